"""One figure, stated twice: 2.8亿元 in the opening, 28,000万元 where it is explained."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import judge
from plangen.audit.lists.listing import restated
from plangen.audit.nearness.alike import alike
from plangen.audit.nearness.names import Name, is_carried, name_of
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.numbers.outlook import Outlook, outlooks
from plangen.audit.numbers.segments import MARK
from plangen.values.tolerance import Verdict

_ROLES = {Role.VALUE, Role.RATE}
_NOW = {Scenario.ACTUAL, Scenario.TARGET}
_ALL = re.compile("[各全本我][一-龥]{1,2}|支行")
_UNIT = re.compile(
    "[一-龥]{1,8}(?:[区部店院校厂省市县镇村国州]|公司|科室|车间|项目|产品|系列|品牌)"
    rf"(?!{MARK}|[一-龥]*(?:结构|建设|方面))"
)
"""What a sentence may speak of besides the whole: then its figures are of that."""
_PARTIAL = re.compile("其中|包括|of which|including")
_BROKEN = re.compile("[，,；;、）)%％万亿元]")
"""How a passage begins whose sentence began in another one."""
_LONGEST = 200
"""Characters of a sentence that are looked at."""
_CLOSE = Fraction(1, 20)
_MOST = 20
"""Times that one figure is looked up again."""
_FEWEST = 2
"""Digits of a number in which another digit may be a slip, at least."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every figure that is stated again, in other words or with another value."""
    for stated, again in restated(facts):
        if not _is_named_apart(stated, again):
            yield Claim(ClaimKind.TWICE, Formula.SAME, stated, (again,))
    for same in _named(facts).values():
        yield from _repeated(facts, same)


_COUNTED = re.compile("^[一二两三四五六七八九十]")


def _is_named_apart(total: Mention, again: Mention) -> bool:
    """Tell whether a total names a thing of its own: 就业人员20.6万人，…；农民工总量19.4万人."""
    own = again.subject.entity
    return len(own) > 1 and not _COUNTED.match(own) and not alike(own, total.subject.words)


def _named(facts: Facts) -> dict[Name, list[Mention]]:
    """Return the numbers of a document by their names."""
    views = outlooks(facts.reading.passages)
    found: dict[Name, list[Mention]] = {}
    for one in facts.mentions:
        name = name_of(one, _scenario(one, views[one.passage.number]))
        if name and one.role in _ROLES and one.quantity.high is None and not _is_elsewhere(one):
            found.setdefault(name, []).append(one)
    return found


def _scenario(one: Mention, view: Outlook) -> Scenario:
    """Return which state a number is of: what a plan says is a target, but for what it takes up."""
    if is_carried(one):
        return Scenario.ACTUAL
    ahead = view.scenario is Scenario.TARGET and one.scenario in _NOW
    said = Scenario.TARGET if ahead else one.scenario
    return Scenario.ACTUAL if said is Scenario.TARGET and _is_start(one) else said


_GOES = re.compile("(?:提|增|升|降|压|扩|减|缩|拉)[^，,；;]{0,4}[至到]")


def _is_start(one: Mention) -> bool:
    """Tell whether a number is where a plan sets out from: 住房率由75%提高到77%."""
    return lead(one).endswith(("由", "从")) and bool(_GOES.match(one.note))


def _is_elsewhere(mention: Mention) -> bool:
    """Tell whether the sentence began with something that its later numbers are of."""
    if mention.segment is None:
        return _is_of_part(mention)
    if _BROKEN.match(mention.passage.text):
        return True
    line = mention.segment.text
    before = line[max(0, mention.at - _LONGEST) : mention.at]
    topic = before[: len(before) - len(mention.subject.words)]
    if _PARTIAL.search(before.rpartition("；")[2]):
        return True
    return not mention.subject.whole and bool(_UNIT.search(_ALL.sub("", topic)))


def _is_of_part(cell: Mention) -> bool:
    """Tell whether a cell may be of something else than what its row is called: a table of one."""
    section = cell.passage.section[-1] if cell.passage.section else ""
    return cell.subject.whole or not cell.subject.entity or bool(_UNIT.search(section))


def _repeated(facts: Facts, same: list[Mention]) -> Iterator[Claim]:
    """Yield the later of two figures of one name; of three different ones nobody knows."""
    claims = [
        Claim(ClaimKind.TWICE, Formula.SAME, later, (earlier,))
        for earlier, later in combinations(same[:_MOST], 2)
        if _are_apart(facts, earlier, later)
    ]
    fitting = [claim for claim in claims if judge(claim).verdict is Verdict.FITS]
    yield from fitting
    if len({one.quantity.value for one in same}) == _FEWEST:
        failing = [claim for claim in claims if claim not in fitting]
        yield from (claim for claim in failing[:1] if _is_slip(claim))


def _are_apart(facts: Facts, earlier: Mention, later: Mention) -> bool:
    """Tell whether two numbers are of one time, and in different sentences or main clauses."""
    years = {earlier.when.year, later.when.year} - {None}
    if earlier.segment is None and later.segment is None:
        return False  # what tables say twice, their sums tell
    if earlier.segment is later.segment and later.segment:
        is_apart = "；" in later.segment.text[earlier.at : later.at]
        return is_apart and earlier.when == later.when
    is_of_time = len(years) < 2 or is_carried(later)
    return is_of_time and later not in facts.sentence_of(earlier)


def _is_slip(claim: Claim) -> bool:
    """Tell whether two values look like one: nearly equal, a digit off, swapped, a wrong scale."""
    a, b = claim.stated.quantity, claim.terms[0].quantity
    one, other = _digits(a.text), _digits(b.text)
    if min(a.value, b.value) <= 0 or min(len(one), len(other)) < _FEWEST:
        return False
    ratio = max(a.value, b.value) / min(a.value, b.value)
    is_scaled = one.strip("0") == other.strip("0")
    off = sum(x != y for x, y in zip(one, other, strict=False)) + abs(len(one) - len(other))
    return ratio - 1 <= _CLOSE or is_scaled or off == 1 or sorted(one) == sorted(other)


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdecimal())
