"""What the words beside a number say about it, in the prose of Chinese and English plans."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from plangen.model.measure import SLOTS


class Kind(Enum):
    """What a word does in a sentence about figures."""

    SUBJECT = "subject"      # 华东, 营收: whose figure it is
    ASPECT = "aspect"        # 目标, 增长: which of its figures
    PERIOD = "period"        # Q1, 2026年
    WHOLE = "whole"          # 全年: of all, and not of the part before
    PAST = "past"            # 上年
    THIS = "this"            # 今年
    NEXT = "next"            # 明年
    COMPARE = "compare"      # 比: with what follows it is only compared
    FROM = "from"            # 从20人到28人
    GLUE = "glue"            # 达到: adds nothing
    JOIN = "join"            # 和, 、
    BREAK = "break"          # ，
    OPEN = "open"
    CLOSE = "close"
    NUMBER = "number"
    MENTION = "mention"      # {{ revenue.target }}
    OTHER = "other"          # what nobody here understands


@dataclass(frozen=True, slots=True)
class Aspect:
    """The keys of a measure that a word may mean; one that falls has its sign turned."""

    keys: tuple[str, ...]
    falls: bool = False


ANY = Aspect(SLOTS)
"""The amount itself, whichever slot it stands in: what is meant where no word says more."""
VALUE = Aspect(("target", "actual", "floor", "stretch"))
"""The amount that is reached, and not the base."""
TARGET = Aspect(("target",))
BASE = Aspect(("base",))
MEAN = Aspect(("mean",))
"""An average over something else than heads; no plan states one as such."""
_GROWTH = ("growth", "change")

_ASPECTS: dict[Aspect, str] = {
    TARGET: "目标|目标值|年度目标|全年目标|计划目标|任务|target|goal",
    Aspect(("floor",)): "保底|保底目标|底线目标|floor",
    Aspect(("stretch",)): "冲刺|冲刺目标|挑战目标|stretch",
    Aspect(("actual",)): "实际|实际完成|实绩|actual",
    BASE: "基数|上年同期|去年同期|上年数",
    Aspect(_GROWTH): (
        "增长|增长率|增速|增幅|增加|提升|提高|上升|上涨|同比|同比增长|同比上升|净增|涨幅"
        "|growth|grow|growing|grows|grew|up|increase|increased|rise|rises|rose|climbed|gained"
    ),
    Aspect(_GROWTH, falls=True): (
        "下降|下滑|减少|降低|同比下降|同比下滑|down|fell|decline|declined|dropped|decreased|shrank"
    ),
    Aspect(("sequential",)): "环比|环比增长",
    Aspect(("share", "ratio")): (
        "占比|占|占到|份额|比重|占总数|占总额|share|made up|makes up|accounted for|accounts for"
    ),
    Aspect(("ratio", "share")): (
        "占营收|占营收的|占收入|占收入的|占销售额|占营业收入|占营收比重|of revenue"
    ),
    Aspect(("attainment",)): (
        "达成率|完成率|目标达成率|目标完成率|完成目标的|达成目标的|目标的|年度目标的|全年目标的|attainment"
    ),
    Aspect(("weight",)): "权重|weight",
    MEAN: "月均|日均|周均|季均|年均|店均|户均|单均|客均|场均",
    VALUE: (
        "增长到|增长至|增至|增加到|增加至|提升到|提升至|提高到|提高至|上升到|上升至|升到|升至|涨到"
        "|扩到|扩大到|扩充到|降到|降至|下降到|下降至|压到|压缩到|降低到|减少到"
        "|grew to|rose to|increased to|climbed to|fell to|dropped to|declined to"
    ),
}

_OTHERS: dict[Kind, str] = {
    Kind.WHOLE: "全年|全年度|年度|公司|全公司|整体|总体|公司整体|overall|full-year|total",
    Kind.PAST: "上年|去年|上一年|上年度|last year|the year before|the previous year",
    Kind.THIS: "今年|本年|本年度|this year",
    Kind.NEXT: "明年|来年|下一年|下年度|next year",
    Kind.COMPARE: "比|较|对比|相比|on|over|against|compared with|compared to|versus",
    Kind.FROM: "从|由|from",
    Kind.GLUE: (
        "的|为|是|到|达|达到|达成|完成|实现|做到|定为|定在|设为|确定为|计划|安排|我们|其中|确保|确保完成|保证|守住|控制在|保持在|维持在|把|将|仅|只有|只|仅为|了|则|方面"
        "|如下|分解如下|市场|区域|大区|地区|同时|要|：|:|*|**| |\n|＝|=|→"
        "|our|is|are|was|of|to|by|at|we|plan|plans|reach|reached|the|a|will|be|set"
    ),
    Kind.JOIN: "、|和|与|及|以及|and",
    Kind.BREAK: "，|,|；|;|——",
    Kind.OPEN: "（|(|【",
    Kind.CLOSE: "）|)|】",
}

WORDS: Mapping[str, tuple[Kind, Aspect | None]] = {
    **{word: (kind, None) for kind, words in _OTHERS.items() for word in words.split("|")},
    **{
        word: (Kind.ASPECT, aspect)
        for aspect, words in _ASPECTS.items()
        for word in words.split("|")
    },
}
"""Every word that is understood whatever the plan, in lower case."""

STEP_WORDS: Mapping[str, str] = {
    "revenue": "营收|营业收入|销售收入|收入|销售额|revenue|sales",
    "orders": "签单|签单额|签约额|orders",
    "collection": "回款|回款额|cash collected",
    "profit": "利润|利润额|profit",
    "gross_profit": "毛利|毛利额|gross profit",
    "gross_margin": "毛利率|gross margin",
    "net_margin": "净利率|net margin",
    "expense_ratio": "费用率|销售费用率|expense ratio",
    "collection_rate": "回款率|collection rate",
    "bad_debt_rate": "坏账率|bad-debt rate",
    "market_share": "市场占有率|市占率|market share",
    "win_rate": "赢单率|win rate",
    "repurchase": "复购率|客户复购率|repurchase rate",
    "retention": "留存率|客户留存率|retention rate",
    "churn": "流失率|客户流失率|churn",
    "attainment": "完成率|attainment",
    "nps": "净推荐值|nps",
    "satisfaction": "满意度|客户满意度|satisfaction",
    "roi": "投入产出比|roi|return on spend",
    "new_customers": "新客户|新客户数|新增客户|new customers",
    "headcount": (
        "编制|人数|团队|销售团队|团队人数|总人数|员工人数|团队规模|headcount|the team|our team"
    ),
    "joiners": "新增|新增人数|新招|招聘|招聘人数|joiners",
    "budget": "预算|总预算|预算总额|费用预算|budget",
    "count": "客户数|客户总数|客户数量|数量|customers",
    "new": "新增客户|新增客户数|新客户|new customers",
    "per_head": "人均|per head",
    "conversion": "转化率|conversion",
    "ticket": "客单价|average deal",
    "cost": "单条成本|单个成本|获客成本",
    "tam": "tam", "sam": "sam", "som": "som",
}  # fmt: skip
"""What steps of a plan's paths are called in prose, besides their own names."""
