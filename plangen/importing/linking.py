"""Numbers that the document's own statements tie to others that have their place already."""

from collections.abc import Callable, Iterator

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.mention import Mention, Role
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.path import Path
from plangen.importing.book import REPEATED, Book, Place, some
from plangen.importing.counting import movement
from plangen.importing.homes import home_of
from plangen.importing.naming import called
from plangen.importing.settling import seeds
from plangen.importing.shares import link_share
from plangen.importing.splits import split
from plangen.importing.tenses import prefix_of, slot_of
from plangen.values.tolerance import Verdict
from plangen.values.unit import Dimension

_AMOUNTS = {"base", "actual", "target", "floor", "stretch"}
_SOUND = {Verdict.FITS: 0, Verdict.LOOSE: 1, Verdict.CONTRADICTS: 2}


def link(book: Book) -> None:
    """Follow the statements until nothing new comes of them; then from totals without a place."""
    _follow(book)
    for total, home in list(seeds(book)):
        if book.at(total) is None:
            book.put(total, (*prefix_of(total, book), *home), slot_of(total, book), guessed=True)
            _follow(book)


def _follow(book: Book) -> None:
    while some(_apply(claim, book) for claim in _in_turn(book)) or _told_again(book):
        continue


def _in_turn(book: Book) -> Iterator[Claim]:
    """Yield the statements, those that hold first: what they tie together belongs together."""
    ordered = sorted(book.judged, key=lambda one: _SOUND[one.verdict])
    for judged in ordered:
        holds = judged.verdict is not Verdict.CONTRADICTS
        if holds or judged.claim.most is not Severity.INFO:
            yield judged.claim


def _apply(claim: Claim, book: Book) -> bool:
    link_up = _LINKS.get(claim.kind)
    return bool(link_up and link_up(claim, book))


def _sum(claim: Claim, book: Book) -> bool:
    if claim.formula not in {Formula.SUM, Formula.AT_LEAST}:
        return False
    place = book.at(claim.stated)
    if place is None or place.slot not in _AMOUNTS:
        return False
    is_all = claim.formula is Formula.SUM
    return split(claim.terms, place, book, complete=is_all)


def _growth(claim: Claim, book: Book) -> bool:
    if len(claim.terms) != 2:
        return False
    now, base = claim.terms
    place = book.at(now)
    if place is None or place.slot not in _AMOUNTS:
        return False
    stated = book.put(claim.stated, place.measure, "growth")
    is_base = claim.formula is Formula.GROWTH and same_kind(now, base)
    return (is_base and book.put(base, place.measure, "base")) or stated


def _attainment(claim: Claim, book: Book) -> bool:
    if claim.formula is not Formula.QUOTIENT or claim.stated.role is not Role.ATTAINMENT:
        return False
    actual, target = claim.terms
    place = book.at(actual) or book.at(target)
    if place is None:
        return False
    pairs = ((actual, "actual"), (target, "target"), (claim.stated, "attainment"))
    return some(book.put(one, place.measure, slot) for one, slot in pairs)


def _change(claim: Claim, book: Book) -> bool:
    if claim.formula is Formula.REMAINDER and claim.stated.role is Role.INCREASE:
        place = book.at(claim.terms[0])
        return place is not None and book.put(claim.stated, place.measure, "change")
    is_step = claim.formula in {Formula.AT_LEAST, Formula.AT_MOST} and len(claim.terms) == 1
    if not is_step or not same_kind(claim.stated, claim.terms[0]):
        return False
    return _step(claim.terms[0], claim.stated, book)


def _step(old: Mention, new: Mention, book: Book) -> bool:
    """Put what was and what is in one measure: 从20人扩充至28人."""
    place = book.at(new) or book.at(old)
    if place is None:
        home = home_of(old, book)
        if home is None:
            return False
        place = Place((*prefix_of(new, book), *home), book.tense)
    if (held := book.at(old)) and held.slot != "base":  # the words of a step stand before what was
        book.forget(old)
    slot = place.slot if book.at(new) else slot_of(new, book)
    return any([book.put(old, place.measure, "base"), book.put(new, place.measure, slot)])


def _each(claim: Claim, book: Book) -> bool:
    if claim.formula is not Formula.QUOTIENT or claim.stated.role is not Role.EACH:
        return False
    place = book.at(claim.terms[0])
    is_by_head = claim.terms[1].quantity.unit.name in {"人", "名", "people", "employees"}
    if place is None or not is_by_head or place.slot not in _AMOUNTS:
        return False
    return book.put(claim.stated, (*_of_all(place, claim.terms[1], book), "per_head"), place.slot)


def _of_all(place: Place, heads: Mention, book: Book) -> Path:
    """Return whose average per head it is: where all heads are counted, that of the whole."""
    is_part = "by" in place.measure and book.at_measure(heads)[-1:] == ("headcount",)
    return place.measure[: place.measure.index("by")] if is_part else place.measure


def _bridge(claim: Claim, book: Book) -> bool:
    place = book.at(claim.stated)
    if claim.formula is not Formula.SUM or place is None or len(claim.terms) < 2:
        return False
    found = [book.put(claim.terms[0], place.measure, "base")]
    if place.measure[-2:] == ("team", "headcount"):
        for one in claim.terms[1:]:
            key = movement(one) or ("leavers" if one.quantity.value < 0 else "")
            where = (*place.measure[:-1], key)
            found.append(bool(key) and book.put(one, where, place.slot))
    return any(found)


def _twice(claim: Claim, book: Book) -> bool:
    """Put the same figure told in other words where the first one is, if they agree."""
    told = (claim.stated, *claim.terms)
    place = next((found for one in told if (found := book.at(one))), None)
    if place is None:
        return False
    return some(book.put(one, place.measure, place.slot) for one in told)


def _told_again(book: Book) -> bool:
    """Find the figures of the whole that are told again, as in the last row of a table."""
    known = [(place, one) for path, one in book.figures.items()
             if (place := book.at(one)) and path[0] in REPEATED]  # fmt: skip
    found = [
        book.put(again, place.measure, place.slot)
        for place, one in known
        for again in list(book.unplaced())
        if _is_again(one, again, place, book)
    ]
    return any(found)


_DEEP = 4


def _is_again(one: Mention, again: Mention, place: Place, book: Book) -> bool:
    """Tell whether two amounts are one figure: money of one worth, people counted alike."""
    if len(place.measure) >= _DEEP and not _names(again, str(place.measure[-1]), book):
        return False
    same = again.quantity.value == one.quantity.value and same_kind(one, again)
    is_money = one.quantity.dimension is Dimension.MONEY and again.role is Role.VALUE
    is_all = again.subject.whole or again.subject.measure == one.subject.measure
    return same and one.role is again.role and (is_money or (is_all and again.segment is None))


def _names(one: Mention, name: str, book: Book) -> bool:
    """Tell whether a number's own words name a part: 华东大区 is 华东."""
    return name in called(one, book.facts).name


_LINKS: dict[ClaimKind, Callable[[Claim, Book], bool]] = {
    ClaimKind.SUM: _sum,
    ClaimKind.SHARE: link_share,
    ClaimKind.GROWTH: _growth,
    ClaimKind.ATTAINMENT: _attainment,
    ClaimKind.CHANGE: _change,
    ClaimKind.EACH: _each,
    ClaimKind.BRIDGE: _bridge,
    ClaimKind.TWICE: _twice,
}
