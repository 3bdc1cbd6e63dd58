"""Tabs and wide spaces where YAML counts ASCII spaces."""

from collections.abc import Iterator

from plangen.diagnostics.message import Message, say
from plangen.source.slips.line import Line, Slip

_WIDTHS = (2, 4, 1, 8)


def odd_indentation(line: Line) -> Iterator[Slip]:
    """Offer the line indented with spaces, at the widths that people use."""
    odd = line.indent.strip(" ")
    if not odd:
        return
    for width in _WIDTHS:
        spaces = "".join(c if c == " " else " " * width for c in line.indent)
        at = line.indent.index(odd[0])
        repaired = spaces + line.text[len(line.indent) :]
        yield Slip(at, len(odd), _message(odd[0]), repaired, in_indentation=True)


def _message(character: str) -> Message:
    if character == "\t":
        return say(
            zh="缩进用了制表符（Tab）；YAML 只认空格。",
            en="This line is indented with a tab; YAML only knows spaces.",
        )
    return say(
        zh="缩进用了全角空格（U+{number:04X}）；YAML 只认半角空格。",
        en="This line is indented with a wide space (U+{number:04X}); YAML only knows ASCII ones.",
        number=ord(character),
    )
