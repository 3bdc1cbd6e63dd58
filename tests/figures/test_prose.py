"""What the sentences of `prose.yaml` say about the figures of their plans."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plangen.figures.prose.references import reference_to
from plangen.figures.prose.remarks import Remark, remarks
from plangen.figures.prose.typed import by_worth, typed_figure
from plangen.pipeline import Loaded, load

ROOT = Path(__file__).parents[2]
GROUPS = yaml.safe_load((Path(__file__).parent / "prose.yaml").read_text(encoding="utf-8"))
PASSAGES = [
    (group["plan"], text, verdicts)
    for group in GROUPS
    for text, verdicts in group["passages"].items()
]

_plan = cache(load)


@pytest.mark.parametrize(
    ("plan", "text", "expected"), PASSAGES, ids=[text for _, text, _ in PASSAGES]
)
def test_a_passage_is_judged_as_listed(plan: str, text: str, expected: str):
    found = "; ".join(_verdicts(text, _plan(ROOT / plan)))
    assert (found or "nothing") == expected


def test_there_are_passages_of_every_kind():
    verdicts = " ".join(verdict for _, _, verdict in PASSAGES)
    assert len(PASSAGES) >= 80
    assert all(word in verdicts for word in ("contradiction", "loose", "hard-coded", "nothing"))


WORDS = st.sampled_from(
    "全年 营收 目标 增长 占 华东 华南 、 和 （ ） ， 。 上年 比 从 到 明年 2026年 2024年 Q1 七月 的"
    " {{revenue}} {{ 2.8亿元 25% 近3亿元 28人 三场 818采购节 如果 预算 编制 \n \n- ： 其中 西南"
    "".split(" ")
)


@given(st.lists(WORDS, max_size=20))
def test_whatever_people_write_is_read_without_fail(words: list[str]):
    list(_verdicts("".join(words), _plan(ROOT / "plans" / "2026-team-plan.yaml")))


def _verdicts(text: str, loaded: Loaded) -> Iterator[str]:
    assert loaded.plan
    assert loaded.figures
    known = by_worth(loaded.figures)
    for remark in remarks(((("narrative", "opening"), text),), loaded.figures, loaded.plan.year):
        yield from _verdict(remark, loaded, known)


def _verdict(remark: Remark, loaded: Loaded, known) -> Iterator[str]:
    number = remark.statement.number
    if remark.outcome:
        word = {"contradicts": "contradiction", "stretched": "loose"}[remark.outcome]
        yield f"{word} {remark.text[number.start : number.end]}"
    elif figure := typed_figure(remark.statement, known):
        yield f"hard-coded {number.quantity.text} as {reference_to(figure, loaded.figures)}"
