"""Tabs and wide spaces where YAML counts ASCII spaces."""

from collections.abc import Iterator

from plangen.diagnostics.message import Message, say
from plangen.source.characters import code_point
from plangen.source.slips.line import Line, Slip

_TAB_WIDTHS = (4, 2, 8, 6, 10)
_WIDE_WIDTHS = (2, 1)


def odd_indentation(line: Line) -> Iterator[Slip]:
    """Offer the line indented with spaces, at the widths that people use."""
    odd = line.indent.strip(" ")
    if not odd:
        return
    for width in _TAB_WIDTHS if odd[0] == "\t" else _WIDE_WIDTHS:
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
        zh="缩进用了全角空格（{name}）；YAML 只认半角空格。",
        en="This line is indented with a wide space ({name}); YAML only knows ASCII ones.",
        name=code_point(character),
    )
