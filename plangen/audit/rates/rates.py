"""The rates that have a name, and what they divide by what. Data, and nothing else."""

from dataclasses import dataclass

from plangen.audit.judgement.formulas import Formula


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate: patterns for its name, and for the words of what is above and below the line."""

    name: str
    above: str
    below: str
    formula: Formula = Formula.QUOTIENT


_SALES = (
    "营收|收入|销售额|销售总额|营业额|交易额|签单|签约|产值|业绩|^销售$"
    "|(?<!cost of )revenue|(?<!cost of )sales|turnover"
)

RATES: tuple[Rate, ...] = (
    Rate("毛利润?率|gross margin", "毛利|gross profit", _SALES),
    Rate("毛利润?率|gross margin", "成本|costs?\\b", _SALES, Formula.MARGIN),
    Rate("净利润?率|net margin", "净利|net profit|net income", _SALES),
    Rate("(?<![毛净])利润率|operating margin", "(?<![毛净])利润|profit", _SALES),
    Rate(
        "研发(?:费用|投入)率|研发(?:投入)?强度|研发投入占比",
        "研发(?:投入|费用|支出|经费)",
        _SALES,
    ),
    Rate("销售费用率", "(?:销售|营销)费用", _SALES),
    Rate("管理费用率", "管理费用", _SALES),
    Rate("财务费用率", "财务费用", _SALES),
    Rate("(?:推广|营销|市场)费用?率", "(?:推广|营销|市场)(?:推广)?费", _SALES),
    Rate(
        r"(?:\A|综合|期间|整体|总体|总)费用率|expense ratio",
        r"(?:\A|期间|总|各项)费用|expenses",
        _SALES,
    ),
    Rate("人工(?:成本|费用?)率", "人工", _SALES),
    Rate("(?<!人工)成本率|cost ratio", "(?<!人工)成本|costs?\\b", _SALES),
    Rate("损耗率", "损耗", f"{_SALES}|采购|领用|投料|进货"),
    Rate("资产负债率|debt ratio", "负债", "总资产|资产总"),
    Rate("不良(?:贷款)?率", "不良", "贷款"),
    Rate("存贷比|贷存比", "(?<!不良)贷款", "存款"),
    Rate("赔付率|loss ratio", "赔付|赔款|claims", "保费|premium"),
    Rate("产销差率|漏损率", "售水", "供水", Formula.MARGIN),
    Rate("费用率", "管理费", "保费"),
    Rate("床位?使用率", "床日", "开放", Formula.OCCUPANCY),
    Rate("床位?使用率", "床日", "床位|病床", Formula.OCCUPANCY),
    Rate("(?:出租|入住)率", "(?<!可)[售租住].*间夜", "客房|房间", Formula.OCCUPANCY),
    Rate("厂用电率", "厂用电量", "发电量"),
    Rate(r"cost[- ](?:to[- ])?income(?: ratio)?", r"expenses|costs?\b", "income|revenue"),
    Rate("(?:收缴|收费)率", "实收|已收|收缴|收取", "应收|应缴"),
    Rate("(?:回款|回笼)率", "回款|到账|回笼", f"合同|应收|{_SALES}"),
    Rate("成本收入比", "管理费|成本|费用", "营业净?收入|^净收入|营收"),
    Rate("费效比|费销比", "费用|投放|推广费|投入", f"{_SALES}|GMV|成交"),
    Rate("GOP率|GOP margin", "GOP|(?:营业|经营)毛利", f"{_SALES}"),
    Rate("去化率", "(?<![可应待在])[卖售]|签约|成交|去化", "可售|总|推出|推售|^共|房源"),
    Rate("手术率", "手术", "出院|收治|住院"),
    Rate("参[与加]率", "参[与加]", "学生|在校|师生|职工|员工|应参"),
    Rate("活动率", "活动", "(?<!活动)人力"),
    Rate("执行率", "支出|执行|使用|支付", "预算"),
    Rate("产销率", "销量|销售量", "产量"),
    Rate(
        "(?:到课|出勤|到会|参会|到场|签到)率",
        "实到|出勤|到课|到会|参会|到场|签到",
        "应到|应出勤|应参|报名|邀请",
    ),
    Rate("回收率", "回收|收回", "发放|发出|下发"),
    Rate("有效率", "有效", "回收|收回|发放"),
    Rate(
        "(?:入住|出租|去化)率",
        "入住|已租|出租|已售|售出",
        "可租|可售|总房|总面积|总户|总套|房源|推出",
    ),
    Rate("中标率", "中标", "投标|参与|参加"),
    Rate(
        "投入产出比|投产比|ROI",
        "带来|产出|拉动|产生|销售|签约|revenue|returns?|sales",
        "投入|费用|花费|支出|预算|成本|spen[dt]|costs?\\b|invest",
    ),
)  # fmt: skip
"""Rates in percent; where two have one name, the first whose numbers are stated counts."""

PROPORTIONS: tuple[Rate, ...] = (
    Rate("医护比", "医生|医师", "护士|护理"),
    Rate("床护比", "床位", "护士|护理"),
    Rate("床医比", "床位", "医生|医师"),
    Rate("[生学]师比", "学生|在校生", "教师|老师|师资"),
    Rate("师生比", "教师|老师|师资", "学生|在校生"),
    Rate("男女比例?", "男", "女"),
    Rate(
        "投入产出比|投产比|ROI",
        "投入|费用|花费|支出|预算|成本|spen[dt]|costs?\\b|invest",
        "带来|产出|拉动|产生|销售|签约|收入|revenue|returns?|sales",
    ),
)  # fmt: skip
"""What stands before the colon of a proportion, and what behind it."""
