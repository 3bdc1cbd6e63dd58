"""Office files, opened with care: nobody knows where they come from."""

import posixpath
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

from plangen.diagnostics.message import Message, say
from plangen.document.office_xml import DAMAGE, FAULTY, DeclarationError, parsed

LARGEST_FILE: Final = 200 * 1024 * 1024
LARGEST_PART: Final = 64 * 1024 * 1024
"""Bytes of a file, and of an unpacked part of it, above which nothing is read."""

_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_NOT_OFFICE: Final = say(
    zh="{file} 不是 Word 文件，或者已经损坏",
    en="{file} is no Word file, or it is damaged",
)
_TOO_LARGE: Final = say(
    zh="{file} 太大，没有打开：{part} 解开后超过 {limit} MB",
    en="{file} is too large and was not opened: {part} unpacks to more than {limit} MB",
)
_ENTITIES: Final = say(
    zh="{file} 里有 Word 从来不写的 XML 声明（DTD），没有打开",
    en="{file} has an XML declaration that Word never writes (a DTD), and was not opened",
)


class UnreadableError(Exception):
    """A file is not what it should be, or not safe to read; the message says which."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


class Package:
    """An open Office file. Use it in a ``with`` statement."""

    def __init__(self, source: Path | BytesIO, name: str = "") -> None:
        """Open a file. Raises UnreadableError, and OSError where it cannot be read at all."""
        self.file = source.as_posix() if isinstance(source, Path) else name
        if isinstance(source, Path) and source.stat().st_size > LARGEST_FILE:
            raise self._too_large(source.name, LARGEST_FILE)
        try:
            self._zip = ZipFile(source)
        except (BadZipFile, ValueError, NotImplementedError) as error:
            raise self.damaged() from error

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def part(self, name: str) -> etree._Element:
        """Return a part's XML. Raises UnreadableError where it is missing, faulty or hostile."""
        try:
            return parsed(self._read(name))
        except DeclarationError as error:
            raise UnreadableError(_ENTITIES.filled(file=self.file)) from error
        except FAULTY as error:
            raise self.damaged() from error

    def related(self, name: str, kind: str) -> Iterator[str]:
        """Yield the parts that a part is related to in a way; the package itself is ``""``.

        `kind` is the last word of the relationship's type, which comes in two vocabularies.
        """
        folder, base = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations not in self._zip.NameToInfo:
            return
        for each in self.part(relations).iter(f"{_RELATIONS}Relationship"):
            inside = each.get("TargetMode") != "External"
            if inside and each.get("Type", "").rpartition("/")[2] == kind:
                target = posixpath.join("/", folder, each.get("Target", ""))
                yield posixpath.normpath(target).lstrip("/")

    def _read(self, name: str) -> bytes:
        info = self._zip.NameToInfo.get(name)
        if info is None:
            raise self.damaged()
        if info.file_size > LARGEST_PART:  # zipfile reads no more than a file says it has
            raise self._too_large(name, LARGEST_PART)
        try:
            return self._zip.read(info)
        except DAMAGE as error:
            raise self.damaged() from error

    def damaged(self) -> UnreadableError:
        """Return what to raise where a file lacks what every Word file has."""
        return UnreadableError(_NOT_OFFICE.filled(file=self.file))

    def _too_large(self, part: str, limit: int) -> UnreadableError:
        values = {"file": self.file, "part": part, "limit": limit // 1024 // 1024}
        return UnreadableError(_TOO_LARGE.filled(**values))
