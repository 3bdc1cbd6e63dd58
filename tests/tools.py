"""Programs that some tests look through, such as LibreOffice."""

import json
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import pytest

TIMEOUT = 180

_KEPT_RESULT = re.compile(rb"(?<=</f>)<v>[^<]*</v>")
"""What a workbook keeps beside a formula for programs that do not work it out."""

_BRIEF = {"DOTNET_TieredPGO": "0", "DOTNET_gcConcurrent": "0"}
"""What spares .NET work that only pays in runs of more than a second."""


def required_tool(name: str) -> str:
    """Return where a program is; without it skip, or fail where PLANGEN_REQUIRE_TOOLS is set."""
    return shutil.which(name) or _missing(name)


def _missing(name: str) -> NoReturn:
    if os.environ.get("PLANGEN_REQUIRE_TOOLS"):
        pytest.fail(f"{name} is not installed, and PLANGEN_REQUIRE_TOOLS is set")
    pytest.skip(f"{name} is not installed")


def required_asset(package: str, file: str) -> Path:
    """Return where a file of a globally installed npm package is; else skip or fail likewise."""
    root = subprocess.run(
        [required_tool("npm"), "root", "--global"], check=True, capture_output=True, text=True
    )
    found = Path(root.stdout.strip()) / package / file
    if not found.is_file():
        _missing(package)
    return found


def pdf_of(document: Path, folder: Path) -> Path:
    """Convert a document with LibreOffice, on a profile of its own inside `folder`."""
    (pdf,) = pdfs_of([document], folder)
    return pdf


def pdfs_of(documents: Iterable[Path], folder: Path) -> list[Path]:
    """Convert several documents in one run, which spares LibreOffice its slow start."""
    files = list(documents)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run_tool("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files)
    return [folder / f"{file.stem}.pdf" for file in files]


def worked_out(workbook: Path, folder: Path) -> Path:
    """Let LibreOffice work out all formulas of a workbook, whose kept results it does not see."""
    required_tool("localc")  # soffice may be there without its spreadsheets
    bare, done = folder / "bare" / workbook.name, folder / "worked-out"
    bare.parent.mkdir(parents=True)
    with zipfile.ZipFile(workbook) as whole, zipfile.ZipFile(bare, "w") as stripped:
        for part in whole.namelist():
            stripped.writestr(part, _KEPT_RESULT.sub(b"", whole.read(part)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run_tool("soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", done, bare)
    return done / workbook.name


def pages_of(pdf: Path) -> list[str]:
    """Return the text of each page, from top to bottom."""
    return run_tool("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def pictures_of(pdf: Path, dpi: int) -> list[Path]:
    """Return a grey picture of each page, beside the PDF."""
    run_tool("pdftoppm", "-gray", "-r", dpi, pdf, pdf.with_suffix(""))
    return sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))


def sdk_errors(document: Path) -> list[str]:
    """Return what the Open XML SDK finds wrong with a Word file or a workbook."""
    command = [required_tool("ooxml-validator"), document]
    environment = {**os.environ, **_BRIEF}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=TIMEOUT, env=environment
    )
    return [f"{each['path']}: {each['description']}" for each in json.loads(done.stdout)["errors"]]


def run_tool(name: str, *arguments: str | int | Path) -> str:
    """Run a program to its end, and return what it printed."""
    command = [required_tool(name), *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=TIMEOUT)
    return done.stdout
