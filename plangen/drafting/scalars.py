"""Texts as YAML that reads back as just that text."""

import json
import re

_PLAIN = re.compile(
    r"(?:[\w≥≤<=＞＜±¥￥$€£+（“《×]|-(?=\d)|\.{1,2}/)"
    r"(?:[\w.·、。；/%+\-–—→≥≤<=＞＜±¥￥$€£（）()“”《》！？!?~&×÷]|，|：|:(?=\d)| (?![ #]))*"
)
_MISREAD = re.compile(
    r"~|null|true|false|yes|no|on|off"   # other programs read these as something else than text
    r"|.*，\s*[A-Za-z]\w*\s*[：:].*"     # looks like two entries that a full-width comma parts
    r"|.* ",
    re.IGNORECASE,
)


def scalar(text: str) -> str:
    """Write a text that takes one line: plain where that is safe also in braces, else quoted."""
    safe = _PLAIN.fullmatch(text) and not _MISREAD.fullmatch(text)
    return text if safe else quoted(text)


def name(text: str) -> str:
    """Write a key: as a text, but quoted where it has a colon of any width or is YAML's merge."""
    return quoted(text) if re.search("[:：]|^<<$", text) else scalar(text)


def item(text: str) -> str:
    """Write an item of a list, where full-width commas and colons would look like YAML's own."""
    return quoted(text) if re.search("[，：]", text) else scalar(text)


def quoted(text: str) -> str:
    """Write a text in quotation marks; JSON's are among YAML's."""
    return json.dumps(text, ensure_ascii=not text.isprintable())
