"""A whole document to one PDF."""

from plangen.document.document import Document
from plangen.writers import docx
from plangen.writers.office.convert import to_pdf
from plangen.writers.pdf.stamps import restamped
from plangen.writers.written import Written


def write(document: Document, stem: str) -> Written:
    """Return the document as ``stem.pdf``, and what could not be shown in it.

    The same document gives the same bytes on the same machine. Raises ObstacleError as `to_pdf`.
    """
    word = docx.write(document, stem)
    made = to_pdf(word.files[f"{stem}.docx"])
    return Written({f"{stem}.pdf": restamped(made, document.properties.date)}, word.problems)
