"""The injection campaign: wrong numbers put into sound plans, and whether they are found."""
