"""Lines that a text was broken into for its writer's comfort, made one again."""

import re
from collections.abc import Iterator

from plangen.document.inlines import Emphasis, Inline, Inlines, Link, Strong, Text, plain_text

_HAN = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003ffff"
_CHINESE = re.compile(f"[{_HAN}]")
_CHINESE_OR_SHARED = re.compile(f"[{_HAN}·—‘’“”…]")


def join_lines(inlines: Inlines) -> Inlines:
    """Turn the newlines in texts into a space, and into nothing between two Chinese characters.

    Beside a forced line break, and at either end, a newline is nothing too. Texts that stand side
    by side become one.
    """
    return _joined(inlines, _joints(plain_text(inlines)))


def _joints(text: str) -> Iterator[str]:
    """Yield what stands in the place of each newline of a text."""
    for match in re.finditer("\n", text):
        place = match.start()
        yield _joint(text[max(place - 1, 0) : place], text[place + 1 : place + 2])


def _joint(left: str, right: str) -> str:
    if left in ("", "\n") or right in ("", "\n"):
        return ""
    for first, second in ((left, right), (right, left)):
        if _CHINESE.match(first) and _CHINESE_OR_SHARED.match(second):
            return ""
    return " "


def _joined(inlines: Inlines, joints: Iterator[str]) -> Inlines:
    joined: list[Inline] = []
    for inline in (_inline(inline, joints) for inline in inlines):
        match joined, inline:
            case _, Text(""):
                pass
            case [*_, Text(before)], Text(text):
                joined[-1] = Text(before + text)
            case _:
                joined.append(inline)
    return tuple(joined)


def _inline(inline: Inline, joints: Iterator[str]) -> Inline:
    match inline:
        case Text(text):
            return Text(re.sub("\n", lambda _: next(joints), text))
        case Strong(children):
            return Strong(_joined(children, joints))
        case Emphasis(children):
            return Emphasis(_joined(children, joints))
        case Link(children, url):
            return Link(_joined(children, joints), url)
        case _:
            for _ in range(plain_text((inline,)).count("\n")):
                next(joints)
            return inline
