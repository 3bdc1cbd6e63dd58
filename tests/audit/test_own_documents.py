"""The documents that plangen makes of sound plans agree with themselves."""

from pathlib import Path

import pytest

from plangen.audit.audited import audit
from plangen.diagnostics.finding import Severity
from plangen.pipeline import build, load

PLANS = sorted((Path(__file__).parents[2] / "plans").rglob("*.yaml"))


@pytest.mark.parametrize("plan", PLANS, ids=lambda file: file.stem)
def test_nothing_in_them_is_wrong(plan, tmp_path):
    for name, data in build(load(plan), ["docx", "md", "html"], "plan").files.items():
        if not name.startswith("plan."):
            continue
        (tmp_path / name).write_bytes(data)
        audited = audit(tmp_path / name)
        wrong = [one for one in audited.findings if one.severity > Severity.INFO]
        assert [one.message.in_language("zh-CN") for one in wrong] == []
        assert audited.judgements
