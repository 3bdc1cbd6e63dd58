"""The outside world: market, customers, products, channels, funnel."""

from typing import ClassVar

from plangen.model.measure import Measure, Part
from plangen.model.scalars import Condition, Duration
from plangen.model.section import Section
from plangen.model.shape import Line, Named, Shape, Words, field


class Market(Section):
    """The market, from all of it down to what can be won."""

    tam: Measure | None = field("潜在市场总量（TAM）", "total addressable market (TAM)")
    sam: Measure | None = field("可触达市场（SAM）", "serviceable available market (SAM)")
    som: Measure | None = field("可服务市场（SOM）", "serviceable obtainable market (SOM)")
    segments: Named[Part] = field("细分", "segments", default={})
    segment_by: Words = field("按什么细分", "what segments are told apart by", default=())
    competitors: Named[Part] = field("竞争对手", "competitors", default={})
    compare_by: Words = field("比较什么", "what they are compared by", default=())
    positioning: Line = field("定位", "positioning")


class Customers(Section):
    """Customers by tier, gained and lost."""

    sized_by: Line = field("下面的 range 指什么，如 年采购额", "what `range` measures, as spend")
    range: Condition = field("多大算有效客户，如 ≥50万元", "the size that counts, as ≥$50K")
    count: Measure | None = field("客户数", "how many there are")
    new: Measure | None = field("新增客户", "customers gained")
    lost: Measure | None = field("流失客户", "customers lost")
    tiers: Named[Part] = field(
        "客户分层；share 是占营收的份额", "tiers; `share` is of revenue", default={}
    )


class Products(Section):
    """What is sold."""

    lines: Named[Part] = field("产品线", "product lines", default={})


class Channels(Section):
    """Ways to the customer."""

    types: Named[Part] = field("渠道类型", "types of channels", default={})


class Stage(Shape):
    """One stage of the funnel."""

    short: ClassVar[str] = "count"

    count: Measure | None = field("数量", "how many")
    conversion: Measure | None = field("转化率", "conversion rate")
    cost: Measure | None = field("单个成本", "cost of one")
    ticket: Measure | None = field("客单价", "average deal")
    cycle: Duration = field("周期", "how long it takes")
    budget: Line = field("用哪一项预算（预算行的名称）", "the budget line it is paid from")


class Funnel(Section):
    """From lead to deal, stage by stage."""

    stages: Named[Stage] = field("漏斗的各个阶段，按先后", "the stages in their order", default={})
