"""How far a long run is, shown on a terminal: count, rate and the time that is left."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from plangen.cli.build_report import plain

_SECONDS = 0.1
"""Between two looks of the bar; more often would slow down what it is about."""

Write: TypeAlias = Callable[[str, bool], None]
Advance: TypeAlias = Callable[[], None]


@contextmanager
def progress(total: int) -> Iterator[tuple[Write, Advance]]:
    """Give what writes lines above the bar, and what moves it; without a terminal there is none."""
    if total < 2 or not sys.stderr.isatty():
        yield plain, _nothing
        return
    from rich.console import Console  # here, since few runs show a bar
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn(),
    )  # fmt: skip
    console = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    # no thread of its own: processes are forked meanwhile
    with Progress(*columns, console=console, auto_refresh=False, transient=True) as bar:
        task = bar.add_task("", total=total, rate="")
        shown = 0.0

        def advance() -> None:
            nonlocal shown
            bar.advance(task)
            if time.monotonic() - shown > _SECONDS:
                speed = bar.tasks[0].speed
                bar.update(task, rate=f"{speed:.1f}/s" if speed else "", refresh=True)
                shown = time.monotonic()

        def write(text: str, is_document: bool) -> None:
            if is_document and not sys.stdout.isatty():
                plain(text, True)
            else:
                console.out(text, highlight=False)

        yield write, advance


def _nothing() -> None:
    """Show no bar."""
