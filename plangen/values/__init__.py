"""Numbers as people write them: exact, with unit and stated precision."""
