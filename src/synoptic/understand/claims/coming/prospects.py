"""What is foretold of a war's own affairs: that a siege will last, that a toll is to rise.

A report says so in its own voice, and of these it counts: "the conflict could spread to Chad",
"a vote is expected on Thursday", "the raid threatens to derail the talks".
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.claims.coming.forecasts import modal_of
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, preposition_objects, subjects
from synoptic.understand.grammar.negation import negated

MAY = frozenset({"may", "might", "could"})
WILL = frozenset({"will", "shall", "'ll", "wo", "’ll"})
# Words that turn what one could do to what may come: "they could also move east".
FURTHER = frozenset("also now soon next well eventually even still yet then later".split())
ENDS = frozenset({"end", "length", "outcome", "extent", "course"})
CHANGES = frozenset("fall capture loss seizure recapture defeat collapse victory".split())
GROUND = frozenset({"place", "facility"})
POINTING = frozenset({"this", "which", "that"})  # what was told just before
PERCEIVED = frozenset("see hear feel smell tell imagine find afford help explain mean".split())


def is_affair(sentence: Sentence, word: int) -> bool:
    """A noun of what a war brings, also at the end of one: `an end to the siege`."""
    token = sentence.tokens[word]
    if token.lemma in ENDS:
        below = [k for p in ("to", "of") for k in preposition_objects(sentence, word, p)]
        return any(is_affair(sentence, k) for k in below)
    return token.pos in ("NOUN", "VERB") and token.lemma in codebook.modality().affairs


def of_affairs(predicate: Predicate, *, actor: bool) -> bool:
    """Whether a clause told as coming is of an affair, or of what an `actor` will do."""
    s, index = predicate.sentence, predicate.index
    heads, modal = subjects(predicate), modal_of(s, index)
    if predicate.verbal and (_by_a_change(predicate, modal) or _on_affairs(predicate, modal)):
        return True
    if predicate.token.lemma in PERCEIVED or not heads or modal in ("would", "should"):
        return False  # "the fighting could be heard"
    described = any(s.tokens[c].relation == "cop" for c in s.children(index))
    if modal in MAY and described:
        return False  # "this may be the worst": what it is now
    if any(is_affair(s, k) for k in heads):
        return predicate.token.relation != "acl:relcl"  # told in passing
    if modal in MAY:
        further = any(s.tokens[c].lemma in FURTHER for c in s.children(index))
        further = further or _of_ground(s, index)
        return s.tokens[heads[0]].lemma in POINTING or (actor and (modal != "could" or further))
    return actor and not described and (modal in WILL or modal == "")


def _by_a_change(predicate: Predicate, modal: str) -> bool:
    """`The fall of X would cut the road`, `taking X would isolate Y`: what would come of it."""
    s, index = predicate.sentence, predicate.index
    below = s.children(index)
    if modal != "would" or any(s.tokens[c].lemma == "have" for c in below):
        return False
    gerund = any(s.tokens[c].relation == "csubj" for c in below)
    return gerund or any(s.tokens[k].lemma in CHANGES for k in subjects(predicate))


def _on_affairs(predicate: Predicate, modal: str) -> bool:
    """`..., which could strain its ties with X`: told beside the news of what may come of it."""
    s, index = predicate.sentence, predicate.index
    below = s.children(index)
    which = any(s.tokens[c].text.lower() == "which" for c in below)
    bound = predicate.token.relation == "acl:relcl" and which and modal in MAY
    return bound and any(is_affair(s, c) for c in below if s.tokens[c].relation == "obj")


def _of_ground(sentence: Sentence, index: int) -> bool:
    """`could cut the road`: done to a road, a bridge, a town, it is more than what one can do."""
    objects = (c for c in sentence.children(index) if sentence.tokens[c].relation == "obj")
    kinds = (codebook.object_kinds().get(sentence.tokens[c].lemma, frozenset()) for c in objects)
    return any(k & GROUND for k in kinds) and not negated(sentence, index)


def brought_on(predicate: Predicate) -> bool:
    """`The raid threatens to derail the talks`, `risks a famine`: of affairs and deeds alone."""
    s, index = predicate.sentence, predicate.index
    if not predicate.verbal or predicate.token.lemma not in codebook.modality().bringing:
        return False
    below = {s.tokens[c].relation for c in s.children(index)}
    affair = any(is_affair(s, k) or s.tokens[k].lemma in POINTING for k in subjects(predicate))
    return affair and not predicate.passive and bool(below & {"obj", "xcomp", "ccomp"})


def awaited(predicate: Predicate) -> bool:
    """`A vote is expected on Thursday`, `heavy fighting is expected`."""
    s, index = predicate.sentence, predicate.index
    below = {s.tokens[c].relation for c in s.children(index)}
    known = predicate.token.lemma in codebook.modality().awaited and predicate.passive
    affair = any(is_affair(s, k) for k in subjects(predicate))
    now = any(s.tokens[c].text.lower() in ("is", "are") for c in s.children(index))
    return known and affair and now and not below & {"xcomp", "ccomp"}
