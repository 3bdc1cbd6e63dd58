"""The numbers of a document: where they stand, what they say, of what and of when."""
