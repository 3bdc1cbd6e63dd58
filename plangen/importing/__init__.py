"""Import: a draft of a plan from a document that somebody wrote as text."""
