"""Where a Markdown file says what it was made of: in a comment at its end, which nobody sees."""

import json

from plangen.document.provenance import Provenance, entries


def comment(provenance: Provenance | None) -> str:
    """Write a comment that is one JSON object; nothing in it can end the comment early."""
    if provenance is None:
        return ""
    kept = json.dumps(dict(entries(provenance)), ensure_ascii=False)
    harmless = kept.replace("--", r"-\u002d").replace(">", r"\u003e")
    return f"<!-- {harmless} -->"
