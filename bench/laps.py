"""Seconds a document, told by a process that makes many."""

import json
import os
import time
from itertools import pairwise
from statistics import median


class Laps:
    """Times what lies between its laps. The first is a warm-up, unless it stays the only one."""

    def __init__(self) -> None:
        self._marks = [_now()]

    def lap(self) -> None:
        """Note that a document is done."""
        self._marks.append(_now())

    def as_json(self) -> str:
        """Return the median seconds of a lap, on the wall and of the processor."""
        counted = self._marks[1:] if len(self._marks) > 2 else self._marks
        laps = [
            (later[0] - earlier[0], later[1] - earlier[1])
            for earlier, later in pairwise(counted)
        ]
        seconds, cpu = (median(column) for column in zip(*laps, strict=True))
        return json.dumps({"seconds": seconds, "cpu": cpu})


def _now() -> tuple[float, float]:
    """Return the time on the wall, and that of the processor, of finished children too."""
    past = os.times()
    return time.perf_counter(), time.process_time() + past.children_user + past.children_system
