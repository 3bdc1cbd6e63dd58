"""``{Q1：4500万}`` and ``{Q1:4500万}``: a colon that is not YAML's becomes part of the name."""

import re
from collections.abc import Iterator

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.source.hints import write
from plangen.source.node import Node
from plangen.source.traps.page import Page

_HELD = re.compile(r"[^：:，]+?\s*([：:])\s*[^\s：:]")
_NEXT = re.compile(r"，\s*(?=[^，：:]+[：:])")
_KEY_AFTER_COMMA = re.compile(r"，\s*(?:[a-z_]+|Q[1-4])\s*[：:]")
_MORE = re.compile(r"[：:]\s*(?:[{\[]|[^：:，]+，)")
_COLON = re.compile(r"\s*[：:]\s*")


def colon_in_name(page: Page) -> Iterator[Fault]:
    """Find names that hold a colon and are no names; one fault a line."""
    slips: dict[int, list[tuple[Path, Node]]] = {}
    for path, key in page.nodes.keys.items():
        if ("：" in key.text or ":" in key.text) and _holds_entry(page, path, key):
            slips.setdefault(key.line, []).append((path, key))
    for on_line in slips.values():
        path, key = on_line[0]
        held = _HELD.match(key.text)
        assert held
        line = page.line(key)
        for _, other in reversed(on_line):
            line = line[: other.column] + _mended(other.text) + line[other.end_column :]
        yield page.fault(key, path[:-1], _message(held[1]), write(line), at=held.start(1))


def entries_in_value(page: Page) -> Iterator[Fault]:
    """Find ``{target: 1.2亿元，share：43%}``: one value that was meant to be two entries."""
    if "，" not in page.text:
        return
    for path, node in page.plain():
        found = _KEY_AFTER_COMMA.search(node.text)
        if not found or not page.in_braces(path) or not node.on_one_line:
            continue
        head, tail = node.text[: found.start()], node.text[found.start() :]
        line = page.replaced(node, head + _mended(tail))
        message = say(
            zh="括号里的各项要用半角逗号和半角冒号隔开，全角的“，”“：”会连成一个值。",
            en="Entries inside braces are parted by an ASCII comma and colon; full-width ones "
            "run on into one value.",
        )
        yield page.fault(node, path, message, write(line), at=found.start())


def _holds_entry(page: Page, path: Path, key: Node) -> bool:
    if not key.is_plain or not key.on_one_line or not _HELD.match(key.text):
        return False
    return page.is_blank(path) or _MORE.search(key.text) is not None


def _message(colon: str) -> Message:
    if colon == "：":
        return say(
            zh="全角冒号“：”不能分开名称和值，它成了名称的一部分；请用半角冒号加一个空格。",
            en="A full-width colon “：” does not part a name from its value, but is taken into "
            "the name; use an ASCII colon and a space.",
        )
    return say(
        zh="冒号后面缺少空格，它成了名称的一部分。",
        en="There is no space after the colon, so it is taken into the name.",
    )


def _mended(text: str) -> str:
    entries = _NEXT.split(text)
    return ", ".join(_COLON.sub(": ", entry, count=1) for entry in entries)
