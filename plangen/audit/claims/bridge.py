"""What was there, what came and what went: 年初20人，新增10人，离职2人，年末28人."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plangen.audit.claim import Claim, ClaimKind
from plangen.audit.facts import Facts
from plangen.audit.formulas import Formula
from plangen.audit.mention import Mention, Role
from plangen.audit.neighbours import same_kind
from plangen.audit.parts import between, is_prose, item_before, label, lines, may_add
from plangen.audit.reach import directly_bracketed
from plangen.values.unit import Dimension

_OPENING = re.compile(
    r"[年月期季]初|上[年期月季](?:末|度?结[余转存]|转入)|去年(?:末|底)|\b(?:start|begin|began|opening|opened)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[年月期季]末|[年月]底|截至|现有|\b(?:closing|end(?:ing|ed|s)?|finish\w*)\b", re.IGNORECASE
)
_COMES = re.compile(
    "新增|新招|新进|新聘|招录|招聘|录用|入职|引进|调入|转入|流入|新购|购入|购进|采购|入库|新开|新签|新建"
    "|新设|新立|立项|承接|受理|增购|增签|扩招|投放|提取|计提|拨入|收入|增加|补充|接收|签约|吸收|加入"
    r"|\b(?:hir|recruit|join|add|new|open|acquir|receiv|won|win)",
    re.IGNORECASE,
)
_GOES = re.compile(
    "离职|辞职|离岗|退休|调出|转出|流失|流出|减少|减员|淘汰|辞退|领用|耗用|消耗|出库|售出|报废|报损|注销|销户|退户"
    "|核销|处置|关闭|关停|撤并|清退|退出|解约|终止|收回|偿还|归还|支付|支出|费用|使用|结题|结案|办结|竣工|交付|赔付|兑付|到期"
    r"|\b(?:leav|left|depart|los[tes]|clos(?:e|ed|es|ures?)\b|churn|retir|repa|spen|used)",
    re.IGNORECASE,
)
_NO_STOCK = re.compile("计划|目标|预算|下达|安排|预计|target|plan|budget", re.IGNORECASE)
_NET = re.compile("净增|净流入|净新增|net")
_WIDENED = re.compile("扩充|扩大|扩编|扩展|扩至|扩到|发展|增加|增至|增长|壮大|grow|grew|expand")


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every stock whose opening, changes and closing are told together."""
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            yield from _bridges(facts, line)
            yield from _nets(line)
    for mention in facts.mentions:
        yield from _widened(facts, mention)


def _bridges(facts: Facts, line: Sequence[Mention]) -> Iterator[Claim]:
    """Find 年初 … 年末 …, with only what came and what went behind the opening."""
    opening = next((one for one in line if _says(_OPENING, one)), None)
    if opening is None:
        return
    behind = [one for one in line if one.at > opening.at and _counts(opening, one)]
    place = next((n for n, one in enumerate(behind) if _says(_CLOSING, one)), None)
    closing = _earlier(facts, opening) if place is None else behind[place]
    changes = list(map(_change, behind[:place]))
    if place is None:
        changes = changes[: next((n for n, one in enumerate(changes) if one is None), None)]
    if closing and changes and None not in changes:
        terms = (opening, *(change for change in changes if change))
        yield Claim(ClaimKind.BRIDGE, Formula.SUM, closing, terms)


def _nets(line: Sequence[Mention]) -> Iterator[Claim]:
    """Find 新开213户、销户97户，净增116户."""
    for place, net in enumerate(line[2:], 2):
        came, went = line[place - 2 : place]
        changes = (_change(came), _change(went))
        alike = same_kind(came, net) and same_kind(went, net) and may_add(net)
        if alike and None not in changes and _NET.search(item_before(net)):
            rises, falls = _COMES.search(item_before(came)), _GOES.search(item_before(went))
            terms = tuple(change for change in changes if change)
            if rises and falls:
                yield Claim(ClaimKind.BRIDGE, Formula.SUM, net, terms)


def _counts(stock: Mention, other: Mention) -> bool:
    """Tell whether a number counts what a stock does; a bare number beside it may."""
    bare = other.quantity.dimension is Dimension.PLAIN
    is_count = stock.quantity.dimension is Dimension.COUNT
    return may_add(other) and (same_kind(stock, other) or (bare and is_count))


def _earlier(facts: Facts, opening: Mention) -> Mention | None:
    """Return the closing number that stands before the opening in its passage."""
    return next(
        (
            one for one in facts.before(opening)
            if one.passage.number == opening.passage.number
            and same_kind(one, opening) and _says(_CLOSING, one)
        ),
        None,
    )  # fmt: skip


def _says(words: re.Pattern[str], mention: Mention) -> bool:
    """Tell whether a number is of a stock, at the time that words name."""
    before = item_before(mention)
    is_flow = _COMES.search(before) or _GOES.search(before) or _NO_STOCK.search(before)
    return mention.role is Role.VALUE and bool(words.search(before)) and not is_flow


def _change(mention: Mention) -> Mention | None:
    """Return what came, or what went below zero; None where the words tell neither."""
    words = label(mention)
    if mention.role is Role.INCREASE:
        return mention
    if _GOES.search(words):
        return _less(mention)
    return mention if _COMES.search(words) else None


def _less(mention: Mention) -> Mention:
    return replace(mention, quantity=replace(mention.quantity, value=-mention.quantity.value))


def _widened(facts: Facts, added: Mention) -> Iterator[Claim]:
    """Find what a bracket adds to the two numbers before it: 从20人扩充至28人（新增8人）."""
    closing = directly_bracketed(facts, added)
    if closing is None or not may_add(added) or not re.search("新增|净增|增加", label(added)):
        return
    before = [
        one for one in facts.sentence_of(closing)
        if one.segment is closing.segment and one.at < closing.at and same_kind(one, closing)
    ]  # fmt: skip
    if before and same_kind(added, closing) and _WIDENED.search(between(before[-1], closing)):
        yield Claim(ClaimKind.BRIDGE, Formula.SUM, closing, (before[-1], added))
