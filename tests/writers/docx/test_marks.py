"""Every number knows its place in the plan, and nobody sees it."""

from dataclasses import replace
from io import BytesIO

import docx
from docx.package import Package
from lxml import etree

from plangen.document.blocks import Align, Row, Table
from plangen.document.inlines import Number, Strong
from plangen.document.provenance import Input, Provenance, entries
from plangen.writers.docx import write
from plangen.writers.docx.properties import record
from tests.writers.docx.reading import Book, W, book, text_of
from tests.writers.docx.samples import chinese_document, column, say

REVENUE = Number("2.8亿元", "goals.revenue.target")
MADE = Provenance(
    Input("plans/华东/2026.yaml", "ab" * 32),
    "0.1.0",
    (Input("plans/2025.yaml", "cd" * 32),),
    "0123456789ab",
)


def listed(written: Book) -> list[tuple[str, str, list[str]]]:
    """Path, text and bookmarks of the figures that a file lists."""
    return [
        (each.get("path"), each.get("text"), each.get("marks").split())
        for each in written.part("customXml/item1.xml")
    ]


def properties(written: Book) -> dict[str, str]:
    return {each.get("name"): each[0].text for each in written.part("docProps/custom.xml")}


def test_a_number_stands_in_a_hidden_bookmark():
    written = book(say("全年营收目标 ", Strong((REVENUE,)), "。"))
    (start,) = written.find('.//w:bookmarkStart[starts-with(@w:name, "_Fig")]')
    assert text_of(start.getnext()) == "2.8亿元"
    assert start.getnext().getnext().tag == f"{W}bookmarkEnd"
    assert listed(written) == [("goals.revenue.target", "2.8亿元", [start.get(f"{W}name")])]


def test_a_figure_is_listed_once_with_all_its_bookmarks():
    table = Table((column("目标", Align.RIGHT),), (Row(((REVENUE,),)), Row(((REVENUE,),))))
    ((path, _, marks),) = listed(book(say(REVENUE), table))
    assert path == "goals.revenue.target"
    assert len(set(marks)) == 3


def test_a_path_may_be_long_and_its_names_strange():
    path = 'goals.revenue.by.region["' + "华东大区直营渠道" * 20 + '"].by["<A&B>"].target'
    (one,) = listed(book(say(Number("1200万元", path))))
    assert one[0] == path


def test_a_document_without_numbers_lists_none():
    assert not any("customXml" in name for name in book(say("尚待决定。")).parts)


def test_other_programs_see_the_numbers():
    written = book(say("全年营收目标 ", REVENUE, "。"))
    texts = [each.text for each in docx.Document(BytesIO(written.bytes)).paragraphs]
    assert "全年营收目标 2.8亿元。" in texts


def test_the_properties_say_what_the_document_was_made_of():
    document = replace(chinese_document(), provenance=MADE)
    written = Book(write(document, "plan"), "plan")
    assert properties(written) == dict(entries(MADE))
    assert written.bytes == Book(write(document, "plan"), "plan").bytes


def test_a_document_of_nowhere_has_no_such_properties(chinese: Book):
    assert "docProps/custom.xml" not in chinese.parts


def test_the_properties_of_a_look_are_kept_but_not_its_provenance():
    package = Package.open(BytesIO(book(say(REVENUE)).bytes))
    other = replace(MADE, plan=Input("plans/2024.yaml", "00" * 32))
    record(package, other)
    (part,) = (part for part in package.parts if part.partname == "/docProps/custom.xml")
    part._blob = part.blob.replace(b"plangen.commit", "密级".encode())
    record(package, MADE)
    (part,) = (part for part in package.parts if part.partname == "/docProps/custom.xml")
    root = etree.fromstring(part.blob)
    assert {each.get("name"): each[0].text for each in root} == {
        "密级": "0123456789ab",
        **dict(entries(MADE)),
    }
    assert len({each.get("pid") for each in root}) == len(root)
