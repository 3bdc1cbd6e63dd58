"""A yardstick for `build`: Markdown with pictures of pyplot, put into Word by pandoc.

Every document takes a process of pandoc's; its reference document is made once.
"""

import subprocess
from functools import partial
from itertools import count
from pathlib import Path

from yardsticks.as_markdown import as_markdown
from yardsticks.making import Contents, Write, run

_REFERENCE = "reference.docx"


def prepare(out: Path, charts: bool) -> Write:
    styles = subprocess.check_output(["pandoc", "--print-default-data-file", _REFERENCE])
    (out / _REFERENCE).write_bytes(styles)
    return partial(write, charts)


def write(charts: bool, contents: Contents, out: Path) -> None:
    names = (out.with_name(f"chart-{number}.png") for number in count(1))
    text = as_markdown(contents, lambda chart: draw(chart, next(names)) if charts else "")
    command = ["pandoc", "--from", "gfm", "--reference-doc", _REFERENCE, "--output", out.name]
    subprocess.run(command, cwd=out.parent, input=text.encode(), check=True)


def draw(chart: Contents, file: Path) -> str:
    from yardsticks import pyplot_charts  # takes longer than the rest, so only where needed

    file.write_bytes(pyplot_charts.draw(chart).getbuffer())
    return f"![]({file.name})"


if __name__ == "__main__":
    run(prepare, __doc__)
