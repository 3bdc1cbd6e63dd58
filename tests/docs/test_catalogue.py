"""The catalogue of checks, kept by hand, and the rules that the program has are the same."""

from plangen.rules.registry import rules
from tests.docs.reading import table_of


def test_the_catalogue_and_the_rules_are_the_same():
    promised = {(code, name, severity) for code, name, _, _, severity in CATALOGUE}
    assert promised == {(rule.code, rule.name, str(rule.severity)) for rule in rules().values()}


def test_every_check_says_what_kind_it_is():
    assert {kind for _, _, _, kind, _ in CATALOGUE} == {"E", "I", "L"}
    assert all(what for _, _, what, _, _ in CATALOGUE)


CATALOGUE = table_of("docs/checks.md", "catalogue")
