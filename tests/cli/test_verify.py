"""A document is held against its plan."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE
from tests.readers.packages import changed

PLANS = SAMPLE.parent
TITLE = "2026-team-plan"
OPEN, CLOSE = "<w:r><w:t>", "</w:t></w:r>"
SPLIT = f'{OPEN}3.{CLOSE}<w:proofErr w:type="spellEnd"/><w:r><w:rPr><w:b/></w:rPr><w:t>0亿元{CLOSE}'
DELETED = (
    '<w:del w:id="901" w:author="王芳"><w:r><w:delText>2.8亿元</w:delText></w:r></w:del>'
)
INSERTED = f'<w:ins w:id="902" w:author="王芳">{OPEN}3亿元{CLOSE}</w:ins>'


@pytest.fixture
def word(plangen, sample, workspace) -> Path:
    """The sample plan as a Word file."""
    assert plangen("build", "--to", "docx").code == 0
    return Path("output") / TITLE / f"{TITLE}.docx"


def first(text: str, new: str) -> Callable[[str], str]:
    """Change the text of the first figure that has it."""
    end = "</w:t></w:r><w:bookmarkEnd"
    return lambda xml: xml.replace(text + end, new + end, 1)


def differences(outcome) -> list[dict]:
    (one,) = json.loads(outcome.out)
    return one["differences"]


def edit_plan(sample: Path, old: str, new: str) -> None:
    text = sample.read_text(encoding="utf-8")
    assert old in text
    sample.write_text(text.replace(old, new), encoding="utf-8")


def test_every_sample_matches_the_plan_that_it_was_built_from(plangen, workspace):
    for plan in PLANS.glob("*.yaml"):
        shutil.copy(plan, "plans")
    plangen("build", "--to", "docx")
    built = sorted(str(file) for file in Path("output").rglob("*.docx"))
    assert len(built) == len(list(PLANS.glob("*.yaml")))
    outcome = plangen("verify", *built, "--format", "json")
    assert outcome.code == 0
    assert [one["matches"] for one in json.loads(outcome.out)] == [True] * len(built)


def test_a_document_that_matches_says_how_much_was_compared(plangen, word):
    outcome = plangen("verify", str(word))
    assert outcome.code == 0
    assert outcome.out.startswith(f"{word}：与 plans/{TITLE}.yaml 一致，核对了 ")


def test_an_edited_number_is_named(plangen, word):
    changed(word, first("2.8亿元", "3亿元"))
    outcome = plangen("verify", str(word), "--format", "json")
    assert outcome.code == 1
    (one,) = differences(outcome)
    assert (one["kind"], one["path"]) == ("edited", "goals.revenue.target")
    assert (one["document"], one["plan"]) == ("3亿元", "2.8亿元")
    assert "3亿元" in one["line"]


@pytest.mark.parametrize(
    ("as_word_does", "kind", "now"),
    [(SPLIT, "edited", "3.0亿元"), (DELETED + INSERTED, "edited", "3亿元"),
     (DELETED, "missing", "")],
    ids=["split runs", "tracked change", "tracked deletion"],
)  # fmt: skip
def test_edits_are_seen_as_word_writes_them(plangen, word, as_word_does, kind, now):
    changed(word, first("2.8亿元", f"{CLOSE}{as_word_does}{OPEN}"))
    (one,) = differences(plangen("verify", str(word), "--format", "json"))
    assert (one["kind"], one["document"], one["plan"]) == (kind, now, "2.8亿元")


def test_a_number_typed_over_with_its_bookmark_is_named_too(plangen, word):
    """Word drops a bookmark where somebody selects all that is in it and types."""
    start, end = r'<w:bookmarkStart w:id="(\d+)" w:name="_Fig\d+"/>', r'<w:bookmarkEnd w:id="\1"/>'
    run = r"(<w:r>(?:<w:rPr>.{,99}?</w:rPr>)?<w:t[^>]*>)9000万元(</w:t></w:r>)"
    bookmarked = re.compile(start + run + end)
    changed(word, lambda xml: bookmarked.sub(r"\g<2>8000万元\3", xml, count=1))
    (one,) = differences(plangen("verify", str(word), "--format", "json"))
    assert (one["kind"], one["path"]) == ("edited", "goals.revenue.by.quarter.Q4.target")
    assert (one["document"], one["plan"]) == ("8000万元", "9000万元")


def test_the_report_says_where(plangen, word):
    changed(word, first("9000万元", "8000万元"))
    lines = plangen("verify", str(word)).out.splitlines()
    assert lines[0] == f"{word}：与 plans/{TITLE}.yaml 不一致"
    assert lines[1:3] == [
        "  goals.revenue.by.quarter.Q4.target",
        "    文件里被改过：8000万元，计划是 9000万元",
    ]
    assert lines[3].startswith("    “")
    assert "8000万元" in "".join(lines[3:])


def test_a_plan_that_changed_since(plangen, word, sample):
    edit_plan(sample, "9000万元", "9100万元")
    outcome = plangen("verify", str(word), "--format", "json")
    assert outcome.code == 1
    (one,) = json.loads(outcome.out)
    assert one["changed"] == [f"plans/{TITLE}.yaml"]
    assert {each["kind"] for each in one["differences"]} == {"outdated"}
    texts = {(each["document"], each["plan"]) for each in one["differences"]}
    assert ("9000万元", "9100万元") in texts


def test_a_plan_of_which_only_the_words_changed(plangen, word, sample):
    edit_plan(sample, "plangen: 1", "plangen: 1   # 已定稿")
    outcome = plangen("verify", str(word))
    assert outcome.code == 1
    assert "表里和文字里的数都没有变" in outcome.out


def test_a_plan_that_is_at_fault_now(plangen, word, sample):
    edit_plan(sample, "kind: team-plan", "kind: [team-plan")
    outcome = plangen("verify", str(word))
    assert outcome.code == 1
    assert f"plangen check plans/{TITLE}.yaml" in outcome.out


def test_the_plan_may_be_elsewhere(plangen, word, sample):
    sample.rename("moved.yaml")
    refused = plangen("verify", str(word))
    assert refused.code == 2
    assert f"the plan of {word} is plans/{TITLE}.yaml" in refused.out
    assert plangen("verify", str(word), "--plan", "moved.yaml").code == 0


def test_a_document_cannot_name_a_plan_outside_the_workspace(plangen, word, sample, workspace):
    sample.rename(workspace.parent / sample.name)
    there = f"../{sample.name}"
    changed(word, lambda xml: xml.replace(f"plans/{TITLE}.yaml", there), "docProps/custom.xml")
    assert plangen("verify", str(word)).code == 2


def test_what_plangen_did_not_make_is_refused_and_the_others_are_verified(plangen, word):
    Path("letter.docx").write_text("no Word file")
    other = shutil.copy(word, "other.docx")
    changed(Path(other), lambda xml: xml.replace("plangen.", "other."), "docProps/custom.xml")
    outcome = plangen("verify", "letter.docx", "none.docx", other, str(word))
    assert outcome.code == 2
    assert outcome.out.splitlines()[:3] == [
        "letter.docx is no Word file, or it is damaged",
        "there is no file none.docx",
        "other.docx was not made by plangen: it does not say what its plan is",
    ]
    assert "一致" in outcome.out


def test_a_document_of_another_version_says_so(plangen, word):
    changed(word, lambda xml: xml.replace("0.1.0", "0.0.9"), "docProps/custom.xml")
    outcome = plangen("verify", str(word), "--lang", "en")
    assert outcome.code == 0
    assert "it was built by plangen 0.0.9; this is 0.1.0" in outcome.out


def test_a_plan_that_it_follows_changed(plangen, workspace):
    for name in ("2026-regional-plan.yaml", "2025-annual-review.yaml"):
        shutil.copy(PLANS / name, "plans")
    assert plangen("build", "plans/2026-regional-plan.yaml", "--to", "docx").code == 0
    review = Path("plans/2025-annual-review.yaml")
    review.write_text(review.read_text(encoding="utf-8") + "# 已归档\n", encoding="utf-8")
    word = "output/2026-regional-plan/2026-regional-plan.docx"
    outcome = plangen("verify", word, "--format", "json")
    assert outcome.code == 1
    assert json.loads(outcome.out)[0]["changed"] == ["plans/2025-annual-review.yaml"]


def test_a_document_without_the_list_of_its_numbers_cannot_be_verified(plangen, word):
    changed(word, lambda xml: xml.replace("<figure ", "<other "), "customXml/item1.xml")
    outcome = plangen("verify", str(word))
    assert outcome.code == 2
    assert "which number is which" in outcome.out


def test_a_workspace_is_the_same_from_each_of_its_folders(plangen, sample, workspace, monkeypatch):
    (workspace / "plangen.yaml").write_text("language: en\n")
    monkeypatch.chdir(workspace / "plans")
    assert plangen("build", "--to", "docx").code == 0
    monkeypatch.chdir(workspace / "output")
    outcome = plangen("verify", f"{TITLE}/{TITLE}.docx")
    assert outcome.out.startswith(f"{TITLE}/{TITLE}.docx: matches ../plans/{TITLE}.yaml")
    assert outcome.code == 0


def test_a_draft_is_verified_like_any_other(plangen, sample):
    edit_plan(sample, "9000万元", "9100万元")
    assert plangen("build", "--draft", "--to", "docx").code == 1
    assert plangen("verify", f"output/{TITLE}/{TITLE}.docx").code == 0
