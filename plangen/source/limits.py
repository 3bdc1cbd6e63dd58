"""How much one plan may hold, so that no file, however it came about, stops a run."""

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.diagnostics.span import Span

MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 100
MAX_NODES = 200_000


class LimitError(Exception):
    """Stops the reading of a file; carries the `Fault` to report."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def too_large(file: str, size: int) -> Fault:
    """Report a file of more than `MAX_BYTES`."""
    return _exceeded(
        Span(file, 1, 1),
        (),
        say(
            zh="文件有 {size} MB，超过上限 {limit} MB，没有读取。",
            en="The file holds {size} MB, above the limit of {limit} MB; it was not read.",
            size=f"{size / 1024 / 1024:.1f}",
            limit=MAX_BYTES // 1024 // 1024,
        ),
        say(zh="一份计划通常不到 100 KB；请确认选对了文件。",
            en="A plan is usually below 100 KB; check that this is the right file."),
    )


def too_deep(span: Span, path: Path) -> Fault:
    """Report values nested more than `MAX_DEPTH` levels."""
    return _exceeded(
        span,
        path[:5],
        say(
            zh="层级超过 {limit} 层，此后没有读取。",
            en="More than {limit} levels are nested here; nothing after this was read.",
            limit=MAX_DEPTH,
        ),
        say(
            zh="检查括号是否成对，引用（*名称）是否套得过深。",
            en="Check that brackets are paired and aliases (*name) not nested too deeply.",
        ),
    )


def too_many(span: Span, path: Path) -> Fault:
    """Report a file with more than `MAX_NODES` values, its aliases written out."""
    return _exceeded(
        span,
        path[:5],
        say(
            zh="文件（引用 *名称 展开后）超过 {limit} 个值，此后没有读取。",
            en="The file has more than {limit} values once its aliases (*name) are written out; "
            "nothing after this was read.",
            limit=f"{MAX_NODES:,}",
        ),
        say(zh="把计划分成几份，用 plan: 互相引用。",
            en="Split the plan into several and refer to them by plan:."),
    )


def _exceeded(span: Span, path: Path, message: Message, hint: Message) -> Fault:
    return Fault("P012", message, span, path, (hint,))
