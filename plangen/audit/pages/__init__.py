"""The codes that only documents have: one file each, a page in two languages and no check."""
