"""The pages people read, and the scripts that make some of them."""
