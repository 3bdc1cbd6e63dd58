"""Web pages: what is read, and what is not."""

from plangen.readers.passages.read import read, read_text
from tests.readers.passages.shown import grid, text_outline


def test_blocks_and_what_is_left_out():
    page = """<!DOCTYPE html><html><head><title>页</title><style>p{}</style></head><body>
    <nav><p>首页</p></nav><h1>工作总结</h1><script>var x = "9亿元"</script>
    <p>全年完成<b>12.8</b>亿元<sup><a href="#n1">[1]</a></sup>，面积 20m<sup>2</sup>，
       超额完成。</p><p hidden>草稿 9亿元</p><p style="display: none">旧稿 8亿元</p>
    <ul><li>稳存量<ul><li>老客户</li></ul></li></ul><div>散落的文字<p>段落</p>尾巴</div>
    <section role="doc-endnotes"><ol><li>按合同口径</li></ol></section><footer>版权</footer>"""
    assert text_outline(page, "html") == [
        "h1 工作总结", "p 全年完成12.8亿元，面积 20m2，超额完成。", "i 稳存量", "i 老客户",
        "p 散落的文字", "p 段落", "p 尾巴", "n 按合同口径",
    ]  # fmt: skip


def test_merged_cells_are_one_passage():
    page = """<table><caption>表 1 目标</caption>
    <thead><tr><th rowspan=2>区域</th><th colspan="2">目标</th></tr>
    <tr><th>底线</th><th>冲刺</th></tr></thead>
    <tr><td>华东</td><td>1亿元</td><td>1.2亿元</td></tr><tr><td>其他</td></tr></table>"""
    (table,) = read_text(page, "html").tables
    assert grid(table) == [
        ["区域", "目标", "目标"], ["区域", "底线", "冲刺"], ["华东", "1亿元", "1.2亿元"],
        ["其他", None, None],
    ]  # fmt: skip
    assert table.rows[0][0] is table.rows[1][0]
    assert table.caption == "表 1 目标"


def test_nested_tables_follow_and_frames_are_none():
    page = """<table><tr><td><p>一页概览</p><table><tr><td>营收</td><td>2.8亿元<table>
    <tr><td>Q1</td><td>16%</td></tr></table></td></tr></table></td></tr></table>"""
    reading = read_text(page, "html")
    assert [grid(table) for table in reading.tables] == [[["营收", "2.8亿元"]], [["Q1", "16%"]]]
    assert reading.passages[0].text == "一页概览"


def test_pages_in_gbk(tmp_path):
    file = tmp_path / "总结.htm"
    page = '<meta http-equiv="content-type" content="text/html; charset=gb2312"><p>营收镕</p>'
    file.write_bytes(page.encode("gb18030"))
    assert read(file).passages[0].text == "营收镕"


def test_named_pieces_of_a_card_stand_apart():
    card = '<li><span class="label">营收</span><span class="value">2.8亿元</span></li>'
    assert text_outline(card, "html") == ["i 营收\n2.8亿元"]
    assert text_outline("<p><span>2.</span><span>8亿元</span></p>", "html") == ["p 2.8亿元"]


def test_nothing_makes_nothing():
    assert read_text("", "html").passages == ()


def test_tables_that_are_made_of_other_elements():
    page = """<div class="table col_3"><div class="row heading"><div></div>
    <div class="span_2">收费（万元）</div></div>
    <div class="row"><div>翡翠花园</div><div>491.04</div><div class="bold">473.85</div></div></div>
    <div class="row"><div>左栏</div><div>右栏</div></div>"""
    (table,) = read_text(page, "html").tables
    assert grid(table) == [
        ["", "收费（万元）", "收费（万元）"], ["翡翠花园", "491.04", "473.85"],
    ]  # fmt: skip
