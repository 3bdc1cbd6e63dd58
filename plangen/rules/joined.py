"""One finding in the place of several that have one cause: what it says, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.diagnostics.finding import Elsewhere, Finding
from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.path import Path
from plangen.rules.cell_names import CellName
from plangen.rules.found import Found
from plangen.values.quantity import Quantity
from plangen.values.slip_words import said
from plangen.values.slips import Slip

_SHOWN = 3
"""How many of the checks that meet in a cell are quoted."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A cell in which several failed checks meet, and the number that would suit them all."""

    path: Path
    written: Quantity
    meant: Quantity
    slip: Slip | None
    checks: int


_THEN, _OR = say(zh="；", en="; "), say(zh="，或者", en=", or ")


@dataclass(frozen=True, slots=True)
class Several:
    """Sentences one after another, parted as they are in each language."""

    sentences: tuple[Message, ...]
    mark: Message = _THEN

    def in_language(self, language: Language) -> str:
        """Write the sentences."""
        mark = self.mark.in_language(language)
        return mark.join(sentence.in_language(language) for sentence in self.sentences)


def joined(
    group: Sequence[Found], suspect: Suspect, rivals: Sequence[Suspect] = ()
) -> Found:
    """Make one finding of a group; it keeps the rule of what stood there, else of the worst.

    `rivals` are the cells that may just as well be the cause.
    """
    group = sorted(group, key=lambda one: (one.finding.path != suspect.path, -one.severity))
    likely = (suspect, *rivals)
    finding = Finding(
        suspect.path,
        _message_of_several(group, likely) if rivals else _message(group, suspect),
        hints=(_hint_of_several(group, likely) if rivals else _hint(group, suspect),),
        related=_related(group, suspect.path),
        severity=max(one.severity for one in group),
    )
    return Found(group[0].rule, finding)


def _related(group: Sequence[Found], cell: Path) -> tuple[Path | Elsewhere, ...]:
    """Return every other place of the group, once, and in order."""
    places = [place for one in group for place in (one.finding.path, *one.finding.related)]
    return tuple(dict.fromkeys(place for place in places if place != cell))


def _message(group: Sequence[Found], suspect: Suspect) -> Message:
    return say(
        zh="{cell}写的是 {written}，{count} 项核对都在这里对不上：{sums}{more}",
        en="{cell} is given as {written}, and {count} checks fail for it: {sums}{more}",
        cell=CellName(suspect.path),
        written=suspect.written.text,
        count=len(group),
        sums=Several(tuple(one.finding.message for one in group[:_SHOWN])),
        more="……" if len(group) > _SHOWN else "",
    )


def _message_of_several(group: Sequence[Found], likely: Sequence[Suspect]) -> Message:
    return say(
        zh="{cells}里多半有一个数不对，{count} 项核对都因此对不上：{sums}{more}",
        en="one of these is probably wrong: {cells}; {count} checks fail for it: {sums}{more}",
        count=len(group),
        cells=[CellName(one.path) for one in likely],
        sums=Several(tuple(one.finding.message for one in group[:_SHOWN])),
        more="……" if len(group) > _SHOWN else "",
    )


def _hint_of_several(group: Sequence[Found], likely: Sequence[Suspect]) -> Message:
    return say(
        zh="{changes}，这 {count} 项就都对得上",
        en="with {changes} they all hold",
        changes=Several(tuple(_change(one) for one in likely), _OR),
        count=len(group),
    )


def _change(suspect: Suspect) -> Message:
    return say(
        zh="{cell}改成 {meant}",
        en="{meant} for {cell}",
        cell=CellName(suspect.path),
        meant=suspect.meant.text,
    )


def _hint(group: Sequence[Found], suspect: Suspect) -> Message:
    values = {"meant": suspect.meant.text, "count": len(group)}
    if suspect.slip is None:
        return say(
            zh="改成 {meant}，这 {count} 项就都对得上",
            en="with {meant} they all hold",
            **values,
        )
    return say(
        zh="像是{slip}：写成 {meant}，这 {count} 项就都对得上",
        en="this looks like {slip}: with {meant} they all hold",
        slip=said(suspect.slip),
        **values,
    )
