"""What slips are called."""

from plangen.diagnostics.message import Message, say
from plangen.values.digits import SlipKind
from plangen.values.slips import Slip

_ZEROS = {
    1: say(zh="一个零", en="one zero"),
    2: say(zh="两个零", en="two zeros"),
    3: say(zh="三个零", en="three zeros"),
}
_PLACES = {
    1: say(zh="一位", en="one place"),
    2: say(zh="两位", en="two places"),
    3: say(zh="三位", en="three places"),
}
_SAID: dict[SlipKind, Message] = {
    SlipKind.SCALE: Message("“万”“亿”之类的单位写错了", "another scale word"),
    SlipKind.SCALE_MISSING: Message("漏写了“万”或“亿”", "a scale word left out"),
    SlipKind.ZEROS_MISSING: Message("少写了{zeros}", "{zeros} too few"),
    SlipKind.ZEROS_EXTRA: Message("多写了{zeros}", "{zeros} too many"),
    SlipKind.POINT_MOVED: Message("小数点错了{places}", "a decimal point {places} off"),
    SlipKind.SWAPPED: Message("相邻的两个数字写颠倒了", "two digits swapped"),
    SlipKind.MIRRORED: Message("两个数字写颠倒了", "two digits swapped"),
    SlipKind.DOUBLED: Message("一个数字打了两遍", "a digit typed twice"),
    SlipKind.DROPPED: Message("漏了一个数字", "a digit left out"),
}


def said(slip: Slip) -> Message:
    """Say what went wrong, to follow “像是” or “looks like”."""
    places = abs(slip.places)
    return _SAID[slip.kind].filled(zeros=_ZEROS.get(places, ""), places=_PLACES.get(places, ""))
