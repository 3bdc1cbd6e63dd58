"""What a plan is: typed, frozen, described in both languages."""
