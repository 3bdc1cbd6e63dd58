"""What was there, what came and what went: 年初20人，新增10人，离职2人，年末28人."""

import re
from collections.abc import Iterator, Sequence

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.lists.parts import is_prose, item_before, lines
from plangen.audit.lists.stock_words import NET
from plangen.audit.lists.stocks import Moment, counts_alike, less, may_tell, moment_of, told_of
from plangen.audit.nearness.windows import depth, windows
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention

_NET = re.compile(NET, re.IGNORECASE)
_ENDS = {Moment.CLOSING, Moment.NOW}
_BEGINS = {Moment.OPENING, Moment.NOW}
_CHANGES = {Moment.CAME, Moment.WENT}


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every stock whose opening, changes and closing are told together."""
    for window in filter(may_tell, windows(facts)):
        told = told_of(window)
        for place, (_, moment) in enumerate(told):
            if moment in _BEGINS:
                yield from _bridge(told, place)
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            yield from _nets(line)


_Told = tuple[Mention, Moment]


def _bridge(told: Sequence[_Told], place: int) -> Iterator[Claim]:
    """Yield the claim of the stock that a number opens."""
    opening, first = told[place]
    behind = _own(opening, told[place + 1 :])
    end = next((n for n, (_, moment) in enumerate(behind) if moment in _ENDS), None)
    closing = _earlier(opening, told[:place]) if end is None else behind[end][0]
    changes = _leading(behind) if end is None else behind[:end]
    if closing is None or not changes or (first is Moment.NOW and end is None):
        return
    yield from _claim(opening, changes, closing)


def _own(opening: Mention, behind: Sequence[_Told]) -> list[_Told]:
    """Return the numbers of a stock behind its opening, up to where another one begins."""
    own: list[_Told] = []
    for one, moment in behind:
        if not counts_alike(opening, one) or moment is Moment.PART:
            continue
        if moment is Moment.OPENING:
            break
        if depth(one) == depth(opening) or moment in _ENDS:
            own.append((one, moment))
    return own


def _leading(behind: Sequence[_Told]) -> list[_Told]:
    """Return the changes right behind an opening."""
    end = next((n for n, (_, moment) in enumerate(behind) if moment not in _CHANGES), None)
    return list(behind[:end])


def _earlier(opening: Mention, before: Sequence[_Told]) -> Mention | None:
    """Return the closing number before an opening, with its parts between them or none."""
    alike = [told for told in reversed(before) if counts_alike(opening, told[0])]
    return next((one for one, moment in alike if moment in _ENDS), None)


def _claim(opening: Mention, changes: Sequence[_Told], closing: Mention) -> Iterator[Claim]:
    """Yield a claim where all changes are told, or where those that are make it almost true."""
    known = [(one, moment) for one, moment in changes if moment in _CHANGES]
    terms = (opening, *(less(one) if moment is Moment.WENT else one for one, moment in known))
    claim = Claim(ClaimKind.BRIDGE, Formula.SUM, closing, terms)
    both = {moment for _, moment in known} == _CHANGES
    is_all = len(known) == len(changes) and (both or _is_net(known))
    is_near = (both or len(known) == len(changes)) and is_near_miss(claim)
    if len(terms) > 1 and (is_all or is_near or holds(claim)):
        yield claim


def _is_net(changes: Sequence[_Told]) -> bool:
    return any(_NET.search(item_before(one)) for one, _ in changes)


def _nets(line: Sequence[Mention]) -> Iterator[Claim]:
    """Find 新开213户、销户97户，净增116户."""
    for place, net in enumerate(line[2:], 2):
        came, went = line[place - 2 : place]
        alike = counts_alike(net, came) and counts_alike(net, went)
        is_net = alike and _NET.search(item_before(net))
        if is_net and (moment_of(came), moment_of(went)) == (Moment.CAME, Moment.WENT):
            yield Claim(ClaimKind.BRIDGE, Formula.SUM, net, (came, less(went)))
