"""A Word file with what was found in it as comments beside its own words."""
