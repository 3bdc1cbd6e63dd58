"""The words by which a sentence says that numbers are the parts of another. Data, nothing else."""


COMPLETE = (
    r"\A[^，,；;\s]{0,10}[：:][^，,；;：:]{0,14}\Z|\A\s?[a-z ]{0,24}:[^,;:]{0,14}\Z"
    r"|分为|分成|[，,]\s?分别(?:为|是)"
    r"|(?:如下|情况|包括)[：:]|——|[^其]中[，,]"
    r"|分别(?:用于|投向|安排|投入|拨付|来自)|[，,、]由|^由|来自|源于|分解|拆解|拆分|细分|分配|分摊|落实到|[，,]\s?即|具体"
    r"|按[^，,]{1,10}(?:分|看)|从[^，,]{1,10}看|构成|组成"
    r"|split|br(?:eaks?|oken) down|consist|compris|made up of|divided|allocated|namely"
)
"""Words between a total and its first part which say that all parts follow."""

PARTIAL = (
    "其中|包括|包含|涵盖|含|主要|例如|如(?!下)|尤其|特别是"
    "|including|of which|among|mainly|notably"
)
"""Words between a total and its first part which leave open whether others are not named."""

TOTAL = (
    r"(?:合计|共计|总计|总共|一共|合共|加总|相加"
    r"|加起来|合起来|总量|总数|总额|总和|小计|(?<![一公])共(?![同享建创]))"
    r"(?:为|达|达到|约|是)?[^，,；;：:、占为有增减每]{0,5}"
    r"|[=＝]\s?|构成了?[^，,；;：:、]{0,4}"
    r"|\b(?:together|total(?:l?ing|l?ed)?|in all|altogether|add(?:s|ed|ing)? up)"
    r"(?: [a-z]+)?(?: of)?(?: to)?\s?"
)
"""Words right before the total of what stands before it."""

ALL = (
    r"(?:全(?:[年厂院校市县省行镇区所站场系队]|公司|集团|部门?|体|口径)|整个[^，,]{1,4}|用工|会员|合在一起|连同)"
    r"[^，,；;：:、占有增减每]{0,6}\Z"
)
"""Words before a number that is of all, and so the total of what stands before it if it fits."""

ADDED = r"加上|连同|再加|另加|[+＋]|\bplus\b"
"""Words between two numbers which say that they make up a total behind them."""

COUNTED = (
    r"([两二三四五六七八九十]|\d{1,2})\s?[大个项类家条种者处部档级块方层][^，,；;：:、]{0,6}?"
    r"(?:合计|共计|总计|共)"
)
"""Words before a total which say how many parts it has: 三条产线合计, 前两类合计."""

GENERIC = (
    r"(?:[以如]?上述?|全[部年院校行省市县区司部公]+|各|所有|年度|本年|今年|合并|累计|总|数|额|项|类|者|[两三四五六七八九十\d]"
    r"|[大个家条种处部档级块方层]|前|后|并|也|则|故|由此|\s)*"
)
"""What may stand before them; other words make it the total of something of their own."""

ANNOUNCED = (
    r"分[^，,。：:\s]{1,4}(?:看|情况|统计|完成)"
    r"|从[^，,。：:]{0,10}(?:看|来说|而言)|按[^，,。：:]{1,10}(?:划?分|看|统计|口径)"
    r"|分(?:产品|品类|品种|业务|行业|区域|地区|大区|片区|市场|渠道|客户|部门|板块|条线|季度?|月度?|项目"
    r"|类别|类型|用途|院区|学段|专业|险种|机构|来源|业态|车间|产线)[线别类情况看]*"
    r"|(?:产品|收入|区域|客户|业务|人员|费用|成本|支出|资金|来源|存款|贷款|市场|渠道|季度|年度|目标"
    r"|任务|预算|指标|投资|生源|用途)(?:结构|构成|组成|分布|分解|拆解|分配|安排|目标|节奏)"
    r"|(?:逐级|分层|层层)?(?:分解|拆解|拆分|分配)(?:为|到|至|如下|情况|方案)?"
    r"|\bby (?:region|product|quarter|segment|channel|market|line|category|business|programme)"
    r"|\b(?:split|breakdown)\b[^,;.:]{0,20}:"
    r"|按[^，,。：:；;\s]{1,8}[：:]"
)
"""Words before a list which say that it parts a whole, wherever that is stated."""

STRICT = r"分解|拆解|拆分|分配|构成|组成|结构|分布|分季|季度|\bsplit|\bbreakdown"
"""Among those: the words after which no part may be missing."""

SERIES = ("ABCDE", "一二三四五", "甲乙丙丁", "ⅠⅡⅢⅣ", "优良中差", "高中低", "大中小")
"""What tells the parts of a whole apart that are called one after the other: A级, B级, C级."""

FAMILIES = (
    "女|男",
    "本科|大专|专科|中专|硕士|博士|研究生",
    "正高|副高|高级|中级|初级|员级",
    "以上|以下|以内|至|岁",
)
"""Words of `CROSS` that part the whole among themselves: where each part has one, none overlap."""

CROSS = (
    "女|男|党员|团员|职称|学历|本科|大专|硕士|博士|研究生|高级|中级|初级|骨干|持证|以上|以下|以内|岁|退休"
    "|新增|新招|新签|净增|净利|同比|环比|上年|去年|上期|目标|计划|预算|较(?![大小高低重])|人均|平均|每|最高|最低|最大"
    "|累计|余额|留存|预留|差额|缺口|超|节约额|首次|重点|当年|本年|本月|当月|日均|单日"
)
"""Words of a part that may lie across the other parts (32人，其中女性12人，党员8人)."""

REST = (
    "其他|其它|其余|余下|剩余|剩下|剩|另外|另有|尚未"
    "|(?:[，,、]|\\A|尚|仍)未(?![来成满名知])|尚有|待[^，,]{1,3}|others?\\b|rest\\b|remain"
)
"""Words of the part that is what is left: its list is complete."""

