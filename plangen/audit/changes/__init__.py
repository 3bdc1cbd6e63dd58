"""What a number is compared with: another time, a target, where it came from."""
