"""Written documents, read back."""
