"""Targets handed down: exact, around what is locked, with the reason beside each figure."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.cli.main import main
from plangen.figures.apportion import apportion
from plangen.pipeline import load
from plangen.rollup.targets import Written, with_figures
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


def test_what_the_parent_states_beside_the_targets_is_written_anew():
    parent = write_group(PARENT_IN_YUAN.replace(
        "target: 2.4亿元,", "target: 2.4亿元, growth: 20%, share: 46%, "
        "by: {quarter: {Q1: 1亿元, Q2: 1.4亿元}},"
    ))  # fmt: skip
    Path("海外/2026.yaml").unlink()
    main(["allocate", str(parent)])
    assert "growth: 23%, share: 47%, by: {quarter: {Q1: 102713178元, Q2: 143798450元}}" in (
        parent.read_text(encoding="utf-8")
    )
    assert load(parent).diagnostics == ()


def test_the_reason_stands_beside_the_figure_and_only_once(group):
    for _ in range(2):
        main(["allocate", str(group), "--by", "even"])
    text = Path("华东/2026.yaml").read_text(encoding="utf-8")
    assert text.count("# 分得：5.3亿元 中的 33.33%，平均（集团.yaml）") == 1
    assert text.count("# 分得：按原来的比例随目标调整") == 3
    assert text.count("分得") == 4


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


FOREIGN = PARENT.replace("海外: {", "海外: {base: 106500000元, ")


def test_a_unit_in_another_currency_gets_whole_amounts_in_both(capsys):
    parent = write_group(FOREIGN)
    assert main(["allocate", str(parent)]) == 0
    abroad = target_of("海外/2026.yaml")
    own = sum(map(target_of, ("华东/2026.yaml", "华南/2026.yaml")))
    assert abroad.denominator == (abroad * Fraction(71, 10)).denominator == 1
    assert own + abroad * Fraction(71, 10) - 10_000_000 == 520_000_000
    assert "按上年数，按汇率 7.1 折算（集团.yaml）" in Path("海外/2026.yaml").read_text()
    assert load(parent).diagnostics == ()


def test_steps_that_are_too_coarse_in_the_other_currency_are_refused(capsys):
    parent = write_group(FOREIGN.replace("USD: 7.1", "USD: 7.1234"))
    before = Path("海外/2026.yaml").read_bytes()
    assert main(["allocate", str(parent), "--step", "1万元"]) == 2
    assert "只能以 35617万元 为一档，太粗了" in capsys.readouterr().err
    assert Path("海外/2026.yaml").read_bytes() == before


def test_a_base_in_another_currency_is_converted_before_it_weighs(capsys):
    main(["allocate", str(write_group()), "--dry-run"])
    shares = [line.split()[2] for line in capsys.readouterr().out.splitlines()[1:4]]
    assert shares == ["45.82%", "29.78%", "24.40%"]  # 20000 : 13000 : 1500 × 7.1


def test_a_currency_without_a_declared_rate_says_what_to_declare(capsys):
    parent = write_group(PARENT.replace(", rates: {USD: 7.1}", ""))
    assert main(["allocate", str(parent)]) == 2
    assert "“海外”的计划用 USD，上级用 CNY；在上级计划里写明汇率" in capsys.readouterr().err


def test_where_all_are_abroad_a_part_of_the_parent_takes_the_odd_sum(capsys):
    units = "华东: {base: 2亿元, target: 2.4亿元, plan: 华东/2026.yaml}"
    lone = FOREIGN.replace(units, "总部调整: {target: 其余}").replace(
        "        华南: {base: 1.3亿元, target: 1.48亿元, plan: 华南/2026.yaml}\n", "")
    parent = write_group(lone)
    assert main(["allocate", str(parent)]) == 0
    assert load(parent).diagnostics == ()
    write("集团.yaml", "集团", lone.replace("        总部调整: {target: 其余}\n", ""), "group-plan")
    assert main(["allocate", "集团.yaml"]) == 2
    assert "留一个用 CNY 的部分接住零头" in capsys.readouterr().err


def test_a_plan_that_cannot_be_read_is_named(group, capsys):
    Path("华南/2026.yaml").write_text("goals: {revenue: [\n", encoding="utf-8")
    assert main(["allocate", str(group)]) == 2
    assert "“华南”的计划读不出来，没法改" in capsys.readouterr().err


def test_it_says_which_plans_do_not_agree_with_their_new_target(group, capsys):
    write("华南/2026.yaml", "华南", BASIS + SOUTH + "checks: {目标不变: revenue = 1.48亿元}\n")
    assert main(["allocate", str(group)]) == 0
    assert "plangen check 会逐处指出：华南/2026.yaml" in capsys.readouterr().out


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
    target = Written(REVENUE, "2亿元", "按上年")
    text = with_figures(f"{before}\n".encode(), "华东.yaml", [target], "分得：").decode()
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
