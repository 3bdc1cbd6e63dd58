"""An amount that is to be computed, as a person wrote it: ``=2.8亿 * 16%``."""

from dataclasses import dataclass

from plangen.diagnostics.message import Language
from plangen.values.unit import Unit

_SIGNS = ("=", "＝")


@dataclass(frozen=True, slots=True)
class Expression:
    """A formula in the place of a number; `unit` is what a number there would be measured in.

    `text` begins where the value does, with blanks for what stands before the equals sign, so that
    the place of a fault in it can be counted.
    """

    text: str
    unit: Unit | None = None

    @property
    def formula(self) -> str:
        """What is to be computed, without the equals sign."""
        return self.text[self.start :].rstrip()

    @property
    def start(self) -> int:
        """Where the formula begins in the text, in characters."""
        behind = self.text.lstrip()[1:]
        return len(self.text) - len(behind.lstrip())

    def in_language(self, language: Language) -> str:  # noqa: ARG002  (a text has one language: the plan's)
        """Return the text as written."""
        return self.text.strip()


def is_expression(text: str) -> bool:
    """Tell whether a text asks to be computed."""
    return text.lstrip().startswith(_SIGNS)
