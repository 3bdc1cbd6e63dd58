"""What a number says of its subject, by the words beside it."""

import re
from dataclasses import dataclass
from typing import TypeAlias

from plangen.audit.numbers.mention import Role, Scenario
from plangen.audit.numbers.segments import MARK
from plangen.audit.numbers.words import AFTER, BEFORE, FILL, REACHES, SCENARIOS, Rows
from plangen.values.unit import Dimension

_Table: TypeAlias = list[tuple[Role, int, set[Dimension], re.Pattern[str]]]


def _compiled(table: Rows, form: str) -> _Table:
    return [
        (role, sign, dimensions, re.compile(form.format("|".join(patterns)), re.IGNORECASE))
        for role, sign, dimensions, patterns in table
    ]


_BEFORE = _compiled(BEFORE, rf"(?:{{}}){FILL.replace('{', '{{').replace('}', '}}')}\Z")
_AFTER = _compiled(AFTER, r"\s?(?:{})")
_SCENARIOS = [(one, re.compile(pattern, re.IGNORECASE)) for one, pattern in SCENARIOS]
_COMPARED = re.compile(r"(?:较|比|与|同比|环比|than|from|compared)[^，,；;]*")
_FROM = re.compile(f"[由从][^，,；;]*{MARK}")
"""由上年的142件降至87件: only the first number is last year's."""
_REACHES = re.compile(REACHES)
_BY_DIMENSION = {
    Dimension.MULTIPLE: Role.MULTIPLE,
    Dimension.RATIO: Role.RATE,
    Dimension.POINTS: Role.INCREASE,
    Dimension.PROPORTION: Role.RATE,
}
_MOVING = {Role.GROWTH, Role.INCREASE}


@dataclass(frozen=True, slots=True)
class Reading:
    """A role, the sign that its words give the number, and the words that say so."""

    role: Role
    sign: int = 1
    words: str = ""


def role_of(before: str, after: str, dimension: Dimension) -> Reading:
    """Return the role of a number between the words before it and those behind it."""
    for role, sign, dimensions, pattern in _BEFORE:
        if dimension in dimensions and (match := pattern.search(before)):
            if role in _MOVING and _REACHES.search(before):
                continue
            return Reading(role, sign, match[0])
    for role, sign, dimensions, pattern in _AFTER:
        if dimension in dimensions and pattern.match(after):
            return Reading(role, sign)
    return Reading(_BY_DIMENSION.get(dimension, Role.VALUE))


def scenario_of(words: str, usual: Scenario) -> Scenario:
    """Return which state of the world the words of a clause speak of; what is compared with not."""
    words = _COMPARED.sub("", _FROM.sub("", words))
    found = [(match.end(), one) for one, pattern in _SCENARIOS for match in pattern.finditer(words)]
    return max(found, key=lambda pair: pair[0])[1] if found else usual
