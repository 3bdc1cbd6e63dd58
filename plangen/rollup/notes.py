"""What a roll-up has to say besides its numbers."""

from dataclasses import dataclass
from enum import Enum

from plangen.diagnostics.message import Message, say


class Topic(Enum):
    """What a note is about; what `stops` makes the sums incomplete or contradicts the parent."""

    MISSING = "missing"
    REFUSED = "refused"
    CONTRADICTED = "contradicted"
    CONTAINED = "contained"
    INCOMPLETE = "incomplete"
    LEFT_OUT = "left out"

    @property
    def stops(self) -> bool:
        """Whether the outcome is not whole, or not what the parent says."""
        return self in {Topic.MISSING, Topic.REFUSED, Topic.CONTRADICTED}

    @property
    def title(self) -> Message:
        """What notes of this topic are called."""
        return _TITLES[self]


_TITLES = {
    Topic.MISSING: say(zh="没有提交", en="Not delivered"),
    Topic.REFUSED: say(zh="没有计入", en="Not counted"),
    Topic.CONTRADICTED: say(zh="和上级不符", en="Differs from the parent"),
    Topic.CONTAINED: say(zh="已在别处计入", en="Counted elsewhere"),
    Topic.INCOMPLETE: say(zh="不齐全", en="Incomplete"),
    Topic.LEFT_OUT: say(zh="没有汇总", en="Not consolidated"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """Something that readers of the sums must know; `place` is a file, with its line if known."""

    topic: Topic
    message: Message
    place: str = ""
