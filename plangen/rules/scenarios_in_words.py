"""What the rules about floor, target and stretch have to say alike."""

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.scenarios import Disorder
from plangen.figures.figure import Figure
from plangen.values.quantity import Quantity
from plangen.values.writing import Amount

_NAMES: dict[str, Message] = {
    "floor": say(zh="保底", en="the floor"),
    "target": say(zh="目标", en="the target"),
    "stretch": say(zh="冲刺", en="the stretch"),
}
_PATTERNS: dict[bool, Message] = {
    True: say(
        zh="{worse} {a} 高于{better} {b}", en="{worse}, {a}, is above {better}, {b}"
    ),
    False: say(
        zh="这个数越低越好，{worse} {a} 却低于{better} {b}",
        en="less is better here, but {worse}, {a}, is below {better}, {b}",
    ),
}


def finding_of(disorder: Disorder, likely: Figure) -> Finding:
    """Report two scenarios in the wrong order, at the likely one unless nobody wrote it."""
    other = disorder.better if likely is disorder.worse else disorder.worse
    at, beside = (other, likely) if likely.sources and not other.sources else (likely, other)
    worse, better = disorder.slots
    message = _PATTERNS[disorder.way > 0].filled(
        worse=_NAMES[worse],
        better=_NAMES[better],
        a=_amount(disorder.worse),
        b=_amount(disorder.better),
    )
    hint = say(
        zh="核对这两个数，是不是写反了",
        en="check the two: they may have been exchanged",
    )
    related = (beside.path, *beside.sources)
    return Finding(at.path, message, (hint,), related, repairs=disorder.repairs)


def _amount(figure: Figure) -> Amount | str:
    number = figure.value
    assert isinstance(number, Quantity)
    return figure.text if number.bound or number.high else Amount(number.value, number.unit)
