"""The page that is read alone, on a web page."""

from plangen.document.blocks import Card, Cards, Heading, Light, Signal, Summary
from plangen.document.inlines import Number, Text
from plangen.writers.html import write
from tests.writers.docx.samples import chinese_document, quarters

REVENUE = Card(
    (Text("营收"),),
    (Number("2.8亿元", "goals.revenue.actual"),),
    (Text("比上年增长 25%"),),
    Signal(Light.YELLOW, "关注"),
)


def page(*cards: Card) -> str:
    chapter = Heading(1, (Text("总体目标"),))
    document = chinese_document(Summary((Text("一页概览"),), (Cards(cards),)), chapter, quarters())
    return write(document, "plan").files["plan.html"].decode()


def test_a_card_says_its_lines_one_below_the_other():
    html = page(REVENUE)
    card = html.partition('class="cards"')[2].partition("</ul>")[0]
    shown = ["营收", "2.8亿元", "比上年增长 25%", "▲ 关注"]
    assert sorted(shown, key=card.index) == shown
    assert 'class="light yellow"' in card


def test_it_stands_before_the_contents():
    html = page(REVENUE)
    assert html.index('<section class="summary"') < html.index("<nav") < html.index("总体目标</h2>")
