"""The words of a PDF, asked of the process that reads it, or why there are none."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

import plangen
from plangen.diagnostics.message import say
from plangen.readers.passages import pdf_process
from plangen.readers.passages.limits import MOST_PAGES, MOST_SECONDS, refuse
from plangen.values.prose.mended import whole_characters

_STARTED: Final = 5
"""Seconds that a process may take beyond its own time."""
_FEWEST: Final = 3
"""Characters a page below which a file holds pictures of text and no text."""

_REFUSALS: Final = {
    pdf_process.LOCKED: say(
        zh="{file} 加了密码，读不了；请用能打开它的软件去掉密码，或另存、打印为新的 PDF",
        en="{file} is locked by a password; remove it in a program that opens the file, or save "
        "or print it as a new PDF",
    ),
    pdf_process.DAMAGED: say(
        zh="{file} 不是 PDF 文件，或者已经损坏；能打开的话，请另存、打印为新的 PDF",
        en="{file} is no PDF, or it is damaged; if it can be opened, save or print it as a new PDF",
    ),
    pdf_process.TOO_MANY: say(
        zh="{file} 超过上限 {limit} 页，或解开后内容过多，没有读取；请拆分后再读",
        en="{file} has more than {limit} pages or unpacks to too much, and was not read; split it",
    ),
}
_TOO_LONG: Final = say(
    zh="{file} 在 {limit} 秒内没有读完，已停止；请另存、打印为新的 PDF，或改用 .docx",
    en="{file} was not read within {limit} seconds; save or print it as a new PDF, or take a .docx",
)
_SCANNED: Final = say(
    zh="{file} 是扫描件，只有图片，没有文字；请先做文字识别（OCR），或改用 .docx 原文件",
    en="{file} is a scan: it holds pictures and no text; recognise its text (OCR) first, or take "
    "the original .docx",
)


class Word(NamedTuple):
    """Words that a PDF sets in one go; `x` and `y` are their start from the bottom left, in points.

    The size is in points too; `is_apart` tells of a space before them.
    """

    x: float
    y: float
    size: float
    is_bold: bool
    text: str
    is_apart: bool = False


def pages_of(data: bytes, file: str) -> list[list[Word]]:
    """Return the words of each page. Raises UnreadableError where there are none to be had."""
    answer = _answer(data, file)
    if isinstance(answer, str):
        raise refuse(_REFUSALS[answer], file, limit=MOST_PAGES)
    pages = [[_word(*word) for word in page] for page in answer]
    if sum(len(word.text) for page in pages for word in page) < _FEWEST * len(pages):
        raise refuse(_SCANNED, file)
    return pages


def _word(x: float, y: float, size: float, is_bold: bool, text: str) -> Word:
    return Word(x, y, size, is_bold, whole_characters(text.lstrip(" ")), text[:1] == " ")


def _answer(data: bytes, file: str) -> str | list[list[pdf_process.Placed]]:
    """Return the words of each page as the process found them, or its reason to refuse."""
    command = [sys.executable, "-P", "-m", pdf_process.__name__]
    found = os.pathsep.join((str(Path(plangen.__file__).parent.parent), *_search_path()))
    try:
        process = subprocess.run(
            command, input=data, capture_output=True, check=False,
            timeout=MOST_SECONDS + _STARTED, env={**os.environ, "PYTHONPATH": found},
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise refuse(_TOO_LONG, file, limit=MOST_SECONDS) from error
    if process.returncode:   # the system ended it: too much time or memory
        raise refuse(_TOO_LONG, file, limit=MOST_SECONDS)
    answer: str | list[list[pdf_process.Placed]] = json.loads(process.stdout)
    return answer


def _search_path() -> list[str]:
    return [os.environ["PYTHONPATH"]] if os.environ.get("PYTHONPATH") else []
