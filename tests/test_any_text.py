"""Whatever somebody types into a plan stands in its documents, or a sign stands in its place."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.document.markers import pictured
from plangen.figures.derive import derive
from plangen.model.reading import read_plan
from plangen.source.reader import read
from plangen.writers import docx, md
from plangen.writers.docx.xml import FORBIDDEN
from tests.compose.composing import document_of
from tests.writers.docx.reading import Book, text_of
from tests.writers.md.reading import shown

BLANKS = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85"
LINES = st.text(
    st.characters(exclude_categories=("Cs", "Zs", "Zl", "Zp"), exclude_characters=BLANKS),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() == text)
"""Any text but for blanks and line ends, which documents may set otherwise."""


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_a_name_and_an_aim_stand_in_word_and_markdown(text):
    made = document_of(*_read(f"甲{text}乙"))
    word = Book(docx.write(made, "plan"), "plan")
    kept = FORBIDDEN.sub("", f"甲{text}乙")
    assert any(kept in text_of(each) for each in word.find(".//w:p"))
    lost = bool(FORBIDDEN.search(text))
    assert lost == any(problem.code == "X902" for problem in word.problems)
    markdown = md.write(made, "plan").files["plan.md"].decode()
    assert any(pictured(f"甲{text}乙") in words for words in shown(markdown))


def _read(text: str):
    plan = {
        "plangen": 1, "kind": "team-plan", "language": "zh-CN", "year": 2026, "title": "计划",
        "goals": {"revenue": "1亿元"},
        "risks": {"回款拖延": {"response": text}},
    }  # fmt: skip
    source = read(yaml.safe_dump(plan, allow_unicode=False).encode(), "plan.yaml").source
    assert source
    result = read_plan(source)
    assert result.plan, result.faults
    return result.plan, derive(result.plan)
