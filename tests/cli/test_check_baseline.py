"""``check --baseline``: old findings are known, new ones are reported, repaired ones are gone."""

import json
import shutil

import pytest

from tests.cli.test_check import slip

BASELINE = ("--baseline", "known.json")


@pytest.fixture
def known(plangen, sample):
    """A plan with an old fault that the baseline has."""
    slip(sample, "20人 → 28人", "20人 → 29人")
    outcome = plangen("check", *BASELINE, "--write-baseline", "--lang", "en")
    assert (outcome.code, outcome.out) == (0, "known.json now has 1 findings of 1 plans\n")
    return sample


def test_what_is_known_passes(plangen, known):
    outcome = plangen("check", *BASELINE)
    assert outcome.code == 0
    assert outcome.out == "1 份计划：0 个错误，0 个警告，0 个提示，基线里已有 1 个\n"


def test_also_when_lines_move_and_in_another_language(plangen, known):
    slip(known, "kind: team-plan", "# 说明\n\n\nkind: team-plan")
    assert plangen("check", *BASELINE).code == 0
    assert plangen("check", *BASELINE, "--lang", "en").code == 0


def test_what_is_new_fails(plangen, known):
    slip(known, "9000万元, share: 32%", "9100万元, share: 32%")
    (item,) = json.loads(plangen("check", *BASELINE, "--format", "json").out)
    assert item["code"] == "S101"


def test_the_same_check_failing_by_other_numbers_is_new(plangen, known):
    slip(known, "20人 → 29人", "20人 → 31人")
    outcome = plangen("check", *BASELINE)
    assert outcome.code == 1
    assert "H301" in outcome.out


def test_what_was_repaired_is_said_to_be_gone(plangen, known):
    slip(known, "20人 → 29人", "20人 → 28人")
    outcome = plangen("check", *BASELINE)
    assert outcome.code == 0
    first, hint, _, summary = outcome.out.splitlines()
    assert first == (
        "plans/2026-team-plan.yaml：基线里的 H301 team.headcount.target 已经没有了"
    )
    assert "--write-baseline" in hint
    assert summary.endswith("，基线里已经消失的 1 个")


def test_nothing_is_gone_where_there_is_no_plan_to_check(plangen, known):
    slip(known, "kind: team-plan", "kind: [team-plan")
    assert "gone" not in plangen("check", *BASELINE, "--lang", "en").out


def test_the_file_reads_well_in_a_diff(known):
    lines = (known.parents[1] / "known.json").read_text(encoding="utf-8").splitlines()
    assert lines[2:4] == ['  "plans": {', '    "plans/2026-team-plan.yaml": [']
    finding = json.loads(lines[4])
    assert (finding["code"], finding["path"]) == ("H301", "team.headcount.target")
    assert "期初 20 + 8 = 28人" in finding["message"]
    assert "line" not in finding


def test_writing_twice_writes_the_same(plangen, known):
    file = known.parents[1] / "known.json"
    before = file.read_bytes()
    plangen("check", *BASELINE, "--write-baseline")
    assert file.read_bytes() == before


def test_a_run_on_some_plans_keeps_what_is_known_of_the_others(plangen, known):
    other = known.with_name("华东.yaml")
    shutil.copy(known, other)
    plangen("check", other.as_posix(), *BASELINE, "--write-baseline")
    assert plangen("check", *BASELINE).code == 0
    other.unlink()
    plangen("check", *BASELINE, "--write-baseline")
    assert "华东" not in (known.parents[1] / "known.json").read_text(encoding="utf-8")


def test_plans_are_named_as_seen_from_the_file(plangen, known, monkeypatch):
    monkeypatch.chdir(known.parent)
    assert plangen("check", ".", "--baseline", "../known.json").code == 0


def test_a_sound_workspace_has_an_empty_baseline(plangen, sample):
    plangen("check", *BASELINE, "--write-baseline")
    content = json.loads((sample.parents[1] / "known.json").read_text(encoding="utf-8"))
    assert content == {"plangen_baseline": 1, "plans": {}}
    assert plangen("check", *BASELINE).code == 0


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"plangen_baseline": 2, "plans": {}}', '{"plangen_baseline": 1}',
             '{"plangen_baseline": 1, "plans": {"a.yaml": [{"code": "S101"}]}}']
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_wrong_usage(plangen, sample, text):
    (sample.parents[1] / "known.json").write_text(text, encoding="utf-8")
    outcome = plangen("check", *BASELINE)
    assert (outcome.code, outcome.out) == (2, "")
    assert "known.json is no baseline" in outcome.err


def test_no_file_is_wrong_usage(plangen, sample):
    assert "the first time, add --write-baseline" in plangen("check", *BASELINE).err
    assert "needs --baseline FILE" in plangen("check", "--write-baseline").err
