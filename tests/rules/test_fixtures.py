"""Every rule finds what its fixture says, on the line it says, and no other rule finds more."""

from collections.abc import Iterable

import pytest

from plangen.diagnostics.finding import Diagnostic
from tests.rules.cases import Case, cases, check


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("case", list(cases()), ids=lambda case: f"{case.code}-{case.name}")
def test_finds_what_is_expected_and_nothing_else(case: Case):
    found = check(case.text).diagnostics
    assert sorted(_as_stated(found, case), key=str) == list(case.expected)


def _as_stated(found: Iterable[Diagnostic], case: Case):
    """Give the severity only where the case states one."""
    stated = {(code, line) for code, line, severity in case.expected if severity}
    for diagnostic in found:
        key = (diagnostic.code, diagnostic.span.line)
        yield (*key, str(diagnostic.severity) if key in stated else None)
