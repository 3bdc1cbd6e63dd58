"""The expression language: amounts, checks of a plan's own, and what narrative quotes."""
