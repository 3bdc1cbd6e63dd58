"""The styles that a company's file lacks, in the company's colour."""

from typing import Final

from docx.oxml.ns import qn

from plangen.writers.docx.reference.archive import parsed

OURS: Final = b"1F4E79"
PALE: Final = b"EEF3F8"
STRENGTH: Final = 0.08
"""How much of the colour is in its pale form; the rest is white."""

_WHITE: Final = 255


def in_colour_of(theme: bytes | None, styles: bytes) -> bytes:
    """Return styles of ours with the first accent of a theme in place of our blue."""
    accent = _accent(theme) if theme else None
    if accent is None:
        return styles
    pale = bytes(round(_WHITE - (_WHITE - part) * STRENGTH) for part in accent)
    return styles.replace(OURS, _written(accent)).replace(PALE, _written(pale))


def _accent(theme: bytes) -> bytes | None:
    found = parsed(theme).find(f".//{qn('a:accent1')}/{qn('a:srgbClr')}")
    try:
        return None if found is None else bytes.fromhex(found.get("val", ""))[:3]
    except ValueError:
        return None


def _written(colour: bytes) -> bytes:
    return colour.hex().upper().encode()
