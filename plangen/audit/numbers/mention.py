"""A number of a document, with what the words around it make of it."""

from dataclasses import dataclass
from enum import StrEnum

from plangen.audit.numbers.segments import Segment
from plangen.readers.passages.passage import Passage
from plangen.values.quantity import Quantity


class Role(StrEnum):
    """What a number says of its subject."""

    VALUE = "value"              # 销售额12.8亿元, 32人
    SHARE = "share"              # 占比48.4%
    WEIGHT = "weight"            # 权重40%
    GROWTH = "growth"            # 增长15.3%; below zero where something fell
    INCREASE = "increase"        # 增加1.7亿元, 提升7个百分点; below zero where something fell
    ATTAINMENT = "attainment"    # 完成目标的111.3%
    EXCESS = "excess"            # 超额11.3%, 超计划1.3亿元; below zero where it fell short
    EACH = "each"                # 人均399万元, 每场32人
    RATE = "rate"                # 毛利率35%: a ratio that is a figure of its own
    MULTIPLE = "multiple"        # 是去年的1.5倍


class Scenario(StrEnum):
    """Which state of the world a number is of."""

    ACTUAL = "actual"
    TARGET = "target"
    BASE = "base"                # the period before: 去年, 上年同期
    FLOOR = "floor"
    STRETCH = "stretch"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a number is about.

    `words` stand before it in its clause, `topic` before them in its sentence, both without verbs
    and fillers; `measure` is what is measured, by its one name (销售收入 is ``营收`` too), and
    `entity` whose it is: the words without measure, period and 全年. `whole`: a word says that it
    is of everything.
    """

    words: str = ""
    topic: str = ""
    measure: str = ""
    entity: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """The time that a number is of: a year, and a part of it as written (``Q2``), else the year."""

    year: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A number with its role, its subject and its time.

    `order` counts the numbers of the document; it is below zero where only a written sum shows that
    it is one. From `start` to `end` it stands in the text of its
    passage, as written. `at` is its place in its segment; in a table's cell there is no segment.
    `decided`: it is a target or a budget of a plan, and so exact. `note` is what follows it, up to
    the next number or comma.
    """

    order: int
    quantity: Quantity
    role: Role
    scenario: Scenario
    subject: Subject
    when: When
    passage: Passage
    start: int
    end: int
    segment: Segment | None = None
    at: int = 0
    decided: bool = False
    note: str = ""

    @property
    def text(self) -> str:
        """The number as written."""
        return self.passage.text[self.start : self.end]

    @property
    def place(self) -> tuple[int, int]:
        """The number of its passage and where it begins there: the order of a document."""
        return self.passage.number, self.start
