"""Which numbers stand near each other, and which names speak of the same thing."""
