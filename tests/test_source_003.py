"""The performance scheme: what the source says is kept, and its scorecard can be used."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from plangen.diagnostics.path import parse_path
from plangen.document.inlines import plain_text
from plangen.pipeline import build, load
from tests.compose.composing import cells, document_of, headings, prose, read_whole, table

ROOT = Path(__file__).parents[1]
TRANSCRIPTION = ROOT / "tests" / "transcriptions" / "003.yaml"
SAMPLE = ROOT / "plans" / "performance-scheme.yaml"
STARTERS = sorted((ROOT / "templates" / "starters").glob("performance-scheme.*.yaml"))
LISTED = yaml.safe_load(
    (ROOT / "tests" / "transcriptions" / "003-figures.yaml").read_text(encoding="utf-8")
)
ENTRIES = [*LISTED["numbers"], *LISTED["indicators"]]
KEPT = [entry for entry in ENTRIES if entry["status"] == "kept"]
BOTH = pytest.mark.parametrize("file", [TRANSCRIPTION, SAMPLE], ids=lambda file: file.stem)


def tree_of(file: Path) -> dict:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def at(file: Path, path: str):
    node = tree_of(file)
    for step in parse_path(path):
        node = node[step]
    return node


def document(file: Path):
    return document_of(*read_whole(file.read_text(encoding="utf-8")))


def markdown(file: Path) -> str:
    return build(load(file), ["md"], "plan").files["plan.md"].decode()


def scorecard(file: Path) -> list[list[str]]:
    return cells(table(document(file), "scorecard"))


def percent(text: str) -> Fraction:
    return Fraction(text.removesuffix("%"))


@pytest.mark.parametrize("file", [TRANSCRIPTION, SAMPLE, *STARTERS], ids=lambda file: file.name)
def test_nothing_is_found_and_nothing_is_lost(file):
    loaded = load(file)
    assert loaded.diagnostics == ()
    assert build(loaded, ["docx", "md"], "plan").diagnostics == ()


class TestFiguresOfTheSource:
    @BOTH
    @pytest.mark.parametrize("entry", KEPT, ids=[entry["says"] for entry in KEPT])
    def test_what_is_kept_has_its_place_in_the_plan_and_in_the_document(self, file, entry):
        held = at(file, entry["path"])
        shown = entry.get("value", parse_path(entry["path"])[-1])
        assert "value" not in entry or entry["value"] in held
        assert shown in markdown(file)

    @BOTH
    def test_the_five_dimensions_are_six_stages(self, file):
        (entry,) = [entry for entry in ENTRIES if entry["status"] == "corrected"]
        assert len(at(file, entry["path"])) == entry["to"]

    def test_what_is_lost_says_why(self):
        assert all(entry["why"] for entry in ENTRIES if entry["status"] == "lost")

    def test_no_indicator_is_left_out_of_the_list(self):
        listed = {entry["path"] for entry in LISTED["indicators"]}
        tree = tree_of(TRANSCRIPTION)
        assert {f"goals.{name}" for name in tree["goals"]} <= listed
        for group, kpi in tree["kpis"].items():
            assert {f"kpis.{group}.items.{name}" for name in kpi["items"]} <= listed

    def test_the_source_decides_no_weight_and_no_target(self):
        assert {row[1] for row in scorecard(TRANSCRIPTION)[1:-1]} == {"待定"}
        groups = tree_of(TRANSCRIPTION)["kpis"].values()
        assert {kpi["target"] for group in groups for kpi in group["items"].values()} == {"待定"}


class TestScorecard:
    def test_the_weights_shown_add_up_to_100(self):
        *rows, closing = scorecard(SAMPLE)[1:]
        levels = [row.level for row in table(document(SAMPLE), "scorecard").rows]
        weights = [percent(row[1]) for row in rows]
        for level in (0, 1):
            of_level = zip(weights, levels, strict=False)
            assert sum(weight for weight, at_level in of_level if at_level == level) == 100
        assert closing[:2] == ["合计", "100%"]

    def test_the_column_of_the_score_is_left_for_the_pen(self):
        titles, *rows = scorecard(SAMPLE)
        assert titles == ["指标", "权重", "目标", "内容与评分", "数据来源", "周期", "得分"]
        assert {row[-1] for row in rows} == {""}

    def test_a_row_says_how_to_score(self):
        assert scorecard(SAMPLE)[2] == [
            "渠道销售额", "30%", "1.5亿元",
            "<80%：0分；80–100%：按完成率得分；≥100%：100分", "CRM", "每月", "",
        ]  # fmt: skip

    def test_both_sides_sign(self):
        text = markdown(SAMPLE)
        assert "| 签字人 | 签名 | 日期 |" in text
        assert "| 被考核人 |  |  |\n| 直接上级 |  |  |" in text

    def test_without_weights_there_is_a_closing_row_but_no_sum(self):
        assert scorecard(TRANSCRIPTION)[-1] == ["合计", "", "", "", "", ""]


class TestOpenPoints:
    def test_they_are_listed_by_the_names_that_readers_know(self):
        titles, *rows = cells(table(document(TRANSCRIPTION), "open-points"))
        assert titles == ["部分", "事项", "待定的内容", "责任人", "期限"]
        assert rows[0] == ["目标", "渠道销售占比", "目标", "", ""]
        assert ["考核指标", "渠道产出 › 渠道回款率", "权重、目标值", "", ""] in rows
        assert rows[-1] == ["流程", "持续优化", "目的", "", ""]

    def test_there_is_one_for_every_value_that_is_not_decided(self):
        _, *rows = cells(table(document(TRANSCRIPTION), "open-points"))
        written = sum(
            line.partition("#")[0].count("待定")
            for line in TRANSCRIPTION.read_text(encoding="utf-8").splitlines()
        )
        assert sum(len(row[2].split("、")) for row in rows) == written

    def test_a_plan_in_which_all_is_decided_has_no_such_section(self):
        assert (1, "待定事项") not in headings(document(SAMPLE))

    def test_in_english(self):
        (starter,) = [file for file in STARTERS if ".en." in file.name]
        _, *rows = cells(table(document(starter), "open-points"))
        assert rows == [
            ["Goals", "Customer satisfaction", "Target", "", ""],
            ["Key performance indicators", "Activity › Customer satisfaction", "Target value",
             "", ""],
        ]  # fmt: skip


class TestDocument:
    def test_its_chapters(self):
        assert [name for level, name in headings(document(SAMPLE)) if level == 1] == [
            "绩效目标", "目标分解", "考核记分卡", "管理流程", "评分与等级", "年度日程",
        ]  # fmt: skip

    def test_the_stages_keep_their_order(self):
        stages = [name for level, name in headings(document(TRANSCRIPTION)) if level == 2]
        assert stages == list(tree_of(TRANSCRIPTION)["process"])

    def test_it_says_what_the_plan_says(self):
        said = "".join(prose(document(SAMPLE)))
        assert "其中渠道产出的权重最高，占55%。" in said
        assert "遵循的原则是诚信经营、合规操作、保护商业秘密、维护品牌形象。" in said
        assert "考核每季度进行一次。评分来自直接上级、协作部门、自评" in said

    def test_grades_with_their_thresholds(self):
        grades = cells(table(document(SAMPLE), "grades"))
        assert [row[:2] for row in grades[1:]] == [
            ["优秀", "≥90分"], ["良好", "75–90分"], ["合格", "60–75分"], ["待改进", "<60分"],
        ]  # fmt: skip

    def test_a_scheme_needs_no_year(self):
        text = SAMPLE.read_text(encoding="utf-8")
        (line,) = [line for line in text.splitlines() if line.startswith("year:")]
        plan, figures = read_whole(text.replace(f"{line}\n", ""))
        made = document_of(plan, figures)
        assert "2026" not in [value for _, value in made.cover.facts]
        assert cells(table(made, "scorecard")) == scorecard(SAMPLE)

    def test_a_scorecard_alone_leaves_no_empty_section(self):
        head = "plangen: 1\nkind: performance-scheme\nlanguage: zh-CN\ntitle: 客服考核\n"
        made = document_of(*read_whole(head + "kpis: {接通率: 60%, 满意度: 40%}\n"))
        assert headings(made) == [(1, "考核记分卡")]
        assert [plain_text(column.title) for column in table(made, "scorecard").columns] == [
            "指标", "权重", "得分",
        ]  # fmt: skip
