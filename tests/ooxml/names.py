"""Checks of the names by which text says how it looks: styles, lists, axes of charts."""

from collections import Counter
from collections.abc import Iterator

from tests.ooxml.package import Package

STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
KINDS = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
KIN = ("basedOn", "next", "link")
NO_LIST = "0"


def styles(package: Package) -> Iterator[str]:
    """Every style that text, lists and styles name is there, once, and of the right kind."""
    ids = Counter(map(str, package.find("//w:style/@w:styleId", STYLES)))
    yield from (f"two styles {name}" for name, count in ids.items() if count > 1)
    for element, kind in KINDS.items():
        known = set(package.find(f"//w:style[@w:type='{kind}']/@w:styleId", STYLES))
        path = f"//w:{element}/@w:val"
        used = {*package.find(path), *package.find(path, NUMBERING)}
        yield from (f"there is no {kind} style {name}" for name in sorted(used - known))
    for element in KIN:
        named = set(package.find(f"//w:style/w:{element}/@w:val", STYLES))
        yield from (f"there is no style {name}" for name in sorted(named - set(ids)))


def lists(package: Package) -> Iterator[str]:
    """Every list that text and styles name is there, and is of a kind that stands before it."""
    known = set(package.find("/w:numbering/w:num/@w:numId", NUMBERING)) | {NO_LIST}
    path = "//w:numPr/w:numId/@w:val"
    used = {*package.find(path), *package.find(path, STYLES)}
    yield from (f"there is no list {number}" for number in sorted(used - known))
    kinds = set(package.find("/w:numbering/w:abstractNum/@w:abstractNumId", NUMBERING))
    named = set(package.find("/w:numbering/w:num/w:abstractNumId/@w:val", NUMBERING))
    yield from (f"there is no kind of list {number}" for number in sorted(named - kinds))
    for _ in package.find("/w:numbering/w:num/following-sibling::w:abstractNum", NUMBERING):
        yield "a kind of list stands after a list"


def axes(package: Package) -> Iterator[str]:
    """What a chart draws stands on axes that it has, and these cross each other."""
    for name in package.roots:
        if name.startswith("word/charts/chart"):
            known = set(package.find("//c:plotArea/*[c:crossAx]/c:axId/@val", name))
            used = set(package.find("//c:plotArea//c:axId/@val | //c:crossAx/@val", name))
            yield from (f"{name}: there is no axis {axis}" for axis in sorted(used - known))
