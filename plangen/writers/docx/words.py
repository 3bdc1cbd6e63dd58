"""The few words that Word documents bring along themselves, and the habits of each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from plangen.diagnostics.message import Language


@dataclass(frozen=True, slots=True)
class Words:
    """Fixed words of one language, and the style of its running text."""

    contents: str
    after_caption_number: str
    paragraph: str             # the style's id: Chinese indents its first line, English does not
    list_indent: int           # in twips, of the outermost marks
    emphasis: str              # run property: Chinese characters have dots, no slant


WORDS: Final[Mapping[Language, Words]] = {
    "zh-CN": Words(
        contents="目录",
        after_caption_number="　",
        paragraph="BodyTextFirstIndent",
        list_indent=420,
        emphasis='<w:em w:val="dot"/>',
    ),
    "en": Words(
        contents="Contents",
        after_caption_number=". ",
        paragraph="BodyText",
        list_indent=0,
        emphasis="<w:i/><w:iCs/>",
    ),
}
