"""Importing the document of a command line."""

from pathlib import Path

from plangen.audit.audited import audit
from plangen.cli.errors import UsageError
from plangen.cli.workspace import settings_here
from plangen.diagnostics.message import Language, say
from plangen.importing.draft import Imported, draft_of
from plangen.importing.heading import heading_of
from plangen.readers.package import UnreadableError
from plangen.workspace.templates import find_template, known_kinds, template_folders

_UNKNOWN = say(
    zh="没有“{kind}”（{language}）；可用的种类有：{known}",
    en="there is no “{kind}” in {language}; the kinds are: {known}",
)


def imported(file: Path, kind: str | None, language: Language | None) -> Imported:
    """Return the draft of a plan; its kind and language are the document's, where none is given.

    Raises UsageError where the document cannot be read, or there is no such kind.
    """
    try:
        audited = audit(file)
    except UnreadableError as error:
        raise UsageError(error.message) from None
    folders = template_folders(settings_here().templates)
    kind, language = kind or heading_of(audited.facts).kind, language or audited.language
    template = find_template(kind, language, folders)
    if template is None:
        known = known_kinds(language, folders)
        raise UsageError(_UNKNOWN.filled(kind=kind, language=language, known=known))
    return draft_of(audited, template, kind, language)
