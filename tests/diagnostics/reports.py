"""Reports on plans as tests want them: sound, with one fault, or with many."""

from plangen.diagnostics.finding import Diagnostic, Place, Severity
from plangen.diagnostics.message import Language, say
from plangen.diagnostics.path import parse_path
from plangen.diagnostics.report import Checked, Report
from plangen.diagnostics.span import Span
from plangen.rules.registry import rules

PLAN = "plans/2026年销售计划.yaml"


def found(
    code: str = "S101",
    line: int = 14,
    *,
    severity: Severity = Severity.ERROR,
    file: str = PLAN,
    path: str = "goals.revenue.target",
    sum_: str = "28100",
) -> Diagnostic:
    """A finding as people meet it."""
    return Diagnostic(
        code=code,
        rule=rules()[code].name,
        severity=severity,
        message=say(
            zh="按季度合计 {sum}万元，总数却是 28000万元",
            en="the quarters make ¥{sum}0K, the total is ¥280M",
            sum=sum_,
        ),
        span=Span(file, line, 13, 5),
        path=parse_path(path),
        hints=(say(zh="核对各期的数", en="check the periods"),),
        related=(Place(parse_path("goals.revenue.by.quarter.Q1.target"), Span(file, 18, 22)),),
        source_line="    target: 2.8亿元",
    )


def report(
    *plans: tuple[Diagnostic, ...],
    language: Language = "zh-CN",
    failing: Severity = Severity.ERROR,
    files: tuple[str, ...] = (PLAN, "plans/华东.yaml"),
) -> Report:
    """A report on plans, each with its findings."""
    checked = (
        Checked(file, language, each) for file, each in zip(files, plans, strict=False)
    )
    return Report(tuple(checked), language, failing, rules())
