"""People's Markdown, put the way python-markdown understands it.

CommonMark, which code hosts show, lets a list follow a paragraph without an empty line, nests it
by two spaces and lets any block stand in an item; python-markdown is stricter.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from plangen.document.fences import lift_fences
from plangen.document.list_source import relist

_QUOTED = re.compile(r" ?>")
_QUOTE_SIGN = re.compile(r" ?> ?")
_HARD_BREAK = re.compile(r"(?<!\\)((?:\\\\)*)\\(?=\n[^\n])")
_TABLE_RULE = re.compile(r" *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_HEADING = re.compile(r"( {0,3}#{1,6}.*[^#\s\\])(#+) *$")


def normalise(text: str) -> tuple[str, Mapping[str, str]]:
    """Return the source for python-markdown, and the text of each code block by its marker's key.

    Code blocks are those between fences; lines that are merely indented are prose.
    """
    codes: dict[str, str] = {}
    source = _HARD_BREAK.sub(r"\1  ", text.expandtabs(4))
    return "\n".join(_blocks(source.split("\n"), codes)), codes


def _blocks(lines: list[str], codes: dict[str, str]) -> Iterator[str]:
    unfenced = lift_fences(lines, codes)
    for quoted, group in groupby(unfenced, key=lambda line: bool(_QUOTED.match(line))):
        if quoted:
            inner = [_QUOTE_SIGN.sub("", line, count=1) for line in group]
            yield ""
            yield from (f"> {line}" for line in _blocks(inner, codes))
        else:
            yield from relist(_tables_set_off([_hashes_kept(line) for line in group]))


def _hashes_kept(line: str) -> str:
    """Keep the number sign at the end of a heading on C#, which no space sets off."""
    match = _HEADING.match(line)
    return match[1] + r"\#" * len(match[2]) if match else line


def _tables_set_off(lines: list[str]) -> Iterator[str]:
    """Put an empty line between a paragraph and the head of a table."""
    for above, line, below in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        is_head = "|" in line and "|" in below and _TABLE_RULE.match(below)
        if is_head and above.strip() and "|" not in above:
            yield ""
        yield line
