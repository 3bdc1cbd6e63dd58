"""Traditional characters → simplified ones."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

_CHINESE: Final = re.compile(r"[\u3400-\u9fff]")


def simplified(text: str) -> str:
    """Return a text in simplified characters; one that has them is not looked up."""
    if not any(map(_is_foreign, set(text))):
        return text
    return _converted(text)


@cache
def _is_foreign(character: str) -> bool:
    """Tell whether a character is in no simplified text of every day."""
    if not _CHINESE.match(character):
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _converted(text: str) -> str:
    converted: str = _converter()(text)
    if len(converted) == len(text):
        return converted
    singly = ((character, _converter()(character)) for character in text)
    return "".join(new if len(new) == 1 else character for character, new in singly)


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
