"""Lines without YAML's colon or dash run together into one text.

``target：2.8亿元`` on a line of its own, ``target:2.8亿元`` and ``-华东`` are plain words to YAML,
and so is a line indented below a value that was complete already.
"""

import re
from collections.abc import Iterator

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.diagnostics.span import Span
from plangen.source.hints import or_quote, write
from plangen.source.node import Node
from plangen.source.traps.page import Page

_ENTRY = re.compile(
    r"(?!\d+[：:])([^\s：:，。；、,;“”\"'#-][^：:，。；、,;“”]{0,19}?)\s*([：:])\s*(?!//)"
)
_FIELD = re.compile(r"[a-z][a-z_]*")
_VALUE = re.compile(r"[约+±≥≤＞＜<>=-]*\d|[\[{]")
_ITEM = re.compile(r"-(?: +|(?=[^\s\d.-]))")
_BLOCK_MARKS = ("", "|", ">", "|-", ">-")
_OWN_LINE = re.compile(r"\s*(?:-\s+)*")


def lost_entries(page: Page) -> Iterator[Fault]:
    """Find texts that were meant to be entries or items, one a line."""
    for path, node in page.plain():
        value = node.text
        if ("：" in value or ":" in value or "-" in value) and not page.in_braces(path):
            yield from _examine(page, path, node)


def _examine(page: Page, path: Path, node: Node) -> Iterator[Fault]:
    lines = _lines(page, node)
    starts_line = _OWN_LINE.fullmatch(page.before(node)) is not None
    candidates = lines if starts_line else lines[1:]
    if not candidates:
        return
    entries = [line for line in candidates if _ENTRY.match(line[1])]
    is_item = bool(path) and isinstance(path[-1], int)
    if entries and (not path or len(entries) == len(candidates)):
        if len(entries) > 1 or _is_certain(entries[0][1], is_item=is_item):
            yield _entry_fault(page, path, entries)
    elif entries[:1] == candidates[:1] and _opens_block(entries[0][1]):
        yield _entry_fault(page, path, entries)
    elif not is_item and all(_ITEM.match(line) for _, line in candidates):
        yield _item_fault(page, path, candidates)


def _lines(page: Page, node: Node) -> list[tuple[int, str]]:
    """Return the text of a value line by line, each with its line number from 0."""
    if node.on_one_line:
        return [(node.line, node.text)]
    first = page.line(node)[node.column :]
    rest = [(n, page.lines[n].strip()) for n in range(node.line + 1, node.end_line + 1)]
    return [(node.line, first), *((n, line) for n, line in rest if line)]


def _is_certain(line: str, *, is_item: bool) -> bool:
    """Tell a single entry from a sentence such as “重点：复购”."""
    entry = _ENTRY.match(line)
    if not entry:
        return False
    if _FIELD.fullmatch(entry[1]):
        return True
    return not is_item and _VALUE.match(line, entry.end()) is not None


def _opens_block(line: str) -> bool:
    """Tell ``opening：|``, after which the lines of the text follow."""
    entry = _ENTRY.match(line)
    return entry is not None and line[entry.end() :].strip() in _BLOCK_MARKS


def _entry_fault(page: Page, path: Path, candidates: list[tuple[int, str]]) -> Fault:
    number, text = candidates[0]
    entry = _ENTRY.match(text)
    assert entry
    message = say(
        zh="冒号要用半角并在后面空一格，否则这 {count} 行只是一段文字。",
        en="A colon must be an ASCII one with a space after it; as it is, {count} line(s) "
        "from here are one text.",
        count=len(candidates),
    )
    fixed = f"{entry[1]}: {text[entry.end() :]}"
    return _fault(page, path, (number, text), message, fixed, entry.start(2))


def _item_fault(page: Page, path: Path, candidates: list[tuple[int, str]]) -> Fault:
    number, text = candidates[0]
    message = say(
        zh="列表的每一项要以“- ”（减号加空格）开头并另起一行，名称那一行冒号后面不写内容，"
        "否则这 {count} 行只是一段文字。",
        en="Items of a list start with “- ” on lines of their own, with nothing after the "
        "colon above; as it is, {count} line(s) from here are one text.",
        count=len(candidates),
    )
    return _fault(page, path, (number, text), message, "- " + text[1:].lstrip(), 0)


def _fault(
    page: Page, path: Path, line: tuple[int, str], message: Message, fixed: str, at: int
) -> Fault:
    number, text = line
    column = page.lines[number].index(text)
    span = Span(page.file, number + 1, column + at + 1)
    hints = (write(page.lines[number][:column] + fixed), or_quote(text))
    return Fault("P001", message, span, path, hints)
