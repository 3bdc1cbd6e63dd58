"""Texts as they were meant: what copying, converting and scanning did to them is undone.

A place in the mended text is found again in the original.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

from plangen.values.prose.edited import Edit, edited
from plangen.values.prose.edited import Edited as Mended
from plangen.values.prose.simplified import simplified

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_PLAIN: Final = {
    **{code: code - 0xFEE0 for block in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A))
       for code in range(block[0], block[1] + 1)},
    **dict.fromkeys(map(ord, f"{_SPACES}\u202f\u205f\u3000"), ord(" ")),
    **{ord(wide): ord(plain) for wide, plain in zip("％＋＝＜＞￥＄／", "%+=<>¥$/", strict=True)},
}  # fmt: skip
"""Characters that are written in full width, and spaces of all widths; none is punctuation."""

_RADICALS: Final = {
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
    **{ord(part): whole for part, whole in zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⼾",
        "母民虎西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟户", strict=True,
    )},
}  # fmt: skip
"""Parts of characters that look like whole ones: PDF files name them instead."""

_UNTOUCHED: Final = re.compile(r"[\x00-\x09\x0b-\x7f\n]*\Z")
_UNITS: Final = "[%‰万亿千百元人家个名台套件次天月年]"
_TONED: Final = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_PATTERNS: Final = (
    r"(?P<unseen>[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\ufe0e\ufe0f])",
    rf"(?P<pinyin>(?<=[\u3400-\u9fff])[(（][a-zü]{{0,5}}[{_TONED}][a-z]{{0,4}}[)）])",
    r"(?P<variant>[\uf900-\ufaff\ufb00-\ufb06])",
    r"(?P<point>(?<=\d)．(?=\d))",
    r"(?P<comma>(?<=[０-９])，(?=[０-９]{3}(?![０-９])))",
    r"(?P<minus>(?<![\w％%）)])－(?=\d)|(?<=[长幅率降比至到为、，,（(：:])[–‐‑﹣](?=\d))",
    r"(?P<apart>(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d)))",
    r"(?P<spaces>(?<=\d)[^\S\n]{2,}(?=" + _UNITS + "))",
    r"(?P<quarter>(?<![A-Za-z\d])Q[1-4](?=\d))",
)
_PART: Final = re.compile("[\u2e80-\u2fdf]")
_FIRST: Final = (
    r"(?=[Q\s(（．，－–‐‑﹣\u00ad\u200b-\u200f\u2060-\u2064\ufe0e\ufe0f\ufeff\uf900-\ufb06])"
)
_DAMAGE: Final = re.compile(f"{_FIRST}(?:{'|'.join(_PATTERNS)})")
_QUARTERS: Final = re.compile(r"(?<![A-Za-z\d])Q([1-4])(?=\d)")
_AMOUNT: Final = re.compile(r"\d{1,3}(?:\.\d+)?[%％]|\d+(?:\.\d+)?[万亿萬億]")
"""What a quarter's number and nothing else can run into: no name is followed by a unit."""


def mended(text: str) -> Mended:
    """Return a text in simplified characters, ordinary digits and no damage, for reading.

    What a person would not know for certain stays as it is.
    """
    if _UNTOUCHED.match(text):
        return Mended(text)
    edits = [*_edits(text)]
    result = edited(text, edits) if edits else Mended(text)
    plain = whole_characters(result.text).translate(_PLAIN)
    return Mended(simplified(plain), result.runs)


def whole_characters(text: str) -> str:
    """Return a text with whole characters where parts of them stand that look the same."""
    return text.translate(_RADICALS) if _PART.search(text) else text


def _edits(text: str) -> Iterator[Edit]:
    numbers = [match[1] for match in _QUARTERS.finditer(text)] if "Q4" in text else []
    is_row = numbers == ["1", "2", "3", "4"]
    for match in _DAMAGE.finditer(text):
        kind = match.lastgroup or ""
        if kind != "quarter" or is_row or _AMOUNT.match(text, match.end()):
            yield Edit(match.start(), match.end(), _MENDING[kind](match[0]))


def _compatible(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


_MENDING: Final[dict[str, Callable[[str], str]]] = {
    "unseen": lambda _: "",
    "pinyin": lambda _: "",
    "variant": _compatible,
    "point": lambda _: ".",
    "comma": lambda _: ",",
    "minus": lambda _: "-",
    "apart": lambda _: ",",
    "spaces": lambda _: " ",
    "quarter": lambda quarter: f"{quarter} ",
}

__all__ = ["Mended", "mended", "whole_characters"]
