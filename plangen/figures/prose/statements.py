"""What the sentences of a text say about figures: a statement for each number.

The reading is strict: a number is held against the plan only where every word between it and its
label is understood, nothing before it in the clause is foreign, and nothing behind it makes it a
part of something else. Where in doubt, nobody is accused.
"""

import re
from collections.abc import Iterator, Sequence

from plangen.figures.mentions import quoted
from plangen.figures.prose.claim import Claim, Labels, Setting, Statement
from plangen.figures.prose.clause import Clause, State
from plangen.figures.prose.index import ROOT, names
from plangen.figures.prose.matching import labels_of, match
from plangen.figures.prose.tokens import Sentence, Token, sentences
from plangen.figures.prose.words import VALUE, Aspect, Kind
from plangen.values.prose.numbers import ProseNumber
from plangen.values.unit import Dimension

_DOUBT = re.compile(
    r"如果|若|假如|假设|一旦|倘若|即使|哪怕|力争|争取|有望|或许|可能|也许|冲击|希望|预测|预估|估计|不是|并非"
    r"|没有|竞品|竞争对手|对手|友商|同行|同业|行业|某|市场规模|市场容量|未来|历史|曾|每|各|平均"
    r"|分别|合计|累计|一半|(?<!分)之一|截至|截止|月底|原计划|原来|原定|？|\?|“|”|「|」"
    r"|\b(?:if|unless|might|could|would|hopes?|may|competitors?|market|industry|average|each|every"
    r"|half|respectively|not|never|no|forecasts?|rivals?)\b",
    re.IGNORECASE,
)
"""Where a sentence says this, its numbers may be of somebody else, or of another world."""

_ENTITY = re.compile(
    r"公司|事业部|大区|办事处|门店|客户|集团|海外|区|部|省|产品|系列|branch|subsidiary|division"
)
_LIST_ITEM = re.compile(r"\s*(?:[-*+]\s|\d+[.、)）]|[（(]\d)")
_LEAVE_IT = {Kind.BREAK, Kind.OPEN, Kind.CLOSE, Kind.JOIN, Kind.COMPARE}
"""What may stand behind a number without making it a part of something else."""
_LOOK_AHEAD = 12
"""Words behind a number that may still say something about it."""
_LABELS = {Kind.SUBJECT, Kind.ASPECT, Kind.PERIOD, Kind.WHOLE}


def statements(text: str, setting: Setting) -> Iterator[Statement]:
    """Yield a statement for every number of a text, in their order."""
    topic, intro = False, (setting.context, False)
    for sentence in sentences(text, setting.lexicon):
        is_item = bool(_LIST_ITEM.match(sentence.text))
        context, blurred = intro if is_item else (setting.context, False)
        state = State(setting, context, blurred)
        yield from _in_sentence(sentence, state, topic)
        topic = topic or _speaks_of_parts(sentence, setting)
        if sentence.text.rstrip().endswith(("：", ":")):
            state.end_clause()
            intro = (state.context, state.blurred or bool(_DOUBT.search(sentence.text)))
        elif not is_item:
            intro = (setting.context, False)


def _speaks_of_parts(sentence: Sentence, setting: Setting) -> bool:
    """Tell whether a sentence names a part of the plan, or something that may be one."""
    dimensions = setting.index.dimensions
    return any(
        (token.kind is Kind.OTHER and _ENTITY.search(token.text))
        or (
            isinstance(token.value, frozenset)
            and not any(ROOT in dimensions.get(name, ()) for name in token.value)
        )
        for token in sentence.tokens
    )


def _in_sentence(sentence: Sentence, state: State, topic: bool) -> Iterator[Statement]:
    doubtful, tokens = bool(_DOUBT.search(sentence.text)), sentence.tokens
    position = 0
    while position < len(tokens):
        token = tokens[position]
        position += 1
        if isinstance(token.value, ProseNumber):
            ahead = tokens[position : position + _LOOK_AHEAD]
            behind = _labels_behind(token.value, ahead, state.clause)
            for label in tokens[position : position + behind]:
                state.read(label)
            position += behind
            after = tokens[position : position + _LOOK_AHEAD]
            yield _statement(token.value, after, state, topic, doubtful)
        elif token.kind is Kind.MENTION:
            state.settle(_mentioned(token, state.setting))
        else:
            state.read(token)


def _labels_behind(number: ProseNumber, tokens: Sequence[Token], clause: Clause) -> int:
    """Count the labels that follow their number: 2.8亿元的营收目标, 25% growth, no 5人的团队."""
    is_count = number.quantity.dimension is Dimension.COUNT
    if is_count or clause.own or clause.aspect or clause.past or clause.foreign:
        return 0
    end = 1 if tokens and tokens[0].text == "的" else 0
    labels = _LABELS if end else {Kind.ASPECT}
    while end < len(tokens) and (tokens[end].kind in labels or tokens[end].text == " "):
        end += 1
    closed = end == len(tokens) or tokens[end].kind in _LEAVE_IT or tokens[end].text == "\n"
    has_label = any(token.kind in _LABELS for token in tokens[:end])
    return end if closed and has_label else 0


def _statement(
    number: ProseNumber, behind: Sequence[Token], state: State, topic: bool, doubtful: bool
) -> Statement:
    clause, setting = state.clause, state.setting
    aspect, agree = clause.asked()
    clear = not (doubtful or clause.foreign or clause.elsewhen)
    sure = agree and clear and _may_follow(behind, aspect)
    claim = Claim(
        number, clause.own, state.context, state.earlier, aspect, clause.whole, state.blurred,
        topic, setting.ahead or clause.ahead, sure,
    )  # fmt: skip
    figures, certain = match(claim, setting)
    said = _names(figures[0].path[:-1]) if certain else labels_of(claim, setting.index)
    state.settle(() if clause.foreign else said)
    return Statement(number, figures, certain, doubtful or clause.elsewhen, clause.own, aspect)


def _may_follow(behind: Sequence[Token], aspect: Aspect | None) -> bool:
    """Tell whether what stands behind a number leaves it as it is."""
    after = next((token for token in behind if token.text.strip()), None)
    if after is None or after.kind in _LEAVE_IT:
        return True
    if after.kind is Kind.GLUE:
        return after.text in {"其中", "to", "is", "are", "*", "**", "→"}
    if after.kind is Kind.FROM:  # up 30% from $48M
        words = [token for token in behind if token.text.strip()]
        return len(words) > 1 and words[1].kind is Kind.NUMBER
    is_aspect = after.kind is Kind.ASPECT
    return (is_aspect and (aspect is not None or after.value is VALUE)) or after.kind is Kind.PAST


def _mentioned(token: Token, setting: Setting) -> Labels:
    """Return the names of a figure that the plan puts into the sentence."""
    figure = quoted(token.text.strip("{} `"), setting.figures)
    return _names(figure.path[:-1]) if figure else ()


def _names(path: tuple[str | int, ...]) -> Labels:
    return tuple(frozenset((name,)) for name in names(path))
