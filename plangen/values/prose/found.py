"""A figure of a running text, where it stands and what it is worth."""

from dataclasses import dataclass

from plangen.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class ProseNumber:
    """One figure of a text. From `start` to `end` with the words that bound it: ``近2.8亿元``.

    From `core` to `core_end` is the number itself, with sign and unit.
    """

    start: int
    core: int
    core_end: int
    end: int
    quantity: Quantity
