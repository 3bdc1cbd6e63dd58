"""Remarks in brackets behind what they are about."""

from itertools import chain

from plangen.diagnostics.message import Language
from plangen.document.inlines import Inlines, Text

_BRACKETS: dict[Language, tuple[str, str]] = {"zh-CN": ("（", "）"), "en": (" (", ")")}
_COMMA: dict[Language, str] = {"zh-CN": "，", "en": ", "}


def in_brackets(remarks: list[Inlines], language: Language) -> Inlines:
    """Write remarks between brackets, parted by commas; nothing where there are none."""
    if not remarks:
        return ()
    before, behind = _BRACKETS[language]
    comma = Text(_COMMA[language])
    inside = tuple(chain.from_iterable((comma, *remark) for remark in remarks))[1:]
    return Text(before), *inside, Text(behind)
