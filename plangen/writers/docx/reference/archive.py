"""A Word file from somebody else: unpacked with care."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from plangen.diagnostics.message import Message, say
from plangen.document import office_xml

MOST_PARTS: Final = 2_000
MOST_BYTES: Final = 100 * 1024 * 1024
"""Unpacked: far above any real letterhead."""

REFERENCE: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
"""What the names of attributes begin with that refer to other parts."""

_PROTECTED: Final = bytes.fromhex("d0cf11e0")
"""How Word 97 files begin, and files that ask for a password."""

_NOT_WORD: Final = say(
    zh="不是完好的 Word 文件（.docx）", en="it is not a sound Word file (.docx)"
)
_OLD: Final = say(
    zh="是旧格式（.doc）或加了密码；请在 Word 里去掉密码，另存为 .docx",
    en="it is in the old format (.doc) or asks for a password; save it as .docx without one",
)
_TOO_LARGE: Final = say(
    zh="展开以后大得不像一份模板", en="unpacked, it is larger than any letterhead"
)


class UnusableError(Exception):
    """The file cannot lend its look; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: another part by its name, or an address outside the file."""

    kind: str
    target: str
    external: bool


def unpack(file: Path) -> Mapping[str, bytes]:
    """Return the parts of a Word file by name. Raises UnusableError where it is none."""
    try:
        with file.open("rb") as opened:
            if opened.read(len(_PROTECTED)) == _PROTECTED:
                raise UnusableError(_OLD)
        with ZipFile(file) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_BYTES:
                raise UnusableError(_TOO_LARGE)
            return {info.filename: archive.read(info) for info in infos}
    except office_xml.DAMAGE:
        raise UnusableError(_NOT_WORD) from None


def main_part(parts: Mapping[str, bytes]) -> str:
    """Return the name of the part that holds the text."""
    for relation in relations(parts, "").values():
        if relation.kind == RELATIONSHIP_TYPE.OFFICE_DOCUMENT and relation.target in parts:
            return relation.target
    raise UnusableError(_NOT_WORD)


def relations(parts: Mapping[str, bytes], name: str) -> Mapping[str, Relation]:
    """Return what a part refers to, by id; the package itself has no name."""
    folder, _, own = name.rpartition("/")
    data = parts.get(posixpath.join(folder, "_rels", f"{own}.rels"))
    found = parsed(data) if data is not None else ()
    return {each.get("Id", ""): _relation(each, folder) for each in found}


def parsed(data: bytes) -> etree._Element:
    """Parse a part. Raises UnusableError where it is faulty or hostile."""
    try:
        return office_xml.parsed(data)
    except office_xml.FAULTY:
        raise UnusableError(_NOT_WORD) from None


def _relation(each: etree._Element, folder: str) -> Relation:
    external = each.get("TargetMode") == "External"
    target = each.get("Target", "")
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(each.get("Type", ""), target, external)
