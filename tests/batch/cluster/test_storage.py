"""Files at URLs: whole or not at all, and what tells that one was changed."""

import os
from pathlib import Path

import pytest

from plangen.batch.cluster import writing
from plangen.batch.cluster.lock import locked
from plangen.batch.cluster.storage import (
    download,
    files_of,
    is_folder,
    listing,
    read,
    remove,
    stamp_of,
)
from plangen.batch.cluster.world import World
from plangen.batch.cluster.writing import create, upload, write
from plangen.diagnostics.obstacle import ObstacleError

fsspec = pytest.importorskip("fsspec")
KINDS = ("object", "renamed", "disk")


@pytest.fixture(params=KINDS)
def url(request, tmp_path, monkeypatch):
    """A folder of a storage: one of objects, one whose files are renamed, a disk."""
    if request.param == "renamed":
        monkeypatch.setattr(writing, "_OBJECTS", frozenset())
    place = tmp_path.as_uri() if request.param == "disk" else f"memory:/{tmp_path}"
    return f"{place}/计划"


def test_what_is_written_can_be_read_and_listed(url):
    write(url, {"华东.md": "九千万元".encode(), "图/营收.png": b"png"}, f"{url}/.aside")
    assert read(f"{url}/华东.md").decode() == "九千万元"
    assert set(listing(url)) == {f"{url}/华东.md", f"{url}/图/营收.png"}
    assert set(files_of(url)) == {f"{url}/华东.md"}
    assert (is_folder(url), is_folder(f"{url}/华东.md"), is_folder(f"{url}/无")) == (
        True, False, False,
    )  # fmt: skip
    assert listing(f"{url}/无") == {}


def test_a_listing_tells_what_the_file_itself_tells(url):
    write(url, {"华东.md": b"1", "华北.md": b"1"}, f"{url}/.aside")
    for file, stamp in listing(url).items():
        assert stamp_of(file) == stamp
    assert stamp_of(f"{url}/西南.md") is None


def test_a_change_shows(url):
    write(url, {"华东.md": "八千万元".encode()}, f"{url}/.aside")
    before = stamp_of(f"{url}/华东.md")
    write(url, {"华东.md": "九千万元".encode()}, f"{url}/.aside")
    assert stamp_of(f"{url}/华东.md") != before


def test_a_large_file_goes_there_and_back(url, tmp_path):
    (tmp_path / "manifest.json").write_bytes(b"[1,\n2]\n" * 1000)
    upload(tmp_path / "manifest.json", f"{url}/manifest.json", f"{url}/.aside")
    download(f"{url}/manifest.json", tmp_path / "back")
    assert (tmp_path / "back").read_bytes() == (tmp_path / "manifest.json").read_bytes()
    download(f"{url}/nothing", tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


def test_only_one_creates_a_file(url):
    create(f"{url}/lock", b"1")
    with pytest.raises(FileExistsError):
        create(f"{url}/lock", b"2")
    assert read(f"{url}/lock") == b"1"
    remove([f"{url}/lock"])
    create(f"{url}/lock", b"3")


@pytest.mark.parametrize("kind", ["renamed", "disk"])
def test_a_file_that_cannot_be_put_whole_leaves_the_old_one(kind, tmp_path, monkeypatch):
    def torn(*_: object) -> None:
        raise ConnectionError("断线")

    monkeypatch.setattr(writing, "_OBJECTS", frozenset())
    url = tmp_path.as_uri() if kind == "disk" else f"memory:/{tmp_path}"
    write(url, {"华东.md": b"old"}, f"{url}/.aside")
    monkeypatch.setattr(fsspec.get_filesystem_class("memory"), "mv", torn)
    monkeypatch.setattr(Path, "replace", torn)
    with pytest.raises(OSError, match="断线"):
        write(url, {"华东.md": b"new"}, f"{url}/.aside")
    assert read(f"{url}/华东.md") == b"old"


def test_what_drivers_raise_is_told_with_the_file(monkeypatch):
    with pytest.raises(OSError, match="no-such-storage") as raised:
        read("no-such-storage://company/华东.yaml")
    assert raised.value.filename == "no-such-storage://company/华东.yaml"


def _world(url: str) -> World:
    return World("", Path("output@out"), url, url)


def test_the_second_build_is_told_who_has_the_folder_and_what_to_do(url):
    create(f"{url}/.plangen/lock", b'{"host": "calc-07", "process": 4711, "since": "2026-01-05"}')
    with pytest.raises(ObstacleError) as raised, locked(_world(url)):
        pass
    said = raised.value.message.in_language("zh-CN")
    assert "calc-07 上的进程 4711" in said
    assert f"删掉 {url}/.plangen/lock" in said
    assert stamp_of(f"{url}/.plangen/lock")


def test_a_folder_is_free_when_its_build_has_ended(url):
    for _ in range(2):
        with locked(_world(url)):
            assert stamp_of(f"{url}/.plangen/lock")
            with pytest.raises(ObstacleError, match=str(os.getpid())), locked(_world(url)):
                pass
    assert stamp_of(f"{url}/.plangen/lock") is None


def test_a_build_of_this_machine_that_was_killed_holds_nothing(url, monkeypatch):
    def gone(*_: int) -> None:
        raise ProcessLookupError

    with locked(_world(url)):
        lock = read(f"{url}/.plangen/lock")
    create(f"{url}/.plangen/lock", lock)
    monkeypatch.setattr(os, "kill", gone)
    with locked(_world(url)):
        pass
    assert stamp_of(f"{url}/.plangen/lock") is None
