import json

from plangen.document.provenance import Input, Provenance, entries
from plangen.writers.md.provenance import comment

MADE = Provenance(Input("plans/a--b-->c.yaml", "ab" * 32), "0.1.0")


def test_the_comment_is_json_that_cannot_end_it_early():
    written = comment(MADE)
    inside = written.removeprefix("<!-- ").removesuffix(" -->")
    assert "--" not in inside
    assert ">" not in inside
    assert json.loads(inside) == dict(entries(MADE))


def test_a_document_without_provenance_has_no_comment():
    assert comment(None) == ""
