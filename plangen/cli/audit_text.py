"""What ``audit`` found, for people."""

from collections.abc import Sequence

from plangen.audit.audited import Audited
from plangen.audit.judging import Judgement
from plangen.audit.reporting.places import span_of
from plangen.audit.wording import arithmetic, what
from plangen.diagnostics import as_text
from plangen.diagnostics.as_text import Style
from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import Message, say
from plangen.values.tolerance import Verdict

_SUMMARY = say(
    zh="{file}：读到 {numbers} 个数，核对了 {claims} 处说法："
    "{errors} 个错误，{warnings} 个警告，{infos} 个提示",
    en="{file}: {numbers} numbers read, {claims} statements checked; "
    "errors: {errors}, warnings: {warnings}, infos: {infos}",
)
_VERDICTS = {
    Verdict.FITS: say(zh="对得上", en="holds"),
    Verdict.LOOSE: say(zh="不够准", en="loose"),
    Verdict.CONTRADICTS: say(zh="对不上", en="fails"),
}


def audited_text(
    audited: Audited, diagnostics: Sequence[Diagnostic], style: Style, *, list_claims: bool
) -> str:
    """Write the findings of one document, and a line that sums it up."""
    parts = [as_text.report(diagnostics, style)] if diagnostics else []
    if list_claims:
        parts.append("\n".join(_claim(one, audited, style) for one in audited.judgements))
    return "\n\n".join((*parts, style.say(_summary(audited, diagnostics))))


def _claim(judgement: Judgement, audited: Audited, style: Style) -> str:
    claim = judgement.claim
    place = span_of(audited.facts.reading.file, claim.stated)
    verdict, kind = style.say(_VERDICTS[judgement.verdict]), style.say(what(claim))
    return f"{place.line}:{place.column} {verdict} {kind} {claim.stated.text} = {arithmetic(claim)}"


def _summary(audited: Audited, diagnostics: Sequence[Diagnostic]) -> Message:
    counts = dict.fromkeys(Severity, 0)
    for found in diagnostics:
        counts[found.severity] += 1
    return _SUMMARY.filled(
        file=audited.facts.reading.file,
        numbers=len(audited.facts.mentions),
        claims=len(audited.judgements),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
    )
