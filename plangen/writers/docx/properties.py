"""What the file says about itself."""

import datetime
from typing import Final

from docx.opc.coreprops import CoreProperties
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from plangen.document.document import Properties
from plangen.document.provenance import PREFIX, Provenance, entries
from plangen.writers.docx.xml import FORBIDDEN

LONGEST: Final = 255
"""Characters that Word keeps of a property."""

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM: Final = f"{_OFFICE}/relationships/custom-properties"
_CUSTOM_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PROPERTIES: Final = f"{_OFFICE}/custom-properties"
_VALUES: Final = f"{_OFFICE}/docPropsVTypes"
_EMPTY: Final = f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_VALUES}"/>'
_SET: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What Word calls the set of properties that users define."""
_FIRST: Final = 2
"""The number of the first property in a set; 0 and 1 are taken."""


def describe(core: CoreProperties, properties: Properties) -> None:
    """Fill in the core properties; the dates are the plan's, at midnight UTC."""
    midnight = datetime.datetime.combine(properties.date, datetime.time())
    core.title = _short(properties.title)
    core.author = core.last_modified_by = _short(properties.author)
    core.subject = _short(properties.subject)
    core.keywords = _short(", ".join(properties.keywords))
    core.created = core.modified = midnight
    core.revision = 1


def _short(words: str) -> str:
    return FORBIDDEN.sub("", words)[:LONGEST]


def record(package: Package, provenance: Provenance) -> None:
    """Add a provenance to the custom properties, which Word shows in a list of their own.

    Those that the look brings along stay, but for a provenance: that is another document's.
    """
    root = etree.fromstring(_taken_out(package))
    root[:] = [each for each in root if not each.get("name", "").startswith(PREFIX)]
    next_number = max((int(each.get("pid", _FIRST)) + 1 for each in root), default=_FIRST)
    for number, (name, text) in enumerate(entries(provenance), next_number):
        root.append(_property(number, name, text))
    xml = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    part = Part(PackURI("/docProps/custom.xml"), _CUSTOM_TYPE, xml, package)
    package.relate_to(part, _CUSTOM)


def _taken_out(package: Package) -> bytes:
    """Take the custom properties of the look out of the package, if there are any."""
    rids = [rid for rid, each in package.rels.items() if each.reltype == _CUSTOM]
    for rid in rids:
        blob: bytes = package.rels.pop(rid).target_part.blob
        return blob
    return _EMPTY.encode()


def _property(number: int, name: str, text: str) -> etree._Element:
    made = etree.Element(f"{{{_PROPERTIES}}}property", fmtid=_SET, pid=str(number), name=name)
    etree.SubElement(made, f"{{{_VALUES}}}lpwstr").text = FORBIDDEN.sub("", text)
    return made
