"""A tree with remarks as YAML that people like to read: short maps on one line, long ones below."""

import re
from collections.abc import Iterator, Mapping

from plangen.diagnostics.path import Path
from plangen.diagnostics.width import width
from plangen.drafting.scalars import item, name, quoted, scalar
from plangen.source.nodes import Tree

_WIDEST = 96
_DEEPEST_IN_BRACES = 2
_BLOCK = re.compile(r"(?!\s)[^\n]+(?:\n+[^\n]+)*\n?")


def lay_out(tree: Mapping[str, Tree], remarks: Mapping[Path, str]) -> str:
    """Write a plan; each remark goes behind the key it belongs to, sections are a line apart."""
    text = ""
    for key, value in tree.items():
        lines = list(_entry((key,), value, remarks))
        apart = len(lines) > 1 or text.rpartition("\n")[2].startswith(" ")
        text += ("\n\n" if apart and text else "\n" if text else "") + "\n".join(lines)
    return text + "\n"


def _entry(path: Path, value: Tree, remarks: Mapping[Path, str]) -> Iterator[str]:
    indent = "  " * (len(path) - 1)
    head = f"{indent}{name(str(path[-1]))}:"
    remark = f"  # {remarks[path]}" if path in remarks else ""
    if value is None:
        yield head + remark
    elif isinstance(value, str):
        yield from _text(head, value, indent, remark)
    elif _fits(value, path, remarks, width(head + remark)):
        yield f"{head} {_flow(value)}{remark}"
    else:
        yield head + remark
        yield from _below(path, value, remarks)


def _text(head: str, text: str, indent: str, remark: str) -> Iterator[str]:
    if "\n" not in text:
        yield f"{head} {scalar(text)}{remark}"
    elif _BLOCK.fullmatch(text) and text.replace("\n", "").isprintable():
        yield f"{head} |{'' if text.endswith(chr(10)) else '-'}{remark}"
        yield from (f"{indent}  {line}" if line else "" for line in text.splitlines())
    else:
        yield f"{head} {quoted(text)}{remark}"


def _below(
    path: Path, value: dict[str, Tree] | list[Tree], remarks: Mapping[Path, str]
) -> Iterator[str]:
    if isinstance(value, list):
        yield from (f"{'  ' * len(path)}- {_flow(one, in_list=True)}" for one in value)
        return
    for key, inside in value.items():
        yield from _entry((*path, key), inside, remarks)


def _fits(
    value: dict[str, Tree] | list[Tree], path: Path, remarks: Mapping[Path, str], used: int
) -> bool:
    """Tell whether a map or list may stand on one line; what a plan is made of has its own."""
    if not value:
        return True
    if isinstance(value, dict) and (len(path) == 1 and _depth(value) > 1):
        return False
    remarked = any(at[: len(path)] == path and at != path for at in remarks)
    return (
        not remarked
        and _depth(value) <= _DEEPEST_IN_BRACES
        and not _needs_lines(value)
        and used + 1 + width(_flow(value)) <= _WIDEST
    )


def _depth(value: Tree) -> int:
    match value:
        case dict():
            return 1 + max(map(_depth, value.values()), default=0)
        case list():
            return max(map(_depth, value), default=0)
        case _:
            return 0


def _needs_lines(value: Tree) -> bool:
    """Tell whether it looks odd in braces: paragraphs, and names behind which nothing stands."""
    match value:
        case dict():
            return any(one is None or _needs_lines(one) for one in value.values())
        case list():
            return any(map(_needs_lines, value))
        case _:
            return value is not None and "\n" in value


def _flow(value: Tree, *, in_list: bool = False) -> str:
    match value:
        case None:
            return "null"
        case str():
            return item(value) if in_list else scalar(value)
        case list():
            return f"[{', '.join(_flow(one, in_list=True) for one in value)}]"
        case dict():
            entries = (f"{name(key)}: {_flow(inside)}" for key, inside in value.items())
            return f"{{{', '.join(entries)}}}"
