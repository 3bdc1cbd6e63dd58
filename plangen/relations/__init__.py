"""The other plans that a plan names: found, opened, and kept from going round in a circle."""
