"""A tree of texts to a typed plan, or to everything that is wrong with it."""

import re
from dataclasses import dataclass

from pydantic import ValidationError

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import say
from plangen.model.faults import to_faults
from plangen.model.measure import Slot
from plangen.model.plan import FORMAT_VERSION, Plan
from plangen.model.units import settle_units
from plangen.source.reader import Source

_VERSION = re.compile(r"\d{1,9}", re.ASCII)

@dataclass(frozen=True, slots=True)
class ReadPlan:
    """The plan, where it could be made, and the faults met on the way."""

    plan: Plan | None
    faults: tuple[Fault, ...]


def read_plan(source: Source, tense: Slot = "target") -> ReadPlan:
    """Validate a tree; all faults are reported at once. `tense` is what a bare number is."""
    if newer := _newer_version(source):
        return ReadPlan(None, (newer,))
    try:
        plan = Plan.model_validate(source.tree, context={"tense": tense})
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return ReadPlan(None, to_faults(details, source))
    settled, misfits = settle_units(plan)
    faults = tuple(Fault("P008", m.message, source.spans.value(m.path), m.path) for m in misfits)
    return ReadPlan(settled, faults)


def _newer_version(source: Source) -> Fault | None:
    """Refuse a plan of a later format before complaining about its unknown keys."""
    version = source.tree.get("plangen")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        return None
    if int(version) <= int(FORMAT_VERSION):
        return None
    message = say(
        zh="这份计划用的是第 {version} 版格式，本程序只认到第 {known} 版；请升级 plangen",
        en="this plan is in format {version}, this program reads up to {known}; upgrade plangen",
        version=version,
        known=FORMAT_VERSION,
    )
    return Fault("P012", message, source.spans.value(("plangen",)), ("plangen",))
