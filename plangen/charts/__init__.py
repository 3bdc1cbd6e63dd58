"""One module a chart: what a plan says, as chart data."""
