"""What there is to say of a code that no check has."""

from difflib import get_close_matches

from plangen.diagnostics.message import Message, say
from plangen.rules.registry import rules

_UNKNOWN = say(zh="没有编号是 {code} 的检查", en="there is no check {code}")
_LIKELY = say(zh="是不是想写 {codes}？", en="did you mean {codes}?")


def unknown_code(code: str) -> tuple[Message, tuple[Message, ...]]:
    """Return a sentence that says so, and the codes that may have been meant."""
    likely = get_close_matches(code.upper(), rules(), cutoff=0.7)
    return _UNKNOWN.filled(code=code), (_LIKELY.filled(codes=likely),) if likely else ()
