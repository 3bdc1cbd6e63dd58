"""Footnotes in people's Markdown, as code hosts know them: ``[^1]`` and ``[^1]: 不含税。``."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from plangen.document.markers import SOFT_BREAK, marker

_FENCE: Final = re.compile(r" *(`{3,}|~{3,})")
_DEFINITION: Final = re.compile(r" {0,3}\[\^([^\]\s\[^]+)\]:[ \t]*(?=\S)")
_MENTION: Final = re.compile(
    r"""
      (?<!\\)(`+)(?!`) .*? (?<!`)\1(?!`)      # code, in which nothing is mentioned
    | ^\ *~{3,} .*? (?:^\ *~{3,} | \Z)
    | (?<!\\)\[\^ ([^\]\s\[^]+) \] (?!:)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_PREFIX: Final = "^"
"""How the keys of footnotes begin."""


def lift_notes(text: str) -> tuple[str, Mapping[str, str]]:
    """Return the text with markers for its footnotes, and the Markdown of each by its marker's key.

    A footnote that nothing mentions stays where it is, and so does a mention of none.
    """
    if "[^" not in text:
        return text, {}
    lines = text.split("\n")
    rest, _ = _apart(lines, lambda _: True)
    mentioned = {match[2] for match in _MENTION.finditer(rest) if match[2]}
    rest, notes = _apart(lines, lambda name: name in mentioned)
    replaced = _MENTION.sub(_marking(notes), rest)
    return replaced, {_PREFIX + name: note for name, note in notes.items()}


def name_of(key: str) -> str:
    """Return what its author calls the footnote of a key."""
    return key.removeprefix(_PREFIX)


def _marking(notes: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    def mark(match: re.Match[str]) -> str:
        return marker(_PREFIX + match[2]) if match[2] in notes else match[0]

    return mark


def _apart(lines: Sequence[str], wanted: Callable[[str], bool]) -> tuple[str, dict[str, str]]:
    """Part a text from the definitions of the footnotes that are wanted."""
    notes: dict[str, str] = {}
    rest = "\n".join(_rest(lines, wanted, notes))
    return rest, notes


def _rest(
    lines: Sequence[str], wanted: Callable[[str], bool], notes: dict[str, str]
) -> Iterator[str]:
    """Yield the lines that define no footnote; a definition runs to the next empty line."""
    fence, current = "", ""
    for line in lines:
        found = _FENCE.match(line)
        if found and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        definition = None if fence else _DEFINITION.match(line)
        if definition and definition[1] not in notes and wanted(definition[1]):
            current = definition[1]
            notes[current] = line[definition.end() :]
            yield ""
        elif current and line.strip() and not definition and not fence:
            notes[current] += SOFT_BREAK + line.strip()
        else:
            current = ""
            yield line
