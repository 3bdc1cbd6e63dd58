"""A group is a whole number of people, and its average gives its share."""

from fractions import Fraction

from plangen.figures.claims.groups import groups
from plangen.values.tolerance import Verdict
from tests.figures.sheets import figures_of

BODY = """
goals:
  revenue:
    actual: 12.8亿元
    per_head: {actual: 399万元}
    by:
      group:
        前20%: {heads: 20%, per_head: 680万元, share: 42%}
        其他: 其余
team:
  headcount: {actual: 32人}
"""


def _group(body: str = BODY):
    (group,) = groups(figures_of(body, kind="annual-review"))
    return group


def test_its_size_share_and_whole():
    group = _group()
    assert (group.fewest, group.most) == (6, 7)
    assert group.written == (Fraction(6 * 680, 32 * 399), Fraction(7 * 680, 32 * 399))
    assert group.verdict is Verdict.CONTRADICTS


def test_only_its_own_numbers_are_repaired():
    """The average of all is proven by the total and the heads, not by one group."""
    group = _group()
    share, average = group.repairs
    assert [repair.path[-2:] for repair in group.repairs] == [
        ("前20%", "share"),
        ("per_head", "actual"),
    ]
    assert share.low is not None
    assert share.high is not None
    assert share.low < Fraction(34, 100) < share.high < Fraction(38, 100)
    assert average.high is not None
    assert average.high < 10_000_000
