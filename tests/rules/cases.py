"""The cases of the rules' fixtures: small plans that say on which line what must be found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plangen.pipeline import Loaded, load

FOLDER = Path(__file__).parent
CUT = "---8<---\n"

_FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)
"""What begins another file of a case, such as the plan that its own plan follows."""

_EXPECT = re.compile(r"# expect: (?P<findings>.+)$")


@dataclass(frozen=True)
class Case:
    """One plan of a fixture, with the files that it names behind it.

    `expected` is (code, line, severity or None) of the plan itself, in order.
    """

    code: str
    name: str
    text: str
    expected: tuple[tuple[str, int, str | None], ...]


def cases() -> Iterator[Case]:
    """Yield every case of every fixture."""
    for file in sorted(FOLDER.glob("*.yaml")):
        for text in file.read_text(encoding="utf-8").split(CUT):
            yield Case(file.stem, _name(text), text, tuple(sorted(_expected(text), key=str)))


def check(text: str | bytes, folder: Path = Path()) -> Loaded:
    """Load a plan that is given by its text; the files that follow it are put beside it."""
    file = folder / "plan.yaml"
    if isinstance(text, bytes):
        file.write_bytes(text)
        return load(file)
    own, *others = _FILE.split(text)
    file.write_text(own, encoding="utf-8")
    for name, content in zip(others[::2], others[1::2], strict=True):
        (folder / name).write_text(content, encoding="utf-8")
    return load(file)


def _name(text: str) -> str:
    comments = (line for line in text.splitlines() if line.startswith("# "))
    return next(line for line in comments if not _EXPECT.search(line)).removeprefix("# ")


def _expected(text: str) -> Iterator[tuple[str, int, str | None]]:
    for number, line in enumerate(_FILE.split(text)[0].splitlines(), start=1):
        if match := _EXPECT.search(line):
            for finding in match["findings"].split(","):
                code, _, severity = finding.strip().partition(" ")
                yield code, number, severity or None
