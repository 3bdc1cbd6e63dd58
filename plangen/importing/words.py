"""The words by which numbers of a document find their place in a plan. Data, and nothing else."""

from typing import Final

GOALS: Final[dict[str, str]] = {
    "营收": "revenue", "毛利": "gross_profit", "利润": "profit", "合同额": "orders",
    "回款": "collection",
}  # fmt: skip
"""Keys of goals by the one name of what is measured; other measures keep their names."""

OWN_NAMES: Final = {"净利润", "产值", "销量", "产量", "存款", "贷款"}
"""Measures that are goals under the name that the document gives them."""

ORDERS: Final = "签单|订单|签约"
"""Words that make a bare amount one of orders."""

RATES: Final[tuple[tuple[str, str], ...]] = (
    ("毛利率|gross margin", "gross_margin"),
    ("净利率|net margin", "net_margin"),
    ("费用率|expense ratio", "expense_ratio"),
    ("回款率|collection rate", "collection_rate"),
    ("坏账率|bad[- ]debt rate", "bad_debt_rate"),
    ("市场占有率|市占率|market share", "market_share"),
    ("赢单率|win rate", "win_rate"),
    ("复购率|repurchase rate", "repurchase"),
    ("投入产出比|ROI|return on", "roi"),
    ("NPS|净推荐值", "nps"),
    ("满意度|satisfaction", "satisfaction"),
)
"""Keys of goals by the words of a rate."""

MARKET: Final[tuple[tuple[str, str], ...]] = (
    ("TAM|市场总(?:容量|规模)", "tam"),
    ("SAM|可触达(?:有效)?市场", "sam"),
    ("SOM|可服务市场", "som"),
)

COSTS: Final = (
    r"费用(?!率)|成本|预算(?!收入|内|外|执行|完成)|支出|投入(?!产出)|投资|经费|\b(?:budget|expenses?|costs?|spending)\b"
)
BUDGET: Final = r"(?:费用|成本)?(?:总预算|预算(?:总额|总计)?)|(?:费用|支出)总额|total budget|budget"
"""Words of an amount that is all of the budget."""
BUDGETED: Final = r"预算|费用(?:安排|分配|计划)|经费|\bbudget\b"
"""Words before a list, or in its heading, by which its amounts are lines of the budget."""

JOINERS: Final = r"新增|新招|招聘|扩招|增员|净增|\b(?:joiners?|hires?|new hires)\b"
LEAVERS: Final = r"离职|退休|减员|流失|\b(?:leavers?|left)\b"
HEADCOUNT: Final = (
    r"团队规模|编制|定编|人数|员工|在岗|在职|用工|从业人员|全员|\b(?:headcount|staff|employees)\b"
)
NEW: Final = r"新增|新签|新开发|新拓|\bnew\b"
LOST: Final = r"流失|丢失|\blost\b"
CUSTOMERS: Final = r"客户|用户|\b(?:customers?|clients?|accounts?)\b"
TIER: Final = r"([A-Z]|[^\W\d_]{1,3})[级类](?=客户|[（(]|\Z)"
"""A tier of customers by its name: S级, 战略级客户."""

REGIONS: Final = (
    "^(?:华[东南西北中]|[东西][南北]|东北|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西"
    "|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|海外"
    "|北美|欧洲|亚太|North|South|East|West|Europe|Asia|APAC|EMEA|Americas)"
)
"""Names that begin as those of places do."""

DIMENSIONS: Final[tuple[tuple[str, str], ...]] = (
    (REGIONS, "region"),
    ("区域|大区|片区|地区|分布|市场结构|各市场|\\bregions?\\b|\\bmarkets?\\b", "region"),
    ("产品|品类|品种|系列|\\bproducts?\\b|\\bsegments?\\b|\\blines?\\b", "product"),
    ("渠道|\\bchannels?\\b", "channel"),
    ("行业|\\bindustr(?:y|ies)\\b", "industry"),
    ("客户|经销商|\\bcustomers?\\b|\\baccounts?\\b", "customer"),
    ("业务线|条线|板块", "line"),
    ("部门|单位|分公司|子公司|院区|门店|\\bunits?\\b|\\bdepartments?\\b", "unit"),
)
"""What a whole is split by, by the words before its parts, in the head of a table, in a heading."""

TIERS: Final = r"[级类层档]\Z"
ROLES: Final = r"[员工岗师监管理]\Z|主管|销售|经理|专家"
_MONTHS: Final = (
    r"(?:1[0-2]|[1-9])月份?|(?:Jan|Febr)uary|March|April|June|July|August"
    "|(?:Septem|Octo|Novem|Decem)ber"
)
STRETCHES: Final[tuple[tuple[str, str], ...]] = (
    (r"Q[1-4]|第?[一二三四1-4]季度|\b(?:first|second|third|fourth) quarter\b", "quarter"),
    (r"[上下]半年|H[12]", "half"),
    (_MONTHS, "month"),
)  # fmt: skip
"""Names of parts that are stretches of the year."""

KPIS: Final = r"KPI|考核|权重|评分|分值|绩效|指标得分|scorecard|\bweight|appraisal"
"""Words of a passage, or of the headings above it, whose weights are those of indicators."""

SECTIONS: Final[tuple[tuple[str, str], ...]] = (
    ("培训|training", "training"),
    ("渠道|channel", "channels"),
    ("客户|customer|account", "customers"),
    ("产品|product", "products"),
    ("漏斗|funnel|pipeline", "funnel"),
    ("激励|奖金|incentive|bonus", "incentives"),
    ("考核|绩效|KPI|appraisal", "appraisal"),
    ("团队|人员|人力|队伍|编制|team|people|headcount", "team"),
    ("预算|费用|资源|budget|cost", "budget"),
    ("市场(?!品牌|推广|拓展|活动|开发)|竞争|market", "market"),
    ("风险|risk", "risks"),
    ("问题|不足|problem|issue", "problems"),
    ("里程碑|排期|进度|milestone|timeline", "milestones"),
    ("目标|指标|业绩|goal|target|result", "goals"),
    ("结语|结束语|closing|conclusion", "closing"),
)
"""Sections of a plan by the words of headings; the first that is found."""

MEASURED: Final = {"market", "customers", "products", "channels", "team"}
"""Sections that hold measures of their own; those of other headings go under themes."""

KINDS: Final[tuple[tuple[str, str], ...]] = (
    ("总结|回顾|述职|年报|复盘|(?:工作|营运|运营|经营)报告", "annual-review"),
    ("review|results|report|summary", "annual-review"),
    ("绩效|考核(?:办法|方案|制度|管理)|performance scheme|appraisal scheme", "performance-scheme"),
    ("经理|manager", "manager-plan"),
    ("集团(?:公司)?(?:20\\d\\d)?年?度?(?:经营|工作)?计划|group plan", "group-plan"),
)
"""Kinds of plans by the words of a title; the first that is found, else that of a team."""
