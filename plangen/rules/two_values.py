"""What is said of one figure that has two values in two plans."""

from plangen.diagnostics.message import Message, say
from plangen.figures.claims.across import Pair
from plangen.figures.splits import ADDITIVE
from plangen.rules.compared import shown
from plangen.values.writing import Amount

_GAP = say(zh="，相差 {gap}", en=", a difference of {gap}")
_NO_GAP = say(zh="", en="")


def with_gap(message: Message, pair: Pair, file: str, **values: object) -> Message:
    """Fill both figures into a message, and how far they are apart where that is an amount."""
    unit = pair.own.number.unit
    is_amount = unit.dimension in ADDITIVE
    gap = _GAP.filled(gap=Amount(abs(pair.gap), unit)) if is_amount else _NO_GAP
    figures = {"own": shown(pair.own), "other": shown(pair.other), "gap": gap}
    return message.filled(**figures, file=file, **values)
