"""A log for programs."""

import json

from plangen.diagnostics.message import Language
from plangen.diagnostics.path import format_path
from plangen.figures.figure import Figure
from plangen.history.differences import difference_text, growth_text
from plangen.history.log_commits import Commit
from plangen.history.moves import Log, Move

_VERSION = 1
"""The version of the form; another one may take keys away, the same one may only add some."""


def log_json(log: Log, language: Language) -> str:
    """Write a log as one JSON object, its texts in one language."""
    figures = [
        {
            "path": format_path(one.path),
            "name": one.name.in_language(language),
            "moves": [_move(move, language) for move in one.moves],
        }
        for one in log.figures
    ]
    told = {
        "version": _VERSION,
        "file": log.file,
        "title": log.title,
        "figures": figures,
        "unreadable": [one.id for one in log.unread],
        "complete": not log.is_cut,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _move(move: Move, language: Language) -> dict[str, str | None]:
    return {
        **_commit(move.commit),
        "before": _text(move.before),
        "after": _text(move.after),
        "difference": difference_text(move.by, language) if move.by else None,
        "growth": growth_text(move.by) or None if move.by else None,
    }


def _commit(commit: Commit | None) -> dict[str, str | None]:
    return {
        "commit": commit.id if commit else None,
        "author": commit.author if commit else None,
        "date": commit.date if commit else None,
        "subject": commit.subject if commit else None,
        "file": commit.file if commit else None,
    }


def _text(figure: Figure | None) -> str | None:
    return figure.text if figure else None
