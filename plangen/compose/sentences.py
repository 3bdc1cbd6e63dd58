"""Facts with a label, as sentences: who it is for, how long it lasts."""

from collections.abc import Iterable
from typing import TypeAlias

from plangen.compose.cells import Line, cell, joined
from plangen.compose.view import Seen
from plangen.diagnostics.message import Language
from plangen.document.inlines import Inlines, Text, plain_text

Labelled: TypeAlias = tuple[str, Seen | Line]
"""The words before a value, and the value."""

_STOP: dict[Language, str] = {"zh-CN": "。", "en": "."}
_GAP: dict[Language, str] = {"zh-CN": "", "en": " "}
_ENDS = ("。", "！", "？", "…", ".", "!", "?")


def sentences(labelled: Iterable[Labelled], language: Language) -> Inlines:
    """Write each label with its value as a sentence; what has no value is left out."""
    found = (_sentence(label, cell(value, language), language) for label, value in labelled)
    return joined(list(found), language, _GAP[language])


def _sentence(label: str, said: Inlines, language: Language) -> Inlines:
    """End with a full stop, unless the words bring an end of their own."""
    if not said:
        return ()
    ended = plain_text(said).rstrip().endswith(_ENDS)
    return (Text(label), *said, *(() if ended else (Text(_STOP[language]),)))
