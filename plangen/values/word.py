"""Words that stand where a number could: the rest, and the undecided."""

from enum import Enum

from plangen.diagnostics.message import Language


class Word(Enum):
    """`REST` takes what the other parts leave; `TBD` is not decided yet, which is not zero."""

    REST = ("其余", "rest")
    TBD = ("待定", "tbd")

    def in_language(self, language: Language) -> str:
        """Return the word as a plan writes it."""
        return self.value[0] if language == "zh-CN" else self.value[1]

    @property
    def text(self) -> str:
        """The Chinese word, for plans in any language use `in_language`."""
        return self.value[0]


WORDS: dict[str, Word] = {text: word for word in Word for text in word.value}
