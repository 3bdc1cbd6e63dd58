"""Measure, Part and Level: the shapes that hold nearly every number of a plan."""

import re
from collections.abc import Mapping
from typing import ClassVar, Literal, TypeAlias

from pydantic import ValidationInfo, model_validator

from plangen.model.scalars import Condition, Duration, Number, Ratio, When
from plangen.model.shape import Line, Named, Shape, Words, field

Slot: TypeAlias = Literal["base", "actual", "target", "floor", "stretch"]
SLOTS: tuple[Slot, ...] = ("base", "actual", "target", "floor", "stretch")
"""Where a measure holds amounts of its own; every other number of it is a ratio or a remark."""

_ARROW = re.compile(r"\s*(?:→|->)\s*")


def _expand(value: object, info: ValidationInfo) -> object:
    """Read the short forms: one value in the plan's tense, or ``A → B`` from base to it."""
    if value is None:
        return {}
    if not isinstance(value, str):
        return value
    tense = (info.context or {}).get("tense", "target")
    before, *after = _ARROW.split(value, maxsplit=1)
    # padded, so that the place of a fault in an expression counts from where the value begins
    return {"base": before, tense: after[0].rjust(len(value))} if after else {tense: value}


class Level(Shape):
    """A threshold: the range that puts something on this level, and what follows."""

    short: ClassVar[str] = "range"

    range: Condition = field("落在什么范围算这一级，如 <60%", "the range of this level, as <60%")
    of: Line = field("范围是谁的百分之几", "what the range is a share of")
    streak: Duration = field("连续多久才算，如 2个季度", "how long in a row before it counts")
    grace: Duration = field("改进期，如 1个月", "time given to improve")
    then: Line = field("到了这一级怎么办", "what follows")
    owner: Words = field("由谁处理", "who acts", default=())
    within: Duration = field("多久之内处理", "by when")
    lasts: Duration = field("持续多久", "how long")
    share: Ratio = field("这一级最多占多少人", "at most how many of all may be here")
    measures: "Named[Measure]" = field("附带的指标", "measures that go with it", default={})


class Measure(Shape):
    """A figure with its base, target, actual and scenarios, and its splits."""

    short: ClassVar[str] = "target"

    name: Line = field("显示的名称", "the name to show")
    base: Number = field("上年（期初）的数", "last year's, or the opening, value", measured=True)
    actual: Number = field("实际完成", "what was achieved", measured=True)
    target: Number = field("目标", "the target")
    floor: Number = field("保底", "the least that must be reached")
    stretch: Number = field("冲刺", "the stretch target")
    share: Ratio = field("占整体的份额，写了就核对", "share of the whole; checked", measured=True)
    growth: Ratio = field("比上年增长，写了就核对", "growth on the base; checked", measured=True)
    sequential: Ratio = field("环比", "change on the period before", measured=True)
    change: Number = field("变化，如 +1.2个百分点", "change, as +1.2 pp", measured=True)
    attainment: Ratio = field("完成目标的百分之几", "actual as a share of target", measured=True)
    ratio: Ratio = field("占比；默认占营收", "ratio to revenue, or to `of`", measured=True)
    of: Line = field("ratio 是占谁的", "what the ratio is of")
    roi: Number = field("投入产出比，如 1:4.5", "return on spend, as 1:4.5", measured=True)
    per_head: "Measure | None" = field("人均", "per head")
    by: Named["Named[Part]"] = field(
        "按季度、区域、产品……拆分；各部分之和要等于总数",
        "splits by quarter, region, product …; the parts must add up",
        default={},
    )
    range: Condition = field("多大算数，如 ≥50万元", "the size that counts, as ≥$50K")
    scope: Words = field("范围：哪些地区、客户、渠道", "where it applies", default=())
    alert: Level | None = field("警戒线", "the level that raises an alarm")
    levels: Named[Level] = field("分级：绿灯、黄灯、红灯", "levels: green, yellow, red", default={})
    measures: "Named[Measure]" = field("附带的指标", "measures that go with it", default={})
    over_assign: Ratio = field("分解时有意多分多少", "how much more is assigned on purpose")
    locked: Line = field(
        "为什么不能动：自上而下分解目标时（plangen allocate）保持不变，如 已签责任书",
        "why it may not change: targets handed down (plangen allocate) leave it, as signed off",
    )
    unit: Line = field("单位", "unit")
    definition: Words = field("怎么算", "how it is computed", default=())
    cause: Line = field("原因", "why")
    note: Line = field("说明", "a remark")
    source: Line = field("数据来源", "where the data comes from")

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object, info: ValidationInfo) -> object:
        return _expand(value, info)


class Part(Measure):
    """One part of a split: a measure that also says what the part is and who carries it."""

    role: Line = field("角色，如 核心市场、开门红", "its role, as core market")
    focus: Words = field("重点", "what to concentrate on", default=())
    what: Line = field("做什么、用在哪", "what it is for")
    owner: Words = field("负责人", "who is responsible", default=())
    count: "Measure | None" = field("数量", "how many")
    heads: Condition = field("人数", "how many people")
    new: "Measure | None" = field("新增", "gained")
    lost: "Measure | None" = field("流失", "lost")
    team: "Named[Measure]" = field("配备的团队", "the team set up for it", default={})
    needs: Named[Condition] = field("条件，如 {从业: ≥3年}", "conditions", default={})
    plan: Line = field("这一部分自己的计划文件", "the part's own plan file")
    when: When = field("什么时候", "when")
    ramp: Duration = field("多久才到正常产出", "time to full productivity")
    lines: Named["Part"] = field("明细；之和要等于本项", "sub-lines; they must add up", default={})
    reserve: Number = field("预留", "held in reserve")
    cases: "Named[Case]" = field("案例", "cases", default={})


class Case(Shape):
    """An example worth telling."""

    short: ClassVar[str] = "what"

    what: Line = field("经过", "what happened")
    measures: Named[Measure] = field("有关的数", "its figures", default={})


MEASURED: frozenset[str] = frozenset(
    name
    for name, info in Measure.model_fields.items()
    if isinstance(info.json_schema_extra, Mapping) and info.json_schema_extra.get("x-measured")
)
"""The keys whose numbers are measured; all others are decided."""
