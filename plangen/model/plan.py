"""The plan as a whole: every top-level key."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import ValidationInfo, ValidatorFunctionWrapHandler, WrapValidator

from plangen.diagnostics.message import Language
from plangen.model.entries import Milestone, Problem, Risk
from plangen.model.header import Basis, Person
from plangen.model.markets import Channels, Customers, Funnel, Market, Products
from plangen.model.measure import Measure, Part
from plangen.model.people import Appraisal, Incentives, Kpi, Team
from plangen.model.promises import Promise, Waiver
from plangen.model.scalars import Kind, When, Year
from plangen.model.section import Action, Section
from plangen.model.shape import Line, Named, Shape, Words, field

FORMAT_VERSION = "1"
"""The version of the plan format that this program reads."""


class Header(Shape):
    """What stands at the head of a plan."""

    plangen: Literal["1"] = field("格式版本，现在是 1", "format version, now 1", default=...)
    kind: Kind = field("文件种类，如 team-plan", "the kind of document, as team-plan", default=...)
    language: Language = field("语言：zh-CN 或 en", "language: zh-CN or en", default=...)
    title: str = field("标题", "title", default=...)
    owner: Person | None = field("编制人", "who wrote it")
    date: When = field("编制日期，如 2026-01-05", "its date, as 2026-01-05")
    classification: Line = field("密级，如 内部资料", "how confidential it is, as Internal")
    look: Line = field("Word 文件的样式，如 official", "the look of its Word document, as official")
    reference: Line = field(
        "公司自己的 Word 模板（.docx），样式、页眉页脚从它来",
        "a Word file (.docx) of the company's own, whose styles, header and footer are taken",
    )
    signoff: Named[Person] = field(
        "签批：各环节由谁签，如 {编制: 李敏, 批准: {role: 总经理}}",
        "who signs at which step, as {Prepared: J. Doe, Approved: {role: CEO}}",
        default={},
    )
    distribution: Named[Line] = field(
        "分发给谁，如 [董事会, 财务部]", "who receives it, as [Board, Finance]", default={}
    )
    basis: Basis | None = field("币种、是否含税、财年", "currency, tax basis, business year")
    follows: Line = field("接着哪一份计划（文件）", "the plan file that this one follows")


class Body(Shape):
    """What a plan says; also what it says of the year after, under `next`."""

    year: Year = field("计划年度，如 2026", "the year planned, as 2026")
    focus: Words = field("全年的几个重点", "the year's main aims", default=())
    scope: Words = field("涉及的范围", "what it covers", default=())
    market: Market | None = field("市场", "the market")
    goals: Named[Measure] = field("目标，如 revenue（营收）", "goals, as revenue", default={})
    customers: Customers | None = field("客户", "customers")
    products: Products | None = field("产品", "products")
    channels: Channels | None = field("渠道", "channels")
    funnel: Funnel | None = field("销售漏斗", "the sales funnel")
    budget: Part | None = field("预算", "the budget")
    team: Team | None = field("团队", "the team")
    kpis: Named[Kpi] = field("考核指标（KPI）", "key performance indicators", default={})
    appraisal: Appraisal | None = field("考核办法", "how people are appraised")
    incentives: Incentives | None = field("激励", "incentives")
    themes: Named[Section] = field("专题，每个一节", "themes, a section each", default={})
    process: Named[Section] = field("流程，按先后", "the process, in its order", default={})
    actions: Named[Action] = field("行动", "actions", default={})
    problems: Named[Problem] = field("发现的问题", "problems found", default={})
    risks: Named[Risk] = field("风险与应对", "risks and responses", default={})
    milestones: Named[Milestone] = field("里程碑", "milestones", default={})
    narrative: Named[Line] = field(
        "各节的文字，用 {{ 名称 }} 引用数字",
        "prose by section; {{ path }} quotes a figure",
        default={},
    )
    extra: dict[str, Any] = field("给自己的模板用的数据", "for your own templates", default={})


class Next(Body):
    """The year to come: written as a plan is, or the file of its own plan."""

    short: ClassVar[str] = "plan"

    plan: Line = field("下一年的计划文件", "the plan file of the year to come")


def _in_the_future(
    value: object, read: ValidatorFunctionWrapHandler, info: ValidationInfo
) -> object:
    """Read the year to come: whatever the tense of the plan, its bare numbers are targets."""
    if not isinstance(info.context, dict):
        return read(value)
    tense = info.context.get("tense")
    info.context["tense"] = "target"
    try:
        return read(value)
    finally:
        info.context["tense"] = tense


class Plan(Body, Header):
    """A plan: one file, one document."""

    next: Annotated[Next | None, WrapValidator(_in_the_future)] = field(
        "下一年的安排，写法和本计划一样；或者下一年的计划文件",
        "the year to come, written as a plan is; or its own plan file",
    )
    checks: Named[Promise] = field(
        "本计划自己的检查，如 {净利润不低于营收的15%: profit >= revenue * 15%}",
        "checks of the plan's own, as {profit is 15% of revenue: profit >= revenue * 15%}",
        default={},
    )
    waivers: tuple[Waiver, ...] | None = field(
        "有人负责、可以接受的检查结果；不再报告，列在文件的附录里",
        "findings that somebody accepts; no longer reported, but listed in the appendix",
    )

    @property
    def year_starts(self) -> int:
        """The month of the calendar in which the plan's year begins, 1 to 12."""
        return (self.basis and self.basis.fiscal_year_starts) or 1

    def with_year_starting(self, month: int) -> "Plan":
        """Return the plan with its year beginning in a month, unless it says so itself."""
        if month == self.year_starts or (self.basis and self.basis.fiscal_year_starts):
            return self
        basis = (self.basis or Basis()).model_copy(update={"fiscal_year_starts": month})
        return self.model_copy(update={"basis": basis})
