"""The last line of a report: how much was found."""

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.report import Report

_COUNTS = say(
    zh="{plans} 份计划：{errors} 个错误，{warnings} 个警告，{infos} 个提示",
    en="plans: {plans}, errors: {errors}, warnings: {warnings}, infos: {infos}",
)
_IN_DOCUMENTS = say(
    zh="{plans} 份文件：{errors} 个错误，{warnings} 个警告，{infos} 个提示",
    en="documents: {plans}, errors: {errors}, warnings: {warnings}, infos: {infos}",
)
_WAIVED = say(zh="，豁免 {n} 个", en=", waived: {n}")
_KNOWN = say(zh="，基线里已有 {n} 个", en=", in the baseline: {n}")
_GONE = say(zh="，基线里已经消失的 {n} 个", en=", gone since the baseline: {n}")


def summary(report: Report) -> str:
    """Return how many plans were checked and what was found, in the language of the report."""
    counts = dict.fromkeys(Severity, 0)
    for found in report.diagnostics:
        counts[found.severity] += 1
    said = [
        (_COUNTS if report.are_plans else _IN_DOCUMENTS).filled(
            plans=len(report.plans),
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            infos=counts[Severity.INFO],
        ),
        *_asides(report),
    ]
    return "".join(message.in_language(report.language) for message in said)


def _asides(report: Report) -> list[Message]:
    """Say what is not among the findings, where there is any."""
    numbers = (
        (_WAIVED, sum(plan.waived for plan in report.plans)),
        (_KNOWN, sum(plan.known for plan in report.plans)),
        (_GONE, sum(len(plan.gone) for plan in report.plans)),
    )
    return [message.filled(n=n) for message, n in numbers if n]
