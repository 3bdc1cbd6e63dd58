"""Figures that every company has: their ids bring name, dimension and direction."""

from dataclasses import dataclass

from plangen.diagnostics.message import Language, Message, say
from plangen.values.unit import Dimension


@dataclass(frozen=True, slots=True)
class Standard:
    """What an id means. `higher_is_better` decides the colour of a change."""

    name: Message
    dimension: Dimension | None = None
    higher_is_better: bool = True


_MONEY, _RATIO, _COUNT = Dimension.MONEY, Dimension.RATIO, Dimension.COUNT

STANDARD: dict[str, Standard] = {
    "revenue": Standard(say(zh="营收", en="Revenue"), _MONEY),
    "orders": Standard(say(zh="签单额", en="Orders"), _MONEY),
    "collection": Standard(say(zh="回款额", en="Cash collected"), _MONEY),
    "profit": Standard(say(zh="利润", en="Profit"), _MONEY),
    "gross_profit": Standard(say(zh="毛利", en="Gross profit"), _MONEY),
    "gross_margin": Standard(say(zh="毛利率", en="Gross margin"), _RATIO),
    "net_margin": Standard(say(zh="净利率", en="Net margin"), _RATIO),
    "expense_ratio": Standard(say(zh="费用率", en="Expense ratio"), _RATIO, False),
    "collection_rate": Standard(say(zh="回款率", en="Collection rate"), _RATIO),
    "bad_debt_rate": Standard(say(zh="坏账率", en="Bad-debt rate"), _RATIO, False),
    "market_share": Standard(say(zh="市场占有率", en="Market share"), _RATIO),
    "win_rate": Standard(say(zh="赢单率", en="Win rate"), _RATIO),
    "repurchase": Standard(say(zh="复购率", en="Repurchase rate"), _RATIO),
    "retention": Standard(say(zh="留存率", en="Retention rate"), _RATIO),
    "churn": Standard(say(zh="流失率", en="Churn"), _RATIO, False),
    "attainment": Standard(say(zh="完成率", en="Attainment"), _RATIO),
    "nps": Standard(say(zh="净推荐值（NPS）", en="NPS")),
    "satisfaction": Standard(say(zh="满意度", en="Satisfaction")),
    "roi": Standard(say(zh="投入产出比", en="Return on spend")),
    "new_customers": Standard(say(zh="新客户", en="New customers"), _COUNT),
}


DIMENSIONS: dict[str, Message] = {
    "year": say(zh="年度", en="Year"),
    "half": say(zh="半年", en="Half-year"),
    "quarter": say(zh="季度", en="Quarter"),
    "month": say(zh="月份", en="Month"),
    "week": say(zh="周", en="Week"),
    "region": say(zh="区域", en="Region"),
    "product": say(zh="产品", en="Product"),
    "channel": say(zh="渠道", en="Channel"),
    "customer": say(zh="客户", en="Customer"),
    "tier": say(zh="客户层级", en="Tier"),
    "segment": say(zh="细分市场", en="Segment"),
    "industry": say(zh="行业", en="Industry"),
    "unit": say(zh="单位", en="Unit"),
    "team": say(zh="团队", en="Team"),
    "level": say(zh="职级", en="Level"),
    "role": say(zh="岗位", en="Role"),
    "person": say(zh="人员", en="Person"),
    "group": say(zh="分组", en="Group"),
    "line": say(zh="业务线", en="Line"),
}
"""The usual dimensions of splits."""

CALENDAR = ("half", "quarter", "month", "week")
"""The dimensions whose parts are stretches of the year, and always make up all of it."""


def display_name(key: str, language: Language, own: str | None = None) -> str:
    """Return what something is called: its own name, its standard one, or its key."""
    standard = STANDARD.get(key)
    return own or (standard.name.in_language(language) if standard else key)


def dimension_in_text(key: str) -> Message | str:
    """Return what a dimension is called amid other words, where English has no capital."""
    name = dimension_name(key)
    return name if isinstance(name, str) else say(name.zh, name.en.lower())


def dimension_name(key: str) -> Message | str:
    """Return what a dimension of a split is called; a team's own keeps its key."""
    return DIMENSIONS.get(key, key)
