"""The averages that a document states: by what, of what, and whose."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.numbers.segments import MARK
from plangen.audit.rates.heads import HEADS

_CLAUSE = re.compile(r"[，,；;：:。]")
_MOVE = "(?:提[高升]|上升|下降|降低|回升|[升降增减])[到至为]"
_TAIL = (
    r"(?:为|达到?|约|是|仅|高达|保持在?|超过?|近|的|即|\s|of|was|is|at|reached|stood|came|to"
    rf"|{_MOVE}|[由从]{MARK}{_MOVE})*"
)
_NAMES = "|".join(one.name for one in HEADS) + "|月均|季均"
_WHAT = rf"[^、由从较比{MARK[1:-1]}]{{0,12}}?"
_BEFORE = re.compile(
    rf"(?P<owner>[^，,；;：:。]*?)(?P<name>{_NAMES})(?P<what>{_WHAT}){_TAIL}\Z", re.IGNORECASE
)
_NEAR = 60
"""Characters before a number among which it is said whose average it is."""
_AFTER = re.compile(rf"(?:元)?\s?(?P<name>{_NAMES})\b", re.IGNORECASE)
_OFF = re.compile(
    rf"行业|全国|全省|[较比]|目标|力争|(?:前|后|末|top|bottom)\s?{MARK}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Average:
    """An average: `name` says by what it is, `what` of what, and `owner` whose it is."""

    stated: Mention
    name: str
    what: str = ""
    owner: str = ""


def average_of(stated: Mention) -> Average | None:
    """Return what a number is the average of; None where it is none, or that of a part only."""
    if stated.segment is None or not _may_be(stated):
        return None
    line, at = stated.segment.text, stated.at
    start = max((match.end() for match in _CLAUSE.finditer(line, 0, at)), default=0)
    found = _BEFORE.search(line[max(start, at - _NEAR) : at])
    if found and not _OFF.search(found["owner"] + found["what"]):
        return Average(stated, found["name"], found["what"], found["owner"])
    behind = _AFTER.match(line, at + 1)
    return Average(stated, behind["name"], line[start:at]) if behind else None


def measured(stated: Mention) -> Mention:
    """Return an average as it is meant: even that of a plan is rounded, and 班均47人 too.

    70元/人 is an amount of money like its total.
    """
    place = stated.quantity.place or Fraction(1)
    quantity = replace(stated.quantity, place=place, per=())
    return replace(stated, decided=False, quantity=quantity)


def _may_be(stated: Mention) -> bool:
    is_plain = stated.quantity.bound is None and stated.quantity.high is None
    roles = {Role.EACH, Role.VALUE, Role.INCREASE}
    is_value = stated.quantity.value > 0 and stated.role in roles
    return is_plain and is_value and stated.scenario is not Scenario.BASE
