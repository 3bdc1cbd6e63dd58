"""Make the pictures of pages in docs/: the samples as LibreOffice shows them.

python -m docs.make_pages

page.png and pages.png show the sample of the README, pages/ has a sheet of every sample in every
look, and pages.md lists them. Needs LibreOffice (soffice) and poppler (pdftoppm).
"""

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps

from plangen.pipeline import build, load
from plangen.workspace.looks import known_looks
from plangen.workspace.settings import NO_SETTINGS
from plangen.workspace.shipped import shipped_templates

DOCS = Path(__file__).parent
SHEETS = DOCS / "pages"
PLANS = sorted((DOCS.parent / "plans").glob("*.yaml"))
README_PLAN = "2026-team-plan"

_TIMEOUT = 300
_SHOWN = 4
"""The page that the README shows: the first after the cover, the summary and the contents."""
_PAGE_DPI, _README_DPI, _SHEET_DPI = 110, 72, 42
_README_COLUMNS, _SHEET_COLUMNS = 4, 5
_GAP = 12
_BORDER, _DESK = "#c9ced6", "#eceef1"
_COLOURS, _SHEET_COLOURS = 128, 64


def main() -> None:
    """Build and convert everything, and write all pictures and their list."""
    SHEETS.mkdir(exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        documents = dict(_documents(folder))
        _run("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
             "--convert-to", "pdf", "--outdir", folder, *documents)  # fmt: skip
        for document in documents:
            pages = _pages(document.with_suffix(".pdf"), _SHEET_DPI)
            sheet = _sheet(pages, _SHEET_COLUMNS)
            _save(sheet, SHEETS / f"{document.stem}.png", _SHEET_COLOURS)
        _readme(folder / f"{README_PLAN}-{NO_SETTINGS.look}.pdf")
    listed = {f"pages/{document.stem}.png": title for document, title in documents.items()}
    (DOCS / "pages.md").write_text(_list(listed), encoding="utf-8")


def _documents(folder: Path) -> Iterator[tuple[Path, str]]:
    """Write every sample in every look into a folder; tell each file's title."""
    for look in known_looks([shipped_templates()]):
        for plan in PLANS:
            loaded = load(plan, replace(NO_SETTINGS, look=look))
            file = folder / f"{plan.stem}-{look}.docx"
            file.write_bytes(build(loaded, ["docx"], file.stem).files[file.name])
            yield file, f"{plan.name}, {look}"


def _readme(pdf: Path) -> None:
    """Make the two pictures that the README shows."""
    _save(_framed(_pages(pdf, _PAGE_DPI)[_SHOWN - 1]), DOCS / "page.png", _COLOURS)
    _save(_sheet(_pages(pdf, _README_DPI), _README_COLUMNS), DOCS / "pages.png", _COLOURS)


def _list(pictures: dict[str, str]) -> str:
    shown = "".join(
        f"\n## {title}\n\n![The pages of {title}]({file})\n" for file, title in pictures.items()
    )
    return (
        "# The samples, page by page\n\nEvery plan of `plans/` in every look, as LibreOffice shows "
        "it. Made by `python -m docs.make_pages`.\n" + shown
    )


def _pages(pdf: Path, dpi: int) -> list[Image.Image]:
    """Return the pages as pictures."""
    root = pdf.with_name(f"{pdf.stem}-at-{dpi}")
    _run("pdftoppm", "-png", "-r", dpi, pdf, root)
    return [Image.open(file).convert("RGB") for file in sorted(pdf.parent.glob(f"{root.name}-*"))]


def _run(*command: str | int | Path) -> None:
    subprocess.run(list(map(str, command)), check=True, capture_output=True, timeout=_TIMEOUT)


def _framed(page: Image.Image) -> Image.Image:
    return ImageOps.expand(page, border=1, fill=_BORDER)


def _sheet(pages: Sequence[Image.Image], columns: int) -> Image.Image:
    """Lay the pages out in rows."""
    framed = [_framed(page) for page in pages]
    width, height = framed[0].width + _GAP, framed[0].height + _GAP
    rows = -(-len(framed) // columns)
    sheet = Image.new("RGB", (columns * width + _GAP, rows * height + _GAP), _DESK)
    for index, page in enumerate(framed):
        row, column = divmod(index, columns)
        sheet.paste(page, (_GAP + column * width, _GAP + row * height))
    return sheet


def _save(picture: Image.Image, file: Path, colours: int) -> None:
    """Write a palette picture, a third of the size.

    Of the methods this one keeps colours that few dots have, such as that of a small slice.
    """
    picture.quantize(colours, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        file, optimize=True
    )


if __name__ == "__main__":
    main()
