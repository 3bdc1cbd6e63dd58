"""What the heading of a row or a column says."""

from dataclasses import dataclass, field
from enum import StrEnum

from plangen.audit.numbers.mention import Role, Scenario, When
from plangen.values.quantity import Quantity


class LineKind(StrEnum):
    """What a row or a column is among its neighbours."""

    PART = "part"
    TOTAL = "total"              # 合计, 全年
    SUBTOTAL = "subtotal"        # 小计, 医疗收入合计
    OF_WHICH = "of which"        # 其中：…
    AVERAGE = "average"          # 平均, 加权
    RUNNING = "running"          # 累计
    SECTION = "section"          # a title inside the table, without numbers


class Flow(StrEnum):
    """What a row or a column does to a stock."""

    OPENING = "opening"
    IN = "in"
    OUT = "out"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: `words` as they stand, in simplified characters.

    `role` is what its numbers are (VALUE where it says nothing), `sign` what it makes of them,
    `unit` one of its unit, `key` what is left without times, units, scenarios: what is counted.
    """

    words: str = ""
    role: Role = Role.VALUE
    sign: int = 1
    scenario: Scenario | None = None
    when: When = field(default_factory=When)
    flow: Flow | None = None
    unit: Quantity | None = None
    key: str = ""
    kind: LineKind = LineKind.PART


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column by its place in the table; `group` is the heading that it stands under.

    `starts`: its first heading is its own, and not one that goes on from the row above.
    """

    place: int
    head: Head
    group: str = ""
    starts: bool = True
