"""Word → PDF, each time on a profile of its own: two runs on one lose a file without a word."""

import json
import os
import signal
from collections.abc import Mapping
from pathlib import Path
from subprocess import DEVNULL, Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from typing import Final

from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.workspace.shipped import shipped_templates
from plangen.writers.office.program import office

PATIENCE: Final = 120.0
"""Seconds that one conversion may take."""

_OPTIONS: Final = {
    "ExportBookmarks": True,                   # the outline beside the pages
    "ExportBookmarksToPDFDestination": True,   # what contents and `pages` lead to
    "UseTaggedPDF": True,                      # for those who have it read to them
}
_FONTS: Final = ("pdf", "fonts.conf")
_SETTINGS: Final = ("pdf", "registrymodifications.xcu")

_NO_RESULT: Final = say(
    zh="LibreOffice 没能把 Word 文件转成 PDF", en="LibreOffice made no PDF of the Word file"
)
_TOO_LONG: Final = say(
    zh="LibreOffice 超过 {seconds} 秒还没有转换完，已停止",
    en="LibreOffice took more than {seconds} seconds and was stopped",
)


def to_pdf(word: bytes) -> bytes:
    """Convert a Word file.

    Raises ObstacleError where LibreOffice is missing, fails or takes too long.
    """
    program = office()
    with TemporaryDirectory(prefix="plangen-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        document, result = folder / "document.docx", folder / "document.pdf"
        document.write_bytes(word)
        _set_up(folder / "profile")
        _run(_command(program, document), _environment())
        if not result.is_file():  # the exit code is 0 all the same
            raise ObstacleError(_NO_RESULT)
        return result.read_bytes()


def _set_up(profile: Path) -> None:
    """Begin a profile with our settings; the rest LibreOffice adds by itself."""
    settings = shipped_templates().joinpath(*_SETTINGS)
    user = profile / "user"
    user.mkdir(parents=True)
    (user / settings.name).write_bytes(settings.read_bytes())


def _command(program: str, document: Path) -> list[str]:
    typed = {name: {"type": "boolean", "value": str(on).lower()} for name, on in _OPTIONS.items()}
    return [
        program,
        f"-env:UserInstallation={(document.parent / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(typed)}",
        "--outdir",
        str(document.parent),
        str(document),
    ]


def _environment() -> Mapping[str, str]:
    """Return the environment, in which Chinese fonts have stand-ins unless it names its own."""
    fonts = shipped_templates().joinpath(*_FONTS)
    return {"FONTCONFIG_FILE": str(fonts.resolve()), **os.environ}


def _run(command: list[str], environment: Mapping[str, str]) -> None:
    with Popen(
        command,
        env=environment,
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(PATIENCE)
        except TimeoutExpired:
            raise ObstacleError(_TOO_LONG.filled(seconds=round(PATIENCE))) from None
        finally:
            _end(process)


def _end(process: "Popen[bytes]") -> None:
    """Stop what is still running: the program is a script that starts others."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
