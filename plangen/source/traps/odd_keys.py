"""``target: {{ revenue.target }}``: a map whose key is a map; and other keys that are no names."""

from collections.abc import Iterator

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.source.hints import quoted, write
from plangen.source.node import Node
from plangen.source.traps.page import Page


def odd_key(page: Page) -> Iterator[Fault]:
    """Report keys that are maps, lists, aliases or nothing; one fault a line."""
    seen: set[int] = set()
    for path, key in page.nodes.odd_keys:
        if key.line in seen:
            continue
        seen.add(key.line)
        offset, column = key.offset, key.column
        if offset and page.text[offset - 1 : offset + 1] == "{{":
            yield _placeholder(page, path, key, column - 1)
        else:
            yield _no_name(page, path, key)


def _placeholder(page: Page, path: Path, key: Node, column: int) -> Fault:
    line = page.line(key)
    end = line.find("}}", column)
    end = end + 2 if end >= 0 else len(line)
    message = say(
        zh="值以 {mark} 开头时，YAML 会当成花括号里的内容；请给整个值加引号。",
        en="A value that begins with {mark} is taken for YAML braces; quote the whole value.",
        mark="{{",
    )
    fixed = line[:column] + quoted(line[column:end]) + line[end:]
    return page.fault(key, path, message, write(fixed), at=-1)


def _no_name(page: Page, path: Path, key: Node) -> Fault:
    message = say(
        zh="名称必须是一个词，不能是列表、花括号、引用或空白。",
        en="A name must be a word, not a list, a map, an alias or nothing.",
    )
    fault = page.fault(key, path, message)
    return Fault("P006", fault.message, fault.span, path)
