"""The list of contents, with links that lead to the headings on a code host."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from plangen.diagnostics.message import Language
from plangen.document.document import Document
from plangen.document.numbering import headings, with_number
from plangen.writers.md.escape import escape
from plangen.writers.md.runs import References, words

_TITLES: dict[Language, str] = {"zh-CN": "目录", "en": "Contents"}
_DEEPEST = 3


def contents(document: Document, references: References) -> str:
    """Write the list of the headings of level 1 to 3, nested; nothing where there are none."""
    lines = tuple(_lines(document, references))
    if not (document.contents and lines):
        return ""
    return f"**{_TITLES[document.language]}**\n\n" + "\n".join(lines)


def slug(heading: str) -> str:
    """Return the anchor that GitHub gives a heading of these words, were it the only such one."""
    return "".join("-" if char in " -" else char for char in heading.lower() if _is_kept(char))


def _lines(document: Document, references: References) -> Iterator[str]:
    taken = Counter([slug(document.cover.title)])
    depth = -1
    for heading, number in headings(document.body, document.language):
        text = with_number(number, words(heading.content, references)).strip()
        anchor = slug(text)
        suffix = f"-{taken[anchor]}" if taken[anchor] else ""
        taken[anchor] += 1
        if heading.level <= _DEEPEST:
            depth = min(heading.level - 1, depth + 1)
            yield f"{'  ' * depth}- [{escape(text)}](#{anchor}{suffix})"


def _is_kept(char: str) -> bool:
    category = unicodedata.category(char)
    return char in " -" or category[0] in "LM" or category in ("Nd", "Nl", "Pc")
