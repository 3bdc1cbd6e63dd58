"""What a number is of a stock: what was there, what is left, what came or what went."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from plangen.audit.lists.parts import between, item_before, label, may_add, strength
from plangen.audit.lists.stock_words import (
    ADDED,
    CLOSING,
    COMES,
    EITHER,
    GOES,
    NO_STOCK,
    OPENING,
    TAKEN,
)
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.segments import MARK
from plangen.values.unit import Dimension

_FLAGS = re.IGNORECASE
_OPENING, _CLOSING = re.compile(OPENING, _FLAGS), re.compile(CLOSING, _FLAGS)
_EITHER, _NO_STOCK = re.compile(EITHER), re.compile(NO_STOCK, _FLAGS)
_COMES, _GOES = re.compile(COMES, _FLAGS), re.compile(GOES, _FLAGS)
_BEGUN = re.compile(f"(?P<went>{TAKEN})|(?P<came>{ADDED})", _FLAGS)
_GOAL = re.compile(r"(?:计划|目标|任务|指标)(?:数|为|是|的)?\s?\Z")
_PART = re.compile("其中|含|包括|including|of which", _FLAGS)


class Moment(Enum):
    """What a number is in the life of a stock."""

    OPENING = "opening"
    CLOSING = "closing"
    NOW = "now"                  # opening or closing, by what is told beside it
    CAME = "came"
    WENT = "went"
    PART = "part"                # some of what came or went, or what was to come
    UNTOLD = "untold"


_HEADS = ({"人", "个"}, {"名", "个"}, {"位", "个"})
"""Units by which people are counted in one breath: 现有11人，补2个主播."""


def may_tell(window: Sequence[Mention]) -> bool:
    """Tell whether the words around numbers speak of what there was, or is now, at all."""
    texts = {one.passage.number: one.passage.text for one in window}.values()
    return any(_OPENING.search(text) or _EITHER.search(text) for text in texts)


def moment_of(mention: Mention) -> Moment:
    """Return what a number is, by the words beside it; those nearest to it count most."""
    before = item_before(mention) if _has_words(mention) else _headed(mention)
    words = f"{before} {label(mention)}"
    if _PART.search(before) or _GOAL.search(before):
        return Moment.PART
    if begun := _BEGUN.match(before):
        return Moment.WENT if begun["went"] else Moment.CAME
    flow = _flow(mention, before) or _flow(mention, words)
    stock = _stock(before, words) if mention.role is Role.VALUE else None
    if stock and (flow is None or _is_nearer(before)):
        return stock
    return flow or Moment.UNTOLD


def told_of(window: Sequence[Mention]) -> list[tuple[Mention, Moment]]:
    """Return what each number is; what is listed behind a change came or went with it."""
    told: list[tuple[Mention, Moment]] = []
    for one in window:
        moment = moment_of(one)
        if moment is Moment.UNTOLD and told and _is_listed_with(told[-1][0], one):
            moment = told[-1][1] if told[-1][1] in {Moment.CAME, Moment.WENT} else moment
        told.append((one, moment))
    return told


def _is_listed_with(before: Mention, one: Mention) -> bool:
    """Tell whether a number goes on with what one before it begins: 补2个主播、1个剪辑."""
    is_near = one.segment is before.segment and same_kind(before, one)
    return is_near and strength(between(before, one)) == 1


def _has_words(mention: Mention) -> bool:
    return bool(item_before(mention).strip())


def _headed(mention: Mention) -> str:
    """Return the words before a colon right before a number: 期初客户：820家."""
    found = _HEADED.search(mention.segment.text[: mention.at]) if mention.segment else None
    return found[1] if found else ""


_HEADED = re.compile(rf"([^，,；;：:。、{MARK[1:-1]}]+)[：:]\s*\Z")


def _stock(before: str, words: str) -> Moment | None:
    if _NO_STOCK.search(before):
        return None
    for place in (before, words):
        if _OPENING.search(place):
            return Moment.OPENING
        if _EITHER.search(place):
            return Moment.NOW
        if _CLOSING.search(place):
            return Moment.CLOSING
    return None


def _is_nearer(before: str) -> bool:
    """Tell whether words end with the time of a stock, whatever came before: 结转下年."""
    stocks = [one.end() for form in (_OPENING, _CLOSING) for one in form.finditer(before)]
    flows = [one.end() for form in (_COMES, _GOES) for one in form.finditer(before)]
    return max(stocks, default=-1) > max(flows, default=-1)


def _flow(mention: Mention, words: str) -> Moment | None:
    if mention.role is Role.INCREASE:
        return Moment.CAME
    found = [(one.end(), Moment.WENT) for one in _GOES.finditer(words)]
    found += [(one.end(), Moment.CAME) for one in _COMES.finditer(words)]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def counts_alike(stock: Mention, other: Mention) -> bool:
    """Tell whether a number counts what a stock does; a bare number beside it may."""
    dimensions = {stock.quantity.dimension, other.quantity.dimension}
    units = {stock.quantity.unit.name, other.quantity.unit.name}
    is_alike = same_kind(stock, other) or dimensions == {Dimension.PLAIN, Dimension.COUNT}
    return may_add(other) and (is_alike or units in _HEADS)


def less(mention: Mention) -> Mention:
    """Return what went as a number below zero."""
    return replace(mention, quantity=replace(mention.quantity, value=-mention.quantity.value))
