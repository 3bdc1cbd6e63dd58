"""A roll-up in a few lines, for the terminal."""

from collections.abc import Iterator

from plangen.diagnostics.message import Language, say
from plangen.diagnostics.path import Path
from plangen.diagnostics.width import wrap
from plangen.rollup.consolidate import Rollup
from plangen.rollup.measures import name_of
from plangen.rollup.notes import Topic
from plangen.rollup.texts import exact_text, settled

_UNITS = say(zh="汇总了 {count} 个单位", en="units added up: {count}")
_OWN = say(zh="，另有上级直接列出的 {count} 项", en=", beside {count} stated by the parent")
_FIGURE = say(zh="  {name}：{text}", en="  {name}: {text}")
_TOPIC = say(zh="{topic}：", en="{topic}:")
_INDENT, _FURTHER = "  ", "    "


def listed(rollup: Rollup, language: Language, columns: int) -> str:
    """Write how many units there are, what they make, and what there is to note, topic by topic.

    Lines are broken at `columns` of a terminal.
    """
    gathered = rollup.gathered
    units, own = len(gathered.units), len(gathered.contributors) - len(gathered.units)
    first = _UNITS.filled(count=units).in_language(language)
    if own:
        first += _OWN.filled(count=own).in_language(language)
    said = [first, *_figures(rollup, language), *_notes(rollup, language, columns)]
    return "".join(f"{line}\n" for line in said)


def _notes(rollup: Rollup, language: Language, columns: int) -> Iterator[str]:
    for topic in Topic:
        notes = [note for note in rollup.notes if note.topic is topic]
        if notes:
            yield _TOPIC.filled(topic=topic.title).in_language(language)
        for note in notes:
            lines = wrap(note.message.in_language(language), columns - len(_FURTHER))
            yield from (f"{_FURTHER if at else _INDENT}{line}" for at, line in enumerate(lines))


def _figures(rollup: Rollup, language: Language) -> Iterator[str]:
    slots = rollup.parent.figures.slots
    for path, whole in rollup.totals.items():
        slot = next((slot for slot in slots if slot in whole.sums), None)
        amount = whole.amount(slot) if slot else None
        if amount is not None:
            unit = settled(whole.unit, rollup.parent.currency)
            yield _line(path, exact_text(amount, unit, language), rollup, language)
    for path, ratio in rollup.ratios.items():
        mean = next(ratio.means[slot] for slot in slots if slot in ratio.means)
        yield _line(path, mean.text, rollup, language)


def _line(path: Path, text: str, rollup: Rollup, language: Language) -> str:
    return _FIGURE.filled(name=name_of(path, rollup.parent), text=text).in_language(language)
