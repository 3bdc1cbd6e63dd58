"""Two readings of a document, figure by figure."""

from plangen.readers.compare import Difference, Kind, compare
from plangen.readers.shown import Figures, Listed, Place, Shown

REVENUE, HEADS = "goals.revenue.target", "team.headcount.target"


def reading(*sentences: tuple[str, str, str, str], gone: tuple[str, ...] = ()) -> Figures:
    """Read sentences, each a path, the words before its figure, the figure, the words after.

    Where a figure is written ``2.8亿元→3亿元`` somebody has changed it since; the bookmarks of
    those in `gone` went with what they stood around.
    """
    listed, shown, lines = {}, {}, []
    for position, (path, before, text, after) in enumerate(sentences):
        mark = f"_Fig{position:08d}"
        wrote, _, now = text.partition("→")
        seen = now if "→" in text else wrote
        listed[mark] = Listed(path, wrote)
        if path not in gone:
            shown[mark] = Shown(seen, Place("目标", before, after))
        lines.append(("目标", before + seen + after))
    return Figures(listed, shown, tuple(lines))


PLAN = reading((REVENUE, "营收目标 ", "2.8亿元", "，再创新高。"), (HEADS, "团队到 ", "28人", "。"))


def test_what_is_the_same_does_not_differ():
    assert compare(PLAN, PLAN) == ()


def test_an_edited_figure_is_named_with_both_texts():
    written = reading(
        (REVENUE, "营收目标 ", "2.8亿元→3亿元", "，再创新高。"), (HEADS, "团队到 ", "28人", "。")
    )
    place = Place("目标", "营收目标 ", "，再创新高。")
    assert compare(written, PLAN) == (
        Difference(Kind.EDITED, REVENUE, "3亿元", "2.8亿元", place),
    )


def test_spaces_are_no_difference():
    written = reading(
        (REVENUE, "营收目标 ", "2.8亿元→2.8 亿元", "。"), (HEADS, "团队到 ", "28人", "。")
    )
    assert compare(written, PLAN) == ()


def test_what_was_typed_over_a_figure_with_its_bookmark_is_found():
    written = reading(
        (REVENUE, "营收目标 ", "2.8亿元→3亿元", "，再创新高。"),
        (HEADS, "团队到 ", "28人", "。"),
        gone=(REVENUE,),
    )
    (one,) = compare(written, PLAN)
    assert (one.kind, one.document, one.plan) == (Kind.EDITED, "3亿元", "2.8亿元")
    assert one.place == Place("目标", "营收目标 ", "，再创新高。")


def test_a_figure_that_is_gone_with_its_sentence_is_missing():
    written = reading(
        (REVENUE, "→", "2.8亿元→", ""), (HEADS, "团队到 ", "28人", "。"), gone=(REVENUE,)
    )
    (one,) = compare(written, PLAN)
    assert (one.kind, one.document, one.plan) == (Kind.MISSING, "", "2.8亿元")
    assert one.place == Place("目标", "营收目标 ", "，再创新高。")


def test_what_the_plan_says_now_is_counted_once_a_figure():
    written = reading(*[(REVENUE, "营收目标 ", "2.8亿元", f"，第{n}次。") for n in range(3)])
    now = reading(*[(REVENUE, "营收目标 ", "3亿元", f"，第{n}次。") for n in range(3)])
    (one,) = compare(written, now)
    assert (one.kind, one.document, one.plan, one.count) == (
        Kind.OUTDATED, "2.8亿元", "3亿元", 3,
    )  # fmt: skip


def test_a_document_that_was_corrected_by_hand_agrees():
    written = reading((REVENUE, "营收目标 ", "2.8亿元→3亿元", "。"))
    assert compare(written, reading((REVENUE, "营收目标 ", "3亿元", "。"))) == ()


def test_figures_that_only_one_side_has():
    only_revenue = reading((REVENUE, "营收目标 ", "2.8亿元", "，再创新高。"))
    (gone,) = compare(PLAN, only_revenue)
    assert (gone.kind, gone.path, gone.document, gone.plan) == (Kind.OUTDATED, HEADS, "28人", "")
    (new,) = compare(only_revenue, PLAN)
    assert (new.kind, new.path, new.document, new.plan) == (Kind.ADDED, HEADS, "", "28人")


def test_each_way_of_writing_a_figure_is_compared_with_its_own():
    written = reading((REVENUE, "目标 ", "2.8亿元", "。"), (REVENUE, "区域 | ", "28000", ""))
    now = reading((REVENUE, "目标 ", "3亿元", "。"), (REVENUE, "区域 | ", "30000", ""))
    assert [(one.document, one.plan) for one in compare(written, now)] == [
        ("2.8亿元", "3亿元"),
        ("28000", "30000"),
    ]
