"""The words by which a clause states a share: whose it is, and of what."""

import re
from dataclasses import dataclass, replace

from plangen.audit.numbers.segments import MARK

_CLAUSE = re.compile(r"[，,；;：:。]")
_OF = re.compile(
    r"占(?!用|地|压|领|道)(?:比(?![重例])|到|了|据|有(?![效意关限机色]))?|贡献(?:了|度|率)?|(?=比重|份额|比例)"
    r"|相当于(?=[^，,；;]*的)|(?:约?为|是)(?=[^，,；;为是]{2,16}的)"
    r"|\b(?:account(?:ing|s|ed)? for|represent(?:ing|s|ed)|ma(?:kes|king|de) up)\b",
    re.IGNORECASE,
)
_ENGLISH_LINK = re.compile(
    r"(?:\bor|\babout|\bwhich is|\bthat is|\bequal to|[,(（]|\Z)\s*(?:about|some|just)?\s*\Z",
    re.IGNORECASE,
)
_ENGLISH_BASE = re.compile(
    r"\s?of (?!last|the previous|previous)"
    r"(?P<base>(?:(?!and\b|or\b|by\b|in\b|for\b|at\b|to\b|is\b|was\b|were\b|are\b)[A-Za-z'’-]+\s?){0,5})"
    rf"(?P<whole>{MARK})?"
)
_OWN_GOAL = re.compile("(?<![总部体])(?:计划|目标|任务|预算|指标)(?:数|额|的|总)*\\Z")
_ENGLISH_GOAL = re.compile(r"\s(?:\w+ )?(?:plan|target|budget|goal|quota)\b")
_FILLERS = re.compile(
    r"其中|其|分别|合计|共计|总共|共|约|均|也|就|只|仅|则|又|已|还|达到?|为|是|超过?|近|各|有(?![效意关限机色])|[、和及与]|\s"
    r"|\b(?:and|which|about|some|just|only|were|was|is|are|together)\b"
)
_MOVES = re.compile(
    "[由从较]|提[高升]|上升|下降|降低|增加|减少|[升增降]至|控制|力争|确保|不低于|不超过|同比|比上年|比去年"
)
_PAST = re.compile("去年|上年|同期|上期|上月|上一年|前年|年初|历史")
_TOGETHER = re.compile("合计|共计|[两三四五六二][者项家]|前[两三四五六七八九]|together|combined")
_GOAL = re.compile(r"(?:the|our|annual|full-year|\s)*(?:plan|target|budget|goal|quota)|"
    "(?:年度|全年|年初|序时|当年|总|的)*(?:计划|目标|任务|预算|指标)(?:数|额|总|的)*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A share's clause: whose share it is (`own`), and of what (`base`), as far as words say so.

    `part`: where in the line a number stands among the first, `whole`: where one ends the second.
    `together`: it is the share of several parts at once. `clause`: where its clause begins,
    `since`: where the words for the whole do.
    """

    own: str = ""
    base: str = ""
    part: int | None = None
    whole: int | None = None
    together: bool = False
    clause: int = 0
    since: int | None = None


def phrase_at(line: str, at: int) -> Phrase | None:
    """Return how a line says that the number at a place is a share; None where it does not.

    Nor where the share moves (由40%升至45%), is aimed at, or is one of a target.
    """
    start = max((match.end() for match in _CLAUSE.finditer(line, 0, at)), default=0)
    found = _links(line, start, at)
    link = _ENGLISH_BASE.match(line, at + 1)
    if link and (found or _ENGLISH_LINK.search(line, start - 1 if start else 0, at)):
        own = line[start : found[-1].start()] if found else ""
        phrase = _phrase(own, start, link["base"], link.start("whole") if link["whole"] else None)
        return None if _is_off(phrase, "") or _ENGLISH_GOAL.match(line, link.end()) else phrase
    if not found:
        return None
    own, base, begin = line[start : found[-1].start()], line[found[-1].end() : at], found[-1].end()
    marks = [match.start() for match in re.finditer(MARK, base)]
    words, whole = (base[: marks[0]], begin + marks[0]) if marks else (base, None)
    phrase = replace(_phrase(own, start, words, whole), since=begin)
    return None if len(marks) > 1 or _is_off(phrase, base) else phrase


def _links(line: str, start: int, at: int) -> list[re.Match[str]]:
    """Return the words that join a part to its share; of 占收入的比重 only the first."""
    found = list(_OF.finditer(line, start, at))
    is_one = len(found) > 1 and not found[-1][0] and found[-2][0].startswith("占")
    return found[:-1] if is_one else found


def _phrase(own: str, start: int, base: str, whole: int | None) -> Phrase:
    marks = [start + match.start() for match in re.finditer(MARK, own)]
    words = re.split(MARK, own)[-1]
    return Phrase(
        _bare(words),
        _bare(base),
        marks[-1] if marks else None,
        whole,
        bool(_TOGETHER.search(words)),
        start,
    )


def _bare(words: str) -> str:
    """Return words without fillers, those of English still parted."""
    space = " " if words.isascii() else ""
    return space.join(_FILLERS.sub(space, words).split())


def _is_off(phrase: Phrase, base: str) -> bool:
    moves = _MOVES.search(phrase.own) or _MOVES.search(base)
    goal = phrase.whole is None and _OWN_GOAL.search(phrase.base)
    past = phrase.whole is None and _PAST.search(phrase.base)
    return any((moves, goal, past, _GOAL.fullmatch(phrase.base)))
