"""The list of contents."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from plangen.document.blocks import Heading
from plangen.document.numbering import with_number
from plangen.writers.html.inlines import inlines
from plangen.writers.html.markup import element, words
from plangen.writers.html.names import Name, Names
from plangen.writers.html.phrases import PHRASES

_Entries: TypeAlias = Sequence[tuple[Heading, Name]]

_DEEPEST: Final = 3


def contents(names: Names) -> str:
    """Write links to the headings of level 1 to 3, nested; nothing where there are none."""
    entries = [entry for entry in names.outline if entry[0].level <= _DEEPEST]
    if not entries:
        return ""
    title = element("h2", words(PHRASES[names.language].contents), id="contents")
    return element("nav", f"\n{title}\n{_list(entries, names)}\n", aria_labelledby="contents")


def _list(entries: _Entries, names: Names) -> str:
    return element("ol", "\n" + "\n".join(_items(entries, names)) + "\n")


def _items(entries: _Entries, names: Names) -> Iterator[str]:
    """Yield an item for each entry that stands no deeper than the first, the others inside them."""
    top = entries[0][0].level
    starts = [place for place, (heading, _) in enumerate(entries) if heading.level <= top]
    for start, end in pairwise((*starts, len(entries))):
        inner = entries[start + 1 : end]
        below = _list(inner, names) if inner else ""
        yield element("li", _link(*entries[start], names) + below)


def _link(heading: Heading, name: Name, names: Names) -> str:
    shown = with_number(words(name.number), inlines(heading.content, names, linked=True))
    return element("a", shown, href=f"#{name.anchor}")
