"""Shares and what they are shares of."""
