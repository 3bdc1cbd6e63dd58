"""Which plans, templates and outputs there are, and where."""
