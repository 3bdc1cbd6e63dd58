"""What a plan states of its figures, set beside what follows from them: the sums of the rules."""
