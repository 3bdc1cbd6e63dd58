"""The page as a whole: sound, whole in itself, the same every time."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from plangen.document.document import Cover
from plangen.document.provenance import Input, Provenance
from plangen.writers.html import write
from tests.writers.docx.samples import chinese_document, english_document, say
from tests.writers.html.reading import Page, text_of

LEADING_ELSEWHERE = {"https://wiki.example.com/sales?id=12&lang=zh", "mailto:ops@example.com"}


def test_the_same_document_gives_the_same_bytes():
    assert write(chinese_document(), "计划") == write(chinese_document(), "计划")
    assert list(write(chinese_document(), "计划").files) == ["计划.html"]


def test_it_asks_for_nothing_from_anywhere(chinese: Page):
    assert not chinese.all("script")
    assert not chinese.values("src")
    assert "url(" not in chinese.source
    assert "@import" not in chinese.source
    outside = {href for href in chinese.values("href") if not href.startswith("#")}
    assert outside == LEADING_ELSEWHERE | {"data:,"}
    policy = chinese.one("meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'")


def test_no_id_is_borne_twice_and_none_is_missing(chinese: Page):
    ids = Counter(chinese.values("id"))
    assert not [each for each, count in ids.items() if count > 1]
    links = {href[1:] for href in chinese.values("href") if href.startswith("#")}
    named = chinese.values("aria-labelledby") + chinese.values("aria-describedby")
    assert links | set(named) <= set(ids)


@pytest.mark.parametrize(
    ("document", "language", "skip"),
    [(chinese_document(), "zh-CN", "跳到正文"), (english_document(), "en", "Skip to the text")],
)
def test_it_says_its_language_and_lets_people_skip_to_the_text(document, language, skip):
    page = Page(document)
    assert page.root.get("lang") == language
    first = page.one("body")[0]
    assert (text_of(first), first.get("href")) == (skip, "#main")
    assert page.by_id["main"].tag == "main"


def test_landmarks_part_the_page(chinese: Page):
    assert [each.tag for each in chinese.one("body")] == ["a", "header", "nav", "main"]


def test_the_head_bears_what_a_cover_does(chinese: Page):
    assert chinese.texts("h1") == chinese.texts("title") == ["2026年销售团队工作计划"]
    assert chinese.texts("header/p") == ["稳存量 · 拓增量 · 强能力"]
    assert chinese.texts("dt") == ["单位", "编制人", "日期", "密级"]
    assert chinese.texts("dd")[0] == "华东销售中心"


def test_the_properties_are_those_of_the_plan(chinese: Page):
    assert _metadata(chinese) == {
        "author": "区域销售经理",
        "description": "年度工作计划",
        "keywords": "销售, 计划, 2026",
        "dcterms.created": "2025-12-28",
    }


def test_it_says_what_it_was_made_of():
    provenance = Provenance(Input("plans/2026.yaml", "0f" * 32), "0.1.0")
    kept = _metadata(Page(replace(chinese_document(), provenance=provenance)))
    assert kept["plangen.plan"] == "plans/2026.yaml"
    assert kept["plangen.sha256"] == "0f" * 32


def _metadata(page: Page) -> dict[str, str]:
    of_browsers = {"viewport", "color-scheme"}
    pairs = {each.get("name"): each.get("content") for each in page.all("meta[@name]")}
    return {name: content for name, content in pairs.items() if name not in of_browsers}


def test_nothing_stands_between_chinese_lines(chinese: Page):
    assert not re.search("[\u4e00-\u9fff]\n[\u4e00-\u9fff]", chinese.source)


def test_a_draft_says_so_on_screen_and_on_every_sheet():
    page = Page(replace(chinese_document(say("正文")), mark='草稿"}</style><b>'))
    assert page.texts("aside") == ['草稿"}</style><b>']
    running = re.findall(r'@page \{ @top-center \{ content: "([^"]*)" \} \}\n</style>', page.source)
    assert running == ["".join(f"\\{ord(char):x} " for char in '草稿"}</style><b>')]
    assert "@page { @top-center" not in Page(chinese_document(say("正文"))).source


def test_how_confidential_it_is_stands_above_all_and_on_every_sheet():
    written = chinese_document(say("正文"))
    page = Page(replace(written, cover=replace(written.cover, classification=("密级", "秘密"))))
    assert [text_of(each) for each in page.one("header")][:2] == ["秘密", "2026年销售团队工作计划"]
    assert '@top-left { content: "\\79d8 \\5bc6 " }' in page.source


def test_peoples_words_are_never_markup():
    evil = '<script>alert("全年营收")</script> & </main>'
    cover = Cover(evil, evil, ((evil, evil),))
    written = chinese_document(say(evil))
    hostile = replace(
        written, cover=cover, properties=replace(written.properties, title=evil, author=evil)
    )
    page = Page(hostile)
    assert not page.all("script")
    for place in ("title", "h1", "header/p", "dt", "dd", "main/p"):
        assert page.texts(place) == [evil]
    assert page.one("meta[@name='author']").get("content") == evil
