"""Spans, severities and the order in which diagnostics are shown."""

from plangen.diagnostics.finding import Diagnostic, Severity, sort_key
from plangen.diagnostics.message import say
from plangen.diagnostics.span import Span


def _diagnostic(code: str, line: int, column: int, file: str = "华东.yaml") -> Diagnostic:
    message = say(zh="写的份额不对", en="the share is wrong")
    return Diagnostic(code, "share-mismatch", Severity.ERROR, message, Span(file, line, column))


def test_diagnostics_are_in_the_order_of_the_file_then_of_their_codes():
    first = _diagnostic("S101", 3, 9)
    second = _diagnostic("R201", 12, 4)
    third = _diagnostic("S106", 12, 4)
    elsewhere = _diagnostic("P001", 1, 1, "华南.yaml")
    assert sorted([elsewhere, third, second, first], key=sort_key) == [
        first,
        second,
        third,
        elsewhere,
    ]


def test_severities_are_ordered_and_named():
    assert max(Severity) is Severity.ERROR
    assert [str(severity) for severity in sorted(Severity)] == ["info", "warning", "error"]


def test_a_span_is_written_as_editors_read_it():
    assert str(Span("plans/华东.yaml", 36, 37, 3)) == "plans/华东.yaml:36:37"
