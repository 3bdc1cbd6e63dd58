"""A company's own Word file as a look: its styles, theme, numbering, header, footer and page."""

from plangen.writers.docx.reference.adopt import adopt

__all__ = ["adopt"]
