"""What is said to be wrong with a document."""

from dataclasses import dataclass

from plangen.audit.judgement.claim import Claim
from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Message


@dataclass(frozen=True, slots=True)
class Finding:
    """A number that cannot be true, or is loosely said; it stands at `at`.

    `claims` are the statements that it breaks, the first that which the message tells of; all
    their other numbers are related.
    """

    code: str
    severity: Severity
    at: Mention
    claims: tuple[Claim, ...]
    message: Message
    hints: tuple[Message, ...] = ()

    @property
    def related(self) -> tuple[Mention, ...]:
        """The other numbers that take part, in the order of the document."""
        found = {one.order: one for claim in self.claims for one in claim.mentions}
        found.pop(self.at.order, None)
        return tuple(sorted(found.values(), key=lambda one: one.place))
