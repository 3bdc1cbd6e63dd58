"""One message in two languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, runtime_checkable

Language = Literal["zh-CN", "en"]

LISTED: dict[Language, str] = {"zh-CN": "、", "en": ", "}
"""What stands between the items of an enumeration."""


@runtime_checkable
class Localised(Protocol):
    """Something that reads differently in each language, such as an amount of money."""

    def in_language(self, language: Language) -> str:
        """Return the text in that language."""
        ...


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence in Chinese and in English, with the values it names.

    Both texts are `str.format` patterns over `values`. A value that is `Localised` is written in
    the language of the sentence; nothing is formatted before somebody asks for the text.
    """

    zh: str
    en: str
    values: Mapping[str, object] = field(default_factory=dict)

    def in_language(self, language: Language) -> str:
        """Return the sentence with its values filled in."""
        pattern = self.zh if language == "zh-CN" else self.en
        if not self.values:
            return pattern
        return pattern.format_map({k: _text(v, language) for k, v in self.values.items()})

    def filled(self, **values: object) -> "Message":
        """Return the sentence with values to fill in, as one that is kept as a constant needs."""
        return Message(self.zh, self.en, values)


def say(zh: str, en: str, **values: object) -> Message:
    """Make a `Message`; without values the texts are taken literally, braces and all."""
    return Message(zh, en, values)


def legible(name: str) -> str:
    """Return a name as people can be shown it: files may have one that is no text."""
    return name.encode(errors="replace").decode()


def _text(value: object, language: Language) -> str:
    if isinstance(value, Localised):
        return value.in_language(language)
    if isinstance(value, list | tuple):
        return LISTED[language].join(_text(item, language) for item in value)
    return legible(str(value))
