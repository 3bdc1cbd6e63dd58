"""Documents that somebody else wrote: their numbers, what those claim, and what cannot be true."""
