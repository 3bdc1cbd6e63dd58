"""Being ready to build, so that processes that fork begin that way."""

import gc

from plangen.batch.job import Job
from plangen.pipeline import build, load
from plangen.workspace.shipped import shipped_templates
from plangen.workspace.starters import find_starter

_BY_OTHERS = {"pdf"}
"""Formats that another program makes; it cannot be kept warm."""


def warm_up(job: Job) -> None:
    """Build a plan of ours in memory: what that imports, compiles and draws is there for all."""
    starter = find_starter("team-plan", "zh-CN", (shipped_templates(),))
    ours = [name for name in job.formats if name not in _BY_OTHERS] or ["docx"]
    if starter and (loaded := load(starter)).is_whole:
        build(loaded, ours, "warm", draft=True, pictures=job.pictures)
    _close_fonts()
    gc.freeze()  # what is never looked through stays shared between the processes


def _close_fonts() -> None:
    """Let every process open fonts itself: forked ones would move each other in the file."""
    from plangen.drawing.fonts import face_of, faces

    face_of.cache_clear()
    faces.cache_clear()
