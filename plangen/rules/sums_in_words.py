"""What the rules about sums have to say alike."""

from fractions import Fraction

from plangen.diagnostics.message import Message, say
from plangen.figures.claims.judgement import Judgement
from plangen.figures.splits import LINES, WHOLE
from plangen.model.standard import dimension_in_text
from plangen.values.writing import plain

_FAIR_SET = say(
    zh="像是四舍五入差出来的：按最大余数法取整是 {set}；或者让一个部分写“其余”",
    en="it looks like rounding: by largest remainders it is {set}; or let one part be “rest”",
)

_LINES = say(zh="明细", en="line")


def named(dimension: str) -> Message | str:
    """Return what a dimension is called amid other words; lines of a budget are one, too."""
    return _LINES if dimension == LINES else dimension_in_text(dimension)


def apart(gap: Fraction) -> Message:
    """Say by how many points shares have to change, and which way."""
    points = plain(abs(gap) * 100)
    if gap > 0:
        return say(zh="合计要加 {n} 个百分点", en="raise them by {n} points in all", n=points)
    return say(zh="合计要减 {n} 个百分点", en="lower them by {n} points in all", n=points)


def is_of_shares(judgement: Judgement) -> bool:
    """Tell whether shares alone are added up, which make 100 %."""
    return judgement.account.total is WHOLE


def hints_of(judgement: Judgement, otherwise: Message) -> tuple[Message, ...]:
    """Say how rounding would come out even, where rounding explains the gap; else the usual."""
    fair = judgement.fair_set
    return (_FAIR_SET.filled(set=fair),) if fair else (otherwise,)
