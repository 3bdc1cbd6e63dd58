"""Quotation marks and brackets that are not closed, or closed by another."""

import re
from collections.abc import Iterator

from plangen.diagnostics.message import say
from plangen.source.slips.line import Line, Slip

_CLOSERS = {"[": "]", "{": "}"}
_WIDE = {"］": "]", "】": "]", "｝": "}"}
_CURLY = "“”‘’＂＇"
_PIECE = re.compile(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|.")


def open_quote(line: Line) -> Iterator[Slip]:
    """Find a quotation mark with no second one on its line: ``what: "稳存量``."""
    for value in line.values():
        mark = value.text[:1]
        if mark not in ('"', "'") or value.text.replace("\\" + mark, "").count(mark) % 2 == 0:
            continue
        message = say(
            zh="从这里开始的引号在本行没有结束。",
            en="The quotation mark that opens here is not closed on its line.",
        )
        closed = value.text.rstrip(_CURLY) + mark
        yield line.slip(value.start, value.text, closed, message)


def unbalanced(line: Line) -> Iterator[Slip]:
    """Find brackets without their partners: ``scope: [江苏, 浙江``."""
    if not line.is_flow:
        return
    fixed, at = _balanced(line.value)
    if fixed == line.value:
        return
    message = say(
        zh="括号没有成对：{brackets} 缺少或多出一个。",
        en="The brackets are not paired: one of {brackets} is missing or too many.",
        brackets="[ ]" if line.value[0] == "[" else "{ }",
    )
    repaired = line.text[: line.start] + fixed + line.text[line.start + len(line.value) :]
    yield Slip(line.start + at, 1, message, repaired)


def _balanced(text: str) -> tuple[str, int]:
    """Return the text with its brackets paired, and where the first change was needed."""
    expected: list[str] = []
    fixed: list[str] = []
    first = None
    for piece in _PIECE.finditer(text):
        mark = piece[0]
        right = _paired(mark, expected)
        if right != mark and first is None:
            first = piece.start()
        fixed.append(right)
    if expected and first is None:
        first = 0
    return "".join((*fixed, *reversed(expected))), first or 0


def _paired(mark: str, expected: list[str]) -> str:
    """Return the mark that belongs here; `expected` holds the closers still to come."""
    if mark in _CLOSERS:
        expected.append(_CLOSERS[mark])
        return mark
    if mark not in _CLOSERS.values() and (mark not in _WIDE or _WIDE[mark] not in expected[-1:]):
        return mark
    return expected.pop() if expected else ""
