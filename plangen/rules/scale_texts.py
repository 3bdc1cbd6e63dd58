"""What is said of two steps of a scale that leave something out, or claim the same."""

from collections.abc import Sequence

from plangen.diagnostics.message import Message, say
from plangen.figures.claims.ranges import Range
from plangen.rules.scales import Scale
from plangen.values.writing import Amount


def gap_in_text(scale: Scale, pair: Sequence[Range]) -> Message:
    """Say what two steps leave out between them."""
    low, high = pair
    assert low.high is not None
    assert high.low is not None
    names = {"low": scale.name(low), "high": scale.name(high)}
    first, last = Amount(low.high, low.number.unit), Amount(high.low, low.number.unit)
    if low.high == high.low:
        return say(
            zh="“{low}”和“{high}”都不含 {at}，正好 {at} 的没有着落",
            en="neither “{low}” nor “{high}” holds {at}: exactly {at} belongs nowhere",
            at=first,
            **names,
        )
    return say(
        zh="“{low}”和“{high}”之间有空档：{first} 到 {last} 的没有着落",
        en="between “{low}” and “{high}” there is a gap: {first} to {last} belongs nowhere",
        first=first,
        last=last,
        **names,
    )


def overlap_in_text(scale: Scale, pair: Sequence[Range]) -> Message:
    """Say what two steps both claim."""
    low, high = pair
    ends = [end for end in (low.high, high.high) if end is not None]
    first = high.low if high.low is not None else low.low
    unit = low.number.unit
    names = {"low": scale.name(low), "high": scale.name(high)}
    if first is not None and ends and first == min(ends):
        return say(
            zh="“{low}”和“{high}”都含 {at}，正好 {at} 的算两档",
            en="both “{low}” and “{high}” hold {at}: exactly {at} belongs to two steps",
            at=Amount(first, unit),
            **names,
        )
    return say(
        zh="“{low}”和“{high}”重叠：{part}的算两档",
        en="“{low}” and “{high}” overlap: {part} belongs to two steps",
        part=_stretch(
            Amount(first, unit) if first is not None else None,
            Amount(min(ends), unit) if ends else None,
        ),
        **names,
    )


def _stretch(first: Amount | None, last: Amount | None) -> Message:
    """Write a stretch in words: 20% 到 25%, 25% 以上."""
    if first is None:
        return say(zh="{last} 以下", en="what is below {last}", last=last)
    if last is None:
        return say(zh="{first} 以上", en="what is above {first}", first=first)
    return say(zh="{first} 到 {last} ", en="{first} to {last}", first=first, last=last)
