"""Groups of people by what they achieve: 前20%的销售人均680万元，占42%."""

from plangen.audit.judgement.claim import Claim
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.naming import tidy

_GROUPS = {Formula.GROUP, Formula.GROUP_OF}


def place_groups(book: Book) -> None:
    """Put every group that the document gives an average and a share of under its whole."""
    for judged in book.judged:
        if judged.claim.formula in _GROUPS:
            _place(judged.claim, book)


def _place(claim: Claim, book: Book) -> None:
    heads, each, average, *_ = claim.terms
    place, name = book.at(average), _name(heads)
    if place is None or not name:
        return
    whole: Path = place.measure[:-1] if place.measure[-1] == "per_head" else place.measure
    group = (*whole, "by", "group", name)
    book.put(heads, group, "heads")
    book.put(each, (*group, "per_head"), place.slot)
    if book.put(claim.stated, group, "share"):
        book.rests.add(((*group[:-1], ""), book.tense))


def _name(heads: Mention) -> str:
    words = tidy(lead(heads)).replace("但", "")
    return f"{words} {heads.text}" if words.isascii() and words else f"{words[-1:]}{heads.text}"
