"""The words by which a document says what its numbers are. Data, and nothing else."""

from typing import TypeAlias

from plangen.audit.numbers.mention import Role, Scenario
from plangen.audit.numbers.segments import MARK
from plangen.values.unit import Dimension

Rows: TypeAlias = tuple[tuple[Role, int, set[Dimension], tuple[str, ...]], ...]
"""A role, the sign it gives, the kinds of number that have it, and patterns for its words."""

RATIO = {Dimension.RATIO}
AMOUNT = {Dimension.MONEY, Dimension.COUNT, Dimension.PLAIN, Dimension.DURATION, Dimension.SCORE}

RISES = (
    "(?<![与和个人])成长 增长 增幅 增速 涨幅 升幅 上升 提升 提高 增加 上涨 上浮 (?<!新)增 涨 升 "
    "改善 扩大 净增 高出 "
    "增收 增利 增支 增产 多[收出招发产销卖签办接] 加快 提速 [比较][^，,；;]*[多高] "
    "[比较][^，,；;]*多[一-鿿]{1,3} "
    r"\A[又还则]?多 "
    "growth growing grew grow rose rise rising increased increase increasing up higher gained gain "
    "gains improved improvement improving climbed climbing jumped added ↑"
).split()
FALLS = (
    "下降 降低 减少 下滑 回落 缩减 压缩 降幅 跌幅 下跌 下调 负增长 萎缩 收窄 缩短 减 (?<!起)降 跌 "
    "↓ 节约 节省 减亏 减支 压降 压减 净减 少[收招发产销卖签办接] 放缓 [比较][^，,；;]*[少低] "
    "[比较][^，,；;]*少[一-鿿]{1,3} "
    r"\A[又还则]?少 "
    "decline declined fell fall falling decreased decrease decreasing down lower dropped drop "
    "shrank cut reduction reduced reducing saving"
).split()

REACHES = r"(?:[至到]|(?<![幅速率度别])为|\bto)\s?(?:了|约|近|超过?)?\s?\Z"
"""增至75% is where it went to, not by how much it grew; 增幅为7% is not."""

_NO_COMMA = r"[^，,；;]"
FILL = (
    r"(?:了|约|为|达|达到|仅|仅为|近|超|超过|逾|共|累计|幅度|幅|率|高达|到|在|有所|均|各|分别|是|又|还|只|则|也"
    r"|[：:]|\s|by|of|to|was|is|at|some)*"
)
_SINCE = rf"(?:同比|环比|同期|[较比]{_NO_COMMA}{{0,12}}?|与{_NO_COMMA}{{0,12}}?相比)?"
_GOAL = r"(?:目标|计划|任务|预算|指标|预期|定额|考核|配额|年初预算|序时进度)"
_GOAL_EN = r"(?:the |its |our )?(?:\w+ )?(?:target|plan|budget|goal|quota|forecast)"
_THAN_GOAL = rf"[比较]{_NO_COMMA}{{0,6}}{_GOAL}{_NO_COMMA}{{0,4}}?"
_ENDS = rf"(?!{_NO_COMMA}{{0,4}}{MARK})"
"""Words behind a number that another number follows are that one's: 较上年的7.2%下降0.4个百分点."""
_DONE = "(?:完成|实现|签约?|收|招|产|销|售|卖|支|用|花|出)?"
_HEADS = "人户店单场月日季年亩班次台车床校家件师生线点村镇票笔批项例股头"

BEFORE: Rows = (
    (Role.WEIGHT, 1, RATIO | {Dimension.SCORE, Dimension.PLAIN}, (
        r"(?:权重|权数|占分|分值|weight(?:ing|ed)?)\s?(?:占比)?",
    )),
    (Role.SHARE, 1, RATIO, (
        rf"占(?!用|地|压|领){_NO_COMMA}{{0,16}}?",
        rf"(?:份额|比重|比例|贡献率|构成比){_NO_COMMA}{{0,4}}?",
        r"贡献(?:了|度)?",
        r"account(?:ing|s|ed) for|represent(?:ing|s)|ma(?:de|kes?|king) up|share",
        "contribut(?:ing|ed|es)",
    )),
    (Role.EXCESS, 1, RATIO | AMOUNT, (
        rf"超额完成?|超(?:出)?(?:年度|全年|年初)?{_GOAL}|超收|超产|超支|超出|超额",
        rf"{_THAN_GOAL}(?:多|高|超出?|高出|增加){_DONE}",
        rf"(?:(?:above|over|ahead of|exceed(?:ed|ing)?|beat\w*) )?{_GOAL_EN} by",
    )),
    (Role.EXCESS, -1, RATIO | AMOUNT, (
        "短收|欠产|缺口|差额|未完成|欠收|欠账|[还尚]差|[还尚]缺",
        rf"(?:与{_NO_COMMA}{{0,8}})?{_GOAL}{_NO_COMMA}{{0,4}}?相?差",
        rf"(?:{_THAN_GOAL}|距{_NO_COMMA}{{0,8}}{_GOAL}{_NO_COMMA}{{0,4}}?)(?:短?少|低|差|减少){_DONE}",
        rf"(?:欠|不及|低于|落后于?){_NO_COMMA}{{0,4}}{_GOAL}",
        rf"(?:below|short of|behind) {_GOAL_EN} by",
    )),
    (Role.ATTAINMENT, 1, RATIO, (
        "完成率|达成率|达标率|兑现率|完成度|达成度|完成进度|完成比例|达成比例|计划进度",
        rf"(?:完成|达成|实现|达|为|占|相当于)[了到]?{_NO_COMMA}{{0,14}}?{_GOAL}{_NO_COMMA}{{0,4}}?的?(?:比例)?",
        rf"(?:用|花|使用|消耗|动用)[了掉去]+{_NO_COMMA}{{0,6}}?{_GOAL}的",
        "attainment|achievement|attaining|achiev(?:ing|ed)|reach(?:ing|ed)|达成|完成",
    )),
    (Role.GROWTH, -1, RATIO, (rf"{_SINCE}(?:{'|'.join(FALLS)})",)),
    (Role.GROWTH, 1, RATIO, (rf"{_SINCE}(?:{'|'.join(RISES)})", "同比|环比")),
    (Role.INCREASE, -1, AMOUNT | {Dimension.POINTS}, (rf"{_SINCE}(?:{'|'.join(FALLS)})",)),
    (Role.INCREASE, 1, AMOUNT | {Dimension.POINTS}, (rf"{_SINCE}(?:{'|'.join(RISES)})",)),
    (Role.EACH, 1, AMOUNT, (
        rf"(?:(?:[{_HEADS}]|团队|项目)均|(?<!加权)平均每?|客单价|单价|均价){_NO_COMMA}{{0,10}}?",
        rf"\b(?:averag\w+|each|per \w+){_NO_COMMA}{{0,10}}?",
        r"每(?!年|日|天|周|半)[一个]?[^，,；;、]{1,8}?",
        rf"(?<![订清菜名])单(?:渠道|[车店票客人户场盘床台笔吨件班]|个?(?:项目|合同|门店|客户)){_NO_COMMA}{{0,8}}?",
    )),
)  # fmt: skip
"""Roles by the words right before a number, their sign, and what kinds of number have them.

The first role that matches counts; behind its words may stand fillers (`FILL`).
"""

AFTER: Rows = (
    (Role.ATTAINMENT, 1, RATIO, (
        rf"of {_GOAL_EN}",
        r"of (?:the |its |our )?(?:\w+ )?(?:money|funds|funding|allocation|grant)\b",
    )),
    (Role.SHARE, 1, RATIO, (
        rf"(?:的{_NO_COMMA}{{0,12}})?(?:来自|由[^，,；;]{{1,10}}贡献)",
        r"of (?!last|the previous|previous)|share\b",
    )),
    (Role.GROWTH, 1, RATIO, (
        rf"(?:[、和及]{MARK})*\s?的?(?:高?增长率?|增幅|增速|涨幅){_ENDS}|growth|increase|rise|more|higher",
        "above (?:the )?(?:prior|last|previous) year",
    )),
    (Role.GROWTH, -1, RATIO, (
        rf"(?:[、和及]{MARK})*\s?的?(?:降幅|跌幅|下滑|下降){_ENDS}|decline|decrease|drop|less|fewer|lower",
        "below (?:the )?(?:prior|last|previous) year",
    )),
    (Role.EXCESS, 1, RATIO, (rf"(?:above|over|ahead of) {_GOAL_EN}",)),
    (Role.EXCESS, -1, RATIO, (rf"(?:below|under|short of|behind) {_GOAL_EN}",)),
    (Role.WEIGHT, 1, RATIO | {Dimension.SCORE}, ("的?权重|weight",)),
    (Role.EACH, 1, AMOUNT, (r"(?:per|each|a) \w+|[/／][人户家店单场月日季天次]",)),
)  # fmt: skip
"""Roles by the words right behind a number, where those before it say nothing."""
SCENARIOS: tuple[tuple[Scenario, str], ...] = (
    (Scenario.FLOOR, "保底|底线|最低目标|基本目标|floor|minimum"),
    (Scenario.STRETCH, "冲刺|挑战目标|挑战|争取目标|stretch"),
    (
        Scenario.BASE,
        "去年|上年|上一年|上年度|(?<!以)上期|前一年|年初|期初|基数|(?:last|prior) year",
    ),
    (Scenario.TARGET, "目标|计划|任务|预算|指标|力争|拟|预计|确保|target|plan|budget|goal|quota"),
    (Scenario.ACTUAL, "实际|完成|实现|达成|达到|已|actual|achieved|reached|delivered"),
)  # fmt: skip
"""Which state of the world a number is of, by words of its clause; the first that is found."""

MEASURES: dict[str, tuple[str, ...]] = {
    "营收": ("主营业务收入", "营业总收入", "营业收入", "销售总收入", "销售收入", "总营收", "营收",
           "销售总额", "总销售额", "销售额", "营业额", "总收入", "收入", "销售业绩", "业绩",
           "total income", "revenues", "revenue", "turnover", "sales"),
    "净利润": ("归母净利润", "净利润", "净利", "net profit", "net income"),
    "毛利": ("毛利润", "毛利额", "毛利", "gross profit"),
    "利润": ("利润总额", "营业利润", "利润额", "利润", "operating profit", "profit"),
    "费用": ("销售费用", "管理费用", "财务费用", "期间费用", "费用", "expenses", "expense"),
    "成本": ("营业成本", "总成本", "成本", "costs", "cost"),
    "预算": ("预算总额", "总预算", "预算", "budget"),
    "回款": ("回款额", "回款", "到账", "cash collected", "collections"),
    "投入": ("研发投入", "总投入", "投入", "投资额", "总投资", "投资", "investment", "spending"),
    "合同额": ("合同总额", "合同金额", "合同额", "签约额", "签约金额", "订单金额", "订单额",
            "新签合同额", "bookings"),
    "产值": ("工业总产值", "总产值", "产值", "output"),
    "人数": ("在岗人数", "在职人数", "总人数", "员工人数", "员工总数", "员工", "人数",
           "团队规模", "团队", "编制", "定编", "人员", "headcount", "staff", "employees", "team"),
    "客户": ("有效客户", "新客户", "客户总数", "客户数", "客户", "用户数", "用户",
           "customers", "clients", "accounts", "users"),
    "销量": ("销售量", "总销量", "销量", "sales volume", "units sold"),
    "产量": ("总产量", "产量", "production"),
    "存款": ("存款余额", "各项存款", "存款", "deposits"),
    "贷款": ("贷款余额", "各项贷款", "贷款", "loans"),
}  # fmt: skip
"""The one name of what is measured, and the words for it."""

WHOLE = (
    "全年 年度 全省 全市 全县 全区 全院 全校 全行 全公司 公司 集团 整体 总体 "
    "总计 合计 共计 总 共 累计 一共 区域 本年 今年 当年 团队 部门 "
    "total overall group company annual whole full-year the year"
).split()
"""Words that say that something is of everything."""

FILLERS = (
    "实现 完成 达成 达到 达 为 是 约 共 共计 合计 累计 总计 有 约为 贡献 取得 创造 控制在 至 到 "
    "超过 突破 高达 仅 仅为 近 逾 超 已 均 各 分别 其中 包括 含 由 从 在 将 则 也 又 了 的 "
    "reached reaching was were is are of at to and with totalled totaled came the a an our we had "
    "generated brought delivered contributed including"
).split()  # fmt: skip
"""Words before a number that say nothing of its subject."""
