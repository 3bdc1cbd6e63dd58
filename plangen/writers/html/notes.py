"""Footnotes, at the end of the page."""

from plangen.document.blocks import Blocks
from plangen.document.inlines import Inlines
from plangen.document.walk import footnotes
from plangen.writers.html.inlines import inlines
from plangen.writers.html.markup import element
from plangen.writers.html.names import Names
from plangen.writers.html.notemarks import way_back
from plangen.writers.html.phrases import PHRASES


def notes(body: Blocks, names: Names) -> str:
    """Write the footnotes as a numbered list; nothing where there are none."""
    items = "\n".join(_note(label, said, names) for label, said in footnotes(body).items())
    listed = element("ol", f"\n{items}\n")
    title = PHRASES[names.language].notes
    role = "doc-endnotes"
    return element("section", f"\n{listed}\n", role=role, aria_label=title) if items else ""


def _note(label: str, said: Inlines, names: Names) -> str:
    name = names.notes[label]
    back = way_back(name, PHRASES[names.language].back)
    return element("li", f"{inlines(said, names)} {back}", id=name.anchor)
