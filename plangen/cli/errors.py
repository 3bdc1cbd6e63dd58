"""The one error boundary."""

import sys
from collections.abc import Callable

from plangen.cli import exits
from plangen.cli.terminal import interface_language
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.obstacle import ObstacleError


class UsageError(Exception):
    """The command line asks for something that cannot be done; the message says what instead."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


_BUG = say(
    zh="plangen 出错了，这不是您的计划的问题。请把上面的内容和命令发给维护者。",
    en="plangen failed; this is not your plan's fault. Please report the lines above.",
)
_UNUSABLE = say(
    zh="读写文件失败：{reason}（{file}）", en="cannot read or write: {reason} ({file})"
)


def guarded(run: Callable[[], int]) -> int:
    """Run a command; whatever happens becomes an exit code and a clear line."""
    try:
        return run()
    except (UsageError, ObstacleError) as error:
        return _say(error.message, exits.WRONG_USAGE)
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone: nobody is left to be told
        return exits.FINE
    except OSError as error:
        values = {"reason": error.strerror or str(error), "file": error.filename or ""}
        return _say(_UNUSABLE.filled(**values), exits.WRONG_USAGE)
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except Exception:  # noqa: BLE001  (the boundary: a bug is told apart from a faulty plan)
        import traceback  # here, since no sound run needs it

        traceback.print_exc()
        return _say(_BUG, exits.OUR_BUG)


def _say(message: Message, code: int) -> int:
    print(f"plangen: {message.in_language(interface_language())}", file=sys.stderr)
    return code
