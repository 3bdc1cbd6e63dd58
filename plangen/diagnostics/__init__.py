"""What is wrong with a plan, where, and what to do about it; and how to say so."""
