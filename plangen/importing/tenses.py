"""What a number is in a plan: its target, what was achieved, last year's value."""

import re

from plangen.audit.changes.goals import is_target
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Scenario
from plangen.diagnostics.path import Path
from plangen.importing.book import Book

_ENDS = (
    ("floor", re.compile(r"(?:保底|底线|最低|基本)[^，,]{0,4}\Z|\bfloor\b", re.IGNORECASE)),
    ("stretch", re.compile(r"(?:冲刺|挑战|争取)[^，,]{0,4}\Z|\bstretch\b", re.IGNORECASE)),
)
_GOAL = re.compile(r"目标|计划|预算|任务|指标|\b(?:target|plan|budget|goal|quota)\b", re.IGNORECASE)
_AIM = re.compile(r"目标(?:为|是|[:：])?\s?\Z")
_BEFORE = re.compile(r"(?:去年|上年(?:同期)?|年初|期初|基数|last year|prior year)[^，,；;]{0,8}\Z")


def slot_of(one: Mention, book: Book) -> str:
    """Return what an amount is of its measure."""
    if end := end_of(one):
        return end
    if _is_before(one, book):
        return "base"
    if is_coming(one, book):
        return "target"
    return "target" if is_aim(one) else book.tense


def end_of(one: Mention) -> str:
    """Return at which end of a target an amount is, floor or stretch; empty where at neither."""
    words = one.subject.words if one.segment is None else lead(one)
    return next((slot for slot, form in _ENDS if form.search(words)), "")


def prefix_of(one: Mention, book: Book) -> Path:
    """Return under what a number stands: in a review, what is of the year to come is `next`."""
    return ("next",) if is_coming(one, book) else ()


def is_coming(one: Mention, book: Book) -> bool:
    """Tell whether a review says a number of the year that comes."""
    following = book.year + 1 if book.year else None
    return book.tense == "actual" and one.when.year is not None and one.when.year == following


def _is_before(one: Mention, book: Book) -> bool:
    if one.segment is not None and _BEFORE.search(one.segment.text[: one.at]):
        return True
    earlier = one.when.year is not None and book.year is not None and one.when.year < book.year
    return earlier or (one.segment is None and one.scenario is Scenario.BASE)


def is_aim(one: Mention) -> bool:
    """Tell whether a number is called a target, in a sentence or by the heads of its table."""
    if one.segment is None:
        return one.scenario is Scenario.TARGET and bool(_GOAL.search(one.subject.words))
    return is_target(one) or bool(_AIM.search(lead(one)))
