"""Numbers that stand in a row as parts of something: what parts them, and what they are called."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from plangen.audit.lists.listing_words import CROSS, FAMILIES, REST, TOTAL
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.numbers.segments import MARK
from plangen.values.unit import Dimension

_STRENGTHS = (
    (3, re.compile("[；;]")),
    (2, re.compile("[，,]")),
    (1, re.compile(r"[、+＋]|和|及|与|以及|\band\b|\bplus\b")),
)
_ITEM = re.compile(rf"[，,；;：:。]|{MARK}")
_CROSS = re.compile(CROSS)
_FAMILIES = [re.compile(one) for one in FAMILIES]
_REST = re.compile(REST, re.IGNORECASE)
_CELLS = re.compile(rf"[\t|]|{MARK}\s+{MARK}")
_TOTAL = re.compile(rf"(?:{TOTAL})\Z", re.IGNORECASE)
_LONGEST = 60
"""Characters of an item that are looked at."""
_MOST = 60
"""Numbers of a sentence that are read as lists; more is a table somebody pasted as text."""
_ADDS = {Role.VALUE, Role.INCREASE}
_SCALES = ("万", "亿", "萬", "億")
_NEVER_ADDS = {Dimension.RATIO, Dimension.POINTS, Dimension.PROPORTION, Dimension.MULTIPLE}
_NOW = {Scenario.ACTUAL, Scenario.TARGET}


def lines(sentence: Iterable[Mention]) -> list[list[Mention]]:
    """Return the numbers of a sentence by their level of brackets."""
    found: dict[int, list[Mention]] = {}
    for one in sentence:
        found.setdefault(id(one.segment), []).append(one)
    return list(found.values())


def is_prose(line: Sequence[Mention]) -> bool:
    """Tell whether numbers stand in a sentence, not in a table that was pasted as text."""
    text = line[0].segment.text if line[0].segment else ""
    return len(line) <= _MOST and not _CELLS.search(text)


def between(a: Mention, b: Mention) -> str:
    """Return the words between two numbers of one segment, marks included."""
    return a.segment.text[a.at + 1 : b.at] if a.segment else ""


def item_before(mention: Mention) -> str:
    """Return the words right before a number, back to a comma or another number."""
    line = mention.segment.text if mention.segment else ""
    text = line[max(0, mention.at - _LONGEST) : mention.at]
    return text[max((match.end() for match in _ITEM.finditer(text)), default=0) :]


def is_total(mention: Mention) -> bool:
    """Tell whether words right before a number say that it is a total: 三项合计."""
    return bool(_TOTAL.search(item_before(mention)))


def is_rest(part: Mention) -> bool:
    """Tell whether a part is what is left over: 其余121家."""
    return bool(_REST.search(item_before(part)) or _REST.match(part.note))


def may_add(mention: Mention) -> bool:
    """Tell whether a number can be a total or a part: ratios and averages cannot."""
    fits = mention.role in _ADDS and mention.quantity.dimension not in _NEVER_ADDS
    return fits and mention.quantity.high is None


def may_be_part(total: Mention, part: Mention) -> bool:
    """Tell whether a number can be a part of another, by its kind and its state of the world."""
    same = part.scenario is total.scenario or {part.scenario, total.scenario} <= _NOW
    return may_add(part) and same and (same_kind(total, part) or _is_bare_amount(total, part))


def _is_bare_amount(total: Mention, part: Mention) -> bool:
    """Tell whether a part of an amount leaves out its currency: 1,152万元，其中期交691.2万."""
    is_bare = part.quantity.dimension is Dimension.PLAIN and part.text[-1:] in _SCALES
    return is_bare and total.quantity.dimension is Dimension.MONEY and not part.note[:1].isalpha()


def of_one_role(parts: Sequence[Mention]) -> list[Mention]:
    """Return the numbers that have the role of the first: between amounts stand their increases."""
    return [one for one in parts if one.role is parts[0].role]


def strength(text: str) -> int:
    """Return how strongly words part numbers: 0 not at all, 1 for 、, 2 for a comma, 3 for ；."""
    return next((rank for rank, form in _STRENGTHS if form.search(text)), 0)


def row_length(parts: Sequence[Mention]) -> int:
    """Return how many numbers stand in one row: up to where something stronger parts them."""
    if len(parts) < 2:
        return len(parts)
    level = strength(between(parts[0], parts[1]))
    steps = (strength(between(a, b)) for a, b in pairwise(parts))
    return next((n for n, step in enumerate(steps, 1) if not 0 < step <= level), len(parts))


def label(part: Mention) -> str:
    """Return what a part is called: the words before it, and those behind it."""
    behind = _ITEM.split(part.note.partition("、")[0], maxsplit=1)[0]
    return f"{item_before(part)} {behind}"


def lies_across(part: Mention, others: Sequence[Mention]) -> bool:
    """Tell whether a part has a mark that some of the others lack, so that it may overlap them."""
    words = {match[0] for match in _CROSS.finditer(label(part))}
    named = [other for other in map(label, others) if other.strip("和及与、 ")]
    return any(not _family(word).search(other) for word in words for other in named)


def _family(word: str) -> re.Pattern[str]:
    """Return the words that part a whole together with one: 高级 with 中级 and 初级."""
    return next((one for one in _FAMILIES if one.fullmatch(word)), re.compile(re.escape(word)))


def shares_of(parts: Sequence[Mention], sentence: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the share that stands behind each part, before the next one."""
    ends = [*(part.order for part in parts[1:]), parts[-1].order + 4]
    for part, end in zip(parts, ends, strict=True):
        shares = (one for one in sentence if part.order < one.order < end and _is_share(one))
        yield from list(shares)[:1]


def _is_share(mention: Mention) -> bool:
    return mention.role in {Role.SHARE, Role.RATE} and mention.quantity.dimension is Dimension.RATIO
