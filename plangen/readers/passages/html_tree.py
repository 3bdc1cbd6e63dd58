"""A web page as a tree, and which of its elements nobody reads."""

import re
from typing import Final

from lxml import etree

from plangen.readers.passages.html_stacks import with_tables
from plangen.readers.passages.limits import too_deep

_DEEPEST: Final = 200
"""Elements within one another; few pages have more than fifty, and the parser gives up at 256."""
_LEFT_OUT: Final = frozenset(
    "audio button canvas datalist embed footer head iframe map nav noscript object option script "
    "select style svg template textarea title video".split()
)
_ROLES: Final = ("navigation", "doc-noteref", "doc-backlink", "doc-toc")
_HIDDEN: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_UNSEEN: Final = {"skip", "skip-link", "sr-only", "visually-hidden", "hidden", "screen-reader-text"}
_NOTE_MARK: Final = re.compile(r"\s*[\[(（〔【]?\s*(?:\d{1,3}|[*†‡a-z])\s*[\])）〕】]?\s*")


def tree(text: str, file: str) -> etree._Element | None:
    """Parse a page; nothing outside it is read. None where it is empty.

    Raises UnreadableError for one that is nested too deeply.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root: etree._Element | None = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return None
    if root is not None and _depth(root) > _DEEPEST:
        raise too_deep(file)
    return root if root is None else with_tables(root)


def is_left_out(element: etree._Element) -> bool:
    """Tell whether nobody reads an element: it is hidden, leads around, or is a picture."""
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
        return True
    if element.get("hidden") is not None or element.get("role") in _ROLES:
        return True
    if _HIDDEN.search(element.get("style", "")):
        return True
    return not _UNSEEN.isdisjoint(element.get("class", "").split()) or _is_note_mark(element)


def is_stack(element: etree._Element) -> bool:
    """Tell whether an element holds several named pieces and no words: such stand apart."""
    if len(element) < 2 or (element.text or "").strip():
        return False
    return all(
        child.tag == "span" and child.get("class") and not (child.tail or "").strip()
        for child in element
    )


def _is_note_mark(element: etree._Element) -> bool:
    """Tell whether an element is the raised number of a footnote, and no power or index."""
    if element.tag != "sup" or next(element.iter("a"), None) is None:
        return False
    return bool(_NOTE_MARK.fullmatch("".join(map(str, element.itertext()))))


def _depth(root: etree._Element) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
