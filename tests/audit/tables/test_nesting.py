"""Rows that tell what another row is made of."""

import pytest

from plangen.audit.audit import facts_of, judgements
from plangen.audit.tables.nesting import parents_of
from plangen.readers.passages.read import read_text
from plangen.values.tolerance import Verdict

ROWS = (
    "|市场推广|300|19.4%|\n|{0}线上推广|120|40.0%|\n|{0}线下活动|180|60.0%|\n"
    "|团队成本|1250|80.6%|\n"
)
HEAD = "|项目|金额（万元）|占上级|\n|-|-|-|\n"
TOTAL = "|合计|1550|100%|\n"


@pytest.mark.parametrize("mark", ["└ ", "其中：", ""])
def test_a_row_and_what_it_is_made_of(mark):
    facts = facts_of(read_text(HEAD + ROWS.format(mark) + TOTAL, "md"))
    assert parents_of(facts.tables[0]) == {2: 1, 3: 1}
    assert {one.verdict for one in judgements(facts)} == {Verdict.FITS}


def test_rows_that_only_happen_to_add_up_are_no_details():
    rows = "|一部|300|30%|\n|二部|120|12%|\n|三部|180|18%|\n|四部|400|40%|\n|合计|1000|100%|\n"
    assert parents_of(facts_of(read_text(HEAD + rows, "md")).tables[0]) == {}
