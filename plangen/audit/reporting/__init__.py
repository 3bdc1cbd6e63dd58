"""What was found in a document, as people and programs are told it."""
