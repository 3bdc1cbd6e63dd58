"""Many plans added up into one, proven and traced; and targets handed down the other way."""
