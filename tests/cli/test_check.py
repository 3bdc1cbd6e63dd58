import json

from plangen.diagnostics.width import width


def slip(sample, before, after):
    text = sample.read_text(encoding="utf-8")
    assert before in text
    sample.write_text(text.replace(before, after), encoding="utf-8")


def test_a_sound_plan_passes(plangen, sample):
    outcome = plangen("check", "plans")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "1 份计划：0 个错误，0 个警告，0 个提示\n"


def test_without_paths_the_plans_folder_is_checked(plangen, sample):
    slip(sample, "9000万元, share: 32%", "9100万元, share: 32%")
    assert plangen("check").code == 1


def test_a_finding_shows_the_place_the_line_the_sum_and_what_to_do(plangen, sample):
    slip(sample, "9000万元, share: 32%", "9100万元, share: 32%")
    lines = plangen("check").out.splitlines()
    assert lines[0] == "plans/2026-team-plan.yaml:17:13 错误 S101 period-split-mismatch"
    assert lines[1:3] == [
        "  17 │     target: 2.8亿元",
        "     │             ^^^^^^^",
    ]
    said = "".join(line.strip() for line in lines[3:5])
    assert "4500 + 7000 + 7500 + 9100 = 28100万元，总数却是 28000万元，相差100万元" in said
    assert any(line.startswith("  建议: ") for line in lines)
    assert any("goals.revenue.by.quarter.Q4.target" in line for line in lines)


def test_no_line_is_wider_than_the_terminal(plangen, sample):
    slip(sample, "10.71%", "10%")
    slip(sample, "20人 → 28人", "20人 → 29人")
    outcome = plangen("check")
    assert all(width(line) <= 80 for line in outcome.out.splitlines())


def test_messages_are_in_the_plans_language_unless_told_otherwise(plangen, sample):
    slip(sample, "20人 → 28人", "20人 → 29人")
    assert "期初 20 + 8 = 28人，不等于期末的 29人" in plangen("check").out
    assert "opening 20 + 8 = 28人, not the closing 29人" in plangen("check", "--lang", "en").out


def test_no_colours_outside_a_terminal(plangen, sample):
    slip(sample, "20人 → 28人", "20人 → 29人")
    assert "\x1b" not in plangen("check").out


def test_json_is_one_array_with_the_keys_of_the_contract(plangen, sample):
    slip(sample, "20人 → 28人", "20人 → 29人")
    (item,) = json.loads(plangen("check", "--format", "json").out)
    assert set(item) == {
        "code", "rule", "severity", "message", "hints", "file", "line", "column", "path", "related",
    }  # fmt: skip
    assert (item["code"], item["rule"]) == ("H301", "headcount-bridge-mismatch")
    assert (item["severity"], item["path"]) == ("error", "team.headcount.target")
    assert item["file"] == "plans/2026-team-plan.yaml"
    line = sample.read_text(encoding="utf-8").splitlines()[item["line"] - 1]
    assert line.strip() == "headcount: 20人 → 29人"
    assert {place["path"] for place in item["related"]} == {
        "team.headcount.base",
        "team.joiners.target",
    }


def test_json_of_a_sound_plan_is_an_empty_array(plangen, sample):
    assert json.loads(plangen("check", "--format", "json").out) == []


def test_a_warning_fails_only_where_strict(plangen, sample):
    bent = {"42.86%": "43%", "28.57%": "29%", "17.86%": "18%", "10.71%": "10%"}
    for true, stated in bent.items():
        slip(sample, true, stated)
    slip(sample, "53.57%", "54%")
    slip(sample, "target: 8000万元, share: 29%, role: 增长", "target: 8000万元, role: 增长")
    assert plangen("check").code == 0
    assert plangen("check", "--strict").code == 1


def test_a_path_that_names_nothing_is_wrong_usage(plangen):
    outcome = plangen("check", "plans/2027.yaml")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "plangen: no plan at plans/2027.yaml; make one with: plangen new plans/2027.yaml\n"
    )


def test_globs_and_folders_name_plans_each_once(plangen, sample):
    outcome = plangen("check", "plans/*.yaml", "plans", "plans/2026-team-plan.yaml")
    assert outcome.out.startswith("1 份计划")


def test_all_faults_of_a_file_at_once(plangen, sample):
    slip(sample, "kind: team-plan", "kind: team-plan\ncolour: blue")
    slip(sample, "share: 25%, role: 攻坚期", "share: 二成五, role: 攻坚期")
    slip(sample, "headcount: 20人 → 28人", "headcount: [20人, 28人]")
    codes = [item["code"] for item in json.loads(plangen("check", "--format", "json").out)]
    assert codes == ["P004", "P007", "P006"]
