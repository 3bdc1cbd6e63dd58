"""PDF, as LibreOffice prints the Word file."""

from plangen.writers.office.program import office as ready
from plangen.writers.pdf.writer import write

__all__ = ["ready", "write"]
