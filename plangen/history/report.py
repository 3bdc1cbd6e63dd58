"""What a report is about: the two sides by name, and what became of each plan."""

from dataclasses import dataclass

from plangen.diagnostics.message import Language, Message
from plangen.history.changes import PlanDiff, Status


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a comparison."""

    before: Message
    after: Message
    plans: tuple[PlanDiff, ...]

    @property
    def changed(self) -> tuple[PlanDiff, ...]:
        """The plans of which there is something to say, be it a remark."""
        return tuple(one for one in self.plans if one.status is not Status.SAME or one.changes)

    @property
    def language(self) -> Language | None:
        """The language of the plans, as far as it is known: that of the first one."""
        return next((one.language for one in self.plans if one.language), None)

    @property
    def is_same(self) -> bool:
        """Whether nothing changed."""
        return all(one.status is Status.SAME for one in self.plans)
