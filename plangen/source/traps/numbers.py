"""``{target: 1,200,000元}``: the commas of a number part the entries of a map."""

import re
from collections.abc import Iterator

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.source.hints import or_quote, write
from plangen.source.node import Node
from plangen.source.traps.page import Page

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)[^\s,，、;；:\[\]{}#\"']*")
_LONGEST = 60
_GROUP = re.compile(r"\d{3}(?!\d)")
_BARE_PAIR = re.compile(r"\d+,\d+")


def grouped_number(page: Page) -> Iterator[Fault]:
    """Find numbers written with thousands separators inside braces or brackets."""
    if not _GROUPED.search(page.text):
        return
    seen: set[tuple[int, int]] = set()
    for path, node in _loose_groups(page):
        number = _number_around(page.line(node), node.column)
        if not number or (node.line, number.start()) in seen:
            continue
        seen.add((node.line, number.start()))
        if isinstance(path[-1], int) and _BARE_PAIR.fullmatch(number[0]):
            continue
        yield _fault(page, path, node, number)


def _loose_groups(page: Page) -> Iterator[tuple[Path, Node]]:
    for path, key in page.nodes.keys.items():
        if _GROUP.match(key.text) and page.is_blank(path):
            yield path, key
    for path, node in page.plain():
        if path and isinstance(path[-1], int) and _GROUP.match(node.text) and page.in_braces(path):
            yield path, node


def _number_around(line: str, column: int) -> re.Match[str] | None:
    for number in _GROUPED.finditer(line, max(0, column - _LONGEST), column + _LONGEST):
        if number.start() < column < number.end():
            return number
    return None


def _fault(page: Page, path: Path, node: Node, number: re.Match[str]) -> Fault:
    message = say(
        zh="括号里的半角逗号会把一项拆成几项，“{number}”没有读成一个数。",
        en="Inside brackets a comma parts the entries, so “{number}” is not read as one number.",
        number=number[0],
    )
    line = _GROUPED.sub(lambda found: found[0].replace(",", ""), page.line(node))
    at = number.start() - node.column
    return page.fault(node, path[:-1], message, write(line), or_quote(number[0]), at=at)
