"""The words of one paragraph of a Word file as it is read on paper, text boxes apart."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from plangen.readers.passages.docx_kinds import Style, number, switched, value
from plangen.readers.text import LEFT_OUT, W, own_text

BOX: Final = f"{W}txbxContent"
_RUN: Final = f"{W}r"
_SKIPPED: Final = LEFT_OUT | {BOX, f"{W}rt", f"{W}delText", f"{W}delInstrText"}
_FORMULA: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SYMBOL: Final = f"{W}sym"
_CODE: Final = re.compile("[0-9A-Fa-f]{4}")
_PRIVATE, _LAST_PRIVATE = 0xE000, 0xF8FF
"""Codes that mean nothing without their font."""
_SYMBOLS: Final[dict[str, dict[int, str]]] = {
    "symbol": {
        0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
        0xBB: "≈", 0xDE: "⇒", 0xE5: "∑",
        **{code: chr(code) for code in b"%()+,-./0123456789:;<=>[]"},
    },
    "wingdings": {0x6C: "●", 0x6E: "■", 0x6F: "□", 0xA8: "□", 0xD8: "➢", 0xFC: "✓", 0xFE: "☑"},
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0xA3: "□"},
}  # fmt: skip
"""Characters of fonts of symbols, by their codes in them."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a paragraph in one look; `size` is None where the style gives it."""

    text: str
    is_bold: bool = False
    size: int | None = None


def runs_of(paragraph: etree._Element, styles: Mapping[str, Style]) -> list[Run]:
    """Return the runs of a paragraph that are shown."""
    hides = styles.get(style_of(paragraph), styles[""]).is_hidden
    return [run for run in _runs(paragraph, styles, hides) if run.text]


def style_of(paragraph: etree._Element) -> str:
    """Return the id of a paragraph's style."""
    return value(paragraph.find(f"{W}pPr/{W}pStyle"))


def _runs(
    element: etree._Element, styles: Mapping[str, Style], hides: bool
) -> Iterator[Run]:
    for child in element:
        if child.tag == _RUN:
            yield _run(child, styles, hides)
        elif child.tag == _FORMULA:
            yield Run(child.text or "")
        elif child.tag not in _SKIPPED:
            yield from _runs(child, styles, hides)


def _run(run: etree._Element, styles: Mapping[str, Style], hides: bool) -> Run:
    look = run.find(f"{W}rPr")
    if look is None:
        return Run("" if hides else _words(run))
    style = styles.get(value(look.find(f"{W}rStyle")) or "\0", Style())
    hidden = switched(look, "vanish")
    if style.is_hidden or hides if hidden is None else hidden:
        return Run("")
    bold = switched(look, "b")
    size = number(look.find(f"{W}sz"), 999) or style.size
    return Run(_words(run), style.is_bold if bold is None else bold, size)


def _words(element: etree._Element) -> str:
    """Return the text of a run, which may hold more than its own words."""
    parts: list[str] = []
    for child in element:
        if child.tag == _SYMBOL:
            parts.append(_symbol(child))
        elif child.tag not in _SKIPPED:
            parts.append(own_text(child) or (_words(child) if len(child) else ""))
    return "".join(parts)


def _symbol(element: etree._Element) -> str:
    """Return a character of a font of symbols; nothing where it only decorates."""
    font, code = element.get(f"{W}font", "").lower(), element.get(f"{W}char", "")
    if not _CODE.fullmatch(code):
        return ""
    known = _SYMBOLS.get(font, {}).get(int(code, 16) & 0xFF)
    return known or ("" if _PRIVATE <= int(code, 16) <= _LAST_PRIVATE else chr(int(code, 16)))
