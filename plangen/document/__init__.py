"""A finished document: blocks, inlines and chart data, with nothing left to compute."""
