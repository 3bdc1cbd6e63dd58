"""Builds of many plans beside four ways of making the same documents from finished contents."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from clock import Contender
from lineup import DOCUMENTS, SAMPLE, makers_here, plangen, plangen_documents, yardstick
from measured import prepare, report
from varied import write_plans

SIZES: Final = {10: 3, 100: 1, 1000: 1, 5000: 1}
"""How many plans are built, and how often."""
_BARE: Final = 100
"""How many documents are made without charts."""
_ALL_UP_TO: Final = 100
_SHARE: Final = 10
"""Of more documents a yardstick makes so many, and its median counts once it is warm."""


def batch(folder: Path, rounds: int | None, *, full: bool) -> None:
    """Measure all sizes, and one of them without charts. `full`: yardsticks make all, too."""
    makers = makers_here()
    for count, usual in SIZES.items():
        plans, contents = _written(folder, count, all_of_them=full or count <= _ALL_UP_TO)
        out = folder / f"batch-{count}-out"
        yardsticks = [_maker(name, contents, out, count, full=full) for name in makers]
        title = f"{count:,} plans → .docx, a document; the ratio is to plangen in one process"
        report(title, [*yardsticks, *_builds(plans, out, count)], rounds or usual, folder)
        if count == _BARE:
            _without_charts(plans, contents, makers, rounds or usual, folder)


def _written(folder: Path, count: int, *, all_of_them: bool) -> tuple[Path, Path]:
    """Write plans, and what is in their documents: of all, or of as many as are made."""
    plans = folder / f"batch-{count}"
    write_plans(SAMPLE, plans, count)
    described = plans if all_of_them else folder / f"batch-{count}-share"
    if described != plans:
        write_plans(SAMPLE, described, _SHARE)
    contents = described.with_name(f"{described.name}-contents")
    prepare("contents.py", described, contents)
    return plans, contents


def _maker(name: str, contents: Path, out: Path, count: int, *, full: bool) -> Contender:
    share = count > _ALL_UP_TO and not full
    called = f"{name}, {DOCUMENTS[name]}{f' ({_SHARE})' if share else ''}"
    place = out.with_name(f"{out.name}-{name}")
    return yardstick(
        f"{name}_document", contents, place, warm=share, done=1 if share else count, name=called
    )


def _builds(plans: Path, out: Path, count: int) -> Sequence[Contender]:
    """Build plans in two processes, again where nothing changed, and in one process."""
    build = partial(plangen, "build", plans, "--to", "docx", "--out", out, done=count)
    return [
        build("--force", "--jobs", 2, name="two processes"),
        build(name="nothing changed"),
        build("--force", "--jobs", 1, name="one process"),
    ]


def _without_charts(
    plans: Path, contents: Path, makers: Sequence[str], rounds: int, folder: Path
) -> None:
    """Show what is left of the lead where nobody draws anything."""
    out = folder / "without"
    yardsticks = [
        yardstick(f"{name}_document", contents, out / name, "--no-charts", warm=True, name=name)
        for name in makers
    ]
    own = plangen_documents("in one process", plans, out / "plangen", "--no-charts")
    title = f"{_BARE} documents without charts on either side, warm, a document"
    report(title, [*yardsticks, own], rounds, folder)
