"""Whatever the file, the answer is a finding with a place; never a traceback."""

import json

import pytest

from plangen.cli.main import main

HEAD = "plangen: 1\nkind: team-plan\nlanguage: zh-CN\ntitle: 2026年工作计划\n"


def bomb(level: int) -> bytes:
    """A line that holds the one before it ten times."""
    return b"a%d: &a%d [%s]\n" % (level, level, b",".join([b"*a%d" % (level - 1)] * 10))


BAD = {
    "empty": (b"", "P001"),
    "only comments": ("# 还没写\n".encode(), "P001"),
    "binary": (bytes(range(256)) * 40, "P002"),
    "a Word file": (b"PK\x03\x04" + bytes(200), "P002"),
    "GBK": ("title: 销售计划\n".encode("gbk"), "P002"),
    "UTF-16": ("title: 销售计划\n".encode("utf-16"), "P002"),
    "broken YAML": (HEAD.encode() + b"goals: {revenue: 1\n", "P001"),
    "brackets": (b"a: " + b"[" * 100_000, "P012"),
    "closed brackets": (b"a: " + b"[" * 100_000 + b"]" * 100_000, "P012"),
    "dashes": (b"- " * 100_000 + b"a", "P012"),
    "50 MB": (HEAD.encode() + b"# " + b"x" * 50_000_000, "P012"),
    "alias bomb": (b"a0: &a0 [x]\n" + b"".join(map(bomb, range(1, 12))), "P012"),
    "a list": (b"- 1\n- 2\n", "P006"),
    "a sentence": ("今年销售目标两亿".encode(), "P006"),
    "doubled key": (HEAD.encode() + "title: 又一个\n".encode(), "P003"),
    "unknown key": (HEAD.encode() + "目标: 2.8亿元\n".encode(), "P004"),
    "wrong type": (HEAD.encode() + b"goals: {revenue: {by: 5}}\n", "P006"),
    "wrong unit": (HEAD.encode() + "goals: {revenue: 30人}\n".encode(), "P008"),
    "unreadable number": (HEAD.encode() + "goals: {revenue: 12次高层拜访}\n".encode(), "P007"),
    "a huge number": (HEAD.encode() + b"goals: {revenue: 1" + b"0" * 5000 + b"}\n", "P007"),
    "an exponent": (HEAD.encode() + b"goals: {revenue: 1e999999999}\n", "P007"),
}


@pytest.mark.parametrize("data", BAD)
def test_bad_input_is_a_finding_with_a_place(data, tmp_path, capsys):
    content, code = BAD[data]
    file = tmp_path / "plan.yaml"
    file.write_bytes(content)
    assert main(["check", "--format", "json", str(file)]) == 1
    found = json.loads(capsys.readouterr().out)
    assert code in [item["code"] for item in found]
    assert all(item["line"] >= 1 and item["column"] >= 1 and item["message"] for item in found)
    assert main(["check", str(file)]) == 1
    assert "Traceback" not in capsys.readouterr().out


def test_a_later_format_is_refused_before_its_keys_are_called_unknown(tmp_path, capsys):
    file = tmp_path / "plan.yaml"
    file.write_text("plangen: 7\nkind: team-plan\nfuture: yes\n", encoding="utf-8")
    assert main(["check", "--format", "json", str(file)]) == 1
    assert [item["code"] for item in json.loads(capsys.readouterr().out)] == ["P012"]
