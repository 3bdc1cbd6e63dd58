"""Versions of plans for the tests: a sample, and the same with some of its text replaced."""

from pathlib import Path

from plangen.history.changes import Change
from plangen.history.compare import compare
from plangen.history.version import Version
from plangen.pipeline import load

PLANS = Path(__file__).parents[2] / "plans"
SAMPLES = sorted(PLANS.glob("*.yaml"))


def edited(file: Path, folder: Path, *edits: tuple[str, str]) -> Path:
    """Copy the samples to a folder and replace texts in one of them; return the copy."""
    folder.mkdir(exist_ok=True)
    for one in SAMPLES:
        (folder / one.name).write_bytes(one.read_bytes())
    copy = folder / file.name
    text = copy.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text, f"{old} is not in {file.name}"
        text = text.replace(old, new)
    copy.write_text(text, encoding="utf-8")
    return copy


def version(file: Path) -> Version:
    """Load a plan that can be read."""
    loaded = load(file)
    assert loaded.plan is not None
    assert loaded.figures is not None
    return Version(loaded.plan, loaded.figures, loaded.diagnostics)


def written(folder: Path, name: str, text: str) -> Version:
    """Load a plan that a test writes itself, below a head that all share."""
    file = folder / f"{name}.yaml"
    head = "plangen: 1\nkind: team-plan\nlanguage: zh-CN\nyear: 2026\ntitle: 2026年工作计划\n"
    file.write_text(head + text, encoding="utf-8")
    return version(file)


def changes(folder: Path, before: str, after: str) -> list[Change]:
    """Compare two plans that a test writes itself."""
    return list(compare(written(folder, "before", before), written(folder, "after", after)))
