"""Whatever a document holds, its audit ends with findings, or says why it cannot be read."""

import random
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plangen.audit.audit import facts_of, judgements
from plangen.audit.audited import audit
from plangen.audit.judgement.findings import findings
from plangen.pipeline import build, load
from plangen.readers.package import UnreadableError
from plangen.readers.passages.read import read_text

SAMPLE = Path(__file__).parents[2] / "plans" / "2026-team-plan.yaml"
PIECES = st.sampled_from([
    *"，；。（）、的由至约-+×=0%①²½𝟜\n\t\u2028", "2025年", "营收", "12.8亿元", "同比增长", "15.3%",
    "其中", "占比", "分别为", "增至", "合计", "人均", "完成目标", "3:2:1", "百分点", "| ", "\n\n",
    "|---|---|\n", "    ", "- ", "# ", "1,1,1", "１２万", "二十八", "£1.2m", "up 5% to", "<table>",
    "<td>", "└ ", "万元", "NaN",
])  # fmt: skip
"""What numbers, their words and the shapes of documents are made of."""


@settings(max_examples=60, deadline=None)
@example(["合计0万元，其中甲厂12万元、乙厂21万元。"], "md")
@given(st.lists(PIECES, max_size=60), st.sampled_from(["md", "txt", "html"]))
def test_any_text(pieces, format):  # noqa: A002
    findings(judgements(facts_of(read_text("".join(pieces), format, "文档"))))


@pytest.mark.parametrize(
    "text",
    ["（" * 50_000, "（1" * 3000, "增长" * 5000, "1," * 5000, "1亿元" * 1000, "占" * 5000 + "1%",
     "从1%增至" * 1000, "一" * 5000, "<table>" * 150, "|1\n" * 2000, "1/" * 3000, "甲" * 20_000],
)  # fmt: skip
def test_texts_without_measure(text):
    findings(judgements(facts_of(read_text(text, "md", "文档"))))


@pytest.fixture(scope="module")
def word_file(tmp_path_factory):
    data = build(load(SAMPLE), ["docx"], "plan").files["plan.docx"]
    return data, tmp_path_factory.mktemp("damaged") / "计划.docx"


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6), flips=st.integers(0, 40), kept=st.integers(1, 100))
def test_damaged_word_files(word_file, seed, flips, kept):
    data, file = word_file
    damaged = bytearray(data[: len(data) * kept // 100])
    chance = random.Random(seed)
    for _ in range(flips):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    file.write_bytes(damaged)
    assert file.name in _said_of(file)


def test_word_files_of_a_newer_kind(word_file):
    data, file = word_file
    entry = data.index(b"PK\x01\x02")
    file.write_bytes(data[: entry + 6] + b"\xeb" + data[entry + 7 :])
    assert file.name in _said_of(file)


def _said_of(file: Path) -> str:
    """Return the name of a document that was audited, or why it cannot be read."""
    try:
        return audit(file).facts.reading.file
    except UnreadableError as error:
        return error.message.in_language("zh-CN")
