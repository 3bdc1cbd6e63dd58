"""What a claim is, whether it can be true, whose fault it is, and how that is said."""
