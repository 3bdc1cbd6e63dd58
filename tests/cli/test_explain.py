def test_the_page_of_a_rule_in_both_languages(plangen):
    english = plangen("explain", "R202")
    assert english.code == 0
    assert english.out.startswith("R202 plugged-share (warning)\n")
    assert "## Why it matters" in english.out
    assert "## 为什么重要" in plangen("explain", "r202", "--lang", "zh-CN").out


def test_without_a_code_all_rules_are_listed(plangen):
    listed = plangen("explain").out.splitlines()
    assert listed[0].startswith("A001  failed-check: ")
    assert len(listed) > 20


def test_an_unknown_code_is_wrong_usage(plangen):
    outcome = plangen("explain", "Z999")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Z999" in outcome.err
