"""The YAML parser: a stream of events, in C where the machine has it."""

from collections.abc import Callable
from typing import cast

import yaml

from plangen.source.limits import MAX_DEPTH

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STEPS: dict[type[yaml.Event], int] = {
    yaml.SequenceStartEvent: 1,
    yaml.MappingStartEvent: 1,
    yaml.SequenceEndEvent: -1,
    yaml.MappingEndEvent: -1,
}


def next_event(text: str) -> Callable[[], yaml.Event]:
    """Return a function that gives the events of a text one by one, as far as it is asked.

    It raises `yaml.MarkedYAMLError` where the text is no YAML.
    """
    return cast("Callable[[], yaml.Event]", _LOADER(text).get_event)


def first_error(text: str) -> yaml.MarkedYAMLError | None:
    """Return what the parser first stumbles over, if anything; stops where nesting is too deep."""
    event, depth = next_event(text), 0
    try:
        while depth <= MAX_DEPTH:
            kind = type(event())
            if kind is yaml.StreamEndEvent:
                break
            depth += _STEPS.get(kind, 0)
    except yaml.MarkedYAMLError as error:
        return error
    return None
