"""Reading a sentence word by word: what has been said when a number comes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from plangen.figures.prose.claim import Labels, Setting
from plangen.figures.prose.tokens import Token
from plangen.figures.prose.words import BASE, TARGET, VALUE, Aspect, Kind
from plangen.values.period import Period

_REMEMBERED = 8
"""Subjects of a sentence that a word further on may still be about."""
_WHOLE_YEAR = ((1, None), (12, None))
_NO_FIGURE = frozenset(("",))
"""The label of a period that the plan has no figures of."""


@dataclass(slots=True)
class Clause:
    """The words since the last number or comma.

    `past` and `compared`: 比上年; `elsewhen`: of another time than the plan's; `origin`: 从;
    `joined`: two subjects stand side by side; `foreign`: something is not understood.
    """

    own: Labels = ()
    aspect: Aspect | None = None
    whole: bool = False
    past: bool = False
    compared: bool = False
    elsewhen: bool = False
    origin: bool = False
    joined: bool = False
    foreign: bool = False
    ahead: bool = False

    def asked(self) -> tuple[Aspect | None, bool]:
        """Return the figure that is asked for, and whether the words agree about it."""
        is_growth = self.aspect is not None and "growth" in self.aspect.keys
        if self.origin or (self.past and self.aspect is None):
            return BASE, self.aspect is None or is_growth
        return self.aspect, self.past == self.compared and (is_growth or not self.past)


@dataclass(slots=True)
class State:
    """What a sentence has said so far; `context` is what its next clause may be about."""

    setting: Setting
    context: Labels
    blurred: bool = False
    clause: Clause = field(default_factory=Clause)
    earlier: tuple[Labels, ...] = ()
    brackets: list[tuple[Labels, Clause]] = field(default_factory=list)

    def read(self, token: Token) -> None:
        """Take in one word."""
        if action := _ACTIONS.get(token.kind):
            action(self, token)

    def settle(self, labels: Labels) -> None:
        """Go on behind a number, knowing what it was about."""
        if labels:
            self.context = labels
            self.earlier = (*self.earlier, labels)[-_REMEMBERED:]
        reached = VALUE if self.clause.origin else None
        self.clause = self._next_clause(aspect=reached, foreign=self.clause.foreign)

    def end_clause(self) -> None:
        """Go on behind a comma: labels without a number are the topic of what follows."""
        if self.clause.foreign or self.clause.joined:
            self.blurred, self.context = True, ()
        elif self.clause.own:
            self.context = self.clause.own
        self.clause = self._next_clause()

    def _next_clause(self, *, aspect: Aspect | None = None, foreign: bool = False) -> Clause:
        """Begin a clause, of the same time as the last: 去年营收…，增长… is all of last year."""
        last = self.clause
        alone = last.past and not (last.compared or last.origin)
        return Clause(
            aspect=aspect, foreign=foreign, ahead=last.ahead, elsewhen=last.elsewhen or alone
        )


def _subject(state: State, token: Token) -> None:
    assert isinstance(token.value, frozenset)
    clause = state.clause
    clause.foreign = clause.foreign or clause.joined or clause.origin or clause.compared
    clause.own += (token.value,)


def _aspect(state: State, token: Token) -> None:
    """Add a word for the figure: 目标增长 is the growth, where targets speak for the plan."""
    assert isinstance(token.value, Aspect)
    clause, both = state.clause, {state.clause.aspect, token.value}
    if clause.aspect is None or len(both) == 1:
        clause.aspect = token.value
    elif TARGET in both and state.setting.figures.slots[0] == "target":
        clause.aspect = next(iter(both - {TARGET}))
    else:
        clause.foreign = True


def _period(state: State, token: Token) -> None:
    """Add a period: another year is the past, or what is ahead, or nothing known here."""
    period, clause, setting = token.value, state.clause, state.setting
    assert isinstance(period, Period)
    if period.is_day or period.last_year:
        clause.foreign = True
    if period.year == setting.year and setting.year is not None:
        _this(state, token)
    elif period.year is not None:
        _other_year(period.year, clause, setting)
    months = (period.first, period.last)
    if months != _WHOLE_YEAR:
        clause.own += (setting.lexicon.periods.get(months, _NO_FIGURE),)
        clause.foreign = clause.foreign or clause.past


def _other_year(year: int, clause: Clause, setting: Setting) -> None:
    if setting.year is None or setting.ahead or abs(year - setting.year) > 1:
        clause.elsewhen = clause.elsewhen or not clause.compared
        clause.foreign = True
    elif year < setting.year:
        clause.past = True
    else:
        clause.ahead = True


def _past(state: State, _: Token) -> None:
    state.clause.past = True
    state.clause.foreign = state.clause.foreign or state.setting.ahead


def _this(state: State, token: Token) -> None:
    clause = state.clause
    clause.elsewhen = clause.ahead = False
    clause.foreign = clause.foreign or (token.kind is Kind.THIS and state.setting.ahead)


def _next(state: State, _: Token) -> None:
    state.clause.ahead = True
    state.clause.foreign = state.clause.foreign or state.setting.ahead


def _open(state: State, _: Token) -> None:
    clause = state.clause
    state.brackets.append((state.context, clause))
    state.clause = replace(clause, past=False, compared=False, origin=False)


def _close(state: State, _: Token) -> None:
    if state.brackets:
        state.context, state.clause = state.brackets.pop()


def _set(name: str) -> Callable[[State, Token], None]:
    return lambda state, _: setattr(state.clause, name, True)


_ACTIONS: Mapping[Kind, Callable[[State, Token], None]] = {
    Kind.SUBJECT: _subject,
    Kind.ASPECT: _aspect,
    Kind.PERIOD: _period,
    Kind.WHOLE: _set("whole"),
    Kind.PAST: _past,
    Kind.THIS: _this,
    Kind.NEXT: _next,
    Kind.COMPARE: _set("compared"),
    Kind.FROM: _set("origin"),
    Kind.JOIN: lambda state, _: setattr(state.clause, "joined", bool(state.clause.own)),
    Kind.BREAK: lambda state, _: state.end_clause(),
    Kind.OPEN: _open,
    Kind.CLOSE: _close,
    Kind.OTHER: _set("foreign"),
}
"""What a word of each kind does; glue does nothing."""
