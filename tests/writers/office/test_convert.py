"""LibreOffice, and programs that behave as it does on a bad day."""

import os
import time
from pathlib import Path

import pytest
from lxml import etree

from plangen.diagnostics.obstacle import ObstacleError
from plangen.workspace.shipped import shipped_templates
from plangen.writers.office import convert, program
from plangen.writers.office.convert import to_pdf


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Put a script in the place of LibreOffice."""

    def install(script: str) -> None:
        file = tmp_path / "soffice"
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)

    return install


def test_without_it_people_are_told_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(program, "_PLACES", ())
    with pytest.raises(ObstacleError) as raised:
        to_pdf(b"PK")
    assert "需要 LibreOffice" in raised.value.message.in_language("zh-CN")
    assert "apt-get install libreoffice-writer" in raised.value.message.in_language("en")


def test_success_without_a_result_is_failure(stand_in):
    stand_in("exit 0")
    with pytest.raises(ObstacleError, match="没能把 Word 文件转成 PDF"):
        to_pdf(b"PK")


def test_the_result_is_what_counts(stand_in):
    stand_in('for last; do :; done\nprintf "%%PDF-1.6" > "${last%.docx}.pdf"\nexit 1')
    assert to_pdf(b"PK") == b"%PDF-1.6"


def test_it_is_stopped_with_all_that_it_started(stand_in, tmp_path, monkeypatch):
    monkeypatch.setattr(convert, "PATIENCE", 0.5)
    alive = tmp_path / "alive"
    stand_in(f'(while :; do date +%N > "{alive}"; sleep 0.05; done) &\nwait')
    with pytest.raises(ObstacleError, match="已停止"):
        to_pdf(b"PK")
    last = alive.read_text()
    time.sleep(0.3)
    assert alive.read_text() == last


def test_each_run_has_a_profile_of_its_own_and_leaves_nothing(stand_in, tmp_path):
    log = tmp_path / "log"
    stand_in(f'echo "$1" >> "{log}"\nfor last; do :; done\necho x > "${{last%.docx}}.pdf"')
    to_pdf(b"PK")
    to_pdf(b"PK")
    one, two = log.read_text().split()
    assert one.startswith("-env:UserInstallation=file:///")
    assert one != two
    assert not Path(one.removeprefix("-env:UserInstallation=file://")).parent.exists()


def test_fonts_of_ones_own_go_first(stand_in, tmp_path, monkeypatch):
    log = tmp_path / "log"
    stand_in(f'echo "$FONTCONFIG_FILE" >> "{log}"')
    for own in ("", "/etc/own.conf"):
        if own:
            monkeypatch.setenv("FONTCONFIG_FILE", own)
        else:
            monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
        with pytest.raises(ObstacleError):
            to_pdf(b"PK")
    shipped, own = log.read_text().split()
    assert Path(shipped) == (shipped_templates() / "pdf" / "fonts.conf").resolve()
    assert own == "/etc/own.conf"


@pytest.mark.parametrize("family", ["仿宋", "黑体", "楷体", "宋体", "Microsoft YaHei", "微软雅黑"])
def test_the_usual_chinese_fonts_have_stand_ins(family):
    fonts = etree.parse(shipped_templates() / "pdf" / "fonts.conf")
    (alias,) = fonts.xpath("alias[family=$family]", family=family)
    assert "Noto Sans CJK SC" in [each.text for each in alias.iterfind("accept/family")]
