"""What stands in the way though nothing is wrong with any plan."""

from plangen.diagnostics.message import Message


class ObstacleError(Exception):
    """The machine cannot do what was asked, such as for want of a program; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message
