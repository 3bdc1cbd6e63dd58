"""``目标: >7``: a block mark with a digit, which YAML reads as an empty text."""

import re
from collections.abc import Iterator

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import say
from plangen.source.hints import or_quote, write
from plangen.source.traps.page import Page

_HEADER = re.compile(r"([>|])[+-]?\d+[+-]?")


def empty_block(page: Page) -> Iterator[Fault]:
    """Find block marks that carry a digit and hold nothing."""
    for path, node in page.nodes.values.items():
        if node.style not in (">", "|") or node.text.strip():
            continue
        column = node.column
        header = _HEADER.match(page.line(node), column)
        if not header:
            continue
        message = say(
            zh="“{text}”在 YAML 里表示“下面是一段文字”，这里因此读成了空值。",
            en="In YAML “{text}” announces a block of text, so this is read as nothing.",
            text=header[0],
        )
        line = page.line(node)
        meant = line[:column] + "＞" + line[column + 1 :]
        hint = write(meant) if header[1] == ">" else or_quote(header[0])
        yield page.fault(node, path, message, hint)
