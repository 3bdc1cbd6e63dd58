"""What is divided by what: rates, averages, so much each."""
