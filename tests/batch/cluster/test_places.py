"""Names of files, URLs, and which workspace they belong to."""

from pathlib import Path

import pytest

from plangen.batch.cluster.roots import root_of
from plangen.batch.cluster.storage import joined
from plangen.batch.cluster.world import World, world_of
from plangen.batch.cluster.writing import write
from plangen.diagnostics.obstacle import ObstacleError

pytest.importorskip("fsspec")


@pytest.mark.parametrize(
    ("folder", "name", "url"),
    [
        ("s3://company/plans", "2026/华东.yaml", "s3://company/plans/2026/华东.yaml"),
        ("s3://company/plans/", "../2025/华东.yaml", "s3://company/2025/华东.yaml"),
        ("file:///mnt/share", "a/../b.yaml", "file:///mnt/share/b.yaml"),
        ("file:///mnt", "../../../etc/passwd", "file:///etc/passwd"),
        ("s3://company/plans", ".", "s3://company/plans"),
        ("s3://company", "计划#1?.yaml", "s3://company/计划#1?.yaml"),
    ],
)
def test_a_name_below_a_url(folder, name, url):
    assert joined(folder, name) == url


@pytest.mark.parametrize(
    ("plans", "out", "root"),
    [
        (["memory://sales/plans"], None, "memory://sales"),
        (["memory://sales/plans"], "memory://sales/output", "memory://sales"),
        (["memory://sales/plans/华东/2026.yaml"], "memory://sales/output", "memory://sales"),
        (["memory://sales/plans/*/2026.yaml"], None, "memory://sales"),
        (["memory://sales/plans/华东", "memory://sales/plans/华北"], None, "memory://sales/plans"),
        (["memory://sales/plans"], Path("output"), "memory://sales"),
        (["memory://sales/plans"], "s3://elsewhere/output", "memory://sales"),
        (["memory://settled/team/plans"], "memory://settled/output", "memory://settled/team"),
        (["memory://settled/team"], None, "memory://settled/team"),
        (["memory://sales"], None, "memory://sales"),
    ],
)
def test_the_workspace_is_where_the_settings_are_else_around_the_plans(plans, out, root):
    write("memory://sales/plans/华东", {"2026.yaml": b"-"}, "memory://aside")
    write("memory://sales/plans/华北", {"2026.yaml": b"-"}, "memory://aside")
    write("memory://settled/team", {"plangen.yaml": b"", "plans/a.yaml": b"-"}, "memory://aside")
    assert root_of(plans, out) == root


def test_plans_that_no_folder_holds():
    with pytest.raises(ObstacleError) as raised:
        root_of(["memory://sales/plans", "memory://board/plans"], None)
    assert "memory://board/plans" in raised.value.message.in_language("zh-CN")


def test_what_is_where():
    world = world_of("s3://company/sales", "s3://company/sales/output", Path("output"))
    assert world == World(
        "s3://company/sales", Path("output"),
        "s3://company/sales/output", "s3://company/sales/output",
    )  # fmt: skip
    assert world.url_of("plans/华东.yaml") == "s3://company/sales/plans/华东.yaml"
    assert world.url_of("output/../../2025/华东.yaml") == "s3://company/2025/华东.yaml"
    assert world.url_of("output/华东/华东.md") == "s3://company/sales/output/华东/华东.md"
    assert world.aside == "s3://company/sales/output/.plangen/aside"


def test_an_output_folder_elsewhere_takes_no_plans_place():
    world = world_of("", "s3://report/plans", Path("plans"))
    assert world.url_of("plans/华东.yaml") == ""
    assert world.url_of(f"{world.out}/华东/华东.md") == "s3://report/plans/华东/华东.md"
    assert world.shown(f"{world.out}/华东/华东.md") == "s3://report/plans/华东/华东.md"


def test_an_output_folder_of_this_machine_for_plans_from_elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    world = world_of("s3://company", tmp_path / "报告", Path("unused"))
    (world.out / "index.html").write_text("目录", encoding="utf-8")
    assert (tmp_path / "报告" / "index.html").read_text(encoding="utf-8") == "目录"
    assert world.url_of(f"{world.out}/index.html") == ""
    assert world.url_of("plans/华东.yaml") == "s3://company/plans/华东.yaml"
