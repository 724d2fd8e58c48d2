"""Slips of the reader's tree that the words around settle: what it is that is held.

`The strike on X held by rebels`: X is held, not the strike. `The rebel held quarter of X`, where
the text has lost the hyphen: the quarter stands in the place of the rebels.
"""

from __future__ import annotations

from dataclasses import replace

from synoptic import codebook
from synoptic.codebook.predicates import doer_of
from synoptic.understand.document import Document, Frame, Role, Sentence, Token
from synoptic.understand.grammar.arguments import PARTS
from synoptic.understand.grammar.hyphened import unhyphened
from synoptic.understand.grammar.participles import rejoined
from synoptic.understand.whereabouts.spots import GROUNDS, SAID_OF

GROUND = PARTS | GROUNDS | SAID_OF | {"neighborhood", "enclave", "pocket", "ground", "part"}
CLAUSE = ("acl", "acl:relcl")
RELATIVE = ("which", "that")
ATTACKS = ("ASSAULT", "MOBILIZE", "HARM")
STATES = ("opposition", "government", "regime", "state")  # parties, if no word for the armed
OPENING = ("DET", "ADP", "PUNCT")
NAMED = ("PLACE", "FACILITY")


def mended(document: Document) -> Document:
    """The document with the tree put right, above all where somebody holds some ground."""
    return replace(
        document, sentences=tuple(rejoined(_mended(unhyphened(s))) for s in document.sentences)
    )


def _mended(sentence: Sentence) -> Sentence:
    words = codebook.control_words().holding["hold"]
    for index, token in enumerate(sentence.tokens):
        if token.text.lower() in words:
            sentence = _hyphenless(sentence, index) or _nearer(sentence, index) or sentence
    return sentence


def _nearer(sentence: Sentence, index: int) -> Sentence | None:
    """`held by` hung on the ground right before it, where it hangs on an attack further back.

    Not from what may itself be held or run: captives, a rally, a hospital.
    """
    tokens = sentence.tokens
    token, after = tokens[index], tokens[index + 1 : index + 2]
    if token.relation not in CLAUSE or not any(t.lemma == "by" for t in after):
        return None
    before = index - 1
    while before > 0 and (tokens[before].pos in ("AUX", "PUNCT") or _relative(tokens[before])):
        before -= 1
    if before <= token.head or not _is_ground(sentence, before):
        return None
    above = codebook.predicates().candidates(tokens[token.head].lemma, "NOUN")
    if not any(e.type in ATTACKS for e in above):
        return None
    while tokens[before].head > token.head and _is_ground(sentence, tokens[before].head):
        before = tokens[before].head
    return _with(
        sentence, {index: replace(token, head=before)}, index, Role("ARG1", before, before + 1)
    )


def _relative(token: Token) -> bool:
    return token.pos in ("PRON", "DET", "SCONJ") and token.lemma in RELATIVE


def _is_ground(sentence: Sentence, word: int) -> bool:
    """A word of a place's name or for a piece of land."""
    named = any(e.start <= word < e.end and e.type in NAMED for e in sentence.entities)
    return named or sentence.tokens[word].lemma in GROUND


def _hyphenless(sentence: Sentence, index: int) -> Sentence | None:
    """`The rebel held quarter`: read as a clause, its subject the rebels."""
    tokens = sentence.tokens
    if not 1 < index < len(tokens) - 1 or tokens[index].relation == "amod":
        return None
    party, token, ground = tokens[index - 1 : index + 2]
    armed = doer_of(party.lemma) == "armed" or party.lemma in STATES
    plain = party.text.lower() == party.lemma and tokens[index - 2].pos in OPENING
    held = ground.lemma in GROUND and ground.pos == "NOUN" and ground.head == index
    if not (armed and plain and held) or party.head in (index, index + 1):
        return None
    changed = {
        index - 1: replace(party, head=index, relation="compound"),
        index: replace(token, head=index + 1, relation="amod"),
        index + 1: replace(ground, head=party.head, relation=party.relation),
    }
    below = (c for c in sentence.children(index - 1) if c < index)
    changed |= {c: replace(tokens[c], head=index + 1) for c in below}
    return _with(sentence, changed, index, Role("ARG1", index + 1, index + 2))


def _with(sentence: Sentence, changed: dict[int, Token], verb: int, held: Role) -> Sentence:
    """The sentence with other tokens, and with another thing that the verb is said of."""
    tokens = tuple(changed.get(k, t) for k, t in enumerate(sentence.tokens))
    frames = tuple(_of(f, held) if f.predicate == verb else f for f in sentence.frames)
    return replace(sentence, tokens=tokens, frames=frames)


def _of(frame: Frame, held: Role) -> Frame:
    others = (r for r in frame.roles if r.end <= held.start or r.start >= held.end)
    kept = (r for r in others if not r.name.endswith("ARG1"))
    return replace(frame, roles=(*kept, held))
