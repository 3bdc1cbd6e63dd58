"""One module a rule, found by its name; see `plangen.rules.registry`."""
