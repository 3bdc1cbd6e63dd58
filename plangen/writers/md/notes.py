"""Footnotes, as GFM has them: code hosts number them and put them at the end."""

from plangen.document.blocks import Blocks
from plangen.document.walk import footnotes
from plangen.writers.md.inlines import paragraph
from plangen.writers.md.runs import References


def notes(body: Blocks, references: References) -> str:
    """Write what the footnotes say, in the order in which they are mentioned."""
    return "\n\n".join(
        f"[^{label}]: {_indented(paragraph(content, references))}"
        for label, content in footnotes(body).items()
    )


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")
