"""What the audit finds in a text."""

from plangen.audit.audit import facts_of, judgements
from plangen.audit.judgement.claim import ClaimKind
from plangen.readers.passages.read import read_text

Found = tuple[str, tuple[str, ...], str]


def found(text: str, kind: ClaimKind, title: str = "2025年工作总结") -> list[Found]:
    """Return the claims of a kind that a text makes: what is stated, its terms, the verdict."""
    facts = facts_of(read_text(f"# {title}\n\n{text}", "md", "文档"))
    return [
        (one.claim.stated.text, tuple(term.text for term in one.claim.terms), str(one.verdict))
        for one in judgements(facts)
        if one.claim.kind is kind
    ]
