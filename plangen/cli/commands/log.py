"""``plangen log``: tell how figures of a plan moved through its git history."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import add_language, language_of, text
from plangen.cli.terminal import style
from plangen.cli.workspace import enter
from plangen.diagnostics.message import Language, say
from plangen.document.chartspec import ChartSpec
from plangen.history.log import log
from plangen.history.moves import Log
from plangen.workspace.outputs import write_files
from plangen.writers.registry import formats, make_ready, writer

HELP = say(
    zh="看计划里的数怎么变过来的：谁、什么时候、从多少到多少",
    en="tell how figures of a plan moved: who, when, from what to what",
)

_STEM = "log"
_MOST = 200
_PLAN = say(zh="计划文件", en="the plan file")
_FIGURE = say(
    zh="看哪个数，如 goals.revenue.target；可以写几次；不写就看各个目标",
    en="the figure, as goals.revenue.target; may be given several times; all goals if not given",
)
_FORMAT = say(zh="输出格式", en="output format")
_COUNT = say(zh="最多看多少次提交（{most}）", en="how many commits to look at ({most})")
_TO = say(zh="另外生成一份文件：{known}", en="make a document: {known}")
_OUT = say(zh="放到哪个文件夹", en="the folder it goes to")
_CHART = say(zh="把图画成这个文件（.svg 或 .png）", en="draw the chart to this file (.svg or .png)")
_NO_PICTURE = say(zh="图只能是 .svg 或 .png：{file}", en="a chart is .svg or .png, not {file}")
_NOTHING = say(zh="没有可以画成图的数", en="there is no number to draw a chart of")
_NO_PLAN = say(zh="找不到计划：{file}", en="no plan at {file}")
_TOO_FEW = say(zh="--max-count 至少是 1", en="--max-count is at least 1")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("plan", type=Path, metavar="PLAN", help=text(_PLAN))
    parser.add_argument(
        "--figure", action="append", default=[], metavar="PATH", help=text(_FIGURE)
    )
    parser.add_argument(
        "--format", choices=["text", "md", "json"], default="text", help=text(_FORMAT)
    )
    parser.add_argument(
        "--max-count", type=int, default=_MOST, metavar="N", help=text(_COUNT.filled(most=_MOST))
    )
    parser.add_argument("--chart", type=Path, metavar="FILE", help=text(_CHART))
    known = ",".join(formats())
    parser.add_argument("--to", choices=formats(), help=text(_TO.filled(known=known)))
    parser.add_argument("--out", type=Path, metavar="DIR", help=text(_OUT))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Follow the figures; write the document or the chart, or print what there is to say."""
    _refuse(arguments)
    settings = enter(arguments)
    if arguments.to:
        make_ready(arguments.to)
    told = log(arguments.plan, arguments.figure, settings, arguments.max_count)
    language = language_of(arguments, told.language)
    if arguments.chart:
        _draw(told, language, arguments.chart)
    if arguments.to:
        _write(told, language, arguments)
    if not (arguments.chart or arguments.to):
        print(_SAID[arguments.format](told, language))
    return exits.FINE


def _refuse(arguments: argparse.Namespace) -> None:
    """Raise UsageError where something is asked for that cannot be done."""
    if not arguments.plan.is_file():
        raise UsageError(_NO_PLAN.filled(file=arguments.plan.as_posix()))
    if arguments.max_count < 1:
        raise UsageError(_TOO_FEW)
    if arguments.chart and arguments.chart.suffix not in _DRAWN:
        raise UsageError(_NO_PICTURE.filled(file=arguments.chart.as_posix()))


def _text(told: Log, language: Language) -> str:
    from plangen.history.log_text import log_text

    return log_text(told, style(language))


def _markdown(told: Log, language: Language) -> str:
    from plangen.history.log_markdown import log_markdown

    return log_markdown(told, language)


def _json(told: Log, language: Language) -> str:
    from plangen.history.log_json import log_json

    return log_json(told, language)


def _svg(spec: ChartSpec) -> bytes:
    from plangen.drawing.picture import draw_svg

    return draw_svg(spec)


def _png(spec: ChartSpec) -> bytes:
    from plangen.drawing.picture import draw

    return draw(spec).png


_SAID: Mapping[str, Callable[[Log, Language], str]] = {
    "text": _text, "md": _markdown, "json": _json,
}  # fmt: skip
_DRAWN: Mapping[str, Callable[[ChartSpec], bytes]] = {".svg": _svg, ".png": _png}


def _draw(told: Log, language: Language, file: Path) -> None:
    from plangen.history.log_chart import log_chart

    spec = log_chart(told, language)
    if spec is None:
        raise UsageError(_NOTHING)
    for path in write_files(file.parent, {file.name: _DRAWN[file.suffix](spec)}):
        print(path)


def _write(told: Log, language: Language, arguments: argparse.Namespace) -> None:
    from plangen.history.log_document import log_document

    written = writer(arguments.to)(log_document(told, language), _STEM)
    for path in write_files(arguments.out, written.files):
        if path.parent == arguments.out:  # charts stand beside their document
            print(path)
