"""Promise and Waiver: what a plan says about its own checking."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from plangen.diagnostics.finding import Diagnostic
from plangen.model.scalars import When
from plangen.model.shape import Line, Shape, field


class Promise(Shape):
    """What must be true of the plan's numbers. A scalar is the comparison."""

    short: ClassVar[str] = "that"

    that: str = field(
        "比较，如 profit.target >= revenue.target * 16%；可以用 and、or、not",
        "the comparison, as profit.target >= revenue.target * 16%; and, or, not join them",
        default=...,
    )
    severity: Literal["error", "warning", "info"] = field(
        "不成立时算什么，不写就是 error", "what it is if it fails; else an error", default="error"
    )


class Waiver(Shape):
    """A finding that somebody answers for."""

    code: str = field("检查的编号，如 R203", "the code of the check, as R203", default=...)
    at: str = field(
        "在计划的哪里，如 goals.revenue.growth",
        "where in the plan, as goals.revenue.growth",
        default=...,
    )
    reason: str = field("为什么可以接受", "why it is accepted", default=...)
    owner: Line = field("谁负责", "who answers for it")
    until: When = field("有效到什么时候，如 2026-06", "how long it holds, as 2026-06")


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that is silenced in the open, with the waiver that does so."""

    waiver: Waiver
    diagnostic: Diagnostic
