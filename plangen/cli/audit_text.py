"""What ``audit`` found, for people."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from plangen.audit.audited import Audited
from plangen.audit.judgement.judging import Judgement
from plangen.audit.judgement.wording import understood
from plangen.audit.reporting.places import span_of
from plangen.diagnostics import as_text
from plangen.diagnostics.as_text import Style
from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.width import width, wrap
from plangen.values.tolerance import Verdict

_SUMMARY = say(
    zh="{file}：读到 {numbers} 个数，核对了 {claims} 处说法："
    "{errors} 个错误，{warnings} 个警告，{infos} 个提示",
    en="{file}: numbers read: {numbers}, statements checked: {claims}; "
    "errors: {errors}, warnings: {warnings}, infos: {infos}",
)
_FILES = say(zh="{n} 个文件合计", en="all {n} documents")
_NO_TEXT = say(
    zh="{file}：没有读到文字；扫描件请先做文字识别（OCR）",
    en="{file}: no text in it; a scanned document needs text recognition (OCR) first",
)
_VERDICTS = {
    Verdict.FITS: say(zh="对得上", en="holds"),
    Verdict.LOOSE: say(zh="不够准", en="loose"),
    Verdict.CONTRADICTS: say(zh="对不上", en="fails"),
}
_COLOURS = {Verdict.FITS: "32", Verdict.LOOSE: "33", Verdict.CONTRADICTS: "31"}


def audited_text(
    audited: Audited, diagnostics: Sequence[Diagnostic], style: Style, *, list_claims: bool
) -> str:
    """Write the findings of one document, and a line that sums it up."""
    parts = [as_text.report(diagnostics, style)] if diagnostics else []
    if list_claims and audited.judgements:
        parts.append("\n".join(chain(*(_claim(one, audited, style) for one in audited.judgements))))
    summary = _summary(audited.facts.reading.file, [audited], diagnostics)
    return "\n\n".join((*parts, *map("\n".join, [wrap(style.say(summary), style.columns)])))


def in_all(audited: Sequence[Audited], diagnostics: Iterable[Sequence[Diagnostic]]) -> Message:
    """Return the line that sums up several documents."""
    return _summary(_FILES.filled(n=len(audited)), audited, [*chain(*diagnostics)])


def _claim(judgement: Judgement, audited: Audited, style: Style) -> Iterator[str]:
    """Write where a statement stands, what was made of it and how it fares."""
    place = span_of(audited.facts.reading.file, judgement.claim.stated)
    verdict = style.say(_VERDICTS[judgement.verdict])
    ahead = f"{place.line}:{place.column} "
    lines = wrap(style.say(understood(judgement)), style.columns - width(f"{ahead}{verdict} "))
    yield f"{ahead}{style.paint(verdict, _COLOURS[judgement.verdict])} {lines[0]}"
    yield from (f"{' ' * width(f'{ahead}{verdict} ')}{line}" for line in lines[1:])


def _summary(
    file: object, audited: Sequence[Audited], diagnostics: Sequence[Diagnostic]
) -> Message:
    counts = dict.fromkeys(Severity, 0)
    for found in diagnostics:
        counts[found.severity] += 1
    if not any(one.facts.reading.passages for one in audited):
        return _NO_TEXT.filled(file=file)
    return _SUMMARY.filled(
        file=file,
        numbers=sum(len(one.facts.mentions) for one in audited),
        claims=sum(len(one.judgements) for one in audited),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
    )
