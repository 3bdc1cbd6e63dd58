"""A comparison for programs; `docs/diff.schema.json` describes it."""

import json
from fractions import Fraction
from typing import Final, assert_never

from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path, format_path
from plangen.figures.figure import Figure
from plangen.history.changes import (
    Change,
    CheckChange,
    Content,
    DateMove,
    Difference,
    Entry,
    FigureChange,
    ListChange,
    Move,
    OwnerChange,
    PlanDiff,
    Rename,
    Rewriting,
    Spot,
    TextChange,
    Transfer,
)
from plangen.history.differences import difference_text
from plangen.history.groups import group_of
from plangen.history.report import Report
from plangen.values.period import Period
from plangen.values.quantity import Quantity

VERSION: Final = 1
"""The version of the form; another one may take keys away, the same one may only add some."""


def as_json(report: Report, language: Language) -> str:
    """Write a comparison as one JSON object, its texts in one language."""
    told = {
        "version": VERSION,
        "before": report.before.in_language(language),
        "after": report.after.in_language(language),
        "plans": [_plan(one, language) for one in report.plans],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _plan(one: PlanDiff, language: Language) -> dict[str, object]:
    return {
        "status": str(one.status),
        "title": one.title,
        "before": one.before,
        "after": one.after,
        "unreadable": list(one.unreadable),
        "changes": [_change(change, language) for change in one.changes],
    }


def _change(change: Change, language: Language) -> dict[str, object]:
    return {
        "group": str(group_of(change)),
        **_place(change.at, language),
        **_said(change, language),
    }


def _place(at: Spot, language: Language) -> dict[str, object]:
    return {
        "path_before": _path(at.before),
        "path_after": _path(at.after),
        "name": at.name.in_language(language),
    }


def _said(change: Change, language: Language) -> dict[str, object]:
    match change:
        case FigureChange(_, before, after, by, _, better):
            sides = {"before": _figure(before), "after": _figure(after)}
            return {**sides, "difference": _difference(by, language), "better": better}
        case Transfer(_, dimension, moved, total, moves):
            sums = {"moved": _difference(moved, language), "total": _difference(total, language)}
            parts = [_move(one, language) for one in moves]
            return {"dimension": dimension, **sums, "parts": parts}
        case Entry(_, event, contents):
            return {"event": str(event), "contents": [_content(one, language) for one in contents]}
        case Rename(_, before, after) | TextChange(_, before, after) | Rewriting(_, before, after):
            return {"before": before, "after": after}
        case DateMove(_, before, after, days):
            return {"before": _date(before), "after": _date(after), "days": days}
        case OwnerChange(_, before, after):
            return {"before": list(before), "after": list(after)}
        case ListChange(_, added, removed):
            return {"added": list(added), "removed": list(removed)}
        case CheckChange():
            return _check(change, language)
        case _:
            assert_never(change)


def _check(change: CheckChange, language: Language) -> dict[str, object]:
    return {
        "event": str(change.event),
        "code": change.code,
        "rule": change.rule,
        "severity": str(change.severity),
        "message": change.message.in_language(language),
    }


def _content(one: Content, language: Language) -> dict[str, object]:
    name = one.name.in_language(language)
    return {"path": format_path(one.path), "name": name, "text": one.text}


def _figure(figure: Figure | None) -> dict[str, object] | None:
    if figure is None:
        return None
    number = figure.value if isinstance(figure.value, Quantity) else None
    return {"text": figure.text, "value": _decimal(number.value) if number else None}


def _difference(by: Difference | None, language: Language) -> dict[str, object] | None:
    if by is None:
        return None
    growth = None if by.growth is None else _decimal(by.growth)
    return {"text": difference_text(by, language), "value": _decimal(by.value), "growth": growth}


def _move(one: Move, language: Language) -> dict[str, object]:
    return {"name": one.name, "difference": _difference(one.difference, language)}


def _decimal(value: Fraction) -> float:
    """Write a number for programs, in the base unit; the text beside it is exact."""
    return float(value)


def _date(period: Period | None) -> str | None:
    return period.text if period else None


def _path(path: Path | None) -> str | None:
    return None if path is None else format_path(path)
