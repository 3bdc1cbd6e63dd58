"""Captions: 表 1 above its table, 图 1 below its chart."""

from collections.abc import Mapping
from typing import Final

from plangen.diagnostics.message import Language
from plangen.document.inlines import Inlines
from plangen.writers.html.inlines import inlines
from plangen.writers.html.markup import element, words
from plangen.writers.html.names import Name, Names

_AFTER_NUMBER: Final[Mapping[Language, str]] = {"zh-CN": "　", "en": ". "}


def caption(content: Inlines, name: Name, names: Names) -> str:
    """Write a number and what it is the number of."""
    number = element("b", words(name.number))
    return number + (_AFTER_NUMBER[names.language] + inlines(content, names) if content else "")
