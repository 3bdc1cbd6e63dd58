from plangen.document.blocks import CodeBlock, ListBlock
from tests.writers.docx.reading import Book, attribute, book, text_of
from tests.writers.docx.samples import nested_list, say


def marks(written: Book, style: str) -> list[tuple[str, str | None, str | None]]:
    """Return text, level and list of every paragraph in a list style."""
    return [
        (
            text_of(each),
            attribute(each, "w:pPr/w:numPr/w:ilvl"),
            attribute(each, "w:pPr/w:numPr/w:numId"),
        )
        for each in written.paragraphs(style)
    ]


def test_lists_nest_and_each_numbered_list_counts_for_itself():
    written = book(nested_list(), say("其后另起一列。"), ListBlock(True, ((say("复盘。"),),)))
    outer, _, first, second, _, other = marks(written, "ListNumber")
    assert outer[0] == "稳存量，客户流失不超过 4家："
    assert (outer[1], first[1], second[1], other[1]) == ("0", "1", "1", "0")
    assert first[2] == second[2]
    assert len({outer[2], first[2], other[2]}) == 3
    assert [level for _, level, _ in marks(written, "ListBullet")] == ["1", "1"]


def test_numbered_lists_begin_at_one():
    written = book(nested_list())
    _, _, number = marks(written, "ListNumber")[2]
    restart, = written.part("word/numbering.xml").xpath(
        f'w:num[@w:numId="{number}"]/w:lvlOverride[@w:ilvl="1"]/w:startOverride/@w:val',
        namespaces=written.body.nsmap,
    )
    assert restart == "1"


def test_what_follows_in_an_item_stands_below_its_text():
    continued, = book(nested_list()).paragraphs("ListContinue")
    assert text_of(continued) == "人均培训不少于 24小时，考核不合格者补训一次。"
    assert attribute(continued, "w:pPr/w:ind", "w:left") == "840"
    assert attribute(continued, "w:pPr/w:numPr/w:numId") is None


def test_an_item_that_begins_with_no_paragraph_has_its_mark_all_the_same():
    written = book(ListBlock(False, ((CodeBlock("plangen check"),),)))
    assert written.texts("ListBullet") == [""]
    assert written.texts("HTMLPreformatted") == ["plangen check"]


def test_very_deep_lists_stay_at_the_deepest_level_of_the_look():
    deep = ListBlock(False, ((say("第五层"),),))
    for name in ("第四层", "第三层", "第二层", "第一层"):
        deep = ListBlock(False, ((say(name), deep),))
    assert [level for _, level, _ in marks(book(deep), "ListBullet")] == ["0", "1", "2", "3", "3"]
