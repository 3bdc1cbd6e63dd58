"""What styles say, with what they inherit."""

import pytest
from lxml import etree

from plangen.writers.docx.styles import (
    character,
    edge_colour,
    fill,
    is_centred,
    last_row,
    number_of,
    stride,
)

STYLES = etree.fromstring("""
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
  <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:styleId="Normal">
    <w:pPr><w:spacing w:before="60" w:line="360" w:lineRule="exact"/></w:pPr></w:style>
  <w:style w:styleId="Title"><w:basedOn w:val="Normal"/>
    <w:pPr><w:numPr><w:numId w:val="7"/></w:numPr>
      <w:spacing w:after="100"/><w:jc w:val="center"/></w:pPr>
    <w:rPr><w:sz w:val="44"/></w:rPr></w:style>
  <w:style w:styleId="Loop"><w:basedOn w:val="Loop"/>
    <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Box" w:type="table">
    <w:tblPr><w:tblBorders><w:left w:color="B3261E"/></w:tblBorders></w:tblPr>
    <w:tcPr><w:shd w:fill="FBE3E1"/></w:tcPr>
    <w:tblStylePr w:type="lastRow"><w:tcPr><w:vAlign w:val="top"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>
""")


@pytest.mark.parametrize(("style", "width"), [("Title", 220), ("Normal", 120), ("Loop", 120)])
def test_a_chinese_character_is_as_wide_as_its_type_is_high(style: str, width: int):
    assert character(STYLES, style) == width


@pytest.mark.parametrize(
    ("style", "height"), [("Normal", 420), ("Title", 520), ("Loop", round(24 * 10 * 1.35))]
)
def test_a_paragraph_is_as_high_as_its_line_and_the_space_around(style: str, height: int):
    assert stride(STYLES, style) == height


def test_what_a_style_does_not_say_it_inherits():
    assert is_centred(STYLES, "Title")
    assert not is_centred(STYLES, "Normal")
    assert number_of(STYLES, "Title") == "7"
    assert number_of(STYLES, "Loop") is None


def test_boxes_and_totals():
    assert (edge_colour(STYLES, "Box"), fill(STYLES, "Box")) == ("B3261E", "FBE3E1")
    assert (edge_colour(STYLES, "Title"), fill(STYLES, "Title")) == ("auto", "")
    assert "vAlign" in last_row(STYLES, "Box")
    assert last_row(STYLES, "Title") == ""
