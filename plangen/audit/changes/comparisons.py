"""Which value a growth or a change is of, and which one it starts from."""

from plangen.audit.changes.bases_beside import pairs_beside
from plangen.audit.changes.bases_listed import pairs_listed
from plangen.audit.changes.comparable import Comparison, has_own_base, is_of_its_own, is_official
from plangen.audit.changes.far_bases import far_bases
from plangen.audit.changes.moved import move_of
from plangen.audit.nearness.beside import run_of
from plangen.audit.nearness.in_turn import in_turn
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention


def comparisons(facts: Facts, stated: Mention) -> list[Comparison]:
    """Return the pairs that a stated growth or change may be of, the likeliest first."""
    sentence = facts.sentence_of(stated)
    if is_of_its_own(stated) or (is_official(stated) and not has_own_base(sentence, stated)):
        return []
    move = move_of(sentence, stated)
    if move:
        return [Comparison(move.to, move.start)]
    run = run_of(sentence, stated)
    if len(run) > 1:
        return pairs_listed(sentence, stated, run)
    near = list(dict.fromkeys(pairs_beside(facts, sentence, stated)))
    if not near and (pair := in_turn(sentence, stated)):
        return [Comparison(*pair)]
    return near or [Comparison(*pair) for pair in far_bases(facts, sentence, stated)]
