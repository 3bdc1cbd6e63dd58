"""Checks of what people read: its cells, fields, bookmarks and controls."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from tests.ooxml.package import NAMESPACES, Package

W = f"{{{NAMESPACES['w']}}}"
TEXTS = {f"{W}{name}" for name in ("t", "instrText", "delText", "delInstrText")}
INSTRUCTIONS = {f"{W}instrText", f"{W}delInstrText"}
LONGEST_NAME = 40

_NAME = re.compile(r"[^\W\d]\w*")
_TARGET = re.compile(r'^\s*(?:REF|PAGEREF|NOTEREF|HYPERLINK\s+\\l)\s+"?([^\s"]+)')
_BLANKS_AT_EDGE = re.compile(r"^\s|\s$")


def cells(package: Package) -> Iterator[str]:
    """A cell ends in a paragraph, and a row fills the grid of its table."""
    for name, root in package.stories.items():
        for cell in root.iter(f"{W}tc"):
            if len(cell) == 0 or cell[-1].tag != f"{W}p":
                yield f"{name}: a cell does not end in a paragraph"
        for table in root.iter(f"{W}tbl"):
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            if any(_span(row) != columns for row in table.iterfind(f"{W}tr")):
                yield f"{name}: a row does not fill the {columns} columns of its table"


def loose_text(package: Package) -> Iterator[str]:
    """Text stands in the texts of runs, and blanks at its ends are to be kept."""
    for name, root in package.stories.items():
        for each in root.iter(f"{W}*"):
            inside = each.text if each.tag not in TEXTS else ""
            if (inside or "").strip() or (each.tail or "").strip():
                yield f"{name}: text stands directly in or after {etree.QName(each).localname}"
        for text in root.iter(f"{W}t"):
            if text.getparent().tag != f"{W}r":
                yield f"{name}: a text stands outside a run"
            if _BLANKS_AT_EDGE.search(text.text or "") and not text.attrib:
                yield f"{name}: blanks at the ends of “{text.text}” are lost"


def fields(package: Package) -> Iterator[str]:
    """Every field begins, has an instruction and a result, and ends."""
    for name, root in package.stories.items():
        fault = _field_fault(root.iter(f"{W}fldChar", *INSTRUCTIONS))
        if fault:
            yield f"{name}: {fault}"


def bookmarks(package: Package) -> Iterator[str]:
    """Every bookmark begins and ends once, in one part, under a name of its own."""
    for name, root in package.stories.items():
        started = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkStart")]
        ended = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkEnd")]
        if Counter(started) != Counter(ended) or _doubled(started):
            yield f"{name}: bookmarks {sorted(set(started) ^ set(ended))} do not begin and end once"
    names = [str(each) for each in package.find("//w:bookmarkStart/@w:name")]
    yield from (f"two bookmarks {each}" for each in _doubled(map(str.lower, names)))
    bad = (each for each in names if len(each) > LONGEST_NAME or not _NAME.fullmatch(each))
    yield from (f"no name for a bookmark: {each}" for each in bad)


def references(package: Package) -> Iterator[str]:
    """References, page numbers, links and the list of figures lead to bookmarks."""
    for target in _targets(package):
        if target not in package.bookmarks:
            yield f"there is no bookmark {target}"


def controls(package: Package) -> Iterator[str]:
    """A content control says what it is for, holds something and has an id of its own."""
    for control in package.find("//w:sdt"):
        if not control.xpath("w:sdtPr/w:tag[@w:val!=''] | w:sdtPr/w:docPartObj",
                             namespaces=NAMESPACES):
            yield "a content control has no tag"
        if not control.xpath("w:sdtContent/*", namespaces=NAMESPACES):
            yield "a content control is empty"
    ids = map(str, package.find("//w:sdt/w:sdtPr/w:id/@w:val"))
    yield from (f"two content controls {each}" for each in _doubled(ids))


def notes(package: Package) -> Iterator[str]:
    """Every mark of a footnote leads to one, and every footnote has one mark."""
    own = "//w:footnote[not(@w:type) or @w:type='normal']/@w:id"
    there = Counter(map(str, package.find(own, "word/footnotes.xml")))
    marks = Counter(map(str, package.find("//w:footnoteReference/@w:id")))
    if there != marks:
        yield f"marks {sorted(marks.elements())} of footnotes {sorted(there.elements())}"


def drawings(package: Package) -> Iterator[str]:
    """A drawing has an id of its own, and words for those who cannot see it."""
    found = list(package.find("//wp:docPr"))
    ids = [each.get("id") for each in found]
    yield from (f"two drawings {each}" for each in _doubled(ids))
    for each in found:
        if not (each.get("descr") or "").strip():
            yield f"the drawing {each.get('id')} has no words for who cannot see it"


def _span(row: etree._Element) -> int:
    wide = "w:tc/w:tcPr/w:gridSpan | w:trPr/w:gridBefore | w:trPr/w:gridAfter"
    spans = [int(each.get(f"{W}val")) for each in row.xpath(wide, namespaces=NAMESPACES)]
    single = row.xpath("count(w:tc[not(w:tcPr/w:gridSpan)])", namespaces=NAMESPACES)
    return sum(spans) + int(single)


def _field_fault(elements: Iterable[etree._Element]) -> str:
    """Follow the fields, which may stand in each other; say what is wrong with the first."""
    open_fields: list[str] = []
    for each in elements:
        kind = each.get(f"{W}fldCharType", "instruction")
        expected = {"instruction": {"begin", "instruction"}, "separate": {"instruction"},
                    "end": {"instruction", "separate"}}.get(kind)
        if expected and (not open_fields or open_fields[-1] not in expected):
            return f"{kind} of a field after {open_fields[-1:] or 'none'}"
        if kind == "begin":
            open_fields.append(kind)
        elif kind == "end":
            open_fields.pop()
        else:
            open_fields[-1] = kind
    return f"{len(open_fields)} fields do not end" if open_fields else ""


def _targets(package: Package) -> Iterator[str]:
    paths = ("//w:instrText/text()", "//w:delInstrText/text()", "//w:fldSimple/@w:instr")
    instructions = package.find(" | ".join(paths))
    for instruction in map(str, instructions):
        if found := _TARGET.match(instruction):
            yield found[1]
    yield from map(str, package.find("//w:hyperlink/@w:anchor"))
    for name in package.parts:
        if re.fullmatch(r"customXml/item\d+\.xml", name):
            for marks in package.find("//@marks", name):
                yield from marks.split()


def _doubled(each: Iterable[str]) -> list[str]:
    return sorted(one for one, count in Counter(each).items() if count > 1)
