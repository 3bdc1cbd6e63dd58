"""A total, and below it one item for each of its parts: 共2,550万元：1. 数控机床 … 2. ERP …."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import judge
from plangen.audit.lists.parts import lies_across, may_add, may_be_part
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.readers.passages.passage import Passage, PassageKind
from plangen.values.tolerance import Verdict

_OPENS = ("：", ":")


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every line that ends with a colon and whose items name their parts."""
    passages = facts.reading.passages
    for passage in passages:
        totals = [one for one in facts.by_passage.get(passage.number, ()) if may_add(one)]
        if totals and passage.text.rstrip().endswith(_OPENS):
            items = list(takewhile(_is_item, passages[passage.number + 1 :]))
            yield from _claims(facts, totals, items)


def _is_item(passage: Passage) -> bool:
    return passage.kind is PassageKind.ITEM


def _claims(
    facts: Facts, totals: Sequence[Mention], items: Sequence[Passage]
) -> Iterator[Claim]:
    """Yield the claim of the total that the items add up to, else of the one nearest to them."""
    claims = []
    for total in reversed(totals):
        parts = [_part_of(total, facts.by_passage.get(item.number, ())) for item in items]
        named = tuple(part for part in parts if part)
        if len(named) == len(items) > 1 and not any(lies_across(one, named) for one in named):
            claims.append(Claim(ClaimKind.SUM, Formula.SUM, total, named))
    sound = (claim for claim in claims if judge(claim).verdict is Verdict.FITS)
    yield from [next(sound, claims[0])] if claims else []


def _part_of(total: Mention, numbers: Sequence[Mention]) -> Mention | None:
    """Return the first number of an item that can be a part of a total."""
    return next((one for one in numbers if may_be_part(total, one)), None)
