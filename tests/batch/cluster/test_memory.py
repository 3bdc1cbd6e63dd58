"""What an output folder at a URL remembers, also of builds that were cut off."""

from pathlib import Path

import pytest

from plangen.batch.cluster.memory import copied, held
from plangen.batch.cluster.storage import listing, read
from plangen.batch.cluster.world import World
from plangen.batch.cluster.writing import write
from plangen.batch.manifest import MANIFEST
from plangen.batch.record import Record, Status, as_line
from plangen.diagnostics.obstacle import ObstacleError

pytest.importorskip("fsspec")

URL = "memory://report"
WORLD = World("", Path("report@out"), URL, URL)


def _note(*folders: str) -> bytes:
    records = (Record(name, f"../plans/{name}.yaml", Status.BUILT, "zh-CN") for name in folders)
    return b"".join(b"\n%s\n" % as_line(record) for record in records)


def _folders() -> list[str]:
    with copied(WORLD) as memory:
        return [record.folder for record in memory.store.records()]


def test_nothing_is_remembered_of_a_new_folder():
    assert _folders() == []
    assert listing(URL) == {}


def test_what_machines_noted_before_a_build_was_cut_off_is_not_lost():
    notes = {"1.jsonl": _note("华东", "华北"), "2.jsonl": _note("西南")}
    write(f"{URL}/.plangen/journal", notes, f"{URL}/.plangen/aside")
    write(f"{URL}/.plangen/aside", {"half.docx": b"PK"}, f"{URL}/.plangen/aside")
    with held(WORLD) as memory:
        assert memory.cut_off
        memory.store.compact()
    assert _folders() == ["华东", "华北", "西南"]
    assert set(listing(URL)) == {f"{URL}/.plangen/records.jsonl"}


def test_lists_are_written_whatever_ends_a_build():
    with pytest.raises(KeyboardInterrupt):
        _interrupted()
    assert _folders() == ["华东"]
    assert read(f"{URL}/{MANIFEST}") == b"{}"


def _interrupted() -> None:
    with held(WORLD) as memory:
        with memory.store.open_journal() as journal:
            memory.store.keep(Record("华东", "../plans/华东.yaml", Status.BUILT, "zh-CN"), journal)
        (memory.store.out / MANIFEST).write_text("{}")
        raise KeyboardInterrupt


def test_one_build_at_a_time():
    with held(WORLD):
        with pytest.raises(ObstacleError), held(WORLD):
            pass
        assert _folders() == []
