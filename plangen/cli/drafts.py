"""The text of a new plan: a starter, somebody's answers in it, or what last year's leads to."""

import datetime
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from plangen.cli.errors import UsageError
from plangen.cli.terminal import style
from plangen.cli.workspace import settings_here
from plangen.diagnostics import as_text
from plangen.diagnostics.message import Language, say
from plangen.pipeline import Loaded, load
from plangen.workspace.starters import find_starter, planned_year, starter_kinds, starter_text
from plangen.workspace.templates import Template, find_template, known_kinds, template_folders

_GREETING = say(
    zh="直接回车，就用方括号里的；还没定的写“待定”；不想做了，按 Ctrl-C。",
    en="Enter takes what is in brackets; write “tbd” for what is open; Ctrl-C stops.",
)
_OLD_AT_FAULT = say(
    zh="{file} 有错误，没有结转；改好上面的错误再试",
    en="{file} has errors and was not rolled forward; correct them and try again",
)
_OTHER_LANGUAGE = say(
    zh="{file} 是 {language} 的；结转不翻译，请去掉 --lang",
    en="{file} is in {language}, and rolling forward does not translate; leave out --lang",
)
_LOOKS_BACK = say(
    zh="“{kind}”写的是过去；--from 做的是下一年的计划",
    en="a “{kind}” looks back; --from makes the plan of the year to come",
)
_LACKING = say(
    zh="{kind} 必须有 {keys}，{file} 里没有可以结转的",
    en="a {kind} must have {keys}, for which {file} has nothing to roll forward",
)
_NO_YEAR = say(
    zh="{file} 没有写年度（year），不知道下一年是哪年",
    en="{file} does not name its year, so the next one is not known",
)


def start(kind: str, language: Language, *, ask: bool) -> str:
    """Return a starter plan; with somebody's answers in it where there is somebody to ask."""
    folders = template_folders(settings_here().templates)
    starter = find_starter(kind, language, folders)
    if starter is None:
        raise _unknown_kind(kind, language, starter_kinds(language, folders))
    year = planned_year(datetime.datetime.now().astimezone().date())
    if ask and sys.stdin.isatty() and sys.stdout.isatty():
        ahead = _plans_ahead(kind, language, folders)
        return _interview(partial(starter_text, starter), year, language, figures=ahead)
    return starter_text(starter, year)


def _plans_ahead(kind: str, language: Language, folders: tuple[Path, ...]) -> bool:
    template = find_template(kind, language, folders)
    return template is None or template.tense == "target"


def _interview(
    starter: Callable[[int], str], year: int, language: Language, *, figures: bool
) -> str:
    from plangen.drafting.interview import interview
    from plangen.drafting.questions import Dialogue

    print(_GREETING.in_language(language))
    try:
        return interview(Dialogue(input, print, language), starter, year, figures=figures)
    except EOFError:
        raise KeyboardInterrupt from None  # Ctrl-D, too, says that nobody wants to go on


def roll_over(file: Path, new: Path, kind: str, language: Language | None) -> str | None:
    """Return the plan that follows an old one; report and return None where that is at fault."""
    loaded = load(file, settings_here())
    template = _template(loaded, kind, language)
    if loaded.failed or not (loaded.plan and loaded.figures and loaded.source):
        _report(loaded)
        return None
    from plangen.drafting import rollover
    from plangen.drafting.heading import Old, new_year

    if new_year(loaded.plan) is None:
        raise UsageError(_NO_YEAR.filled(file=file))
    if template.tense != "target":
        raise UsageError(_LOOKS_BACK.filled(kind=kind))
    old = Old(loaded.plan, loaded.figures, loaded.source.tree)
    if missing := rollover.lacking(old, template.required):
        raise UsageError(_LACKING.filled(kind=kind, file=file, keys=missing))
    follows = Path(os.path.relpath(file, new.parent)).as_posix()
    return rollover.roll_over(old, kind, follows, template.required)


def _template(loaded: Loaded, kind: str, language: Language | None) -> Template:
    """Return the template of the new plan, which is in the language of the old one."""
    own = loaded.language or "zh-CN"
    if language not in {None, own}:
        values = {"file": loaded.file, "language": own}
        raise UsageError(_OTHER_LANGUAGE.filled(**values))
    folders = template_folders(settings_here().templates)
    template = find_template(kind, own, folders)
    if template is None:
        raise _unknown_kind(kind, own, known_kinds(own, folders))
    return template


def _unknown_kind(kind: str, language: Language, known: list[str]) -> UsageError:
    return UsageError(
        say(
            zh="没有“{kind}”（{language}）；可用的种类有：{known}",
            en="there is no “{kind}” in {language}; the kinds are: {known}",
            kind=kind,
            language=language,
            known=known,
        )
    )


def _report(loaded: Loaded) -> None:
    language = loaded.language or "zh-CN"
    print(as_text.report(loaded.diagnostics, style(language)), end="\n\n", file=sys.stderr)
    refused = _OLD_AT_FAULT.filled(file=loaded.file)
    print(refused.in_language(language), file=sys.stderr)
