"""Targets handed down: exact, around what is locked, with the reason beside each figure."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.cli.main import main
from plangen.figures.apportion import apportion
from plangen.pipeline import load
from plangen.rollup.targets import Target, with_targets
from tests.rollup.group import BASIS, PARENT, SOUTH, write, write_group

REVENUE = ("goals", "revenue", "target")
PARENT_IN_YUAN = PARENT.replace(", rates: {USD: 7.1}", "").replace(
    "海外: {", "海外: {base: 1亿元, "
)


@pytest.fixture
def group() -> Path:
    parent = write_group(PARENT_IN_YUAN)
    Path("海外/2026.yaml").unlink()
    return parent


def target_of(file: str) -> Fraction:
    return load(Path(file)).figures.amount(REVENUE)


def test_by_last_year_the_parts_make_up_the_target_to_the_yuan(group, capsys):
    assert main(["allocate", str(group)]) == 0
    files = ("华东/2026.yaml", "华南/2026.yaml", "海外/2026.yaml")
    assert sum(map(target_of, files)) - 10_000_000 == 520_000_000
    assert abs(target_of("华东/2026.yaml") - Fraction(530_000_000 * 20, 43)) < 1
    assert "  华东      246511628元  46.51%  按上年数" in capsys.readouterr().out


def test_parent_and_units_agree_afterwards(group):
    main(["allocate", str(group)])
    assert [found.code for found in load(group).diagnostics] == []


def test_the_reason_stands_beside_the_figure_and_only_once(group):
    for _ in range(2):
        main(["allocate", str(group), "--by", "even"])
    text = Path("华东/2026.yaml").read_text(encoding="utf-8")
    assert text.count("# 分得：5.3亿元 中的 33.33%，平均（集团.yaml）") == 1
    assert text.count("分得") == 1


def test_a_missing_plan_begins_as_the_starter_and_is_sound(group):
    main(["allocate", str(group)])
    assert load(Path("海外/2026.yaml")).diagnostics == ()
    assert "title: 海外2026年工作计划" in Path("海外/2026.yaml").read_text(encoding="utf-8")


def test_what_is_locked_stays_and_the_others_divide_the_rest(group):
    write("华南/2026.yaml", "华南", BASIS + SOUTH.replace(
        "target: 1.48亿元", "target: 1.48亿元\n    locked: 已签责任书"))
    main(["allocate", str(group), "--by", "even"])
    assert target_of("华南/2026.yaml") == 148_000_000
    assert target_of("华东/2026.yaml") == target_of("海外/2026.yaml") == 191_000_000


def test_declared_weights(group):
    Path("权重.yaml").write_text("{华东: 3, 华南: 1, 海外: 1}\n", encoding="utf-8")
    main(["allocate", str(group), "--by", "权重.yaml"])
    assert target_of("华东/2026.yaml") == 318_000_000


def test_a_weight_that_is_missing_is_asked_for(group, capsys):
    Path("权重.yaml").write_text("{华东: 3, 华南: 1}\n", encoding="utf-8")
    assert main(["allocate", str(group), "--by", "权重.yaml"]) == 2
    assert "权重.yaml 里没有“海外”的权重" in capsys.readouterr().err


def test_in_steps(group):
    main(["allocate", str(group), "--step", "10万元"])
    assert target_of("华东/2026.yaml") == 246_500_000


def test_more_locked_than_there_is_to_divide(capsys):
    parent = write_group(PARENT_IN_YUAN.replace("target: 5.2亿元", "target: 1亿元").replace(
        "华东: {", "华东: {locked: 已签, "))
    Path("海外/2026.yaml").unlink()
    assert main(["allocate", str(parent)]) == 2
    assert "锁定的和上级自己列出的已经有 23000万元，超过目标 10000万元" in capsys.readouterr().err


def test_a_dry_run_writes_nothing(group):
    before = {file: file.read_bytes() for file in Path().rglob("*.yaml")}
    assert main(["allocate", str(group), "--dry-run"]) == 0
    assert {file: file.read_bytes() for file in Path().rglob("*.yaml")} == before


def test_into_a_folder_of_its_own(group, capsys):
    before = Path("华东/2026.yaml").read_bytes()
    assert main(["allocate", str(group), "--out", "分解"]) == 0
    assert Path("华东/2026.yaml").read_bytes() == before
    assert Path("分解/华东/2026.yaml").is_file()
    assert load(Path("分解/集团.yaml")).diagnostics == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("goals: {revenue: 1亿元}", "goals: {revenue: 2亿元}  # 分得：按上年"),
        ("goals: {revenue: 1亿元 → 1.5亿元}", "goals: {revenue: 1亿元 → 2亿元}  # 分得：按上年"),
        ("goals: {revenue: {base: 1亿元}}",
         "goals: {revenue: {target: 2亿元, base: 1亿元}}  # 分得：按上年"),
        ("goals:\n  revenue:\n    base: 1亿元",
         "goals:\n  revenue:\n    target: 2亿元  # 分得：按上年\n    base: 1亿元"),
        ("goals: {profit: 1千万元}  # 税前",
         "goals: {revenue: {target: 2亿元}, profit: 1千万元}  # 税前; 分得：按上年"),
        ("title: 华东", "goals: {revenue: {target: 2亿元}}  # 分得：按上年\ntitle: 华东"),
        ("goals: {revenue: 1亿元}  # 董事会定; 分得：平均",
         "goals: {revenue: 2亿元}  # 董事会定; 分得：按上年"),
        ("goals: {revenue: 1亿元, note#1: '#'}",
         "goals: {revenue: 2亿元, note#1: '#'}  # 分得：按上年"),
    ],
)  # fmt: skip
def test_a_target_is_put_where_it_belongs_and_all_else_stays(before, after):
    target = Target(REVENUE[:2], "2亿元", "按上年")
    text = with_targets(f"{before}\n".encode(), "华东.yaml", [target], "分得：").decode()
    assert text == f"{after}\n"


@given(
    st.integers(0, 10**12), st.lists(st.integers(0, 10**9), min_size=1, max_size=40).filter(any)
)
def test_nothing_is_lost_or_invented(total, weights):
    parts = apportion(Fraction(total), [Fraction(one) for one in weights], Fraction(1))
    assert sum(parts) == total
    whole = sum(weights)
    pairs = zip(parts, weights, strict=True)
    assert all(abs(part - Fraction(total * weight, whole)) < 1 for part, weight in pairs)
