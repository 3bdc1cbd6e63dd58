"""The marks of footnotes in the text, and the way back to them."""

from plangen.writers.html.anchors import part
from plangen.writers.html.markup import element, words
from plangen.writers.html.names import Name

_MENTION = "mention"


def mention(name: Name, *, first: bool) -> str:
    """Write the raised number of a footnote, which leads to it; the way back is to the first."""
    own = part(name.anchor, _MENTION) if first else ""
    number, address = words(name.number), f"#{name.anchor}"
    return element("sup", element("a", number, href=address, id=own, role="doc-noteref"))


def way_back(name: Name, words_for_it: str) -> str:
    """Write the arrow from a footnote back to its mention, with the words that are read aloud."""
    address = f"#{part(name.anchor, _MENTION)}"
    return element("a", "↩", href=address, aria_label=words_for_it, role="doc-backlink")
