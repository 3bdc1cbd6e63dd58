"""Section and Action: what is to be done, and the chapters it stands in."""

from typing import ClassVar

from pydantic import model_validator

from plangen.model.measure import Case, Level, Measure
from plangen.model.scalars import Condition, Duration, Number, Ratio, When
from plangen.model.shape import Line, Named, Shape, Words, field
from plangen.values.expression import is_expression
from plangen.values.quantity import Quantity
from plangen.values.reading import looks_like_number, read_number


class Action(Shape):
    """Something to do. A scalar is a count where it reads as a number, else says what."""

    short: ClassVar[str] = "what"

    what: Line = field("做什么", "what is done")
    owner: Words = field("谁负责", "who is responsible", default=())
    scope: Words = field("范围：对谁、在哪", "for whom, where", default=())
    focus: Words = field("重点", "what to concentrate on", default=())
    source: Line = field("数据来源", "where the data comes from")
    when: When = field("什么时候，如 Q1、3月、2026-08-18", "when, as Q1 or 2026-08-18")
    every: Words = field("多久一次，如 季度", "how often, as quarter", default=())
    lasts: Duration = field("持续多久", "how long")
    within: Duration = field("多久之内", "by when")
    count: Measure | None = field("多少，如 12场、8场 → 5场", "how many")
    each: Named[Measure] = field("每一次（个）的要求", "what each one must have", default={})
    measures: Named[Measure] = field("指标", "measures", default={})
    steps: "Named[Action]" = field("步骤", "steps", default={})
    needs: Named[Condition] = field("条件", "conditions", default={})
    then: Line = field("之后怎样", "what follows")
    output: Words = field("产出", "what comes out", default=())
    share: Ratio = field("占多少", "its share")
    shares: Named[Ratio] = field("分担比例", "who carries what share", default={})
    budget: Line = field("用哪一项预算（预算行的名称）", "the budget line it is paid from")
    cost: Number = field("费用", "what it costs")
    roi: Number = field("投入产出比", "return on spend")
    after: Words = field("在哪件事之后", "what must come first", default=())
    alert: Level | None = field("警戒线", "the level that raises an alarm")

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        if not isinstance(value, str):
            return value or {}
        is_count = is_expression(value) or (
            looks_like_number(value) and isinstance(read_number(value), Quantity)
        )
        return {"count" if is_count else "what": value}


class Section(Shape):
    """A chapter's content: its aim, what is done for it, and how it is measured."""

    aim: Line = field("目的", "the aim")
    focus: Words = field("重点", "what to concentrate on", default=())
    owner: Words = field("负责人", "who is responsible", default=())
    measures: Named[Measure] = field("指标", "measures", default={})
    actions: Named[Action] = field("行动", "actions", default={})
    principles: Named[Line] = field("原则", "principles", default={})
    cases: Named[Case] = field("案例", "cases", default={})

    @model_validator(mode="before")
    @classmethod
    def _blank(cls, value: object) -> object:
        return {} if value is None else value
