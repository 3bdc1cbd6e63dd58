"""An output folder, and plans to fill it with."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plangen.batch.job import Job
from plangen.batch.making import Made
from plangen.batch.run import run
from plangen.diagnostics.as_text import Style
from plangen.workspace.plans import find_plans
from plangen.workspace.settings import Settings

PLAN = """\
plangen: 1
kind: team-plan
language: zh-CN
year: 2026
title: {title}
goals:
  revenue:
    target: {target}万元
    by:
      half: {{H1: 4000万元, H2: {second}万元}}
narrative:
  opening: 全年营收目标 {{{{ revenue.target }}}}。
"""


def plan_text(title: str, target: int = 9000, second: int = 5000) -> str:
    """A small plan; it adds up if the two halves, of which the first is 4,000, are the target."""
    return PLAN.format(title=title, target=target, second=second)


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three plans of regions, in a workspace to work in."""
    monkeypatch.chdir(tmp_path)
    folder = Path("plans")
    folder.mkdir()
    for region in ("华东", "华北", "西南"):
        (folder / f"{region}.yaml").write_text(
            plan_text(f"{region}区2026年计划"), encoding="utf-8"
        )
    return folder


Build = Callable[..., dict[str, Made]]


@pytest.fixture
def build(plans: Path) -> Build:
    """Build all plans into ``out``; return what came of each, by the name of its file."""

    def built(
        *, jobs: int | None = None, force: bool = False, **options: object
    ) -> dict[str, Made]:
        made: list[Made] = []
        style = Style("zh-CN")
        asked = {"formats": ("md",), "out": Path("out"), "settings": Settings(), "style": style}
        job = Job(**{**asked, **options})
        found = list(find_plans([str(plans)], plans))
        run(found, job, made.append, jobs=jobs, force=force)
        return {one.task.plan.path.name: one for one in made}

    return built
