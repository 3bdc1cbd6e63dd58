"""Parts whose total stands elsewhere: the year's target in the opening, the regions later."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula, allowed
from plangen.audit.judgement.judging import judge, near
from plangen.audit.lists.near_totals import is_compared, near_total
from plangen.audit.lists.parts import is_total, may_add, may_be_part, shares_of
from plangen.audit.lists.rows import Row, rows
from plangen.audit.nearness.reach import OPENING, by_nearness
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Scenario
from plangen.diagnostics.finding import Severity
from plangen.values.tolerance import Verdict

_LEAST = Fraction(3, 5)
"""Parts that make up less than this of a number are no parts of it, or by far not all of them."""
_MOST = Fraction(3, 2)
_REACH = 200
"""So many numbers before and behind a row its total is looked for, and in the opening."""
_ALIKE = Fraction(1, 25)
_ROUNDED = Fraction(15, 1000)
"""So far from 1 are shares that make up all."""
_NEARLY_ALL = Fraction(9, 10)


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every row of parts whose total is told in another sentence."""
    for row in rows(facts):
        totals = _totals(facts, row)
        whole = allowed(Formula.SUM, [*map(near, row.parts)])
        sound = next((one for one in totals if near(one).meets(whole)), None)
        if sound:
            yield Claim(ClaimKind.SUM, Formula.SUM, sound, row.parts)
        elif row.announced or row.series or _is_shared_out(facts, row):
            yield from _unsound(facts, row, totals)


def _is_shared_out(facts: Facts, row: Row) -> bool:
    """Tell whether each part has a share beside it, and the shares make up all."""
    shares = list(shares_of(row.parts, facts.sentence_of(row.parts[0])))
    amount = sum((one.quantity.value for one in shares), Fraction(0))
    return len(shares) == len(row.parts) and abs(amount - 1) <= _ROUNDED


def _totals(facts: Facts, row: Row) -> list[Mention]:
    """Return the numbers that may be a row's total, the nearest first."""
    first, taken = row.parts[0], {one.order for one in row.parts}
    largest = max(one.quantity.value for one in row.parts)
    found = (
        one for one in _in_reach(facts, first)
        if may_add(one) and may_be_part(one, first) and one.quantity.value > largest
        and one.order not in taken and _is_of_its_time(one, first)
    )  # fmt: skip
    nearness = by_nearness(facts, first)
    return sorted((one for one in found if nearness(one)[0] < 4), key=nearness)


def _in_reach(facts: Facts, first: Mention) -> Iterator[Mention]:
    """Yield the numbers of the opening, and those around a row."""
    begin = max(0, first.order - _REACH)
    for number in list(facts.by_passage)[:OPENING]:
        yield from (one for one in facts.by_passage[number] if one.order < begin)
    yield from facts.mentions[begin : first.order + _REACH]


def _is_of_its_time(total: Mention, part: Mention) -> bool:
    years = {total.when.year, part.when.year} - {None}
    return len(years) < 2 and (total.subject.whole or not total.when.part)


def _unsound(facts: Facts, row: Row, totals: Sequence[Mention]) -> Iterator[Claim]:
    """Yield a claim that fails, where shares or words leave no doubt which total is meant."""
    shares = list(shares_of(row.parts, facts.sentence_of(row.parts[0])))
    by_share = [one for one in totals if _agree(row.parts, shares, one)]
    amount = sum(one.quantity.value for one in row.parts)
    if abs(2 * row.parts[0].quantity.value - amount) <= _ALIKE * amount:
        return  # the first is itself the total of the others
    opening = set(list(facts.by_passage)[:OPENING])
    announced = totals if row.announced else []
    evident = [one for one in announced if _is_evident(one, row.parts[0], opening)]
    likely = sorted(by_share or evident, key=lambda one: abs(one.quantity.value - amount))
    if not likely:
        near = near_total(row, totals)
        yield from [Claim(ClaimKind.SUM, Formula.SUM, near, row.parts)] if near else []
    for total in likely[:1]:
        part_of_it = amount / total.quantity.value
        gapless = row.strict or (bool(by_share) and part_of_it > _NEARLY_ALL)
        if _LEAST <= part_of_it <= _MOST and (gapless or part_of_it > 1):
            most = Severity.ERROR if by_share else Severity.WARNING
            yield Claim(ClaimKind.SUM, Formula.SUM, total, row.parts, most=most)


def _agree(parts: Sequence[Mention], shares: Sequence[Mention], total: Mention) -> bool:
    """Tell whether most shares beside the parts are right of a total."""
    if len(shares) < len(parts):
        return False
    pairs = zip(parts, shares, strict=True)
    claims = (
        Claim(ClaimKind.SHARE, Formula.QUOTIENT, share, (part, total)) for part, share in pairs
    )
    right = sum(judge(claim).verdict is Verdict.FITS for claim in claims)
    return 2 * right > len(parts)


def _is_evident(total: Mention, part: Mention, opening: set[int]) -> bool:
    """Tell whether a number is of everything, and of what the parts are of."""
    if is_compared(total):
        return False
    if total.order == part.order - 1 and is_total(total):
        return total.passage.number == part.passage.number
    is_told_first = total.passage.number in opening
    is_whole = is_told_first or total.subject.whole or total.scenario is Scenario.TARGET
    measures = {total.subject.measure, part.subject.measure} - {""}
    return is_whole and len(measures) < 2 and bool(total.subject.measure)
