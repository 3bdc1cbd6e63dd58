"""Compiled templates, kept from one run to the next as Python keeps its compiled modules."""

import sys
from contextlib import suppress

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket

import plangen


class _Kept(FileSystemBytecodeCache):
    """Templates that cannot be kept, say on a full disk, are compiled again the next time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, if that is possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def kept_templates() -> BytecodeCache | None:
    """Return where compiled templates are kept; None where Python may not keep modules either.

    That is where Python was told to keep its modules, else a temporary folder that is this user's
    alone: what lies there is run, so nobody else may write to it.
    """
    if sys.dont_write_bytecode:
        return None
    with suppress(RuntimeError, OSError):  # there is no folder that is safe
        return _Kept(sys.pycache_prefix, f"plangen-{plangen.__version__}-%s.cache")
    return None
