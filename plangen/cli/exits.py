"""What the exit code says: a contract."""

FINE = 0
PLAN_AT_FAULT = 1
WRONG_USAGE = 2
OUR_BUG = 3
INTERRUPTED = 130
