"""The lists of what is in an output folder."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

from plangen.workspace.fingerprints import sha256_of
from tests.batch.conftest import plan_text


def test_the_manifest_holds_true(build):
    build()
    plans = json.loads(Path("out/manifest.json").read_bytes())["plans"]
    assert [plan["folder"] for plan in plans] == ["华东", "华北", "西南"]
    for plan in plans:
        for name, digest in {**plan["inputs"], **plan["outputs"]}.items():
            file = Path("out", name)
            assert digest is None or sha256_of(file.read_bytes()) == digest
    assert plans[0]["plan"] == "../plans/华东.yaml"
    assert "stamps" not in plans[0]


def test_two_builds_are_listed_alike(build):
    lists = ("manifest.json", "index.html")
    build()
    first = [Path("out", name).read_bytes() for name in lists]
    build(force=True)
    assert [Path("out", name).read_bytes() for name in lists] == first
    assert str(Path.cwd()).encode() not in b"".join(first)


def test_what_a_build_did_that_was_cut_off_is_listed_by_the_next(build):
    build()
    records = Path("out/.plangen/records.jsonl")
    kept = records.read_bytes()
    appended = b"".join(b"\n%s\n" % line for line in kept.splitlines())
    records.write_bytes(appended + '{"folder":"华'.encode())
    Path("out/manifest.json").write_text("{}")
    assert all(made.unchanged for made in build().values())
    assert len(json.loads(Path("out/manifest.json").read_bytes())["plans"]) == 3
    assert records.read_bytes() == kept


def test_every_link_of_the_index_leads_to_a_document(build):
    build()
    page = Path("out/index.html").read_text(encoding="utf-8")
    links = [unquote(link) for link in re.findall(r'href="([^"]+)"', page)]
    assert links == ["华东/华东.md", "华北/华北.md", "西南/西南.md"]
    assert all(Path("out", link).is_file() for link in links)
    assert "<script" not in page
    assert "http" not in page


def test_the_index_says_what_is_wrong(build, plans):
    text = plan_text("<b>华东</b>区2026年计划", second=4000)
    (plans / "华东.yaml").write_text(text, encoding="utf-8")
    build()
    page = Path("out/index.html").read_text(encoding="utf-8")
    assert "有错误，未生成" in page
    assert "S101" in page
    assert "&lt;b&gt;华东&lt;/b&gt;区2026年计划" in page


def test_the_index_speaks_the_language_of_most_plans(build, plans):
    for number in range(4):
        text = plan_text(f"Region {number}").replace("zh-CN", "en").replace("万元", "万美元")
        (plans / f"region-{number}.yaml").write_text(text, encoding="utf-8")
    build()
    assert '<html lang="en">' in Path("out/index.html").read_text(encoding="utf-8")
