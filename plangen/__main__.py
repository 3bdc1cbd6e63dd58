"""``python -m plangen``."""

from plangen.cli.main import run

run()
