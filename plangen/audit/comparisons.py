"""Which value a growth or a change is of, and which one it starts from."""

from plangen.audit.bases_beside import pairs_beside
from plangen.audit.bases_listed import pairs_listed
from plangen.audit.beside import run_of
from plangen.audit.comparable import Comparison, has_own_base, is_of_its_own, is_official
from plangen.audit.facts import Facts
from plangen.audit.far_bases import far_bases
from plangen.audit.in_turn import in_turn
from plangen.audit.mention import Mention
from plangen.audit.moved import move_of


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
