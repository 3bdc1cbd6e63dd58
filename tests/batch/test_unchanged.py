"""What is built again, and what is not."""

import os
from pathlib import Path

import pytest

from plangen.batch.record import Status
from plangen.workspace.history import History
from plangen.workspace.settings import Settings
from tests.batch.conftest import plan_text

EAST = "华东.yaml"


def _built(build, **options) -> set[str]:
    return {name for name, made in build(**options).items() if not made.unchanged}


@pytest.fixture
def first(build) -> None:
    """All plans, built."""
    assert len(_built(build)) == 3


def test_nothing_changed_and_nothing_is_built(build, first):
    assert _built(build) == set()


def test_no_plan_is_read_when_nothing_changed(build, first, monkeypatch):
    def unexpected(*arguments: object) -> None:
        raise AssertionError(arguments)

    monkeypatch.setattr("plangen.batch.making.load", unexpected)
    assert _built(build) == set()


def test_a_plan_that_says_something_else(build, plans, first):
    (plans / EAST).write_text(plan_text("华东区2026年计划（修订）"), encoding="utf-8")
    assert _built(build) == {EAST}
    assert "（修订）" in Path("out/华东/华东.md").read_text(encoding="utf-8")


def test_a_plan_that_was_only_touched_is_not_built(build, plans, first):
    os.utime(plans / EAST, ns=(1, 1))
    assert _built(build) == set()


def test_a_plan_whose_time_and_size_were_kept_is_built(build, plans, first):
    stat = (plans / EAST).stat()
    (plans / EAST).write_text(plan_text("华东区2027年计划"), encoding="utf-8")
    os.utime(plans / EAST, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert _built(build) == {EAST}


@pytest.mark.parametrize("change", ["remove", "alter"])
def test_a_document_that_somebody_changed(build, first, change):
    document = Path("out/华北/华北.md")
    whole = document.read_bytes()
    if change == "remove":
        document.unlink()
    else:
        document.write_bytes(whole + b"!")
    assert _built(build) == {"华北.yaml"}
    assert document.read_bytes() == whole


def test_a_plan_that_another_one_names(build, plans):
    (plans / "总部.yaml").write_text(
        plan_text("总部2026年计划") + "follows: 去年/总部.yaml\n", encoding="utf-8"
    )
    (plans / "去年").mkdir()
    last = plans / "去年" / "总部.yaml"
    last.write_text(plan_text("总部2025年计划").replace("2026", "2025"), encoding="utf-8")
    first = build()
    assert {made.record.status for made in first.values()} == {Status.BUILT}
    last.write_text(last.read_text(encoding="utf-8") + "# 已归档\n", encoding="utf-8")
    made = build()
    assert {str(one.task.plan.path) for one in made.values() if not one.unchanged} <= {
        "plans/总部.yaml", "plans/去年/总部.yaml",
    }  # fmt: skip
    assert not made["总部.yaml"].unchanged


def test_a_template_of_the_workspace(build, first):
    own = Path("templates/partials")
    own.mkdir(parents=True)
    (own / "signoff.zh-CN.md.j2").write_text("审批：\n", encoding="utf-8")
    assert len(_built(build)) == 3
    assert _built(build) == set()


def test_other_settings(build, first):
    Path("plangen.yaml").write_text("plangen: 1\nfiscal_year_starts: 4\n", encoding="utf-8")
    settings = Settings(file=Path("plangen.yaml"), fiscal_year_starts=4)
    assert len(_built(build, settings=settings)) == 3
    assert _built(build, settings=settings) == set()


@pytest.mark.parametrize("options", [{"draft": True}, {"formats": ("md", "html")}])
def test_other_options(build, first, options):
    assert len(_built(build, **options)) == 3


def test_another_version_of_plangen(build, first, monkeypatch):
    monkeypatch.setattr("plangen.__version__", "99.0")
    assert len(_built(build)) == 3


def test_another_commit(build, first):
    history = History(Path.cwd(), {"plans/华东.yaml": "a" * 40}, frozenset())
    assert _built(build, history=history) == {EAST}
    assert _built(build, history=history) == set()
    dirty = History(Path.cwd(), {"plans/华东.yaml": "a" * 40}, frozenset({"plans/华东.yaml"}))
    assert _built(build, history=dirty) == {EAST}


def test_force(build, first):
    assert len(_built(build, force=True)) == 3


def test_a_plan_with_errors_is_looked_at_every_time(build, plans, first):
    (plans / EAST).write_text(plan_text("华东区2026年计划", second=4000), encoding="utf-8")
    for _ in range(2):
        made = build()[EAST]
        assert (made.record.status, made.unchanged) == (Status.REFUSED, False)
    assert Path("out/华东/华东.md").is_file()


def test_a_draft_that_did_not_change_still_is_one(build, plans):
    (plans / EAST).write_text(plan_text("华东区2026年计划", second=4000), encoding="utf-8")
    build(draft=True)
    made = build(draft=True)[EAST]
    assert (made.record.status, made.unchanged) == (Status.DRAFT, True)


def test_what_is_remembered_may_be_lost_or_nonsense(build, first):
    Path("out/.plangen/records.jsonl").write_bytes(b'{"folder":"\xff\n[]\n{"folder": 3}\n{}')
    Path("out/.plangen/files.json").write_bytes(b"[1]")
    assert len(_built(build)) == 3
    assert _built(build) == set()


def test_a_plan_that_is_gone_is_listed_no_more(build, plans, first):
    (plans / EAST).unlink()
    build()
    assert "华东" not in Path("out/manifest.json").read_text(encoding="utf-8")
    assert "华东" not in Path("out/index.html").read_text(encoding="utf-8")
    assert Path("out/华东/华东.md").is_file()
