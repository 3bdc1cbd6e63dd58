"""What every report says of a change: the place, before, after, by how much."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from plangen.diagnostics.message import LISTED, Language, say
from plangen.figures.figure import Figure
from plangen.history.changes import (
    Change,
    CheckChange,
    DateMove,
    Entry,
    Event,
    FigureChange,
    ListChange,
    Move,
    OwnerChange,
    Rename,
    Rewriting,
    TextChange,
    Transfer,
)
from plangen.history.differences import amount_text, difference_text, growth_text
from plangen.model.standard import dimension_name
from plangen.values.period import Period
from plangen.values.word import Word

NOTHING = "—"
"""Stands where a version has nothing."""

_DAYS = say(zh="推迟{n}天", en="{n} days later")
_EARLIER = say(zh="提前{n}天", en="{n} days earlier")
_ADDED = say(zh="新增", en="added")
_REMOVED = say(zh="删除", en="removed")
_BEGAN = say(zh="开始不通过", en="fails now")
_CEASED = say(zh="已通过", en="passes now")
_MOVED = say(zh="移动{amount}", en="{amount} moved")
_UNCHANGED = say(zh="合计不变", en="total unchanged")
_TOTAL = say(zh="合计{total}", en="total {total}")
_BETWEEN: dict[Language, str] = {"zh-CN": "；", "en": "; "}
_COLON: dict[Language, str] = {"zh-CN": "：", "en": ": "}
_BRACKETS: dict[Language, str] = {"zh-CN": "（{}）", "en": " ({})"}


@dataclass(frozen=True, slots=True)
class Row:
    """A change in words; `better` tells whether it is to the good, where that is known."""

    name: str
    before: str
    after: str
    by: str = ""
    percent: str = ""
    better: bool | None = None


def row(change: Change, language: Language) -> Row:
    """Say a change in a language."""
    name = change.at.name.in_language(language)
    match change:
        case FigureChange():
            return _figure(change, name, language)
        case Transfer():
            return _transfer(change, name, language)
        case Entry(_, event, _):
            said = _contents(change, language)
            if event is Event.ADDED:
                return Row(name, NOTHING, said, _ADDED.in_language(language))
            return Row(name, said, NOTHING, _REMOVED.in_language(language))
        case DateMove(_, before, after, days):
            return Row(name, _date(before), _date(after), _days(days, language))
        case OwnerChange(_, before, after):
            return Row(name, _names(before, language), _names(after, language))
        case ListChange(_, added, removed):
            return Row(name, _names(removed, language), _names(added, language))
        case TextChange(_, before, after) | Rewriting(_, before, after) | Rename(_, before, after):
            return Row(name, before or NOTHING, after or NOTHING)
        case CheckChange():
            return _check(change, name, language)
        case _:
            assert_never(change)


def with_growth(one: Row, language: Language) -> str:
    """Write by how much something changed, with the percentage behind it: +300万元（+2.5%）."""
    if one.by and one.percent:
        return one.by + _BRACKETS[language].format(one.percent)
    return one.by or one.percent


def _figure(change: FigureChange, name: str, language: Language) -> Row:
    by = change.difference
    said = difference_text(by, language) if by and by.value else ""
    percent = growth_text(by) if by and by.value else ""
    before, after = _value(change.before, language), _value(change.after, language)
    return Row(name, before, after, said, percent, change.better)


def _value(figure: Figure | None, language: Language) -> str:
    if figure is None:
        return NOTHING
    value = figure.value
    return value.in_language(language) if isinstance(value, Word) else figure.text


def _transfer(change: Transfer, name: str, language: Language) -> Row:
    total = difference_text(change.total, language) if change.total.value else ""
    outcome = _TOTAL.filled(total=total) if total else _UNCHANGED
    moved = _MOVED.filled(amount=amount_text(change.moved, language))
    kind = dimension_name(change.dimension) if change.dimension else ""
    by = kind if isinstance(kind, str) else kind.in_language(language)
    return Row(
        name + (_BRACKETS[language].format(by) if by else ""),
        _moves([one for one in change.moves if one.difference.value < 0], language),
        _moves([one for one in change.moves if one.difference.value > 0], language),
        f"{moved.in_language(language)}{_BETWEEN[language]}{outcome.in_language(language)}",
    )


def _moves(moves: Sequence[Move], language: Language) -> str:
    said = (f"{one.name} {difference_text(one.difference, language)}" for one in moves)
    return LISTED[language].join(said)


def _contents(change: Entry, language: Language) -> str:
    """Write all that an entry says."""
    said = []
    for one in change.contents:
        name = one.name.in_language(language)
        said.append(f"{name}{_COLON[language]}{one.text}" if name else one.text)
    return _BETWEEN[language].join(said) or NOTHING


def _check(change: CheckChange, name: str, language: Language) -> Row:
    message = change.message.in_language(language)
    outcome = (_BEGAN if change.event is Event.ADDED else _CEASED).in_language(language)
    severity = change.severity.in_language(language)
    return Row(f"{change.code} {name}", severity, message, outcome,
               better=change.event is Event.REMOVED)  # fmt: skip


def _date(period: Period | None) -> str:
    return period.text if period else NOTHING


def _days(days: int | None, language: Language) -> str:
    if not days:
        return ""
    return (_DAYS if days > 0 else _EARLIER).filled(n=abs(days)).in_language(language)


def _names(names: Sequence[str], language: Language) -> str:
    return LISTED[language].join(names) or NOTHING
