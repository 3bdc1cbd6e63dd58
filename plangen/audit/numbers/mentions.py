"""The numbers of a document's prose, each with its role, its subject and its time."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plangen.audit.numbers.mention import Mention, Role, Scenario, When
from plangen.audit.numbers.outlook import Outlook
from plangen.audit.numbers.roles import Reading, role_of, scenario_of
from plangen.audit.numbers.segments import MARK, Segment, index_of, segments
from plangen.audit.numbers.subjects import subject_of
from plangen.audit.numbers.times import times_in
from plangen.readers.passages.passage import Passage
from plangen.values.prose.mended import Mended, mended
from plangen.values.prose.numbers import ProseNumber, prose_numbers
from plangen.values.quantity import Bound, Quantity

_CLAUSE = re.compile(r"[，,；;：:。]")
_ITEM = re.compile(rf"[，,；;：:。、]|{MARK}|\b(?:and|with)\b")
_LABEL = re.compile(
    r"(?:完成|达成|执行|增长)率\s?[：:]\s?\Z|(?:同比|环比)[一-鿿]{0,2}\s?[：:]\s?\Z"
    r"|(?:平均每?|[人户店单场月日季亩班次台车床校件村点票笔]均)[^，,；;。：:]{0,6}\s?[：:]\s?\Z"
)
"""A label that says what the number behind its colon is."""
_NEAR = 300
"""Characters before a number's own words that say what its sentence is about."""
_JOINS = {"、", "和", "及", "，", ",", "与", "and"}


def mentions(passage: Passage, outlook: Outlook, first: int) -> list[Mention]:
    """Return the numbers of a passage in their order; `first` is the number of the first."""
    text = mended(passage.text)
    numbers = prose_numbers(text.text)
    if not numbers:
        return []
    found = {
        index: _Place(passage, text, numbers, segment, at, outlook)
        for segment in segments(text.text, numbers)
        for at, character in enumerate(segment.text)
        if (index := index_of(character)) is not None
    }
    read: list[Mention] = []
    for index in sorted(found):
        one = _mention(found[index], index, first + index)
        read.append(_as_listed(one, read[-1]) if read and _continues(one, read[-1]) else one)
    return read


def _continues(one: Mention, last: Mention) -> bool:
    """Tell whether a number goes on with a list: 分别-2.1%、-3.5%."""
    if one.segment is not last.segment or one.segment is None:
        return False
    between = one.segment.text[last.at + 1 : one.at]
    return between.strip() in _JOINS and one.quantity.dimension is last.quantity.dimension


def _as_listed(one: Mention, last: Mention) -> Mention:
    """Give a number of a list the role of the one before it, where its own words say none."""
    return replace(one, role=last.role, scenario=last.scenario, decided=last.decided)


class _Place:
    """Where a number stands, and the words around it there."""

    def __init__(
        self,
        passage: Passage,
        text: Mended,
        numbers: Sequence[ProseNumber],
        segment: Segment,
        at: int,
        outlook: Outlook,
    ) -> None:
        self.passage, self.text, self.numbers = passage, text, numbers
        self.segment, self.at, self.outlook = segment, at, outlook
        line = segment.text
        clause = max((match.end() for match in _CLAUSE.finditer(line, 0, at)), default=0)
        item = max((match.end() for match in _ITEM.finditer(line, 0, at)), default=0)
        if (label := _LABEL.search(line, 0, at)) and label.end() == at:
            item = label.start()
        self.clause, self.before = line[clause:at], line[item:at]
        self.topic = line[max(0, item - _NEAR) : item]
        behind = _CLAUSE.search(line, at + 1)
        self.after = line[at + 1 : behind.start() if behind else len(line)]


def _mention(place: _Place, index: int, order: int) -> Mention:
    number = place.numbers[index]
    words = place.before if place.before.strip() else _owner_words(place)
    reading = _as_signed(role_of(words, place.after, number.quantity.dimension), number)
    start, end = place.text.span(number.core, number.core_end)
    is_goal = bool(_GOALS_FOLLOW.match(place.segment.text))
    usual = Scenario.TARGET if is_goal else place.outlook.scenario
    clause = place.clause if place.clause.strip() else words
    scenario = scenario_of(clause, usual) if reading.role in _SCENIC else usual
    return Mention(
        order,
        _as_said(number.quantity, reading),
        reading.role,
        scenario,
        subject_of(words.removesuffix(reading.words), _topic(place)),
        _when(place, number.core),
        place.passage,
        start,
        end,
        place.segment,
        place.at,
        place.outlook.decides(reading.role, scenario) or _is_set(number.quantity, reading, words),
        place.after.strip(),
    )


def _as_signed(reading: Reading, number: ProseNumber) -> Reading:
    """Take +7.1% for a growth and +320人 for an increase, where words do not say otherwise."""
    is_signed = number.quantity.text.startswith(_PLUS)
    return replace(reading, role=_SIGNED.get(reading.role, reading.role)) if is_signed else reading


_PLUS = ("+", "＋")
_SIGNED = {Role.RATE: Role.GROWTH, Role.VALUE: Role.INCREASE}


def _is_set(quantity: Quantity, reading: Reading, words: str) -> bool:
    """Tell whether a number is a round target, which is meant so also where others are rounded."""
    is_round = quantity.place > 0 and abs(quantity.value) < 100 * quantity.place
    return reading.role is Role.VALUE and is_round and bool(_SET.search(words))


_SET = re.compile(r"(?:目标|计划|任务|指标)(?:为|是|的)?\s?\Z|\btarget of\s?\Z", re.IGNORECASE)
_GOALS_FOLLOW = re.compile(r"[^，,；;：:。完达未较]{0,16}(?:目标|任务)\s?[：:]")
"""A label that makes goals of the sentence behind it: 四、明年目标：营收突破4亿元."""
_SCENIC = {Role.VALUE, Role.EACH, Role.RATE, Role.MULTIPLE}


def _owner_words(place: _Place) -> str:
    """Return nothing but where a bracket begins with its number: then what stands before it."""
    owner = place.segment.owner
    begins = owner is not None and not place.topic.strip()
    return _last_words(owner.text[: place.segment.at]) if owner and begins else ""


def _last_words(text: str) -> str:
    start = max((match.end() for match in _ITEM.finditer(text)), default=0)
    return text[start:]


def _topic(place: _Place) -> str:
    """Return the words before a number's own: of its sentence, and of what its bracket hangs on."""
    owner, at = place.segment.owner, place.segment.at
    outer = owner.text[:at] if owner else ""
    return f"{outer}，{place.topic}" if outer else place.topic


def _as_said(quantity: Quantity, reading: Reading) -> Quantity:
    """Return a number with the sign that its words give; what is measured is rounded."""
    is_mean = reading.role is Role.EACH and bool(_MEAN.search(reading.words))
    if not quantity.place and (is_mean or quantity.unit.name in _MEASURED):
        quantity = replace(quantity, place=quantity.unit.size)
    is_signed = quantity.value < 0 or quantity.text.startswith(_PLUS)
    return quantity if reading.sign > 0 or is_signed else _negative(quantity)


_MEASURED = frozenset("平方米 平米 ㎡ 公里 千米 千瓦时 立方米 吨公里 kWh MWh km".split())
"""Units whose whole numbers are rounded ones."""
_MEAN = re.compile("均|average", re.IGNORECASE)


def _negative(quantity: Quantity) -> Quantity:
    high = None if quantity.high is None else -quantity.value
    low = -quantity.value if quantity.high is None else -quantity.high
    bound = _TURNED.get(quantity.bound, quantity.bound) if quantity.bound else None
    return replace(quantity, value=low, high=high, bound=bound)


_TURNED = {
    Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST,
    Bound.ABOVE: Bound.BELOW, Bound.BELOW: Bound.ABOVE,
}  # fmt: skip
"""下降三成以上 is −30 % or less."""


def _when(place: _Place, core: int) -> When:
    """Return the last time named before a number in its sentence; one compared with is none."""
    times = times_in(place.text.text)
    year, part = place.outlook.year, ""
    first, last = (bisect_left(times, (at,)) for at in (place.segment.offsets[0], core))
    for _, _, when, compared in times[first:last]:
        if not compared:
            year, part = when.year or year, when.part
    return When(year, part)


def all_mentions(passages: Sequence[Passage], outlooks: Sequence[Outlook]) -> Iterator[Mention]:
    """Yield the numbers of all passages that are no cells."""
    order = 0
    for passage, outlook in zip(passages, outlooks, strict=True):
        if passage.cell is None:
            found = mentions(passage, outlook, order)
            order += len(found)
            yield from found
