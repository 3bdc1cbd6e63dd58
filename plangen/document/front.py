"""What stands before the contents."""

from plangen.document.blocks import Blocks, Summary


def parted(body: Blocks) -> tuple[Blocks, Blocks]:
    """Part a body into the summary that opens it, if there is one, and its chapters."""
    end = 1 if body and isinstance(body[0], Summary) else 0
    return body[:end], body[end:]
