"""YAML text to a tree of texts, with the place of every value."""
