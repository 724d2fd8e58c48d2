"""Say-clauses set into a sentence whose commas are lost: `The group he added has a base there`."""

from __future__ import annotations

from synoptic.understand.attribution.adjacent import a_speaker
from synoptic.understand.attribution.bounds import first_of
from synoptic.understand.attribution.saying import Content
from synoptic.understand.grammar.arguments import Predicate

# Verbs that take no object of things: "the plan he announced has failed" is about his plan.
SAID = frozenset("said says added adds".split())
PRONOUNS = frozenset("he she it they".split())
SUBJECTS = ("nsubj", "nsubj:pass")


def inserted(verb: Predicate) -> tuple[int, Content] | None:
    """The speaker and all around his clause, read as a relative clause of the subject."""
    s, index = verb.sentence, verb.index
    above = verb.token.head
    if verb.token.text.lower() not in SAID or verb.token.relation != "acl:relcl" or above < 0:
        return None
    who = next((c for c in s.children(index) if s.tokens[c].relation == "nsubj"), None)
    if who is None or who != index - 1 or s.tokens[above].relation not in SUBJECTS:
        return None
    if s.subtree(index)[1] != index + 1 or s.tokens[above].head <= index:
        return None
    first = who if s.tokens[who].text.lower() in PRONOUNS else first_of(s, who)
    if first != who and not a_speaker(s, who):
        return None
    return who, Content(0, len(s.tokens), (first, index + 1))
