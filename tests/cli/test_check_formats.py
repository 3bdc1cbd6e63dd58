"""``check --format`` for code hosts, through the command line."""

import json

import pytest
from junitparser import JUnitXml

from plangen.diagnostics.formats import formats


@pytest.fixture
def faulty(sample):
    text = sample.read_text(encoding="utf-8")
    sample.write_text(text.replace("20人 → 28人", "20人 → 29人"), encoding="utf-8")
    return sample


def test_the_formats_there_are():
    assert formats() == ["text", "github", "json", "junit", "sarif"]


def test_sarif(plangen, faulty):
    outcome = plangen("check", "--format", "sarif")
    ((result,),) = (run["results"] for run in json.loads(outcome.out)["runs"])
    assert (outcome.code, result["ruleId"]) == (1, "H301")


def test_github(plangen, faulty):
    outcome = plangen("check", "--format", "github")
    assert outcome.code == 1
    assert outcome.out.startswith("::error file=plans/2026-team-plan.yaml,line=")
    assert outcome.out.splitlines()[-1] == "1 份计划：1 个错误，0 个警告，0 个提示"


def test_junit(plangen, faulty):
    outcome = plangen("check", "--format", "junit")
    (suite,) = JUnitXml.fromstring(outcome.out.encode())
    assert (outcome.code, suite.failures) == (1, 1)


def test_formats_for_programs_show_no_figures(plangen, faulty):
    for name in formats()[1:]:
        outcome = plangen("check", "--format", name, "--show-figures")
        assert outcome.code == 2
        assert "--show-figures goes with --format text only" in outcome.err
