"""Documents to Word: a package of XML parts over one of the looks in ``templates/word``."""

from plangen.writers.docx.writer import write

__all__ = ["write"]
