"""Programs that some tests look through, such as LibreOffice."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

TIMEOUT = 180


def required_tool(name: str) -> str:
    """Return where a program is; without it skip, or fail where PLANGEN_REQUIRE_TOOLS is set."""
    found = shutil.which(name)
    if found:
        return found
    if os.environ.get("PLANGEN_REQUIRE_TOOLS"):
        pytest.fail(f"{name} is not installed, and PLANGEN_REQUIRE_TOOLS is set")
    pytest.skip(f"{name} is not installed")


def pdf_of(document: Path, folder: Path) -> Path:
    """Convert a document with LibreOffice, on a profile of its own inside `folder`."""
    soffice = required_tool("soffice")
    command = [
        soffice,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(document),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT)
    return folder / f"{document.stem}.pdf"
