"""Parts that stand in a row, and the totals that they make."""
