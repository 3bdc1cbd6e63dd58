"""HTML as text, and people's words made safe in it."""

import re
from html import escape
from typing import Final

_PLANES: Final = range(0, 0x110000, 0x10000)
_LAST_OF_PLANES: Final = "".join(chr(start + 0xFFFE) + chr(start + 0xFFFF) for start in _PLANES)

FORBIDDEN: Final = re.compile(
    f"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_LAST_OF_PLANES}]"
)
"""Characters that HTML has no way to write."""


def words(text: str) -> str:
    """Escape plain words, also for the value of an attribute."""
    return escape(FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def lines(text: str) -> str:
    """Escape plain words whose newlines are forced ones."""
    return words(text).replace("\n", "<br>")


def element(tag: str, content: str = "", **attributes: str) -> str:
    """Write an element around finished content; attributes without a value are left out.

    In their names an underscore stands for a hyphen, and one at the end for nothing.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{words(value)}"'
        for name, value in attributes.items()
        if value
    )
    return f"<{tag}{written}>{content}</{tag}>"
