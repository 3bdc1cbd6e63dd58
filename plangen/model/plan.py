"""The plan as a whole: every top-level key."""

from typing import Any, ClassVar, Literal

from pydantic import model_validator

from plangen.diagnostics.message import Language
from plangen.model.measure import Measure, Part
from plangen.model.people import Appraisal, Incentives, Kpi, Team
from plangen.model.scalars import Kind, When, Year
from plangen.model.section import Action, Section
from plangen.model.shape import Line, Named, Shape, Words, field

FORMAT_VERSION = "1"
"""The version of the plan format that this program reads."""


class Person(Shape):
    """Somebody, by name, role or both. A scalar is the name."""

    short: ClassVar[bool] = True

    name: Line = field("姓名", "name")
    role: Line = field("职务", "role")

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        return {"name": value} if isinstance(value, str) else value or {}

    def __str__(self) -> str:
        return " ".join(part for part in (self.role, self.name) if part)


class Basis(Shape):
    """What all amounts of the plan have in common."""

    currency: Line = field("币种，如 CNY、USD", "currency code, as USD")
    tax: Literal["included", "excluded", "含税", "不含税"] | None = field(
        "金额含税还是不含税", "whether amounts include tax"
    )


class Milestone(Shape):
    """Something that is done by a date. A scalar is the date."""

    short: ClassVar[bool] = True

    date: When = field("什么时候，如 3月、2026-03-15、Q2", "when, as 2026-03-15 or Q2")
    what: Line = field("做成什么", "what is done by then")
    owner: Words = field("谁负责", "who is responsible", default=())
    after: Words = field("在哪个里程碑之后", "the milestones that come first", default=())

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        return {"date": value} if isinstance(value, str) else value or {}


class Risk(Shape):
    """What could go wrong. A scalar is the response."""

    short: ClassVar[bool] = True

    response: Line = field("应对措施", "the response")
    cause: Line = field("起因", "the cause")
    likelihood: Line = field("可能性：高、中、低", "likelihood: high, medium, low")
    impact: Line = field("影响：高、中、低", "impact: high, medium, low")
    owner: Words = field("谁负责", "who is responsible", default=())
    measures: Named[Measure] = field("指标", "measures", default={})

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        return {"response": value} if isinstance(value, str) else value or {}


class Plan(Shape):
    """A plan: one file, one document."""

    plangen: Literal["1"] = field("格式版本，现在是 1", "format version, now 1", default=...)
    kind: Kind = field("文件种类，如 team-plan", "the kind of document, as team-plan", default=...)
    language: Language = field("语言：zh-CN 或 en", "language: zh-CN or en", default=...)
    year: Year = field("计划年度，如 2026", "the year planned, as 2026")
    title: str = field("标题", "title", default=...)
    owner: Person | None = field("编制人", "who wrote it")
    date: When = field("编制日期，如 2026-01-05", "its date, as 2026-01-05")
    focus: Words = field("全年的几个重点", "the year's main aims", default=())
    scope: Words = field("涉及的范围", "what it covers", default=())
    classification: Line = field("密级", "how confidential it is")
    basis: Basis | None = field("币种与是否含税", "currency and tax basis")
    goals: Named[Measure] = field("目标，如 revenue（营收）", "goals, as revenue", default={})
    budget: Part | None = field("预算", "the budget")
    team: Team | None = field("团队", "the team")
    kpis: Named[Kpi] = field("考核指标（KPI）", "key performance indicators", default={})
    appraisal: Appraisal | None = field("考核办法", "how people are appraised")
    incentives: Incentives | None = field("激励", "incentives")
    themes: Named[Section] = field("专题，每个一节", "themes, a section each", default={})
    actions: Named[Action] = field("行动", "actions", default={})
    risks: Named[Risk] = field("风险与应对", "risks and responses", default={})
    milestones: Named[Milestone] = field("里程碑", "milestones", default={})
    narrative: Named[Line] = field(
        "各节的文字，用 {{ 名称 }} 引用数字",
        "prose by section; {{ path }} quotes a figure",
        default={},
    )
    extra: dict[str, Any] = field("自用数据", "data for your own templates", default={})
