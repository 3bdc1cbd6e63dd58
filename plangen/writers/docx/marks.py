"""Numbers that know which value of the plan they show: a hidden bookmark around each.

A part of the file lists what each bookmark was written with; Word keeps both when it saves.
Content controls would say as much, but LibreOffice sets the line differently around them, and
programs that read a paragraph as its runs do not see what is in them.
"""

from collections.abc import Mapping, Sequence
from typing import Final
from xml.sax.saxutils import quoteattr

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart

from plangen.document.inlines import Number
from plangen.document.provenance import FIGURES_NAMESPACE
from plangen.writers.docx.job import Job
from plangen.writers.docx.xml import FORBIDDEN, bookmark

_NAME: Final = "_Fig"
"""How the names of the bookmarks begin; Word hides those that begin with an underscore."""
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_KEY_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_KEY: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    f'<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" '
    'ds:itemID="{6E9A1C52-3B0D-5F47-9C1E-70A2D4B85F13}"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{FIGURES_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)


def mark(job: Job, number: Number, shown: str) -> str:
    """Put a bookmark around the run of a number, and note whose it is."""
    own = next(job.ids)
    name = f"{_NAME}{own:08d}"
    job.figures.setdefault(number, []).append(name)
    return bookmark(own, name, shown)


def is_mark(name: str) -> bool:
    """Tell whether a bookmark is one around a number."""
    return name.startswith(_NAME)


def list_figures(document: DocumentPart, figures: Mapping[Number, Sequence[str]]) -> None:
    """Add the list of the figures in a document, each with its bookmarks."""
    if not figures:
        return
    items = "".join(_item(number, names) for number, names in figures.items())
    xml = f'<figures xmlns="{FIGURES_NAMESPACE}">{items}</figures>'
    package = document.package
    name = package.next_partname("/customXml/item%d.xml")
    part = Part(name, "application/xml", xml.encode(), package)
    key_name = PackURI(name.replace("/item", "/itemProps"))
    key = Part(key_name, _KEY_TYPE, _KEY.encode(), package)
    part.relate_to(key, f"{_OFFICE}/relationships/customXmlProps")
    document.relate_to(part, f"{_OFFICE}/relationships/customXml")


def _item(number: Number, names: Sequence[str]) -> str:
    path, text = (quoteattr(FORBIDDEN.sub("", words)) for words in (number.path, number.text))
    return f'<figure path={path} text={text} marks="{" ".join(names)}"/>'
