"""JUnit's XML, as a parser of it reads it."""

from dataclasses import replace

from junitparser import Failure, JUnitXml

from plangen.diagnostics.as_junit import write
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import say
from plangen.rules.registry import rules
from tests.diagnostics.reports import PLAN, found, report

S101 = "S101 period-split-mismatch"


def _suites(text):
    return list(JUnitXml.fromstring(text.encode()))


def _cases(suite):
    return {case.name: case for case in suite}


def test_a_plan_is_a_suite_and_every_check_a_case():
    one, other = _suites(write(report((found(),), ())))
    assert (one.name, other.name) == (PLAN, "plans/华东.yaml")
    assert one.tests == other.tests == len(rules()) == len(list(one))
    assert (one.failures, other.failures) == (1, 0)
    assert [name for name, case in _cases(one).items() if not case.is_passed] == [S101]
    assert all(case.is_passed for case in other)


def test_totals():
    total = JUnitXml.fromstring(write(report((found(), found("S102")), (found(),))).encode())
    assert (total.tests, total.failures) == (2 * len(rules()), 3)


def test_a_failure_says_where_and_what_to_do():
    (suite,) = _suites(write(report((found(), found(line=30)))))
    (failure,) = _cases(suite)[S101].result
    assert isinstance(failure, Failure)
    assert failure.message == "按季度合计 28100万元，总数却是 28000万元"
    assert failure.type == "period-split-mismatch"
    assert failure.text.splitlines()[:3] == [
        f"{PLAN}:14:13 错误",
        "按季度合计 28100万元，总数却是 28000万元",
        "核对各期的数",
    ]
    assert f"{PLAN}:30:13" in failure.text


def test_names_of_cases_do_not_depend_on_what_is_found():
    faulty, sound = _suites(write(report((found(),), ())))
    assert list(_cases(faulty)) == list(_cases(sound))


def test_warnings_pass_but_are_told_and_fail_where_strict():
    warning = (found(severity=Severity.WARNING),)
    (suite,) = _suites(write(report(warning)))
    case = _cases(suite)[S101]
    assert case.is_passed
    assert "28100万元" in case.system_out
    (strict,) = _suites(write(report(warning, failing=Severity.WARNING)))
    assert not _cases(strict)[S101].is_passed


def test_what_xml_cannot_write_is_replaced():
    odd = replace(found(), message=say("A&B <销售>\x0b\x00\ufffe“]]>”", "-"), hints=())
    (suite,) = _suites(write(report((odd,))))
    (failure,) = _cases(suite)[S101].result
    assert failure.message == "A&B <销售>\ufffd\ufffd\ufffd“]]>”"
    assert "A&B <销售>" in failure.text
