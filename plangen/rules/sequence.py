"""What comes after what: milestones and actions, with their steps, and those that they name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plangen.diagnostics.path import Path
from plangen.model.entries import Milestone
from plangen.model.section import Action
from plangen.rules.context import Context
from plangen.values.period import Period


@dataclass(frozen=True, slots=True)
class Event:
    """A milestone, an action or a step of one. `after` are the names of what comes first."""

    path: Path
    period: Period | None
    after: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.path[-1])


@dataclass(frozen=True, slots=True)
class Link:
    """An event and one that it comes after: None where several, or none, have the name.

    `known` are all names that could be meant.
    """

    event: Event
    name: str
    former: Event | None
    known: tuple[str, ...]


def links(context: Context) -> Iterator[Link]:
    """Yield every `after` of the plan with what it names, in the order of the plan.

    A name is looked for in the same list first, then among all events of the same year.
    """
    if not any(node.after for _, node in _nodes(context)):
        return
    events = {path: _event(path, node) for path, node in _nodes(context)}
    named: dict[tuple[bool, str], list[Event]] = {}
    for event in events.values():
        named.setdefault((_is_next(event.path), event.name), []).append(event)
    known = {when: tuple(name for at, name in named if at is when) for when in (False, True)}
    for event in events.values():
        for name in event.after:
            former = _former(event, name, events, named)
            yield Link(event, name, former, known[_is_next(event.path)])


def _nodes(context: Context) -> Iterator[tuple[Path, Milestone | Action]]:
    yield from context.find(Milestone)
    yield from context.find(Action)


def _event(path: Path, node: Milestone | Action) -> Event:
    period = node.date if isinstance(node, Milestone) else node.when
    return Event(path, period, node.after)


def _former(
    event: Event,
    name: str,
    events: Mapping[Path, Event],
    named: Mapping[tuple[bool, str], list[Event]],
) -> Event | None:
    beside = events.get((*event.path[:-1], name))
    fits = named.get((_is_next(event.path), name), [])
    return beside or (fits[0] if len(fits) == 1 else None)


def _is_next(path: Path) -> bool:
    return path[0] == "next"
