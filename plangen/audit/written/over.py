"""What a sum that is written with its signs leaves of other readings of its numbers."""

from collections.abc import Iterator, Sequence

from plangen.audit.judgement.claim import ClaimKind
from plangen.audit.judgement.judging import Judgement
from plangen.values.tolerance import Verdict


def as_written(judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """Leave out failed claims whose numbers a written sum puts together in another way.

    Where both find the same, the written one is left out, which says less.
    """
    written = [one for one in judged if one.claim.kind is ClaimKind.WRITTEN]
    for one in judged:
        if one.verdict is Verdict.FITS or not _is_left_out(one, written, judged):
            yield one


def _is_left_out(
    one: Judgement, written: Sequence[Judgement], judged: Sequence[Judgement]
) -> bool:
    if one.claim.kind is ClaimKind.WRITTEN:
        return any(_says_same(other, one) for other in judged if other.claim.kind != one.claim.kind)
    return any(_holds(other, one) and not _says_same(one, other) for other in written)


def _says_same(one: Judgement, written: Judgement) -> bool:
    is_same = one.claim.stated.place == written.claim.stated.place and one.true == written.true
    return is_same and one.verdict is not Verdict.FITS and _holds(written, one)


def _holds(written: Judgement, one: Judgement) -> bool:
    """Tell whether all numbers of a claim stand in a written sum."""
    passage = written.claim.stated.passage
    start = min(number.start for number in written.claim.mentions)
    end = max(number.end for number in written.claim.mentions)
    return all(
        number.passage is passage and start <= number.start and number.end <= end
        for number in one.claim.mentions
    )
