"""Who signs a document and who receives it, behind everything else."""

from plangen.document.blocks import Heading, PageBreak, Paragraph, Table
from plangen.document.inlines import plain_text
from tests.compose.composing import document

PLAN = """
goals: {revenue: 100}
classification: 内部资料
signoff: {编制: 李敏, 审核: {role: 销售总监}, 批准: {name: 王强, role: 总经理}}
distribution: {董事会: , 各区域: 各1份}
"""


def rows(table: Table) -> list[list[str]]:
    return [[plain_text(cell) for cell in row.cells] for row in table.rows]


def test_who_signs_has_a_line_to_sign_on():
    *_, new_page, heading, table, _, _ = document(PLAN).body
    assert isinstance(new_page, PageBreak)
    assert isinstance(heading, Heading)
    assert plain_text(heading.content) == "签批"
    titles = [plain_text(column.title) for column in table.columns]
    assert titles == ["环节", "职务", "姓名", "签名", "日期"]
    assert rows(table)[1:] == [
        ["审核", "销售总监", "\u00a0", "", ""],
        ["批准", "总经理", "王强", "", ""],
    ]


def test_steps_and_receivers_may_stand_alone():
    made = document("goals: {revenue: 100}\nsignoff: [编制, 批准]\ndistribution: [财务部]\n")
    receivers = made.body[-1]
    (table,) = (block for block in made.body[-4:] if isinstance(block, Table))
    assert rows(table) == [["编制", "", ""], ["批准", "", ""]]
    assert isinstance(receivers, Paragraph)
    assert plain_text(receivers.content) == "本文件分发：财务部。"


def test_who_receives_it_with_how_many_copies():
    receivers = document(PLAN).body[-1]
    assert plain_text(receivers.content) == "本文件分发：董事会、各区域（各1份）。"


def test_the_classification_is_a_fact_that_every_page_bears():
    cover = document(PLAN).cover
    assert cover.classification == ("密级", "内部资料")
    assert cover.classification in cover.facts
    assert cover.secrecy == "内部资料"


def test_a_plan_that_says_nothing_of_it_ends_with_its_text():
    made = document("goals: {revenue: 100}\n")
    assert made.cover.secrecy == ""
    assert not any(isinstance(block, PageBreak) for block in made.body[-3:])
