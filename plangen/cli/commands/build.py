"""``plangen build``: make the documents."""

import argparse
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from plangen.batch.job import Job
from plangen.batch.making import Made
from plangen.cli import exits
from plangen.cli.build_report import Report, list_choices
from plangen.cli.errors import UsageError
from plangen.cli.looks import add_look, chosen_look
from plangen.cli.options import add_language, add_paths, language_of, plans_of, text
from plangen.cli.progress import progress
from plangen.cli.sites import Site, folder, site_of
from plangen.cli.terminal import style
from plangen.diagnostics.message import say
from plangen.pipeline import Loaded
from plangen.workspace.fingerprints import root_of
from plangen.workspace.history import history_of
from plangen.workspace.settings import Settings
from plangen.writers.office.program import office
from plangen.writers.registry import formats, make_ready

HELP = say(
    zh="生成文件：Word、Markdown、网页、PDF 和图",
    en="make the documents: Word, Markdown, web pages, PDF, charts",
)

_TO = say(zh="格式，用逗号隔开：{known}", en="formats, parted by commas: {known}")
_OUT = say(
    zh="放到哪个文件夹；有 --cluster 时也可以是网址，如 s3://…",
    en="the folder they go to; with --cluster it may be a URL such as s3://…",
)
_DRAFT = say(
    zh="有错误也生成，每页标明是草稿，附上还没有通过的检查",
    en="build plans with errors too, marked as drafts, with their open findings in an appendix",
)
_CHARTS = say(
    zh="Word 里的图：native 能在 Word 里改数据，image 是图片",
    en="charts in Word: native ones can be edited there, images cannot",
)
_PAGE_NUMBERS = say(
    zh="在 Word 的目录里填上页码（需要 LibreOffice）",
    en="fill in the page numbers of Word's contents (needs LibreOffice)",
)
_COMPARE = say(
    zh="和旧版对照：改动在 Word 里是修订，可以逐条接受或拒绝；旧版是文件或 git 版本",
    en="mark what changed since an old version, a file or a git revision: "
    "Word's tracked changes, each to be accepted or rejected",
)
_NOT_MARKED = say(
    zh="{formats} 里不能标出修订；--compare 只能生成 {known}",
    en="{formats} cannot show tracked changes; --compare makes {known} only",
)
_JOBS = say(
    zh="同时用几个进程；不写就由 plangen 决定",
    en="how many processes work at once; plangen decides if not given",
)
_NO_JOBS = say(zh="--jobs 至少是 1", en="--jobs is at least 1")
_CLUSTER = say(
    zh="交给一个 Dask 集群去做：它的调度器的地址，如 tcp://10.0.0.5:8786",
    en="let a Dask cluster do it: the address of its scheduler, such as tcp://10.0.0.5:8786",
)
_FORCE = say(zh="没有变化的也重新生成", en="build what has not changed, too")
_DRY_RUN = say(
    zh="只列出要生成哪些、为什么，什么也不写", en="only list what would be built, and why"
)
USUAL = "docx,md"
"""The formats of a build that names none."""
_MARKED = ("docx", "pdf")
"""Formats that can show what changed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_paths(parser)
    known = ",".join(formats())
    help_text = text(_TO.filled(known=known))
    parser.add_argument("--to", metavar="FORMATS", help=help_text)
    parser.add_argument("--out", type=folder, metavar="DIR", help=text(_OUT))
    parser.add_argument("--draft", action="store_true", help=text(_DRAFT))
    charts = ("native", "image")
    parser.add_argument("--charts", choices=charts, default=charts[0], help=text(_CHARTS))
    parser.add_argument("--compare", metavar="OLD", help=text(_COMPARE))
    add_look(parser)
    parser.add_argument("--page-numbers", action="store_true", help=text(_PAGE_NUMBERS))
    parser.add_argument("--jobs", type=int, metavar="N", help=text(_JOBS))
    parser.add_argument("--cluster", metavar="ADDRESS", help=text(_CLUSTER))
    parser.add_argument("--force", action="store_true", help=text(_FORCE))
    parser.add_argument("--dry-run", action="store_true", help=text(_DRY_RUN))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Build every plan that needs it; one that fails does not stop the others."""
    wanted = _wanted(arguments)
    if not arguments.cluster:
        _make_ready(wanted, arguments)
    if arguments.jobs is not None and arguments.jobs < 1:
        raise UsageError(_NO_JOBS)
    with site_of(arguments) as site:
        return _run(wanted, site, arguments)


def _run(wanted: list[str], site: Site, arguments: argparse.Namespace) -> int:
    plans = plans_of(arguments, site.settings)
    job = _job(wanted, site.settings, arguments)
    if arguments.dry_run:
        choices = site.planned(plans, job, force=arguments.force)
        print(*list_choices(choices, language_of(arguments)), sep="\n")
        return exits.FINE
    with progress(len(plans)) as (write, advance):
        report = Report(language_of(arguments), write)
        for_each = partial(_tell, report, advance)
        site.build(plans, job, for_each, force=arguments.force)
    report.finish()
    return report.code


def _tell(report: Report, advance: Callable[[], None], made: Made) -> None:
    report.tell(made)
    advance()


def _job(wanted: list[str], settings: Settings, arguments: argparse.Namespace) -> Job:
    """Return what is asked for, as the batch understands it."""
    return Job(
        formats=tuple(wanted),
        out=arguments.out,
        settings=settings,
        style=style(language_of(arguments)),
        language=arguments.lang,
        draft=arguments.draft,
        pictures=arguments.charts == "image",
        page_numbers=arguments.page_numbers,
        look=chosen_look(arguments, settings),
        history=history_of(root_of(settings)),
        earlier=partial(_earlier, arguments.compare, settings) if arguments.compare else None,
    )


def _make_ready(wanted: list[str], arguments: argparse.Namespace) -> None:
    """See that this machine can do all that is asked. Raises ObstacleError where it cannot."""
    for name in wanted:
        make_ready(name)
    if arguments.page_numbers:
        office()


def _wanted(arguments: argparse.Namespace) -> list[str]:
    """Return the formats to make. Raises UsageError where one cannot show what it should."""
    usual = _MARKED[0] if arguments.compare else USUAL
    wanted = _formats(usual if arguments.to is None else arguments.to)
    if not arguments.compare:
        return wanted
    if unable := [name for name in wanted if name not in _MARKED]:
        raise UsageError(_NOT_MARKED.filled(formats=unable, known=list(_MARKED)))
    return wanted


def _formats(to: str) -> list[str]:
    wanted = [name.strip() for name in to.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in formats()]
    if unknown or not wanted:
        raise UsageError(
            say(
                zh="没有“{unknown}”这种格式；可用的有 {known}",
                en="there is no format “{unknown}”; there are {known}",
                unknown=unknown,
                known=formats(),
            )
        )
    return wanted


def _earlier(old: str, settings: Settings, loaded: Loaded, stack: ExitStack) -> Loaded:
    """Return the version that a plan is compared with; its files last as long as the stack."""
    from plangen.cli.earlier import earlier  # here, since few builds compare

    return earlier(old, loaded, settings, partial(_folder, stack))


def _folder(stack: ExitStack) -> Path:
    return Path(stack.enter_context(TemporaryDirectory(prefix="plangen-")))
