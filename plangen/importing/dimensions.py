"""What a whole is split by, by the words around its parts."""

import re
from collections.abc import Iterable, Sequence

from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.importing.words import DIMENSIONS, REGIONS, ROLES, STRETCHES, TIERS
from plangen.values.period import Period, read_period

_AREA = re.compile(r"(?<=..)(?:大区|区域|地区|市场|片区|区)\Z")
_OWN = {"zh": "构成", "en": "part"}
_STARTS = {1: "Q1", 4: "Q2", 7: "Q3", 10: "Q4"}
_PEOPLE = frozenset("人 名 位 people heads staff employees".split())


def dimension_of(parts: Sequence[Mention], names: Sequence[str], facts: Facts) -> str:
    """Return the key of the split that some parts make up."""
    for form, key in STRETCHES:
        if all(re.match(form, name, re.IGNORECASE) for name in names):
            return key
    if names and all(re.search(TIERS, without_kind(name)) for name in names):
        return "tier"
    if parts[0].quantity.unit.name in _PEOPLE:
        by_role = any(re.search(ROLES, name) for name in names)
        return "role" if by_role else "unit"
    return by_words((*names, *announced(parts[0], facts))) or _own(names)


def by_words(texts: Iterable[str]) -> str:
    """Return the key of the split that the first telling words are of; empty where none tell."""
    for text in texts:
        for form, key in DIMENSIONS:
            if re.search(form, text, re.IGNORECASE):
                return key
    return ""


def announced(one: Mention, facts: Facts) -> tuple[str, ...]:
    """Return the words that may say what a list is by, the nearest first."""
    head = one.subject.topic
    if one.segment is None and one.passage.cell:
        table = facts.reading.tables[one.passage.cell.table - 1]
        corner = table.rows[0][0].text if table.rows and table.rows[0][0] else ""
        return (corner, table.caption, *reversed(table.section))
    return (*re.split("[，,；;]", head)[:1], *reversed(one.passage.section))


def _own(names: Sequence[str]) -> str:
    return _OWN["en" if all(name.isascii() for name in names) else "zh"]


def without_kind(name: str) -> str:
    """Return the name of a tier without what it is a tier of: 战略级客户 is 战略级."""
    return re.sub(r"(?<=[级类])客户\Z", "", name)


def part_name(name: str, dimension: str) -> str:
    """Return a part's name as the plan reads it: 一季度 and Q1 are stretches of the year."""
    if dimension in {"region", "unit"}:
        return _AREA.sub("", name) if re.match(REGIONS, name) or "其" in name else name
    if dimension not in {"quarter", "half", "month"}:
        return without_kind(name)
    found = next((re.match(form, name, re.IGNORECASE) for form, key in STRETCHES
                  if key == dimension), None)  # fmt: skip
    own = found[0] if found else name
    period = read_period(own)
    if dimension == "quarter" and isinstance(period, Period):
        return _STARTS.get(period.first[0], own)
    return own
