"""The hooks that ``.pre-commit-hooks.yaml`` offers, run by pre-commit itself."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from plangen.cli.main import main
from tests.cli.repositories import committed, git

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}
BIN = Path(sys.executable).parent


def _pre_commit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ, "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "LANG": "C.UTF-8",
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments], cwd=folder, env=environment,
        capture_output=True, encoding="utf-8",
    )  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a plan and with our hooks, which run what is installed here."""
    folder = tmp_path / "repository"
    (folder / "plans" / "华东").mkdir(parents=True)
    hooks = [{**hook, "language": "system"} for hook in HOOKS.values()]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    plan = folder / "plans" / "华东" / "2026.yaml"
    plan.write_bytes((ROOT / "plans" / "2026-team-plan.yaml").read_bytes())
    assert main(["fmt", str(plan)]) == 0
    (folder / "plangen.yaml").write_text("language: en\n", encoding="utf-8")
    committed(folder)
    return folder


def test_the_manifest_is_sound(tmp_path):
    done = _pre_commit(tmp_path, "validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("hook", HOOKS.values(), ids=lambda hook: hook["id"])
def test_a_hook_is_named_for_its_command(hook):
    program, command = hook["entry"].split()[:2]
    assert hook["id"] == f"{program}-{command}"
    assert (ROOT / "plangen" / "cli" / "commands" / f"{command}.py").is_file()


@pytest.mark.parametrize(
    ("file", "is_plan"),
    [
        ("plans/2026.yaml", True),
        ("plans/华东/2026.yml", True),
        ("销售/plans/2026.yaml", True),
        ("plangen.yaml", False),
        (".github/workflows/plans.yaml", False),
        ("plans/.hidden.yaml", False),
        ("plans/plan.schema.json", False),
    ],
)
def test_hooks_see_plans_only(file, is_plan):
    assert all(bool(re.search(hook["files"], file)) is is_plan for hook in HOOKS.values())


def test_a_sound_plan_passes(repository):
    done = _pre_commit(repository, "run", "--all-files")
    assert done.returncode == 0, done.stdout
    for hook in HOOKS.values():
        assert re.search(rf"{hook['name']}\.+Passed", done.stdout)


def test_an_untidy_plan_is_tidied(repository):
    plan = repository / "plans" / "华东" / "2026.yaml"
    tidy = plan.read_text(encoding="utf-8")
    plan.write_text(tidy.replace("goals:", "goals:   "), encoding="utf-8")
    done = _pre_commit(repository, "run", "plangen-fmt", "--all-files")
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert plan.read_text(encoding="utf-8") == tidy


def test_a_commit_with_a_faulty_plan_is_refused(repository):
    assert _pre_commit(repository, "install").returncode == 0
    plan = repository / "plans" / "华东" / "2026.yaml"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("20人 → 28人", "20人 → 29人"), encoding="utf-8"
    )
    git(repository, "add", "--all")
    home = {"PRE_COMMIT_HOME": str(repository.parent / "pre-commit")}
    path = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(repository, "commit", "--message", "29人", **home, **path)
    assert "plans/华东/2026.yaml" in refused.value.stderr
    assert "H301" in refused.value.stderr
