"""A roll-up in a few lines, for the terminal."""

from plangen.diagnostics.message import Language, say
from plangen.rollup.consolidate import Rollup, name_of
from plangen.rollup.texts import exact_text, settled

_UNITS = say(zh="汇总了 {count} 个单位", en="units added up: {count}")
_OWN = say(zh="，另有上级直接列出的 {count} 项", en=", beside {count} stated by the parent")
_SUM = say(zh="  {name}：{amount}", en="  {name}: {amount}")
_NOTE = say(zh="{topic}：{message}", en="{topic}: {message}")


def listed(rollup: Rollup, language: Language) -> str:
    """Write how many units there are, what they add up to, and what there is to note."""
    gathered = rollup.gathered
    units, own = len(gathered.units), len(gathered.contributors) - len(gathered.units)
    first = _UNITS.filled(count=units).in_language(language)
    if own:
        first += _OWN.filled(count=own).in_language(language)
    notes = (_NOTE.filled(topic=note.topic.title, message=note.message) for note in rollup.notes)
    said = [first, *_sums(rollup, language), *(note.in_language(language) for note in notes)]
    return "".join(f"{line}\n" for line in said)


def _sums(rollup: Rollup, language: Language) -> list[str]:
    found = []
    for path, whole in rollup.totals.items():
        slot = next((slot for slot in rollup.parent.figures.slots if slot in whole.sums), None)
        amount = whole.amount(slot) if slot else None
        if amount is not None:
            unit = settled(whole.unit, rollup.parent.currency)
            text = exact_text(amount, unit, language)
            named = _SUM.filled(name=name_of(path, rollup.parent), amount=text)
            found.append(named.in_language(language))
    return found
