"""What a document says of its numbers: one follows from others."""

from dataclasses import dataclass
from enum import StrEnum

from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.finding import Severity


class ClaimKind(StrEnum):
    """What kind of statement it is."""

    SHARE = "share"              # a part, its share and the whole
    SUM = "sum"                  # parts and their total
    GROWTH = "growth"            # against the year before
    ATTAINMENT = "attainment"    # against the target
    CHANGE = "change"            # from → to
    EACH = "per-head"            # a head, a shop, a month
    PRODUCT = "product"          # 6场 × 32人 = 192人次
    WRITTEN = "written"          # 640-432=208套, as the text itself writes it
    RATIO = "ratio"              # cost ÷ revenue
    FUNNEL = "funnel"            # leads × conversion = deals
    WEIGHTS = "weights"          # what makes up 100 %
    TWICE = "twice"              # one figure, stated twice
    GROUP = "group"              # the top 20 % of a team
    BRIDGE = "bridge"            # opening + joiners − leavers = closing
    ORDER = "order"              # floor ≤ target ≤ stretch


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement: `stated` is what `formula` makes of `terms`.

    `rivals` are other terms that the words allow: where any of them makes it true, it is. `most` is
    how bad a contradiction is; lower than an error where the words leave a doubt that the numbers
    belong together.
    """

    kind: ClaimKind
    formula: Formula
    stated: Mention
    terms: tuple[Mention, ...]
    rivals: tuple[tuple[Mention, ...], ...] = ()
    most: Severity = Severity.ERROR

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All numbers that take part."""
        return (self.stated, *self.terms)
