"""Who wrote a plan, and what all its amounts and dates have in common."""

from typing import ClassVar, Literal

from plangen.model.scalars import Month, Number
from plangen.model.shape import Line, Named, Shape, field


class Person(Shape):
    """Somebody, by name, role or both. A scalar is the name."""

    short: ClassVar[str] = "name"

    name: Line = field("姓名", "name")
    role: Line = field("职务", "role")

    def __str__(self) -> str:
        return " ".join(part for part in (self.role, self.name) if part)


class Basis(Shape):
    """What all amounts and dates of the plan have in common."""

    currency: Line = field("币种，如 CNY、USD", "currency code, as USD")
    tax: Literal["included", "excluded", "含税", "不含税"] | None = field(
        "金额含税还是不含税", "whether amounts include tax"
    )
    fiscal_year_starts: Month = field(
        "财年从几月开始，如 4；不写就是 1 月",
        "the month in which the business year begins, as 4; January if not given",
    )
    rates: Named[Number] = field(
        "汇率：一单位别的货币合多少本计划的货币，如 {USD: 7.1}；汇总下级计划时用",
        "what one unit of another currency is worth in this plan's, as {USD: 7.1}; used when "
        "plans in other currencies are rolled up",
        default={},
    )
