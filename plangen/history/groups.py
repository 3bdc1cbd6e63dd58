"""The sections of every report, in the order in which a manager asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from plangen.diagnostics.message import Message, say
from plangen.history.changes import (
    Change,
    CheckChange,
    DateMove,
    Entry,
    FigureChange,
    ListChange,
    OwnerChange,
    Rename,
    Rewriting,
    TextChange,
    Transfer,
)


class Group(StrEnum):
    """A kind of change, as reports put them together."""

    FIGURES = "figures"
    TRANSFERS = "transfers"
    ENTRIES = "entries"
    RENAMES = "renames"
    DATES = "dates"
    PEOPLE = "people"
    TEXTS = "texts"
    LISTS = "lists"
    CHECKS = "checks"
    DERIVED = "derived"
    REMARKS = "remarks"


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one group; never empty."""

    group: Group
    changes: tuple[Change, ...]

    @property
    def title(self) -> Message:
        """What the group is called."""
        return _TITLES[self.group]

    @property
    def columns(self) -> tuple[Message, ...]:
        """What the columns of its table are called."""
        return _COLUMNS.get(self.group, _USUAL)


_TITLES: dict[Group, Message] = {
    Group.FIGURES: say(zh="数字", en="Figures"),
    Group.TRANSFERS: say(zh="各部分之间的移动", en="Moved between parts"),
    Group.ENTRIES: say(zh="新增与删除", en="Added and removed"),
    Group.RENAMES: say(zh="改名", en="Renamed"),
    Group.DATES: say(zh="日期", en="Dates"),
    Group.PEOPLE: say(zh="负责人", en="Owners"),
    Group.TEXTS: say(zh="文字", en="Texts"),
    Group.LISTS: say(zh="列举", en="Lists"),
    Group.CHECKS: say(zh="检查", en="Checks"),
    Group.DERIVED: say(zh="随之变化", en="What follows"),
    Group.REMARKS: say(zh="写法不同，值不变", en="Written otherwise, equal value"),
}
_WHERE = say(zh="项目", en="Item")
_BEFORE, _AFTER = say(zh="之前", en="Before"), say(zh="之后", en="After")
_USUAL = (_WHERE, _BEFORE, _AFTER)
_WITH_DIFFERENCE = (*_USUAL, say(zh="变化", en="Change"), say(zh="变幅", en="In percent"))
_COLUMNS: dict[Group, tuple[Message, ...]] = {
    Group.FIGURES: _WITH_DIFFERENCE,
    Group.DERIVED: _WITH_DIFFERENCE,
    Group.TRANSFERS: (
        _WHERE, say(zh="减少", en="Less"), say(zh="增加", en="More"), say(zh="合计", en="Total")
    ),
    Group.ENTRIES: (*_USUAL, say(zh="变化", en="Change")),
    Group.DATES: (*_USUAL, say(zh="变化", en="Change")),
    Group.LISTS: (_WHERE, say(zh="删去", en="Removed"), say(zh="添上", en="Added")),
    Group.CHECKS: (
        say(zh="检查", en="Check"), say(zh="级别", en="Severity"), say(zh="结果", en="Finding"),
        say(zh="变化", en="Change"),
    ),
}  # fmt: skip
_GROUPS: dict[type[Change], Group] = {
    FigureChange: Group.FIGURES, Transfer: Group.TRANSFERS, Entry: Group.ENTRIES,
    Rename: Group.RENAMES, DateMove: Group.DATES, OwnerChange: Group.PEOPLE,
    TextChange: Group.TEXTS, ListChange: Group.LISTS, CheckChange: Group.CHECKS,
    Rewriting: Group.REMARKS,
}  # fmt: skip


def sections(changes: Sequence[Change]) -> Iterator[Section]:
    """Yield the groups that there are."""
    for group in Group:
        if found := tuple(one for one in changes if group_of(one) is group):
            yield Section(group, found)


def group_of(change: Change) -> Group:
    """Return the group that a change belongs to."""
    if isinstance(change, FigureChange) and change.derived:
        return Group.DERIVED
    return _GROUPS[type(change)]
