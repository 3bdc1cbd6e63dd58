"""Where the templates are that come with plangen."""

from pathlib import Path

import plangen


def shipped_templates() -> Path:
    """Return their folder: inside the installed package, or else at the top of the checkout."""
    package = Path(plangen.__file__).parent
    installed = package / "_templates"
    return installed if installed.is_dir() else package.parent / "templates"
