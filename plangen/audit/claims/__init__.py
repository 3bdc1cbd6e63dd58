"""One file a kind of claim: it finds in a document which numbers are said to follow from others."""
