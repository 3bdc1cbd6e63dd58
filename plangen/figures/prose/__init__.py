"""Which figures of the plan the numbers in people's prose stand for."""
