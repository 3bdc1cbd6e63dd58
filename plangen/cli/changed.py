"""The plans that a change concerns: those that it touches, and those that name one of them."""

from collections.abc import Iterable
from pathlib import Path

from plangen.cli.errors import UsageError
from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.history.git import Repository, changed_since, commit_of, repository
from plangen.relations.links import reached
from plangen.workspace.plans import PlanFile
from plangen.workspace.settings import SETTINGS, Settings

_NO_REPOSITORY = say(
    zh="--changed-since 要问 git 哪些文件改过，这里没有 git 仓库（或没有安装 git）；"
    "不带它就检查全部计划",
    en="--changed-since asks git what was changed, and there is no repository here (or no git); "
    "leave it out to check every plan",
)
_NO_REVISION = say(
    zh="git 里没有“{name}”这个版本；在 CI 里多半是只取了最近一次提交，先 git fetch 它",
    en="git has no revision “{name}”; in CI mostly because only the last commit was fetched: "
    "git fetch it first",
)


def concerned(plans: Iterable[PlanFile], revision: str, settings: Settings) -> list[PlanFile]:
    """Return the plans that may be judged otherwise than at a revision.

    Those that changed, or name one that did, also through others; all of them where the settings,
    or what templates of the workspace's own say of a kind, did. Raises UsageError without git.
    """
    here = _repository()
    commit = commit_of(here, revision)
    if commit is None:
        raise UsageError(_NO_REVISION.filled(name=revision))
    changed = {here.top / name for name in changed_since(here, commit)}
    if any(_concerns_all(file, settings) for file in changed):
        return list(plans)
    return [plan for plan in plans if _is_concerned(plan, changed, here)]


def _repository() -> Repository:
    try:
        return repository(Path())
    except ObstacleError:
        raise UsageError(_NO_REPOSITORY) from None


def _concerns_all(file: Path, settings: Settings) -> bool:
    """Tell whether a file is one that every plan is read with."""
    kinds = settings.templates.resolve() / "documents"
    return file.name == SETTINGS or file.parent == kinds


def _is_concerned(plan: PlanFile, changed: set[Path], here: Repository) -> bool:
    """Tell whether a plan, or one that it names, was changed, or is none of the repository's."""
    files = [Path(file).resolve() for file in reached(plan.path.as_posix())]
    return any(file in changed or not file.is_relative_to(here.top) for file in files)
