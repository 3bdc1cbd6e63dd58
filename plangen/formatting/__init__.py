"""Plans in one shape: their format, and the version of it they are written in."""
