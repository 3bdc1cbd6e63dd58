"""The bytes of a text file as text, in whatever encoding somebody saved it."""

import codecs
import re
from typing import Final

from plangen.diagnostics.message import say
from plangen.readers.passages.limits import refuse

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 65_536
"""Bytes by which an encoding is told from another."""
_EVERYDAY: Final = re.compile("[的一是不在有年月日和为对中以及人公司目标部门业务销售管理计划]")
_TRADITIONAL: Final = re.compile("[的一是不在有年月日和為對中以及人公司目標部門業務銷售管理計劃]")
_NO_TEXT: Final = say(
    zh="{file} 不是文本文件，或者编码无法辨认；请另存为 UTF-8 编码的文本",
    en="{file} is no text file, or in an encoding that is not known; save it as text in UTF-8",
)


def decoded(data: bytes, file: str, declared: str = "") -> str:
    r"""Return the text with ``\n`` at line ends; `declared` is the encoding that it names itself.

    Raises UnreadableError for what is no text.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    names = (marked or _unmarked_wide(data), "utf-8", declared, _chinese(data), "gb18030", "big5")
    for name in filter(None, names):
        text = _text(data, name)
        if text is not None and "\0" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise refuse(_NO_TEXT, file)


def _text(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _unmarked_wide(data: bytes) -> str:
    """Tell UTF-16 without a mark by the zeros of its digits, spaces and line ends."""
    zeros = [data[side:_SAMPLE:2].count(0) for side in (0, 1)]
    if max(zeros) <= 10 * min(zeros) or not max(zeros):
        return ""
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def _chinese(data: bytes) -> str:
    """Return the encoding in which more everyday characters come out."""
    sample = data[:_SAMPLE]
    simplified = _EVERYDAY.findall(sample.decode("gb18030", "replace"))
    traditional = _TRADITIONAL.findall(sample.decode("big5", "replace"))
    return "big5" if len(traditional) > len(simplified) else "gb18030"
