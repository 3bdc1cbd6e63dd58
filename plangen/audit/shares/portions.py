"""The percentages of a sentence that stand in a row: 销售额（40%）、回款率（15%）、新客户（5%）."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.segments import MARK, Segment, index_of
from plangen.readers.passages.passage import PassageKind
from plangen.values.unit import Dimension

_ROLES = {Role.SHARE, Role.RATE, Role.WEIGHT}
_LEAD = re.compile(r"(?:占比?|权重|占分|比重|约|为|\s|weight(?:ed|ing)?|of)*", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:\s?(?:用于|投向|投入|来自|归|给|goes? to|to|for|from)[^，,；;。]{1,16}[，,；;])?"
    r"(?:[为是]?(?:最[多高大]|主)|居首|第一)?[”\"'’]?\s?(?:[、，,；;+＋/]|和|及|与|以及|and)*[^，,；;。]{0,24}"
)
"""What stands between two percentages of a list: a name, behind a comma."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A percentage, and where it or its bracket stands in the line that it belongs to."""

    mention: Mention
    line: Segment
    place: int

    @property
    def is_weight(self) -> bool:
        """Tell whether words say that it is a weight."""
        return self.mention.role is Role.WEIGHT

    @property
    def is_bracketed(self) -> bool:
        """Tell whether it stands in a bracket of its own."""
        return self.mention.segment is not self.line


def lines(sentence: Sequence[Mention]) -> Iterator[list[Portion]]:
    """Yield the percentages of a sentence that belong to one line of words, line by line."""
    found = [portion for one in sentence if (portion := _portion(one))]
    found.sort(key=lambda one: (id(one.line), one.place))
    for _, group in groupby(found, key=lambda one: id(one.line)):
        yield list(group)


def _portion(one: Mention) -> Portion | None:
    quantity, segment = one.quantity, one.segment
    is_part = quantity.dimension is Dimension.RATIO and 0 < quantity.value < 1
    if not is_part or one.role not in _ROLES or quantity.bound or quantity.high or segment is None:
        return None
    if segment.owner and _LEAD.fullmatch(segment.text[: one.at]):
        listed = segment.text[one.at + 1 :].partition("、")[2]
        if not any(index_of(each) is not None for each in listed):
            return Portion(one, segment.owner, segment.at)
    return Portion(one, segment, one.at)


def between(one: Portion, other: Portion) -> str:
    """Return the words of a line between two of its percentages."""
    return one.line.text[one.place + (not one.is_bracketed) : other.place]


def _role(one: Portion) -> Role:
    """Return how a percentage is said; 占比： before its name is none of its own words."""
    role = one.mention.role
    headed = role is Role.SHARE and _HEADED.search(one.line.text, 0, one.place)
    return Role.RATE if headed else role


_HEADED = re.compile(rf"占比?[^，,；;{MARK[1:-1]}]{{0,4}}[：:][^：:，,；;]*\Z")
_REST = re.compile(r"其[余他它]|剩余|余下|\bremain\w+|\b(?:other|rest)\b")


def runs(portions: Sequence[Portion]) -> Iterator[list[Portion]]:
    """Yield the percentages of a line that are said in the same way and stand in a row."""
    forms: dict[tuple[Role, bool], list[Portion]] = {}
    form = (Role.RATE, False)
    for last, one in zip((None, *portions), portions, strict=False):
        if not (last and form in forms and _REST.search(between(last, one))):
            form = (_role(one), one.is_bracketed)
        run = forms.setdefault(form, [])
        is_next = bool(run) and _NEXT.fullmatch(between(run[-1], one))
        if run and not is_next and one.mention.role is Role.RATE:
            yield run
            run = forms[form] = []
        run.append(one)
    yield from forms.values()


def item_runs(facts: Facts) -> Iterator[list[Portion]]:
    """Yield the percentages of items that follow each other, where each has one and no more."""
    run: list[Portion] = []
    for number, numbers in facts.by_passage.items():
        found = [one for one in map(_portion, numbers) if one]
        is_item = len(found) == 1 and found[0].mention.passage.kind is PassageKind.ITEM
        if run and not (is_item and run[-1].mention.passage.number == number - 1):
            yield from [run] if len(run) > 1 else []
            run = []
        run += found if is_item else []
    yield from [run] if len(run) > 1 else []
