"""What one machine of the cluster does, without a cluster."""

import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plangen.batch.cluster.fetching import fetched
from plangen.batch.cluster.kit import Kit, Parcel, Yield, packed, parcel_of
from plangen.batch.cluster.mirror import mirrored, put_in, take_out
from plangen.batch.cluster.storage import listing, read
from plangen.batch.cluster.versions import differences, versions_here
from plangen.batch.cluster.worker import build
from plangen.batch.cluster.world import World
from plangen.batch.cluster.writing import write
from plangen.batch.hashes import Hashes
from plangen.batch.job import Job, Task
from plangen.batch.making import Made, drawn_up
from plangen.batch.places import tasks_of
from plangen.batch.record import Status
from plangen.diagnostics.as_text import Style
from plangen.workspace.history import History
from plangen.workspace.plans import find_plans
from plangen.workspace.settings import Settings
from tests.batch.cluster.conftest import lay_out

pytest.importorskip("fsspec")

HERE = World("", Path("output"), "", "")
URL = "memory://sales"
THERE = World(URL, Path("output"), f"{URL}/output", f"{URL}/output")


@pytest.fixture
def job(tmp_path, monkeypatch) -> Job:
    """What is wanted of the plans of a workspace, in which one is."""
    lay_out(tmp_path, shops=1)
    monkeypatch.chdir(tmp_path)
    settings = Settings(file=Path("plangen.yaml"), look="official", fiscal_year_starts=4)
    return Job(("md",), Path("output"), settings, Style("zh-CN"))


@pytest.fixture
def tasks(job) -> list[Task]:
    return tasks_of(find_plans(["plans"], Path("plans")), job.out, {})


@pytest.fixture
def expected(job, tasks) -> list[Made]:
    """What this machine makes of the plans."""
    return [drawn_up(task, job, Hashes({})) for task in tasks]


def _sent(kit: Kit, parcel: Parcel, folder: Path) -> Yield:
    """Build in a folder that has nothing to do with the workspace, as another machine would."""
    elsewhere, back = folder / "elsewhere", Path.cwd()
    elsewhere.mkdir(exist_ok=True)
    os.chdir(elsewhere)
    try:
        outcome = build(*pickle.loads(pickle.dumps((kit, parcel))), str(elsewhere))
        assert Path.cwd() == elsewhere
    finally:
        os.chdir(back)
    return pickle.loads(pickle.dumps(outcome))


@pytest.fixture
def there(tmp_path_factory) -> Callable[..., Yield]:
    folder = tmp_path_factory.mktemp("there")
    return lambda kit, parcel: _sent(kit, parcel, folder)


@pytest.fixture
def storage(job) -> World:
    """The workspace at a URL."""
    files = (file for file in Path().rglob("*") if file.is_file())
    write(URL, {file.as_posix(): file.read_bytes() for file in files}, f"{URL}/aside")
    return THERE


def test_plans_travel_with_all_that_they_hang_on(job, tasks, expected, there):
    made = there(packed(job, HERE), parcel_of(tasks, HERE)).made
    assert made == expected
    assert [one.record.status for one in made].count(Status.BUILT) == 4


def test_plans_are_fetched_with_all_that_they_hang_on(job, tasks, expected, storage, there):
    outcome = there(packed(job, storage), parcel_of(tasks, storage))
    for one, own in zip(outcome.made, expected, strict=True):
        stated = replace(one.record, outputs={}, stamps={})
        assert (one.report, stated) == (own.report, own.record)
        names = [f"{one.task.folder}/{name}" for name in own.files]
        assert list(one.record.outputs) == list(one.record.stamps) == names
        assert [read(f"{URL}/output/{name}") for name in names] == list(own.files.values())
    assert set(outcome.seen) == {
        url for url in listing(URL) if "/plans/" in url or url.endswith("集团.docx")
    }
    assert read(outcome.journal).count(b'{"folder":') == len(tasks)


def test_the_commit_is_that_of_the_workspace(job, tasks, there):
    commits = {"plans/门店00.yaml": "a" * 40, "plans/2025/华东.yaml": "b" * 40}
    job = replace(job, history=History(Path.cwd().resolve(), commits, frozenset()))
    made = there(packed(job, HERE), parcel_of(tasks, HERE)).made
    assert made == [drawn_up(task, job, Hashes({})) for task in tasks]
    assert {one.record.commit for one in made} == {"a" * 12, "b" * 12, ""}


@pytest.mark.parametrize("look", ["modern", "own"])
def test_a_look_that_is_asked_for(job, tasks, there, look):
    from plangen.workspace.looks import find_look
    from plangen.workspace.shipped import shipped_templates

    own = Path("templates/集团.docx")
    chosen = own if look == "own" else find_look(look, [shipped_templates()])
    job = replace(job, formats=("docx",), look=chosen)
    made = there(packed(job, HERE), parcel_of(tasks[:1], HERE)).made
    assert made == [drawn_up(tasks[0], job, Hashes({}))]


def test_a_plan_that_cannot_be_read_stops_no_other(job, tasks, there):
    parcel = parcel_of(tasks, HERE)
    name = "plans/门店00.yaml"
    files = {one: data for one, data in parcel.files.items() if one != name}
    error = PermissionError(13, "Permission denied", name)
    made = there(packed(job, HERE), Parcel(tasks, files, {name: error})).made
    (stopped,) = [one for one in made if one.record.status is Status.STOPPED]
    assert stopped.task.plan.path.as_posix() == name
    assert f"读写文件失败：Permission denied（{name}）" in stopped.record.findings[0].message


def test_a_plan_that_is_gone(job, tasks, storage, there):
    task = replace(tasks[0], plan=replace(tasks[0].plan, path=Path("plans/撤销.yaml")))
    (made,) = there(packed(job, storage), parcel_of([task], storage)).made
    assert made.record.status is Status.STOPPED
    assert "plans/撤销.yaml" in made.record.findings[0].message


def test_a_machine_of_another_version_builds_nothing(job, tasks, there):
    kit = packed(job, HERE)
    other = replace(kit, versions={**kit.versions, "lxml": "1.0"})
    outcome = there(other, parcel_of(tasks, HERE))
    assert outcome.made == ()
    assert outcome.unlike == [f"lxml {versions_here()['lxml']} ≠ 1.0"]


def test_versions_cover_code_python_and_libraries():
    assert {"plangen", "Python", "lxml", "matplotlib"} <= set(versions_here())
    assert differences(versions_here(), versions_here()) == []
    assert differences({"lxml": "6"}, {}) == ["lxml - ≠ 6"]


def test_a_name_that_leads_far_up_leads_to_nothing_of_that_machine(job, tmp_path):
    far = f"{'../' * 80}etc/hostname"
    with mirrored(packed(job, HERE), str(tmp_path)) as home:
        assert put_in({far: b"x"}, home) == []
        near = put_in({"../2025/华东.yaml": b"x"}, home)
        assert near == [Path("../2025/华东.yaml").resolve()]
        assert near[0].is_relative_to(home)
        take_out(near)
        assert not near[0].exists()


def test_what_changes_while_it_is_fetched_is_fetched_again_next_time(job, storage, tmp_path):
    with mirrored(packed(job, storage), str(tmp_path)) as home:
        brought = fetched(["plans/门店00.yaml"], storage, home)
        take_out(brought.files)
    url = f"{URL}/plans/门店00.yaml"
    stamp, _ = brought.seen[url]
    assert stamp == listing(f"{URL}/plans")[url]
    write(f"{URL}/plans", {"门店00.yaml": b"new"}, f"{URL}/aside")
    assert stamp != listing(f"{URL}/plans")[url]
