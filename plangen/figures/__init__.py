"""Everything a plan says in numbers, stated or derived; the only place of arithmetic on a plan."""
