"""Arithmetic that the text itself writes: 640-432=208, 6场 × 32人 = 192人次."""
