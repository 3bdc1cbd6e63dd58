"""From judged claims to findings: the cause, its code, how bad it is, and what to do."""

from collections.abc import Sequence

from plangen.audit.judgement.causes import Cause, causes, distinct
from plangen.audit.judgement.claim import ClaimKind
from plangen.audit.judgement.finding import Finding
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import Judgement
from plangen.audit.judgement.wording import is_bent, is_hedged, message_of
from plangen.audit.shares.unvalued import CODE
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Message, say
from plangen.values.slip_words import said
from plangen.values.tolerance import Verdict

CODES: dict[ClaimKind, str] = {
    ClaimKind.SHARE: "R201",
    ClaimKind.SUM: "S105",
    ClaimKind.GROWTH: "R203",
    ClaimKind.ATTAINMENT: "R204",
    ClaimKind.CHANGE: "R209",
    ClaimKind.EACH: "R206",
    ClaimKind.PRODUCT: "U101",
    ClaimKind.WRITTEN: "U101",
    ClaimKind.RATIO: "R205",
    ClaimKind.FUNNEL: "M502",
    ClaimKind.WEIGHTS: "K401",
    ClaimKind.TWICE: "R210",
    ClaimKind.GROUP: "R208",
    ClaimKind.BRIDGE: "H301",
    ClaimKind.ORDER: "K406",
}
"""The check of a plan that would find the same; U101 is one that only documents have."""
_ABOVE = "S102"
_BENT = "R202"
ALL_CODES = sorted({*CODES.values(), _ABOVE, _BENT, CODE})
"""Every code that a finding can have."""

_SLIP_HERE = say(zh="{text} 像是{slip}：{meant}", en="{text} looks like {slip}: {meant}")
_ALSO = say(
    zh="改了它，还有 {n} 处对不上的也就对上了", en="with it mended, {n} more would agree"
)


def findings(judged: Sequence[Judgement]) -> list[Finding]:
    """Return what is wrong, one finding a cause, in the order of the document."""
    return [_finding(cause) for cause in causes(list(distinct(judged)))]


def _finding(cause: Cause) -> Finding:
    main = next((one for one in cause.failed if one.claim.stated == cause.at), cause.failed[0])
    claims = (main.claim, *(one.claim for one in cause.failed if one is not main))
    severity = max(_severity(one) for one in cause.failed)
    return Finding(_code(main), severity, cause.at, claims, message_of(main), tuple(_hints(cause)))


def _code(judgement: Judgement) -> str:
    claim, true = judgement.claim, judgement.true
    if is_bent(claim):
        return _BENT
    beyond = true is not None and true > claim.stated.quantity.value
    is_above = beyond or claim.formula is Formula.AT_LEAST
    return _ABOVE if claim.kind is ClaimKind.SUM and is_above else CODES[claim.kind]


def _severity(judgement: Judgement) -> Severity:
    if judgement.verdict is Verdict.CONTRADICTS:
        return judgement.claim.most
    loosely = Severity.INFO if is_hedged(judgement.claim) else Severity.WARNING
    return min(judgement.claim.most, loosely)


def _hints(cause: Cause) -> list[Message]:
    hints = []
    if cause.slip:
        values = {"text": cause.at.text, "slip": said(cause.slip), "meant": cause.slip.meant.text}
        hints.append(_SLIP_HERE.filled(**values))
    if len(cause.failed) > 1:
        hints.append(_ALSO.filled(n=len(cause.failed) - 1))
    return hints


