"""Whatever goes wrong, what stands in the output folder is whole."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plangen.batch.lock import locked
from plangen.batch.record import Status
from plangen.diagnostics.obstacle import ObstacleError
from plangen.workspace.outputs import write_files
from tests.batch.conftest import plan_text


def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path):
    for name in ("../x.md", "a/../../x.md", "/x.md"):
        with pytest.raises(ValueError, match="outside"):
            write_files(tmp_path / "out", {name: b""})
    assert list(tmp_path.iterdir()) == []


def test_where_one_file_cannot_be_written_none_is_replaced(tmp_path):
    (tmp_path / "a.md").write_bytes(b"old")
    with pytest.raises(OSError, match="long"):
        write_files(tmp_path, {"a.md": b"new", f"{'x' * 300}/b.md": b"new"})
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.md": b"old"}


def test_a_full_disk_ends_the_build_and_the_next_one_goes_on(build, monkeypatch):
    def full(folder: Path, *rest: object) -> list[Path]:
        if folder.name == "华北":
            raise OSError(errno.ENOSPC, "No space left on device", str(folder))
        return write_files(folder, *rest)

    with monkeypatch.context() as patched:
        patched.setattr("plangen.batch.making.write_files", full)
        with pytest.raises(ObstacleError) as raised:
            build()
    assert "已经生成的文件都是完整的" in raised.value.message.in_language("zh-CN")
    again = build()
    assert all(made.record.status is Status.BUILT for made in again.values())
    assert sum(made.unchanged for made in again.values()) <= 1


def test_a_file_where_the_output_folder_should_be(build):
    Path("out").write_text("报告", encoding="utf-8")
    with pytest.raises(ObstacleError) as raised:
        build()
    assert "不能往 out 里写" in raised.value.message.in_language("zh-CN")
    assert Path("out").read_text(encoding="utf-8") == "报告"


def test_the_second_build_into_a_folder_is_told_who_has_it(build):
    build()
    with locked(Path("out/.plangen/lock"), Path("out")):
        with pytest.raises(ObstacleError) as raised:
            build()
        assert f"进程 {os.getpid()}" in raised.value.message.in_language("zh-CN")
    build()


def test_a_fault_of_ours_with_one_plan_stops_no_other(build, monkeypatch):
    from plangen.batch import making

    def faulty(path: Path, settings: object) -> object:
        if path.stem == "华北":
            raise ZeroDivisionError("除以零")
        return load(path, settings)

    load = making.load
    monkeypatch.setattr(making, "load", faulty)
    made = build()
    assert made["华北.yaml"].record.status is Status.CRASHED
    assert "ZeroDivisionError" in made["华北.yaml"].traceback
    assert made["华东.yaml"].record.status is made["西南.yaml"].record.status is Status.BUILT


@pytest.mark.skipif(sys.platform != "linux", reason="processes are not forked")
def test_a_process_that_is_killed_takes_only_its_own_plan_along(build, plans, monkeypatch):
    from plangen.batch import making

    def deadly(path: Path, settings: object) -> object:
        if path.stem == "区07":
            os.kill(os.getpid(), 9)
        return load(path, settings)

    for number in range(20):
        text = plan_text(f"第{number}区2026年计划")
        (plans / f"区{number:02}.yaml").write_text(text, encoding="utf-8")
    load = making.load
    monkeypatch.setattr(making, "load", deadly)
    made = build(jobs=2)
    assert list(made) == sorted(made)
    assert {name for name, one in made.items() if one.record.status is not Status.BUILT} == {
        "区07.yaml"
    }
    assert "意外结束" in made["区07.yaml"].record.findings[0].message


@pytest.mark.skipif(sys.platform != "linux", reason="processes are not forked")
def test_as_many_processes_as_one_likes_give_the_same_bytes(build, plans):
    for number in range(20):
        text = plan_text(f"第{number}区2026年计划")
        (plans / f"区{number:02}.yaml").write_text(text, encoding="utf-8")
    for jobs in (1, 2, 3):
        build(out=Path(f"out{jobs}"), jobs=jobs)
    one, two, three = (_bytes(Path(f"out{jobs}")) for jobs in (1, 2, 3))
    assert len(one) >= 25
    assert one == two == three


def _bytes(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        name: file.read_bytes()
        for file in files
        if not (name := file.relative_to(folder).as_posix()).startswith(".plangen/")
    }


def test_a_disk_that_fills_up_in_earnest(plans):
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000))"
    script = f"{limit}; from plangen.cli.main import main; raise SystemExit(main())"
    script = script.replace("main())", "main(['build', '--to', 'docx', '--out', 'out']))")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 2
    assert not list(Path("out").rglob("*.docx"))
    assert not list(Path("out/.plangen/aside").iterdir())


def test_where_processes_cannot_be_forked_they_are_started_anew(build, monkeypatch):
    monkeypatch.setattr("plangen.batch.workers._START", "spawn")
    made = build(jobs=2)
    assert [one.record.status for one in made.values()] == [Status.BUILT] * 3
