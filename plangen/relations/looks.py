"""Which look the Word document of a plan has: the plan says it, else the settings."""

from collections.abc import Iterator
from pathlib import Path

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.model.plan import Plan
from plangen.relations.links import target_of
from plangen.relations.unusable import not_relative
from plangen.source.reader import Source
from plangen.workspace.looks import find_look, known_looks
from plangen.workspace.settings import Settings
from plangen.workspace.templates import template_folders

_NO_LOOK = say(zh="没有“{look}”这种样式", en="there is no look “{look}”")
_KNOWN = say(zh="可用的有：{known}", en="there are: {known}")
_NO_FILE = say(zh="没有 {file} 这个文件", en="there is no file {file}")
_FROM_HERE = say(
    zh="文件名从这份计划所在的文件夹写起，如 ../templates/公司模板.docx",
    en="it is looked for from this plan's own folder, as ../templates/company.docx",
)


def look_of(plan: Plan, source: Source, settings: Settings) -> Path | None:
    """Return the folder of a plan's look, or the Word file that it is taken from.

    A file goes before a name; None where what is named is not there.
    """
    if plan.reference:
        target = target_of(source.file, plan.reference.strip())
        return Path(target) if target and Path(target).is_file() else None
    folders = template_folders(settings.templates)
    if plan.look:
        return find_look(plan.look, folders)
    return settings.reference or find_look(settings.look, folders)


def look_faults(plan: Plan, source: Source, settings: Settings) -> Iterator[Fault]:
    """Yield a fault where a plan names a look or a Word file that is not there."""
    if plan.look and look_of(plan.model_copy(update={"reference": None}), source, settings) is None:
        known = known_looks(template_folders(settings.templates))
        said = (_NO_LOOK.filled(look=plan.look), _KNOWN.filled(known=known))
        yield _fault("look", said, source)
    if plan.reference and look_of(plan, source, settings) is None:
        yield _fault("reference", _no_file(plan.reference.strip(), source), source)


def _no_file(name: str, source: Source) -> tuple[Message, ...]:
    target = target_of(source.file, name)
    return not_relative(name) if target is None else (_NO_FILE.filled(file=target), _FROM_HERE)


def _fault(key: str, said: tuple[Message, ...], source: Source) -> Fault:
    message, *hints = said
    return Fault("P010", message, source.spans.value((key,)), (key,), tuple(hints))
