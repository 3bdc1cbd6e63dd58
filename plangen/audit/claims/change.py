"""By how much something changed: 从68%增至75%，提升7个百分点；较年初的1.12%压降0.22个百分点."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plangen.audit.changes.comparable import Comparison
from plangen.audit.changes.comparisons import comparisons
from plangen.audit.changes.increases import is_increase, is_new
from plangen.audit.changes.moved import move_of
from plangen.audit.changes.moves import Move, moves
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role
from plangen.diagnostics.finding import Severity
from plangen.values.unit import Dimension


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every change whose two ends are stated, and for every move's direction."""
    for stated in facts.mentions:
        if stated.segment is not None and (pairs := _pairs(facts, stated)):
            claim = _claim(stated, pairs)
            yield (_in_points(claim) if holds(claim) else None) or claim
    for sentence in facts.sentences:
        yield from map(_direction, (move for move in moves(sentence) if move.rises is not None))


def _claim(stated: Mention, pairs: list[Comparison]) -> Claim:
    formula = Formula.GROWTH if stated.role is Role.GROWTH else _difference(pairs[0])
    rivals = (*pairs[1:], *(_turned(pairs) if _may_turn(stated) else ()))
    return Claim(ClaimKind.CHANGE, formula, stated, pairs[0], rivals)


def _in_points(claim: Claim) -> Claim | None:
    """Return a remark where per cent are said and points are meant: 从88%提高到94%，提高6%.

    Roundings may make it true of per cent as well, so it is taken to the letter.
    """
    end, start = (one.quantity for one in claim.terms)
    is_ratio = start.dimension is Dimension.RATIO and claim.formula is Formula.GROWTH
    if not is_ratio or end.value - start.value != claim.stated.quantity.value:
        return None
    letters = tuple(replace(one, decided=True) for one in claim.terms)
    remark = replace(claim, terms=letters, rivals=(), most=Severity.INFO)
    return None if holds(remark) else remark


def _pairs(facts: Facts, stated: Mention) -> list[Comparison]:
    """Return the two ends that a change may have, the likeliest first."""
    sentence = facts.sentence_of(stated)
    move = move_of(sentence, stated)
    if not (_is_change(stated) or (move and is_new(sentence, stated))):
        return []
    pairs = comparisons(facts, stated)
    return [pair for pair in pairs if _is_change_of(stated, pair, move)]


def _is_change(stated: Mention) -> bool:
    return stated.role is Role.GROWTH or is_increase(stated)


def _is_change_of(stated: Mention, pair: Comparison, move: Move | None) -> bool:
    """Tell whether a change can be of two numbers: points of percentages, pieces of pieces."""
    of_ratios = pair.base.quantity.dimension is Dimension.RATIO
    if stated.role is Role.GROWTH:
        start, end = pair.base.quantity.value, pair.value.quantity.value
        is_sure = end > start or not _UNTURNED.search(lead(stated))
        return (move is not None or of_ratios) and start > 0 and is_sure
    if stated.quantity.dimension is Dimension.POINTS:
        return of_ratios
    return same_kind(stated, pair.base)


_UNTURNED = re.compile("改善|优化|收窄|扩大|节约|节省|improve|saving|better|narrow", re.IGNORECASE)
"""Better may be more or less."""


def _may_turn(stated: Mention) -> bool:
    return stated.role is Role.INCREASE and bool(_UNTURNED.search(lead(stated)))


def _turned(pairs: list[Comparison]) -> list[Comparison]:
    return [Comparison(pair.base, pair.value) for pair in pairs]


_LOSS = re.compile(r"亏损?(?:额|了|约|为)*\Z|\b(?:loss|deficit) of\s*\Z", re.IGNORECASE)


def _difference(pair: Comparison) -> Formula:
    """Return how far apart two numbers are: the sum of a profit and a loss."""
    losses = [bool(_LOSS.search(lead(one))) for one in pair]
    return Formula.SUM if any(losses) and not all(losses) else Formula.REMAINDER


def _direction(move: Move) -> Claim:
    formula = Formula.AT_LEAST if move.rises else Formula.AT_MOST
    return Claim(ClaimKind.CHANGE, formula, move.to, (move.start,))
