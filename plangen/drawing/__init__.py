"""Chart data to pictures."""
