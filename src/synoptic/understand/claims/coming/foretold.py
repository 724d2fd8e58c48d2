"""Who is to do what is foretold in everyday words, to whom, and where."""

from __future__ import annotations

from synoptic.model import Place, Precision
from synoptic.understand.actors.modifiers import SHARED
from synoptic.understand.deeds.proposition import Sources
from synoptic.understand.grammar.arguments import Predicate, predicate_at, subjects
from synoptic.understand.tellings import Telling
from synoptic.understand.whereabouts.located import located

BEFORE = ("before", "outside", "near", "at")  # `stand before the city`: at it, not in it
# Whose affair it is: "the minister's position", "the next stage of the rebels' campaign",
# "his family's rule", "French help for the garrison".
WHOSE = (
    "nmod:poss", "by", "of/nmod:poss", "nmod:poss/nmod:poss", "amod", "compound", "of/amod",
)  # fmt: skip
TO_WHOM = ("to", "of/to")
THERE = ("ARGM-LOC", "in", "of/in")
GOALS = ("to", "into", "toward", "towards", "on")
# What is done, where the verb only says how it will go: "will struggle to drive them out".
DEED = ("object", "in", "at", "from", "out", *GOALS)
CLAUSES = ("csubj", "ccomp", "advcl")
TOWARDS = "object/with"
TOWNS = (Precision.TOWN, Precision.DISTRICT)
TOLLS = frozenset({"toll", "death", "number", "casualty", "victim", "wounded"})


def slots(predicate: Predicate, *, acts: bool, suffers: bool) -> dict[str, Sources]:
    """Where a clause has its doer and its place; one who `acts` or `suffers` is no place."""
    affairs = tuple(predicate_at(predicate.sentence, k) for k in subjects(predicate))
    subject = () if acts else ("subject", "nsubj")
    own = (*subject, "ARGM-LOC", "in", "at", *(() if acts else ("ARG1",)), *BEFORE, *GOALS)
    done = () if suffers else ("object",)
    place = (*own, *done, *(f"xcomp/{slot}" for slot in DEED))
    clauses = _hard_for(predicate)
    done_to = predicate.passive and not clauses  # "nobody will be harmed by his men"
    doer = ("by",) if done_to else ("subject", "ARG0")
    return {
        "actor": (
            *((c, ("subject",)) for c in clauses),
            (predicate, ("for",) if clauses else doer),
            *((a, WHOSE) for a in affairs if a.token.lemma not in SHARED),
            (predicate, ("object/nmod:poss",)),  # "could strain its ties with X"
        ),
        "recipient": (
            *(((predicate, ("subject",)),) if done_to else ()),
            (predicate, ("object", "xcomp/object", "against", "with", TOWARDS)),
            *((a, TO_WHOM) for a in affairs),
        ),
        "place": ((predicate, place), *((a, THERE) for a in affairs)),
    }


def _hard_for(predicate: Predicate) -> tuple[Predicate, ...]:
    """`it will prove hard for them to stay`: the clause that "it" stands for."""
    s = predicate.sentence
    below = s.children(predicate.index)
    it = any(s.tokens[c].text.lower() == "it" for c in below)
    hard = predicate.token.pos == "ADJ" or any(s.tokens[c].pos == "ADJ" for c in below)
    clauses = [c for c in below if s.tokens[c].relation in CLAUSES]
    return tuple(predicate_at(s, c) for c in clauses) if it and hard else ()


def where(telling: Telling) -> Place | None:
    """The place told beside it in its clause, or of a toll where its dead were told to fall."""
    sentence, verb = telling.sentence, telling.proposition.verb
    start, end = telling.words
    place = located(telling.analysis, telling.number, verb.index)
    if place and any(
        telling.analysis.place_at(telling.number, k) == place for k in range(start, end)
    ):
        return place
    scene = telling.scene
    grows = any(sentence.tokens[k].lemma in TOLLS for k in subjects(verb))
    return scene.place if grows and scene and scene.place.precision in TOWNS else None
