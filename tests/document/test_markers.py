"""Stand-ins carry people's text through Markdown untouched."""

from plangen.document.markers import CLOSE, MARKER, OPEN, escape, marker, protect, restore


def test_protect_drops_only_what_no_text_holds():
    assert protect("营收\x02目标\ufdd01\ufdd1｜🎉\ufffe") == "营收␂目标\ufffd1\ufffd｜🎉\ufffd"


def test_line_ends_of_every_kind_become_newlines():
    assert protect("第一季度\r\n第二季度\r第三季度\u2028第四季度") == (
        "第一季度\n第二季度\n第三季度\n第四季度"
    )


def test_escape_leaves_nothing_that_markdown_could_read():
    escaped = escape("1. **华东** | <b>&nbsp;</b> `x`\n# - ~~")
    assert not set(escaped) & set("\\`*_{}[]()<>#+-.!|&~:= \n")
    assert restore(escaped) == "1. **华东** | <b>&nbsp;</b> `x`\n# - ~~"


def test_a_key_of_any_characters_survives():
    text = marker("goals.revenue_*")
    assert text[0] == OPEN
    assert text[-1] == CLOSE
    assert restore(MARKER.fullmatch(text)[1]) == "goals.revenue_*"
