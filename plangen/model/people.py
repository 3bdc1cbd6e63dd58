"""Team, appraisal and incentives."""

from typing import ClassVar

from plangen.model.measure import Level, Measure
from plangen.model.scalars import Condition, Count, Duration, Number, Ratio
from plangen.model.section import Section
from plangen.model.shape import Line, Named, Shape, Words, field


class Team(Section):
    """The people: how many, who joins, who leaves, how they are trained."""

    headcount: Measure | None = field("团队人数，如 20人 → 28人", "heads, as 20 people → 28 people")
    joiners: Measure | None = field("新增多少人", "people who join")
    leavers: Measure | None = field("减少多少人", "people who leave")
    training: Section | None = field("培训", "training")


class Kpi(Shape):
    """A node of the KPI tree. A scalar is its weight."""

    short: ClassVar[str] = "weight"

    weight: Ratio = field("权重；同级之和等于上级", "weight; a level adds up to its parent")
    target: Condition = field("目标值", "target value")
    goal: Line = field("考核的是哪个目标，如 revenue", "the goal it measures, as revenue")
    what: Line = field("考核什么", "what is appraised")
    source: Line = field("数据来源", "where the data comes from")
    scoring: Line | Named[Line] = field("怎么评分", "how it is scored")
    every: Words = field("考核周期", "how often it is appraised", default=())
    items: "Named[Kpi]" = field("下一级指标", "the indicators below", default={})


class Appraisal(Section):
    """How people are appraised."""

    every: Words = field("考核周期", "how often", default=())
    scorers: Named[Ratio] = field("谁打分、各占多少", "who scores, with what weight", default={})
    grades: Named[Level] = field("等级", "grades", default={})


class Reward(Shape):
    """A bonus, a prize or an award."""

    every: Words = field("多久一次", "how often", default=())
    to: Line = field("奖给谁", "who gets it")
    needs: Named[Condition] = field("条件", "conditions", default={})
    winners: Count = field("名额", "how many win")
    prize: Number = field("奖金", "the prize")
    extra: Line = field("另加", "what comes on top")
    rate: Ratio = field("提取比例", "the rate")
    of: Line = field("按什么的比例", "what the rate is of")
    vesting: Duration = field("分几年兑现", "vesting time")
    budget: Line = field("用哪一项预算", "the budget line it is paid from")
    note: Line = field("说明", "a remark")


class Commission(Shape):
    """Pay by result, in steps."""

    of: Line = field("按什么提，如 毛利", "what it is a share of, as gross profit")
    ladder_by: Line = field("按哪个指标分档", "the figure that the steps are told apart by")
    method: Line = field("分段，还是全额", "by slices, or on the whole")
    ladder: Named[Ratio] = field("各档的比例，如 {<20%: 3%}", "the rate of each step", default={})


class Pool(Shape):
    """Money that is set aside and shared out."""

    rate: Ratio = field("提取比例", "the rate")
    of: Line = field("按什么提", "what the rate is of")
    shares: Named[Ratio] = field("怎么分，合计 100%", "how it is shared out", default={})
    caps: Named[Ratio] = field("上限", "caps", default={})


class Incentives(Shape):
    """What is paid for results."""

    commission: Commission | None = field("提成", "commission")
    pools: Named[Pool] = field("奖金池", "pools", default={})
    rewards: Named[Reward] = field("奖金与奖项", "bonuses and awards", default={})
