"""plangen: one plan in, proven documents out."""

__version__ = "0.1.0"
