import sys

import pexpect
import pytest

from tests.batch.conftest import plan_text


@pytest.fixture
def regions(workspace):
    for region in ("华东", "华北"):
        (workspace / "plans" / f"{region}.yaml").write_text(
            plan_text(f"{region}区2026年计划"), encoding="utf-8"
        )
    (workspace / "plans" / "西南.yaml").write_text(
        plan_text("西南区2026年计划", second=4000), encoding="utf-8"
    )


def test_the_summary_names_what_was_not_built(plangen, regions):
    outcome = plangen("build", "--to", "md", "--lang", "zh-CN")
    assert outcome.code == 1
    *_, counts, trouble = outcome.err.splitlines()
    assert counts == "3 份计划：生成 2、有错误未生成 1"
    assert trouble.startswith("  plans/西南.yaml S101 第 ")


def test_what_did_not_change_is_counted_and_a_draft_stays_a_fault(plangen, regions):
    assert plangen("build", "--to", "md", "--draft").code == 1
    outcome = plangen("build", "--to", "md", "--draft")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.splitlines()[0] == "plans: 3; unchanged: 3"
    assert outcome.err.splitlines()[1].startswith("  plans/西南.yaml S101 ")


def test_a_dry_run_says_why_and_writes_nothing(plangen, regions, workspace):
    outcome = plangen("build", "--dry-run", "--lang", "zh-CN")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        f"plans/{name}.yaml：还没有生成过" for name in ("华东", "华北", "西南")
    ]
    assert not (workspace / "output").exists()


def test_a_dry_run_after_a_build(plangen, regions, workspace):
    (workspace / "plans" / "西南.yaml").unlink()
    plangen("build", "--to", "md")
    assert plangen("build", "--to", "md", "--dry-run").out == "nothing is to be built\n"
    text = plan_text("华东区2026年计划（修订）")
    (workspace / "plans" / "华东.yaml").write_text(text, encoding="utf-8")
    said = plangen("build", "--to", "md", "--dry-run").out
    assert said == "plans/华东.yaml: plans/华东.yaml changed\n"


@pytest.mark.parametrize("jobs", ["0", "-1"])
def test_fewer_than_one_process_is_wrong_usage(plangen, regions, jobs):
    assert plangen("build", "--jobs", jobs).code == 2


def test_a_terminal_shows_how_far_it_is(regions, workspace):
    arguments = ["-m", "plangen", "build", "plans", "--to", "md"]
    child = pexpect.spawn(sys.executable, arguments, encoding="utf-8", timeout=60)
    child.expect("1/3|2/3|3/3")
    child.expect("plans: 3; built: 2, refused: 1")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 1
