"""Documents of anybody, read as passages: what they say, in its order, each with its place."""
