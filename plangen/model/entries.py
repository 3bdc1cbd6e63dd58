"""Milestones, risks, problems: things that are listed."""

from typing import ClassVar

from plangen.model.measure import Measure
from plangen.model.scalars import When
from plangen.model.shape import Line, Named, Shape, Words, field


class Milestone(Shape):
    """Something that is done by a date. A scalar is the date."""

    short: ClassVar[str] = "date"

    date: When = field("什么时候，如 3月、2026-03-15、Q2", "when, as 2026-03-15 or Q2")
    what: Line = field("做成什么", "what is done by then")
    owner: Words = field("谁负责", "who is responsible", default=())
    after: Words = field("在哪个里程碑之后", "the milestones that come first", default=())


class Risk(Shape):
    """What could go wrong. A scalar is the response."""

    short: ClassVar[str] = "response"

    response: Line = field("应对措施", "the response")
    cause: Line = field("起因", "the cause")
    scope: Words = field("涉及哪里", "where it applies", default=())
    likelihood: Line = field("可能性：高、中、低", "likelihood: high, medium, low")
    impact: Line = field("影响：高、中、低", "impact: high, medium, low")
    owner: Words = field("谁负责", "who is responsible", default=())
    measures: Named[Measure] = field("指标", "measures", default={})


class Problem(Shape):
    """What went wrong, why, and what follows from it. A scalar says what."""

    short: ClassVar[str] = "what"

    what: Line = field("表现", "what was seen")
    cause: Line = field("原因", "why")
    scope: Words = field("发生在哪", "where", default=())
    measures: Named[Measure] = field("有关的数", "its figures", default={})
    remedy: Line = field("已采取的措施", "what was done about it")
    next: Words = field("下一年的行动（next.actions 里的名称）", "next year's actions", default=())
