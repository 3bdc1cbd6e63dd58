"""What the styles of a look say, with all that they inherit."""

from collections.abc import Iterator
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.writers.docx.xml import NAMESPACES

_TWIPS_PER_HALF_POINT: Final = 10
_SINGLE: Final = 240
"""What a line spacing of 1 is given as."""
_LEADING: Final = 1.35
"""How much higher than its type size a line of Chinese is."""
_DEFAULT_SIZE: Final = 20
_BY_ID: Final = etree.XPath("w:style[@w:styleId=$id]", namespaces={"w": NAMESPACES["w"]})


def character(styles: etree._Element, style: str) -> int:
    """Return the width of a Latin character in twips, half of a Chinese one."""
    return _size(styles, style) * _TWIPS_PER_HALF_POINT // 2


def stride(styles: etree._Element, style: str) -> int:
    """Return the height in twips of a paragraph of one line, with the space around it."""
    spacing = {
        name: _attribute(styles, style, "w:pPr/w:spacing", f"w:{name}")
        for name in ("before", "after", "line", "lineRule")
    }
    around = int(spacing["before"] or 0) + int(spacing["after"] or 0)
    line = int(spacing["line"] or _SINGLE)
    if spacing["lineRule"] in {"exact", "atLeast"}:
        return around + line
    high = _size(styles, style) * _TWIPS_PER_HALF_POINT * _LEADING
    return around + round(high * line / _SINGLE)


def is_centred(styles: etree._Element, style: str) -> bool:
    """Tell whether paragraphs, or tables, of a style stand in the middle."""
    found = (_attribute(styles, style, f"{kind}/w:jc", "w:val") for kind in ("w:pPr", "w:tblPr"))
    return "center" in found


def edge_colour(styles: etree._Element, style: str) -> str:
    """Return the colour of the left border of a table style."""
    return _attribute(styles, style, "w:tblPr/w:tblBorders/w:left", "w:color") or "auto"


def fill(styles: etree._Element, style: str) -> str:
    """Return the colour behind the cells of a table style; empty where there is none."""
    return _attribute(styles, style, "w:tcPr/w:shd", "w:fill") or ""


def last_row(styles: etree._Element, style: str) -> str:
    """Return the cell properties that a table style has for its last row, as XML."""
    for each in _lineage(styles, style):
        found = each.find(f'{qn("w:tblStylePr")}[@{qn("w:type")}="lastRow"]/{qn("w:tcPr")}')
        if found is not None:
            return "".join(etree.tostring(child, encoding="unicode") for child in found)
    return ""


def number_of(styles: etree._Element, style: str) -> str | None:
    """Return the id of the list that paragraphs of a style are counted in, if there is one."""
    found = _attribute(styles, style, "w:pPr/w:numPr/w:numId", "w:val")
    return None if found == "0" else found


def style_of(styles: etree._Element, style: str) -> etree._Element | None:
    """Return a style by its id."""
    found = _BY_ID(styles, id=style)
    first = found[0] if isinstance(found, list) and found else None
    return first if isinstance(first, etree._Element) else None


def _size(styles: etree._Element, style: str) -> int:
    """Return the type size in half points."""
    return int(_attribute(styles, style, "w:rPr/w:sz", "w:val") or _DEFAULT_SIZE)


def _attribute(styles: etree._Element, style: str, path: str, name: str) -> str | None:
    """Return an attribute of the nearest style that has it, else that of the defaults."""
    tags = [qn(step) for step in path.split("/")]
    for each in _lineage(styles, style):
        found = each.find("/".join(tags))
        if found is not None and (value := found.get(qn(name))) is not None:
            return str(value)
    default = styles.find(f".//{tags[0].replace('Pr', 'PrDefault')}/{'/'.join(tags)}")
    value = None if default is None else default.get(qn(name))
    return None if value is None else str(value)


def _lineage(styles: etree._Element, style: str) -> Iterator[etree._Element]:
    """Yield a style and those that it is based on, as long as they lead anywhere new."""
    seen: set[str] = set()
    while style not in seen and (found := style_of(styles, style)) is not None:
        seen.add(style)
        yield found
        base = found.find(qn("w:basedOn"))
        style = "" if base is None else base.get(qn("w:val"), "")
