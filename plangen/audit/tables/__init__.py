"""Tables of documents: what their headings make of the numbers in them, and what adds up."""
