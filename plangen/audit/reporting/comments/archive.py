"""A Word file written again with some other parts; the rest is taken over as it is."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from plangen.document.office_xml import DAMAGE
from plangen.readers.package import LARGEST_FILE, LARGEST_PART, Package

_MOST: Final = 2 * LARGEST_FILE
"""Bytes that all parts may unpack to."""


def rewritten(data: bytes, parts: Mapping[str, etree._Element], package: Package) -> bytes:
    """Return a file with other parts in it. Raises UnreadableError for one that is damaged."""
    buffer = BytesIO()
    try:
        with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w") as new:
            for info, content in _entries(old, parts, package):
                new.writestr(info, content)
    except DAMAGE as error:
        raise package.damaged() from error
    return buffer.getvalue()


def _entries(
    old: ZipFile, parts: Mapping[str, etree._Element], package: Package
) -> Iterator[tuple[ZipInfo, bytes]]:
    """Yield what goes into the new file, in the order of the old one, what is new last."""
    infos = [*old.NameToInfo.values()]
    sizes = [info.file_size for info in infos]
    if max(sizes) > LARGEST_PART or sum(sizes) > _MOST:
        raise package.damaged()
    for info in infos:
        part = parts.get(info.filename)
        yield _like(info), old.read(info) if part is None else _written(part)
    for name in parts.keys() - old.NameToInfo.keys():
        yield _like(ZipInfo(name)), _written(parts[name])


def _like(info: ZipInfo) -> ZipInfo:
    """Describe an entry as another is described, whose place in its own file does not matter."""
    new = ZipInfo(info.filename, info.date_time)
    new.external_attr, new.create_system = info.external_attr, info.create_system
    new.compress_type = ZIP_DEFLATED if info.filename.endswith((".xml", ".rels")) else 0
    return new


def _written(part: etree._Element) -> bytes:
    tree = part.getroottree()
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
