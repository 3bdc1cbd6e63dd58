"""Who is measured: plangen as people call it, plangen kept warm, and the yardsticks."""

from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Final

from clock import Contender

BENCH: Final = Path(__file__).resolve().parent
ROOT: Final = BENCH.parent
SAMPLE: Final = ROOT / "plans" / "2026-team-plan.yaml"

DOCUMENTS: Final = {
    "docxtpl": "pictures by pyplot",
    "python_docx": "pictures by pyplot",
    "pandoc": "pictures by pyplot",
    "mddocx": "native charts",
}
"""The yardsticks that make documents, and how they draw charts."""
_NOT_HERE: Final = {
    "pandoc": not which("pandoc"),
    "mddocx": not find_spec("mddocx"),
}


def plangen(command: str, *arguments: object, done: int = 1, name: str = "") -> Contender:
    """Name a command of plangen's, as people call it."""
    line = ["-m", "plangen", command, *map(str, arguments)]
    what = f"{done:,} plans" if done > 1 else "one plan"
    return Contender(f"plangen {command}, {name or what}", line, ROOT, done=done)


def plangen_documents(name: str, *arguments: object) -> Contender:
    """Name plangen in one process that tells how long a document took it."""
    line = ["-m", "contenders.plangen_documents", *map(str, arguments)]
    return Contender(f"plangen {name}", line, BENCH, warm=True)


def yardstick(
    module: str, *arguments: object, warm: bool = False, done: int = 1, name: str = ""
) -> Contender:
    """Name a yardstick; as a module, so that it is read from compiled code as plangen is."""
    line = ["-m", f"yardsticks.{module}", *map(str, arguments)]
    return Contender(f"yardstick: {name or f'{module}.py'}", line, BENCH, warm, done)


def makers_here() -> list[str]:
    """Return the yardsticks that make documents and are on this machine; say which are not."""
    missing = [name for name in DOCUMENTS if _NOT_HERE.get(name)]
    if missing:
        print(f"not installed, so not measured: {', '.join(missing)} (see docs/performance.md)\n")
    return [name for name in DOCUMENTS if name not in missing]
