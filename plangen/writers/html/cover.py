"""The head of the page: what a paper document has on its cover."""

from plangen.document.document import Cover
from plangen.writers.html.markup import element, lines, words


def cover(content: Cover) -> str:
    """Write how confidential the document is, the title, the line under it and the facts."""
    parts = [element("h1", lines(content.title))]
    if content.secrecy:
        parts.insert(0, element("p", words(content.secrecy), class_="secrecy"))
    if content.subtitle:
        parts.append(element("p", lines(content.subtitle), class_="subtitle"))
    if facts := [_fact(*fact) for fact in content.facts if fact != content.classification]:
        parts.append(element("dl", "\n" + "\n".join(facts) + "\n"))
    return element("header", "\n" + "\n".join(parts) + "\n")


def mark(text: str) -> str:
    """Write what tells a draft from a finished document, in sight wherever the page is read."""
    return element("aside", words(text), class_="mark", aria_label=text) + "\n" if text else ""


def running_heads(**texts: str) -> str:
    """Write the style that puts texts on every printed page, each at its place, as ``top_left``.

    People's words cannot leave it.
    """
    return "".join(_running_head(place, text) for place, text in texts.items() if text)


def _running_head(place: str, text: str) -> str:
    quoted = "".join(f"\\{ord(char):x} " for char in text)
    return f'@page {{ @{place.replace("_", "-")} {{ content: "{quoted}" }} }}\n'


def _fact(name: str, value: str) -> str:
    return element("div", element("dt", words(name)) + element("dd", lines(value)))
