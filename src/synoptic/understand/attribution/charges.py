"""What somebody is accused of, or blamed for: it is as claimed as what is said."""

from __future__ import annotations

from synoptic.understand.attribution.saying import Content
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import preposition_objects

CHARGES: tuple[str, ...] = ("advcl", "obl", "xcomp")


def charge(sentence: Sentence, index: int) -> Content | None:
    """What somebody is accused of: the clause or noun behind `of` or `for`.

    The tree may hang the clause on the accused: "accused the army of shelling X".
    """
    tokens = sentence.tokens
    if (deed := _blamed(sentence, index)) is not None:
        return _below(sentence, deed)
    own = [(c, CHARGES) for c in sentence.children(index)]
    accused = [c for c, _ in own if tokens[c].relation in ("obj", "nsubj:pass")]
    own += [(k, ("acl",)) for c in accused for k in sentence.children(c)]
    for child, relations in own:
        words = {tokens[c].lemma for c in sentence.children(child)}
        if tokens[child].relation in relations and words & {"of", "for"}:
            return _below(sentence, child)
    return None


def _blamed(sentence: Sentence, index: int) -> int | None:
    """The deed of `blamed the attack on the rebels`."""
    tokens = sentence.tokens
    deed = next((c for c in sentence.children(index) if tokens[c].relation == "obj"), None)
    if tokens[index].lemma != "blame" or deed is None:
        return None
    whose = preposition_objects(sentence, deed, "on") + preposition_objects(sentence, index, "on")
    return deed if whose else None


def _below(sentence: Sentence, word: int) -> Content:
    return Content(*sentence.subtree(word))
