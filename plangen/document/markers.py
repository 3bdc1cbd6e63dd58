"""Characters that no text holds, and what they carry through a Markdown parser.

Unicode sets U+FDD0 to U+FDEF aside for use inside a program. Two of them enclose the key of a
finished piece of a document; the others stand for characters that Markdown takes as markup.
"""

import re

OPEN = "\ufdd0"
CLOSE = "\ufdd1"
MARKER = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")

_MARKUP = "\\`*_{}[]()<>#+-.!|&~:= \u3000\xa0\n"
SOFT_BREAK = "\ufdef"
_STAND_INS = {ord(char): chr(0xFDD2 + place) for place, char in enumerate(_MARKUP)}
FORCED_BREAK = _STAND_INS[ord("\n")]
_RESTORED = {ord(stand_in): chr(char) for char, stand_in in _STAND_INS.items()}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_PICTURES = 0x2400
_STRAY = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_REPLACEMENT = "\ufffd"
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def protect(text: str) -> str:
    """Return people's Markdown with signs for the characters kept for markers or forbidden by XML.

    Line ends of every kind become newlines.
    """
    return _STRAY.sub(_REPLACEMENT, pictured(_LINE_END.sub("\n", text)))


def pictured(text: str) -> str:
    """Return a text with a picture, such as ␇, in the place of each control character."""
    return _CONTROL.sub(lambda match: chr(_PICTURES + ord(match[0])), text)


def escape(text: str) -> str:
    """Return people's plain text as Markdown that `blocks_from_markdown` gives back unchanged.

    A newline stays a forced one, anywhere; a tab becomes a space. The result is for that function
    alone: no other reader knows the stand-ins.
    """
    return protect(text).replace("\t", " ").translate(_STAND_INS)


def restore(text: str) -> str:
    """Undo the stand-ins of `escape`."""
    return text.translate(_RESTORED)


def marker(key: str) -> str:
    """Return the text that stands for the finished piece of this key, in any Markdown."""
    return f"{OPEN}{escape(key)}{CLOSE}"
