"""What a comment says, paragraph by paragraph."""

from plangen.diagnostics.finding import Diagnostic
from plangen.diagnostics.message import Language, say

_TITLE = say(zh="【{severity} {code}】{message}", en="[{severity} {code}] {message}")
_RELATED = say(zh="对照：", en="Compare:")
_QUOTED = say(zh="“{words}”", en="“{words}”")
_PLACED = say(zh="“{words}”（{where}）", en="“{words}” ({where})")


def paragraphs(diagnostic: Diagnostic, language: Language) -> list[str]:
    """Return a finding as the paragraphs of a comment: what is wrong, why, and what to compare."""
    title = _TITLE.filled(
        severity=diagnostic.severity, code=diagnostic.code, message=diagnostic.message
    )
    quoted = [
        (_PLACED if place.where else _QUOTED).filled(words=place.words, where=place.where)
        for place in diagnostic.elsewhere
    ]
    related = [_RELATED, *quoted] if quoted else []
    return [each.in_language(language) for each in (title, *diagnostic.hints, *related)]
