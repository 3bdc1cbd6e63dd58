from plangen.document.provenance import Input, Provenance, entries, from_entries

FULL = Provenance(
    Input("plans/华东/2026.yaml", "ab" * 32),
    "0.1.0",
    (Input("plans/2025 年终总结.yaml", "cd" * 32), Input("plans/苏州.yaml", "ef" * 32)),
    "0123456789ab-dirty",
)


def test_what_is_kept_is_read_back():
    assert from_entries(dict(entries(FULL))) == FULL


def test_a_commit_that_there_is_not_is_left_out():
    bare = Provenance(Input("plans/2026.yaml", "ab" * 32), "0.1.0")
    assert list(dict(entries(bare))) == ["plangen.plan", "plangen.sha256", "plangen.version"]
    assert from_entries(dict(entries(bare))) == bare


def test_what_others_keep_is_no_provenance():
    assert from_entries({"Department": "销售部"}) is None
