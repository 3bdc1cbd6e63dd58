"""Inlines as Markdown source."""

import re
from collections.abc import Sequence
from itertools import groupby

from plangen.document.inlines import Inlines
from plangen.writers.md.escape import (
    escape,
    escape_address,
    escape_cell,
    escape_heading,
    escape_lines,
)
from plangen.writers.md.flanking import settle
from plangen.writers.md.runs import Kind, References, Run, runs

_BACKTICKS = re.compile(r"`+")


def paragraph(inlines: Inlines, references: References) -> str:
    """Write inlines that stand on lines of their own."""
    return escape_lines(_source(inlines, references, "\\\n"))


def heading(inlines: Inlines, references: References) -> str:
    """Write inlines on one line, to follow number signs."""
    return escape_heading(_source(inlines, references, " "))


def cell(inlines: Inlines, references: References) -> str:
    """Write inlines on one line, to stand between bars."""
    return escape_cell(_source(inlines, references, "<br>"))


def phrase(inlines: Inlines, references: References) -> str:
    """Write inlines on one line, to stand in brackets or after other words."""
    return _source(inlines, references, " ")


def fence(text: str, shortest: int) -> str:
    """Return backticks, at least so many, and more than stand together anywhere in the text."""
    longest = max((len(ticks) for ticks in _BACKTICKS.findall(text)), default=0)
    return "`" * max(shortest, longest + 1)


def _source(inlines: Inlines, references: References, line_break: str) -> str:
    source = ""
    for url, group in groupby(runs(inlines, references), key=lambda run: run.url):
        inner = _styled(settle(tuple(group)), line_break)
        if url:
            source = re.sub(r"!$", r"\\!", source) + f"[{inner}]({escape_address(url)})"
        else:
            source += inner
    return _trimmed(source, line_break)


def _styled(row: Sequence[Run], line_break: str) -> str:
    source = ""
    for style, group in groupby(row, key=lambda run: run.style):
        source += style + "".join(_words(run, line_break) for run in group) + style
    return source


def _words(run: Run, line_break: str) -> str:
    match run.kind:
        case Kind.TEXT:
            return escape(run.text).replace("\n", line_break)
        case Kind.ADDRESS:
            return f"<{run.text}>"
        case Kind.CODE:
            return _code(run.text)
        case Kind.NOTE:
            return run.text


def _code(text: str) -> str:
    ticks = fence(text, 1)
    bare = text.strip(" ")
    pad = " " if bare and (text[0] in "` " or text[-1] in "` ") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def _trimmed(source: str, line_break: str) -> str:
    """Drop the line breaks at both ends: there Markdown has none, and shows a backslash."""
    trimmed = source.strip(" ").removeprefix(line_break).removesuffix(line_break)
    return source if trimmed == source else _trimmed(trimmed, line_break)
