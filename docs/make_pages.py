"""Make docs/page.png and docs/pages.png: the sample plan as LibreOffice shows it.

python -m docs.make_pages

Needs LibreOffice (soffice) and poppler (pdftoppm).
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps

from plangen.pipeline import build, load

DOCS = Path(__file__).parent
PLAN = DOCS.parent / "plans" / "2026-team-plan.yaml"

_TIMEOUT = 180
_SHOWN = 3
"""The page that the README shows: the first after the cover and the contents."""
_PAGE_DPI, _SHEET_DPI = 110, 72
_COLUMNS = 4
_GAP = 12
_BORDER, _DESK = "#c9ced6", "#eceef1"
_COLOURS = 128


def main() -> None:
    """Build, convert, and write both pictures."""
    with TemporaryDirectory() as name:
        pdf = _pdf(Path(name))
        shown = _pages(pdf, _PAGE_DPI)[_SHOWN - 1]
        _save(_framed(shown), DOCS / "page.png")
        _save(_sheet(_pages(pdf, _SHEET_DPI)), DOCS / "pages.png")


def _pdf(folder: Path) -> Path:
    """Write the sample's Word file into a folder and convert it there."""
    document = folder / f"{PLAN.stem}.docx"
    document.write_bytes(build(load(PLAN), ["docx"], PLAN.stem).files[document.name])
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document)
    return document.with_suffix(".pdf")


def _pages(pdf: Path, dpi: int) -> list[Image.Image]:
    """Return the pages as pictures."""
    root = pdf.with_name(f"at-{dpi}")
    _run("pdftoppm", "-png", "-r", dpi, pdf, root)
    return [Image.open(file).convert("RGB") for file in sorted(pdf.parent.glob(f"{root.name}-*"))]


def _run(*command: str | int | Path) -> None:
    subprocess.run(list(map(str, command)), check=True, capture_output=True, timeout=_TIMEOUT)


def _framed(page: Image.Image) -> Image.Image:
    return ImageOps.expand(page, border=1, fill=_BORDER)


def _sheet(pages: Sequence[Image.Image]) -> Image.Image:
    """Lay the pages out in rows."""
    framed = [_framed(page) for page in pages]
    width, height = framed[0].width + _GAP, framed[0].height + _GAP
    rows = -(-len(framed) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * width + _GAP, rows * height + _GAP), _DESK)
    for index, page in enumerate(framed):
        row, column = divmod(index, _COLUMNS)
        sheet.paste(page, (_GAP + column * width, _GAP + row * height))
    return sheet


def _save(picture: Image.Image, file: Path) -> None:
    """Write a palette picture, a third of the size.

    Of the methods this one keeps colours that few dots have, such as that of a small slice.
    """
    picture.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        file, optimize=True
    )


if __name__ == "__main__":
    main()
