"""A workspace whose templates ask for goals, in both languages."""

from pathlib import Path

import pytest

TEMPLATE = "---\nrequires: [goals]\n---\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    documents = tmp_path / "templates" / "documents"
    documents.mkdir(parents=True)
    for language in ("zh-CN", "en"):
        (documents / f"team-plan.{language}.md.j2").write_text(TEMPLATE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
