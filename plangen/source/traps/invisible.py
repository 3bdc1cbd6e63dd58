"""Characters that cannot be seen, or that look like a space, in names and numbers."""

import re
from collections.abc import Iterator
from itertools import chain

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.source.characters import code_point
from plangen.source.hints import indent, write
from plangen.source.node import Node
from plangen.source.traps.page import Page

_HIDDEN = re.compile("[\u200b\u200c\u2060\ufeff]|(?<![\ufe0f\U0001f000-\U0001faff])\u200d")
_WIDE = re.compile("^[\u3000\xa0]+|[\u3000\xa0]+$")
_ANY_WIDE = re.compile("[\u3000\xa0]")
_DIGIT = re.compile(r"\d")


def zero_width(page: Page) -> Iterator[Fault]:
    """Find zero-width characters in names, list items and numbers."""
    if not _HIDDEN.search(page.text):
        return
    for path, node in chain(page.nodes.keys.items(), _names_and_numbers(page)):
        found = _HIDDEN.search(node.text)
        if not found or not node.on_one_line:
            continue
        message = say(
            zh="这里有一个看不见的字符（{name}），会使名称或数字对不上；请删掉它。",
            en="An invisible character ({name}) stands here, so that the name or number matches "
            "no other; delete it.",
            name=code_point(found[0]),
        )
        at = found.start() + (1 if node.style else 0)
        yield page.fault(node, path, message, write(_HIDDEN.sub("", page.line(node))), at=at)


def wide_space(page: Page) -> Iterator[Fault]:
    """Find ideographic and no-break spaces at the edge of a name: indentation YAML ignores."""
    if "\u3000" not in page.text and "\xa0" not in page.text:
        return
    for path, node in chain(page.nodes.keys.items(), _starting_a_line(page)):
        found = None if node.style else _WIDE.search(node.text)
        if not found:
            continue
        message = say(
            zh="这里是全角空格或不间断空格（{name}），YAML 只认半角空格：缩进和层级因此不对。",
            en="A wide or no-break space ({name}) stands here; YAML only knows the ASCII space, "
            "so the indentation is not what it seems.",
            name=code_point(found[0][0]),
        )
        line = page.line(node)
        fixed = _ANY_WIDE.sub("  ", line)
        hint = write(fixed) if page.before(node).strip() else indent(fixed)
        yield page.fault(node, path, message, hint, at=found.start())


def _names_and_numbers(page: Page) -> Iterator[tuple[Path, Node]]:
    for path, node in page.nodes.values.items():
        is_item = bool(path) and isinstance(path[-1], int)
        if node.text and (is_item or _DIGIT.search(node.text)):
            yield path, node


def _starting_a_line(page: Page) -> Iterator[tuple[Path, Node]]:
    for path, node in page.plain():
        if not page.before(node).strip():
            yield path, node
