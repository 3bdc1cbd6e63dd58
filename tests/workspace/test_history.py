"""Which commit a plan is at."""

import os
import subprocess
from pathlib import Path

import pytest

from plangen.workspace.history import history_of
from tests.tools import required_tool

PLAN = "plans/华东 销售.yaml"
OTHER = "plans/2025.yaml"
NOBODY = {
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "王芳", "GIT_AUTHOR_EMAIL": "wang@example.com",
    "GIT_COMMITTER_NAME": "王芳", "GIT_COMMITTER_EMAIL": "wang@example.com",
}  # fmt: skip


class Repository:
    """A folder under git."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet")

    def git(self, *arguments: str) -> str:
        command = [required_tool("git"), *arguments]
        environment = {**os.environ, **NOBODY}
        done = subprocess.run(
            command, cwd=self.folder, env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def commit(self, name: str, text: str) -> str:
        """Commit one file; return what the history should call that."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", name)
        return self.git("rev-parse", "HEAD")[:12]

    def commit_of(self, *names: str) -> str:
        history = history_of(self.folder)
        assert history is not None
        return history.commit_of([self.folder / name for name in names])


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "计划"
    folder.mkdir()
    return Repository(folder)


def test_each_file_has_the_last_commit_that_touched_it(repository):
    first = repository.commit(PLAN, "目标: 2.8亿元")
    second = repository.commit(OTHER, "目标: 2亿元")
    assert repository.commit_of(PLAN) == first
    assert repository.commit_of(OTHER) == second


def test_several_files_have_the_newest_of_their_commits(repository):
    repository.commit(PLAN, "目标: 2.8亿元")
    newest = repository.commit("templates/partials/goals.zh-CN.md.j2", "# 目标")
    assert repository.commit_of(PLAN, "templates/partials") == newest


def test_what_was_changed_since_is_dirty_and_nothing_else_is(repository):
    commit = repository.commit(PLAN, "目标: 2.8亿元")
    other = repository.commit(OTHER, "目标: 2亿元")
    (repository.folder / PLAN).write_text("目标: 3亿元", encoding="utf-8")
    assert repository.commit_of(PLAN) == f"{commit}-dirty"
    assert repository.commit_of(OTHER) == other


def test_a_new_template_makes_a_committed_plan_dirty(repository):
    commit = repository.commit(PLAN, "目标: 2.8亿元")
    new = repository.folder / "templates" / "partials" / "goals.zh-CN.md.j2"
    new.parent.mkdir(parents=True)
    new.write_text("# 目标", encoding="utf-8")
    assert repository.commit_of(PLAN, "templates/partials") == f"{commit}-dirty"


def test_what_was_never_committed_has_no_commit(repository):
    repository.commit(OTHER, "目标: 2亿元")
    (repository.folder / PLAN).write_text("目标: 2.8亿元", encoding="utf-8")
    assert repository.commit_of(PLAN) == ""
    assert repository.commit_of("../elsewhere.yaml") == ""


def test_a_merge_counts_where_it_brought_the_change(repository):
    repository.commit(PLAN, "目标: 2.8亿元")
    trunk = repository.git("branch", "--show-current")
    repository.git("checkout", "--quiet", "-b", "draft")
    repository.commit(PLAN, "目标: 3亿元")
    repository.git("checkout", "--quiet", trunk)
    repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "draft")
    assert repository.commit_of(PLAN) == repository.git("rev-parse", "HEAD")[:12]


def test_a_workspace_may_be_a_folder_of_the_repository(repository):
    commit = repository.commit(f"sales/{PLAN}", "目标: 2.8亿元")
    history = history_of(repository.folder / "sales")
    assert history.commit_of([repository.folder / "sales" / PLAN]) == commit


def test_a_shallow_clone_does_not_guess(repository, tmp_path):
    repository.commit(PLAN, "目标: 2.8亿元")
    repository.commit(OTHER, "目标: 2亿元")
    newest = repository.commit("plans/2027.yaml", "目标: 4亿元")
    address = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--depth", "2", address, str(tmp_path / "copy"))
    history = history_of(tmp_path / "copy")
    assert history.commit_of([tmp_path / "copy" / "plans/2027.yaml"]) == newest
    assert history.commit_of([tmp_path / "copy" / PLAN]) == ""


def test_without_a_repository_there_is_no_history(tmp_path):
    assert history_of(tmp_path) is None


def test_without_git_there_is_no_history(repository, monkeypatch):
    repository.commit(PLAN, "目标: 2.8亿元")
    monkeypatch.setenv("PATH", "")
    assert history_of(repository.folder) is None


def test_a_repository_without_a_commit_has_no_history(repository):
    assert history_of(repository.folder) is None
