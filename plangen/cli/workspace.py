"""The workspace that a command runs in: the settings of the nearest ``plangen.yaml``."""

import argparse
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from plangen.cli.errors import UsageError
from plangen.cli.looks import no_file, no_look
from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Language, Message
from plangen.source.reader import Source
from plangen.workspace.looks import find_look
from plangen.workspace.settings import Settings, find_settings
from plangen.workspace.templates import template_folders


def enter(arguments: argparse.Namespace) -> Settings:
    """Return the settings that hold in the working directory.

    What the command line leaves open is taken from them: PATH, --out and --lang. Raises UsageError
    with everything that is wrong with the file.
    """
    settings = settings_here()
    for name, value in (
        ("paths", [settings.plans.as_posix()]),
        ("out", settings.output),
        ("lang", settings.language),
    ):
        if name in arguments and not getattr(arguments, name):
            setattr(arguments, name, value)
    return settings


def settings_here() -> Settings:
    """Return the settings of the working directory, or of the nearest folder above that has any."""
    found = find_settings(Path.cwd())
    if found is None:
        return Settings()
    from plangen.model.settings import read_settings
    from plangen.rules.severities import severity_faults

    root = Path(os.path.relpath(found.parent))
    read = read_settings(found.read_bytes(), root / found.name, root)
    faults = list(read.faults)
    if read.source and not faults:
        faults += severity_faults(read.settings.severities, read.source)
        faults += _unknown_look(read.settings, read.source)
        faults += _no_reference(read.settings, read.source)
    if faults:
        raise UsageError(_listed(faults))
    return read.settings


def _unknown_look(settings: Settings, source: Source) -> Iterator[Fault]:
    folders = template_folders(settings.templates)
    if find_look(settings.look, folders) is None:
        message = no_look(settings.look, folders)
        yield Fault("P010", message, source.spans.value(("look",)), ("look",))


def _no_reference(settings: Settings, source: Source) -> Iterator[Fault]:
    if settings.reference and not settings.reference.is_file():
        message = no_file(settings.reference)
        yield Fault("P010", message, source.spans.value(("reference",)), ("reference",))


def _listed(faults: Sequence[Fault]) -> Message:
    """Write what is wrong, a line each: the place, the fault, what to do."""
    return Message(_lines(faults, "zh-CN"), _lines(faults, "en"))


def _lines(faults: Sequence[Fault], language: Language) -> str:
    stop = "；" if language == "zh-CN" else "; "
    said = (
        (fault.span, [part.in_language(language) for part in (fault.message, *fault.hints)])
        for fault in faults
    )
    return "\n".join(f"{place}: {stop.join(parts)}" for place, parts in said)
