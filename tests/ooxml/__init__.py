"""A lint of Word files: what validators of the schema let pass, and Word does not."""
