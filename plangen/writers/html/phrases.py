"""The few words that pages bring along themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from plangen.diagnostics.message import Language


@dataclass(frozen=True, slots=True)
class Phrases:
    """Fixed words of one language."""

    contents: str
    skip: str
    notes: str
    back: str


PHRASES: Final[Mapping[Language, Phrases]] = {
    "zh-CN": Phrases(contents="目录", skip="跳到正文", notes="脚注", back="回到正文"),
    "en": Phrases(
        contents="Contents",
        skip="Skip to the text",
        notes="Footnotes",
        back="Back to the text",
    ),
}
