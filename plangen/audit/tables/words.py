"""The words of table headings and what they make of the numbers below or beside them. Data."""

from plangen.audit.numbers.mention import Role, Scenario
from plangen.audit.tables.head import Flow, LineKind

ROLES: tuple[tuple[Role, int, tuple[str, ...]], ...] = (
    (Role.WEIGHT, 1, (r"权重|权数", r"\bweight(?:ing)?s?\b")),
    (Role.INCREASE, 1, (
        r"(?:增减|变动|变化|提高|下降|差|同比)(?:\(?个?百分点\)?|\(?pp\)?)|百分点",
    )),
    (Role.ATTAINMENT, 1, (
        r"(?:完成|达成|执行|兑现|实现|达标|进度)(?:率|度|比例?|%|百分比|情况\(%\))",
        r"完成预算|完成计划(?:的?%|率|比)|为(?:预算|计划|目标)的?%",
        r"占(?:年度|全年|年初)?(?:目标|计划|预算)(?!总)",
        r"attainment|achievement|% of (?:the )?(?:target|plan|budget|goal)",
        r"(?:vs|v)\.? (?:target|plan) ?\(?%",
    )),
    (Role.SHARE, 1, (
        r"占比|比重|^比例|构成|份额|占.*(?:%|比例|比重|百分比|之比)|^占(?!用|地|压)|结构\(?%|(?:贡献|集中)[率度]",
        r"\bshare\b|\bmix\b|% of (?:the )?(?:total|sales|revenue|whole)",
    )),
    (Role.GROWTH, -1, (r"降幅|降低率|下降率|跌幅|减幅|下降\(?%",)),
    (Role.GROWTH, 1, (
        r"同比|环比|增长率|成长率|增速|增幅|涨幅|升幅|年增率|^年增|[增升]降幅",
        r"[比较](?:上年|去年|上期|同期)[^额]*(?:%|±|率)|±%",
        r"(?:增长|增减|变动|变化|增加)(?:率|幅度|比例|\(?[±+]?%)",
        r"growth|\byoy\b|year.on.year|% ?(?:change|increase)|(?:change|increase|incr\.) ?\(?%",
    )),
    (Role.EXCESS, 1, (
        r"超额|超欠|(?:较|比|与)(?:目标|计划|预算)|(?:目标|计划|预算)(?:差额?|偏差)|偏差|缺口|完成差",
        r"variance|(?:vs|v)\.? (?:target|plan|budget)|over/\(?under",
    )),
    (Role.INCREASE, -1, (r"减少额|下降额",)),
    (Role.INCREASE, 1, (
        r"增减|增量|增加额|增长额|净增|变动|变化|增长|差异?额?$|[比较](?:上年|去年|上期|同期)",
        r"\bchange\b|\bincrease\b|difference|\bmovement\b",
    )),
    (Role.EACH, 1, (
        r"[人户店单村亩场次日月床件台车院校班项客公里]均|均价|单价|平均|^每|每[^年月日季周]|客单",
        r"单店|单产|亩产|单耗|单位(?:成本|产值)",
        r"\bper\b|average|\bavg\b|\beach\b|\bprice\b",
    )),
    (Role.RATE, 1, (
        r"率(?!先)|费比|[^对]比例|收入比|存贷比|满意度|指数|系数|倍数|^%$|\(%\)",
        r"\bmargin\b|\brate\b|\bratio\b|^%",
    )),
)  # fmt: skip
"""What a heading says of its numbers, and the sign it gives them; the first that is found."""

RATIO_ONLY = (
    r"率|占比|比重|份额|增速|增幅|涨幅|降幅|同比|环比|±|%|％",
    r"\bshare\b|\brate\b|\bmargin\b|growth|yoy|\bmix\b",
)
"""Under these headings a number without a sign is a percentage."""

SCENARIOS: tuple[tuple[Scenario, tuple[str, ...]], ...] = (
    (Scenario.FLOOR, (r"保底|底线", r"\bfloor\b")),
    (Scenario.STRETCH, (r"挑战|冲刺|力争", r"stretch")),
    (Scenario.BASE, (
        r"去年|上年|上一年|上期|前期|同期|基期|基数",
        r"\b(?:last|prior|previous) (?:year|period|quarter)\b",
    )),
    (Scenario.TARGET, (
        r"目标|计划|任务|预算|指标|定额|应收|应完成|应到|编制|定编|下达",
        r"target|\bplan(?:ned)?\b|budget|goal|quota",
    )),
    (Scenario.ACTUAL, (
        r"实际|实绩|完成|达成|实现|执行|决算|实收|实到|报到|到位|支出数",
        r"actual|achieved|result|outturn",
    )),
)  # fmt: skip
"""Which state of the world a heading speaks of; the first that is found."""

FLOWS: tuple[tuple[Flow, tuple[str, ...]], ...] = (
    (Flow.OPENING, (
        r"期初|年初|月初|季初|上年末|上年结转|上期结转|去年末",
        r"\bopening\b|\bbeginning\b|brought forward",
    )),
    (Flow.CLOSING, (
        r"期末|年末|月末|季末|年底|月底|结转下年",
        r"\bclosing\b|\bending\b|carried forward|\bend of\b",
    )),
    (Flow.OUT, (
        r"减少|流出|流失|支出|出库|离职|离院|退出|处置|报废|核销|转销|摊销|调出|销号|注销|转出",
        r"消耗|领用|退休|减员",
        r"reduction|decrease|disposal|leaver|churn|contraction|outflow|payment|write-?off|used",
    )),
    (Flow.IN, (
        r"增加|新增|流入|收入|入库|入职|新招|招聘|引进|购置|计提|调入|转入|补充|增员|净增|开户",
        r"addition|increase|new\b|joiner|hire|inflow|receipt|expansion|acquired",
    )),
)  # fmt: skip
"""What a line does to a stock."""

_ALL = "(?:上述|以上|项目|各项|收支|本页)?"
KINDS: tuple[tuple[LineKind, tuple[str, ...]], ...] = (
    (LineKind.AVERAGE, (r"平均|均值|中位", r"average|\bmean\b|median")),
    (LineKind.RUNNING, (r"累计|截至", r"\bytd\b|cumulative|year to date")),
    (LineKind.OF_WHICH, (r"^(?:其中|[#└├╰]|of which|including|in which)|其中[:：]?$",)),
    (LineKind.TOTAL, (
        rf"^{_ALL}(?:[总合共]计|总[和额数分体]|整体|全部|加总|总合计)(?:数|值|金额)?$",
        r"^(?:全年|年度|全期|三年|五年|两年)(?:合计|累计|总计|总量|总额)?$",
        r"^(?:公司|集团|全(?:公司|集团|[行院校县市省区镇厂国]|部门|区域))(?:合计|总计)?$",
        r"^(?:grand )?totals?$|^total company$|^(?:overall|full year|fy|sum|all|year|group)$",
    )),
    (LineKind.SUBTOTAL, (r"小计|合计|总计", r"^total\b|\btotal$|sub-?total")),
)  # fmt: skip
"""What a line is among its neighbours; the first that is found, else one of the parts."""

UNSUMMED = (
    r"得分|评分|打分|排名|名次|位次|序号|编号|年龄|年份|工龄|指数|系数|倍|每|均|单价|率|平均",
    r"\brank\b|\bscores?\b|\bindex\b|\bage\b|\bno\b|average|\bmean\b",
)
"""Numbers under these headings are not added up."""

STOCKS = (
    r"余额|期末|年末|月末|期初|年初|在册|在职|在岗|人数|存量|保有量|库存|床位",
    r"headcount|balance|closing|opening",
)
"""What is so much at a time, and does not add up over the months."""

TEXT = (
    r"序号|编号|代码|备注|说明|负责|责任|联系|电话|手机|邮编|日期|时间|期限|起止|年龄",
    r"排名|名次|位次|页码|网址|邮箱|身份证|附注|工号",
    r"^no\.?$|^#$|remark|\bnotes?\b|owner|\bdate\b|phone|\brank\b|\bage\b|\bid\b",
)
"""Under these headings stand no figures."""

LOWER_IS_BETTER = (
    r"成本|耗|时长|时间|周期|天数|投诉|事故|差错|不良|缺陷|流失|退货|返工|逾期|延误|死亡|感染|排放|库存|欠|负债|次数",
    r"cost|time\b|days|complaint|defect|churn|error|accident|delay|overdue|emission|waste",
)
"""Of these less is more, and their attainment may be reckoned the other way round."""

INCOME = (r"收入|营收|流入|收益|进项", r"income|revenue|receipts|inflow|\bsales\b")
"""What comes in."""

EXPENSE = (r"支出|成本|费用|流出|开支", r"expense|cost|outflow|spending|expenditure")
"""What goes out."""

_WHOSE = r"(?:(?:本年|当年|年度|收支|全年|营业|主营业务|税前|经营)*)?"
OUTCOME = (
    rf"^{_WHOSE}(?:结余|盈余|结存|利润(?:总额)?|毛利(?:润|额)?|净利润?|净额|净收入|差额|损益)$",
    r"surplus|gross profit|operating profit|net (?:income|profit|cash)|^profit$|\bmargin$|deficit",
)
"""What is left of it."""

NEGATED = (r"^(?:减|加|less|add)\s?[:：]|^(?:less|add)\b",)
"""A line that says itself which way it is reckoned."""

BLANK = (r"[-—–－―/\\*.…·\s]*", r"n/?a|n\.a\.?|nil|不适用|无|暂无|×")
"""Cells that say nothing."""
