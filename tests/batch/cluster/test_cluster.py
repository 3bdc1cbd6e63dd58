"""Builds on a real cluster, whose machines die, with a storage that is no disk."""

import sys
from collections.abc import Callable, Iterator

import pytest

from tests.batch.cluster.conftest import (
    DEADLY,
    Cluster,
    Plangen,
    contents,
    kill,
    lay_out,
    wait_until,
)
from tests.batch.conftest import plan_text

pytest.importorskip("distributed")
pytest.importorskip("s3fs")
pytest.importorskip("moto")
pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="there is no SIGKILL"),
]

FORMATS = ("--to", "docx,md")
BUCKET = "s3://company"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def here(tmp_path_factory, storage) -> Plangen:
    """A workspace that was built on this machine, into the folder output."""
    folder = tmp_path_factory.mktemp("workspace")
    lay_out(folder)
    return Plangen(folder, storage)


@pytest.fixture(scope="module")
def expected(here: Plangen) -> tuple[int, str, str]:
    """What a build on this machine says, whose documents are in output."""
    return here.run("build", *FORMATS)


@pytest.fixture
def build(here: Plangen, cluster: Cluster) -> Run:
    """Build on the cluster."""

    def built(*arguments: str) -> tuple[int, str, str]:
        return here.run("build", *arguments, *FORMATS, "--cluster", cluster.address)

    return built


@pytest.fixture
def bucket(here: Plangen, cluster: Cluster, monkeypatch) -> Iterator[object]:
    """A storage that has the workspace, but none of what was built."""
    import s3fs

    for name, value in here.environment.items():
        monkeypatch.setenv(name, value)
    disk = s3fs.S3FileSystem(skip_instance_cache=True, use_listings_cache=False)
    disk.mkdir(BUCKET)
    for name in ("plangen.yaml", "plans", "templates"):
        disk.put(str(here.folder / name), f"{BUCKET}/sales/{name}", recursive=True)
    yield disk
    disk.rm(BUCKET, recursive=True)


def test_a_worker_is_killed_and_the_documents_are_those_of_one_machine(here, expected, cluster):
    arguments = ("build", *FORMATS, "--out", "elsewhere", "--cluster", cluster.address)
    with here.start(*arguments) as process:
        first = process.stdout.readline()
        kill(cluster.victim)
        out, err = first + process.stdout.read(), process.stderr.read()
    assert (process.returncode, out.replace("elsewhere/", "output/"), err) == expected
    assert contents(here.folder / "elsewhere") == contents(here.folder / "output")
    assert len(contents(here.folder / "output")) > 2 * 9


def test_a_storage_in_place_of_a_disk(here, expected, build, bucket, tmp_path):
    places = f"{BUCKET}/sales/plans", "--out", f"{BUCKET}/sales/output"
    code, out, err = build(*places)
    assert (code, out.replace(f"{BUCKET}/sales/", ""), err) == expected
    bucket.get(f"{BUCKET}/sales/output", str(tmp_path), recursive=True)
    assert contents(tmp_path / "output") == contents(here.folder / "output")
    left = [name.rpartition("/")[2] for name in bucket.find(f"{BUCKET}/sales/output/.plangen")]
    assert left == ["files.json", "records.jsonl"]

    text = plan_text("华东区2025年计划（修订）").replace("2026", "2025")
    bucket.pipe_file(f"{BUCKET}/sales/plans/2025/华东.yaml", text.encode())
    bucket.pipe_file(f"{BUCKET}/sales/output/门店07/门店07.md", "改过".encode())
    bucket.rm_file(f"{BUCKET}/sales/output/门店08/门店08.docx")
    _, said, _ = build(*places, "--dry-run")
    assert said.splitlines() == [
        "plans/2025/华东.yaml：plans/2025/华东.yaml 变了",
        "plans/华东/安徽.yaml：上次没有生成",
        "plans/华东/江苏.yaml：plans/2025/华东.yaml 变了",
        "plans/华东/浙江.yaml：上次没有生成",
        "plans/门店07.yaml：output/门店07/门店07.md 被改动过",
        "plans/门店08.yaml：output/门店08/门店08.docx 不在了",
    ]
    _, _, err = build(*places)
    assert "14 份计划：生成 4、有错误未生成 2、没有变化 8" in err


def test_plans_of_this_machine_to_a_storage_and_back(here, expected, build, bucket, tmp_path):
    code, out, err = build("--out", f"{BUCKET}/report")
    assert (code, out.replace(f"{BUCKET}/report/", "output/"), err) == expected
    bucket.get(f"{BUCKET}/report", str(tmp_path), recursive=True)
    assert contents(tmp_path / "report") == contents(here.folder / "output")

    code, out, err = build(f"{BUCKET}/sales/plans", "--out", "from-storage")
    assert (code, err) == (expected[0], expected[2])
    assert contents(here.folder / "from-storage") == contents(here.folder / "output")


def test_a_plan_that_kills_workers_takes_no_other_one_along(here, cluster):
    folder = here.folder / "致命的"
    folder.mkdir()
    for name in ("甲", "致命", "乙"):
        (folder / f"{name}.yaml").write_text(plan_text(f"{name}区2026年计划"), encoding="utf-8")
    code, out, err = here.run(
        "build", folder.name, "--to", "md", "--out", "alive", "--cluster", cluster.address
    )
    assert code == 3
    assert out.splitlines() == ["alive/乙/乙.md", "alive/甲/甲.md"]
    assert "3 份计划：生成 2、plangen 出错 1" in err
    assert "致命的/致命.yaml 处理它的进程意外结束了" in err


def test_a_worker_with_another_version_is_refused(here, build, cluster):
    outdated = cluster.join("--no-nanny", "--preload", str(DEADLY), VERSION_OF_WORKER="0.0.9")
    try:
        wait_until(lambda: b"Registered to" in (cluster.log_of(outdated)).read_bytes())
        code, out, err = build("--out", "never")
    finally:
        kill(outdated)
    assert (code, out) == (2, "")
    assert "装的和这台机器不一样" in err
    assert "plangen 0.0.9+" in err
    assert not (here.folder / "never").exists()
