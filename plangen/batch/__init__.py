"""Many plans at once: only what changed is built, each document whole or not at all."""
