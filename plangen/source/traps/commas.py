"""``[稳存量，拓增量]``: a full-width comma does not part the items of a list."""

from collections.abc import Iterator

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.source.hints import or_quote, write
from plangen.source.traps.page import Page


def wide_comma_in_list(page: Page) -> Iterator[Fault]:
    """Find items in brackets that hold a full-width comma; one fault a list."""
    if "，" not in page.text:
        return
    seen: set[Path] = set()
    for path, node in page.plain():
        if "，" not in node.text or not path or not isinstance(path[-1], int):
            continue
        if path[:-1] in seen or not page.in_braces(path):
            continue
        seen.add(path[:-1])
        message = say(
            zh="全角逗号“，”不能分开列表的各项，“{text}”只算一项。",
            en="A full-width comma does not part the items of a list; “{text}” is one item.",
            text=node.text,
        )
        line = page.replaced(node, node.text.replace("，", ", "))
        at = node.text.index("，")
        yield page.fault(node, path, message, write(line), or_quote(node.text), at=at)
