"""A plan compared with itself says nothing; there and back is the same the other way round."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangen.history.changes import (
    Change,
    CheckChange,
    DateMove,
    Difference,
    Entry,
    Event,
    FigureChange,
    ListChange,
    Spot,
    Transfer,
)
from plangen.history.compare import compare
from plangen.history.version import Version
from plangen.values.quantity import Quantity
from plangen.values.rewriting import rewritten
from tests.history.versions import PLANS, SAMPLES, edited, version

TEAM = PLANS / "2026-team-plan.yaml"
MIRROR = {Event.ADDED: Event.REMOVED, Event.REMOVED: Event.ADDED}


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda file: file.stem)
def sample(request) -> Version:
    return version(request.param)


def test_a_plan_is_no_other_than_itself(sample):
    assert list(compare(sample, sample)) == []


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_there_and_back_mirror_each_other(file, data, tmp_path_factory):
    before = version(file)
    possible = st.sampled_from(_edits(before, file.read_text(encoding="utf-8")))
    edits = data.draw(st.lists(possible, min_size=1, max_size=6, unique=True))
    after = version(edited(file, tmp_path_factory.mktemp("edited"), *edits))
    there, back = list(compare(before, after)), list(compare(after, before))
    assert there
    assert Counter(map(_key, there)) == Counter(map(_key, map(mirrored, back)))


def test_what_came_and_went_and_was_renamed_mirrors_too(tmp_path):
    edits = [
        ("年中复盘: {date", "半年复盘: {date"),
        ("\n  回款拖延: {likelihood: 低", "\n  坏账增加: {likelihood: 中"),
        ("华北: {target: 5000万元, share: 17.86%", "北方: {target: 4900万元, share: 17.5%"),
        ("CRM升级上线: {date: 6月, owner: 技术部}", "CRM升级上线: {date: 7月, owner: 信息部}"),
    ]
    before, after = version(TEAM), version(edited(TEAM, tmp_path / "edited", *edits))
    there, back = list(compare(before, after)), list(compare(after, before))
    kinds = {type(one).__name__ for one in there}
    assert kinds >= {"Rename", "Entry", "DateMove", "OwnerChange", "CheckChange"}
    assert Counter(map(_key, there)) == Counter(map(_key, map(mirrored, back)))


def _edits(plan: Version, text: str) -> list[tuple[str, str]]:
    """Other numbers in the place of those that are the whole value of just one key."""
    stated = [one.value for one in plan.figures if isinstance(one.value, Quantity)]
    others = ((one.text, rewritten(one, one.value * Fraction(11, 10))) for one in stated)
    return sorted({
        (f": {old}{end}", f": {new.text}{end}")
        for old, new in others
        for end in ",}\n"
        if new and new.text != old and text.count(f": {old}{end}") == 1
    })


def _key(change: Change) -> str:
    """Return what two changes have in common if they are the same, whatever they are called."""
    said = {"at": replace(change.at, name=None)}
    match change:
        case FigureChange(difference=Difference()):
            said["difference"] = change.difference.value
        case Transfer():
            said["moves"] = sorted((one.name, one.difference.value) for one in change.moves)
        case Entry():
            said["contents"] = [(one.path, one.text) for one in change.contents]
        case CheckChange():
            said["message"] = None
    return repr(replace(change, **said))


def mirrored(change: Change) -> Change:
    """Return a change as seen from the other side."""
    change = replace(change, at=Spot(change.at.after, change.at.before, change.at.name))
    match change:
        case FigureChange():
            better = None if change.better is None else not change.better
            return replace(_swapped(change), difference=_negative(change.difference), better=better)
        case Transfer():
            moves = [replace(one, difference=_negative(one.difference)) for one in change.moves]
            return replace(change, total=_negative(change.total), moves=moves)
        case Entry() | CheckChange():
            return replace(change, event=MIRROR[change.event])
        case DateMove():
            return replace(_swapped(change), days=None if change.days is None else -change.days)
        case ListChange():
            return replace(change, added=change.removed, removed=change.added)
        case _:
            return _swapped(change)


def _swapped(change: Change) -> Change:
    return replace(change, before=change.after, after=change.before)


def _negative(one: Difference | None) -> Difference | None:
    return replace(one, value=-one.value) if one else None
