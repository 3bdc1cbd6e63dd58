"""Two versions of a document in one Word file: what changed can be accepted or rejected there."""
