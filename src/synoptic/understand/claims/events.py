"""Event claims: something happened, somebody did it, somewhere."""

from __future__ import annotations

from collections.abc import Iterable

from synoptic import codebook
from synoptic.model import ClaimKind, Modality, Period, Place, Polarity, Precision
from synoptic.understand.actors.modifiers import BEFORE, SHARED
from synoptic.understand.claims.holders.leaving import merely_goes
from synoptic.understand.claims.making import Claims
from synoptic.understand.claims.mishaps import by_chance, kills_others
from synoptic.understand.claims.moves import home_of, lasting, moves_nobody, taken_nowhere
from synoptic.understand.claims.outbreaks import outbreak
from synoptic.understand.claims.together.no_hand import PEOPLE, fallen, without_hand
from synoptic.understand.claims.undertakings import peaceful
from synoptic.understand.claims.where import Where, beside
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, fillers, preposition_objects
from synoptic.understand.grammar.subjects import participle
from synoptic.understand.roles.doers import causes, counted_harm
from synoptic.understand.roles.strikers import one_sided
from synoptic.understand.tellings import Telling, one_each
from synoptic.understand.whereabouts.located import narrowed

# Events told as hoped for, feared or foretold are forecasts; conditions of one are part of it.
NOT_EVENTS = (Modality.FORECAST, Modality.CONDITIONAL, Modality.POSSIBLE)

# What is done on a day or in a week can be put where the words beside it are; a war cannot.
FINE = (Precision.POINT, Precision.TOWN, Precision.DISTRICT, Precision.ADMIN1)
A_WEEK = 7
OF_A_WAR = 10_000  # victims counted; where no doer is told, no single deed had as many
ENGAGE = "engage"
ORDERING = ("order", "instruct", "direct", "summon")  # what is ordered is planned
PLATFORMS = ("aerial", "drone")  # what flies decides before what it fires
COLLAPSED = "talks.collapse"  # of a truce it is news whoever broke it
TALKS = ("CONSULT", "AGREE")
FIGHTING = ("clash", "heavy-weapons", "aerial")
DATED = ("offensive", "ceasefire")  # modes of which a day is enough
# Types that are told as suffered: "detainees were freed", "people fled", with no doer named.
SUFFERED = ("ASSAULT", "COERCE", "HARM", "MOVE", "RETREAT")


def event(telling: Telling, claims: Claims) -> None:
    """Claims of an event, one for each coordinated actor.

    What says too little by itself is marked as slight: it stands only where the rest of the report
    tells more of it.
    """
    if telling.modality in NOT_EVENTS or merely_goes(telling) or peaceful(telling):
        return
    if taken_nowhere(telling) or moves_nobody(telling) or _dealt_with(telling):
        return
    began = outbreak(telling)
    if names_thing(telling) or (_a_state(telling) and not began) or _a_mark(telling):
        return
    if _yet_to_come(telling) or _asked_for(telling):
        return
    where = Where(_struck(telling))
    if telling.place is None and telling.entry.type in SUFFERED:
        where = Where(home_of(telling)) if telling.entry.type == "MOVE" else Where()
        where = where if where.place else beside(telling, claims)
        if telling.entry.type == "RETREAT" and where.place in telling.bound_for:
            where = Where()  # "is falling back on X": X is not left
    if began:
        where = Where(began.place)
    slight = not (_worth_telling(telling) or _done_there(telling, where)) or _idle(telling)
    slight = slight and not began
    if (slight and _of_a_name(telling)) or _of_a_war(telling, where) or _no_blow(telling):
        return
    if telling.entry.type == "COERCE" and _by_fighting(telling):
        return
    chance = by_chance(telling)
    told = chance or by_deed(telling) or by_itself(telling)
    type_, mode = told or (telling.entry.type, means(telling) or telling.entry.mode)
    others = kills_others(telling)
    for actor, recipient in dict.fromkeys(
        (None if chance else a, None if others else r) for a, r in one_each(telling)
    ):
        if type_ == "ASSAULT" and without_hand(telling, actor, mode):
            actor, recipient = None, recipient or fallen(telling, actor)
        if type_ == "MOVE" and actor is None:
            actor, recipient = recipient, None  # whoever goes, sent by nobody who is told
        if type_ == "MOBILIZE" and (actor or "").startswith(PEOPLE) and mode == "advance":
            type_, mode = "MOVE", "arrive"  # "evacuees reached X"
        made = claims.add(
            telling,
            ClaimKind.EVENT,
            type_,
            mode=mode,
            actor=actor,
            recipient=recipient or (began.against if began else None),
            place=claims.place(where.place),
            place_inferred=where.inferred,
            other_place=claims.place(telling.other_place),
            **({"when": began.when, "period": Period.BACKGROUND} if began else {}),
        )
        if slight:
            claims.slight.add(made.id)


def _struck(telling: Telling) -> Place | None:
    """The place told; of violence the part of a town that the sentence tells to be struck."""
    word = telling.proposition.predicate.index
    if telling.place is None or telling.entry.type not in ("ASSAULT", "HARM"):
        return telling.place
    return narrowed(telling.analysis, telling.number, word, telling.place)


def _dealt_with(telling: Telling) -> bool:
    """`Reluctant to engage with X`: whom one does not engage with, one does not talk to."""
    engaged = telling.proposition.verb.token.lemma == ENGAGE
    return engaged and telling.polarity is Polarity.NEGATIVE


def by_itself(telling: Telling) -> tuple[str, str | None] | None:
    """`Houses are burning`, `a boat sank`, `a fire at the depot`: by nobody's deed, as told."""
    predicate, entry = telling.proposition.predicate, telling.entry
    if entry.type != "ASSAULT" or telling.actors:
        return None
    below = [telling.sentence.tokens[c] for c in telling.sentence.children(predicate.index)]
    words = (predicate.index, *telling.proposition.heads("actor"))
    blaze = any(_a_blaze(telling.sentence, k) for k in words)
    struck = predicate.passive or any(t.relation == "obj" for t in below)
    alone = predicate.verbal and entry.mode in ("destroy", "naval") and not struck
    clause = predicate.token.relation in ("acl", "amod", "xcomp")
    if blaze:
        return "HARM", "accident"
    return ("HARM", None) if alone and not clause else None


def _a_blaze(sentence: Sentence, word: int) -> bool:
    """`A fire`: what burns; `fire` alone is shot."""
    articles = (sentence.tokens[c].lemma in ("a", "an") for c in sentence.children(word))
    return sentence.tokens[word].lemma == "fire" and any(articles)


def _no_blow(telling: Telling) -> bool:
    """`Hit by sanctions`, `rocked by a scandal`: what strikes is no attack."""
    if telling.entry.type != "ASSAULT" or telling.entry.measure or telling.actors:
        return False
    index, tokens = codebook.predicates(), telling.sentence.tokens
    verb = telling.proposition.verb
    for head in fillers(verb, "by") if verb.passive else ():
        told = index.candidates(tokens[head].lemma, "NOUN")
        if told and not any(e.type in ("ASSAULT", "HARM", "MOBILIZE") for e in told):
            return True
    return False


def _by_fighting(telling: Telling) -> bool:
    """`Fighting has blocked the road`: a state of things, and nobody's ban."""
    tokens, verb = telling.sentence.tokens, telling.proposition.verb
    if not verb.verbal or verb.passive:
        return False
    index = codebook.predicates()
    told = (e for h in fillers(verb, "subject") for e in index.candidates(tokens[h].lemma, "NOUN"))
    return any(e.mode in FIGHTING for e in told)


def _of_a_name(telling: Telling) -> bool:
    """`The hostilities accord`, `a battle tank`: what another noun is called after."""
    predicate = telling.proposition.predicate
    return not predicate.verbal and predicate.token.relation == "compound"


def _of_a_war(telling: Telling, where: Where) -> bool:
    """`More than 300,000 people have been killed`: what a whole war did is a figure, no deed."""
    if telling.entry.measure is None or telling.actors or not telling.proposition.verb.verbal:
        return False
    if telling.entry.type == "MOVE" and where.place and not lasting(telling):
        return False  # hundreds of thousands may flee at once
    counts = telling.analysis.quantities.get(telling.number, ())
    struck = set(telling.proposition.heads("recipient"))
    return any(q.head in struck and (q.low or 0) >= OF_A_WAR for q in counts)


def _asked_for(telling: Telling) -> bool:
    """`Urged both sides to cooperate`: what is asked for is told as asked for, and is no event."""
    sentence, verb = telling.sentence, telling.proposition.verb
    above = verb.token.head
    if verb.token.relation not in ("xcomp", "ccomp") or above < 0:
        return False
    asked = codebook.predicates().candidates(sentence.tokens[above].lemma, "VERB")
    ordered = sentence.tokens[above].lemma in ORDERING
    return not ordered and any(e.type == "REQUEST" for e in asked)


def _a_mark(telling: Telling) -> bool:
    """`A damaged house`, `besieged civilians`: what a thing is like, by whose deed is not told."""
    predicate = telling.proposition.predicate
    participle = predicate.verbal and predicate.token.relation == "amod"
    told = telling.actors or telling.when
    return participle and telling.entry.type in ("ASSAULT", "COERCE") and not told


def by_deed(telling: Telling) -> tuple[str, str | None] | None:
    """What a death is when its cause is somebody's deed: `seven people died in rebel shelling`."""
    told = telling.proposition.predicate.verbal or counted_harm(
        telling.analysis, telling.number, telling.proposition
    )
    if telling.entry.type != "HARM" or not told:
        return None
    sentence = telling.sentence
    for head in causes(telling.proposition):
        if one_sided(sentence, head):
            token = sentence.tokens[head]
            return "ASSAULT", codebook.mode_of_means(token.lemma)
    return None


def means(telling: Telling) -> str | None:
    """The mode that a weapon's name gives an attack: `drone strike`, `hit by shells`."""
    if telling.entry.type != "ASSAULT":
        return None
    predicate = telling.proposition.predicate
    tokens = telling.sentence.tokens
    below = telling.sentence.children(predicate.index)
    before = [c for c in below if tokens[c].relation in (*BEFORE, "advmod")]
    doers = [*telling.proposition.heads("actor"), *fillers(predicate, "from")]
    if (mode := _named(telling, doers)) in PLATFORMS:
        return mode  # "warplanes fired missiles"
    mode = _named(telling, [*before, *telling.proposition.heads("instrument"), *doers])
    alone = telling.entry.mode is None and telling.proposition.carrier is None  # not "under fire"
    return mode or (codebook.mode_of_means(predicate.token.lemma) if alone else None)


def _named(telling: Telling, heads: Iterable[int]) -> str | None:
    """The mode of the first of these nouns, or of one with the word before it, that is a means."""
    tokens = telling.sentence.tokens
    words: list[str] = []
    for head in heads:
        words += [f"{tokens[head - 1].lemma} {tokens[head].lemma}"] if head else []
        words += [tokens[head].lemma]
    return codebook.mode_of_means(*words)


def _worth_telling(telling: Telling) -> bool:
    """Somebody does it; or it is done to somebody, of the kind that is told without a doer; or a
    place and a day are told."""
    if telling.actors or (telling.entry.id == COLLAPSED and telling.place):
        return True
    if telling.recipients and (telling.entry.type, telling.entry.mode) != ("RETREAT", "access"):
        state = all(r.startswith("state-") for r in telling.recipients)
        verbal = telling.proposition.verb.verbal
        return telling.entry.type in SUFFERED and (verbal or not state)
    if telling.entry.type == "MOVE" and telling.proposition.verb.verbal and telling.other_place:
        return True  # "thousands fled to X"
    if telling.entry.mode in DATED and telling.proposition.carrier and telling.when:
        return True
    if telling.place and telling.place.precision is Precision.COUNTRY and not telling.when:
        return False
    return bool(telling.place and (telling.when or telling.entry.type in SUFFERED))


def _done_there(telling: Telling, where: Where) -> bool:
    """`Warehouses were looted on Monday`: a day is told, and the words beside tell where."""
    place, when = where.place, telling.when
    if place is None or when is None or telling.entry.type not in ("ASSAULT", "COERCE"):
        return False
    near = place.precision in FINE and (when.days or 0) in range(1, A_WEEK + 1)
    return near and telling.proposition.verb.verbal


def names_thing(telling: Telling) -> bool:
    """A word that says what a thing is for: "a forward fighting position", "assault rifles"."""
    token, tokens = telling.proposition.predicate.token, telling.sentence.tokens
    if token.relation not in ("compound", "amod") or token.head < 0:
        return False
    above = tokens[token.head]
    hyphened = tokens[telling.proposition.predicate.index - 1].text == "-"
    office = codebook.actor_patterns().head(above.lemma)
    if office and office.stands_for == "office":
        return True  # "the UN disarmament chief"
    thing = above.lemma == "position" or bool(codebook.object_kinds().get(above.lemma))
    return thing and not hyphened and token.text.lower().endswith("ing")


def _said(telling: Telling) -> bool:
    """The object of a verb of saying: `confirmed the withdrawal of its forces`."""
    token = telling.proposition.predicate.token
    above = telling.sentence.tokens[token.head] if token.head >= 0 else None
    return bool(above and token.relation == "obj" and above.lemma in codebook.say_verbs())


def _a_state(telling: Telling) -> bool:
    """The war as a topic, without a day; and "detainees held there", which names people."""
    predicate = telling.proposition.predicate
    if predicate.token.lemma in SHARED and not telling.when:
        return True
    return telling.entry.type == "COERCE" and _names_people(predicate)


def _names_people(predicate: Predicate) -> bool:
    """A participle right behind a noun, with no subject, helper or doer: `a group banned there`."""
    s, index = predicate.sentence, predicate.index
    below = {s.tokens[c].relation.split(":")[0] for c in s.children(index)}
    before = [t.pos for t in s.tokens[:index] if t.pos != "PUNCT"]
    behind = before[-1:] in (["NOUN"], ["PROPN"])
    loose = predicate.token.relation in ("acl", "advcl", "ccomp", "parataxis")
    plain = not below & {"nsubj", "aux", "obj", "mark"}
    bare = behind and loose and plain and participle(predicate.token)
    return bare and not preposition_objects(s, index, "by")


def _yet_to_come(telling: Telling) -> bool:
    """`The attack to be launched by X has been put off`; not "an attack to take the hill"."""
    sentence, predicate = telling.sentence, telling.proposition.predicate
    clauses = [
        {sentence.tokens[k].lemma: sentence.tokens[k].relation for k in sentence.children(c)}
        for c in sentence.children(predicate.index)
        if sentence.tokens[c].relation == "acl"
    ]
    return not predicate.verbal and any(
        below.get("to") == "mark" and below.get("be") == "aux:pass" for below in clauses
    )


def _of_both(telling: Telling) -> bool:
    """`Negotiations between X and Y`, `X is in contact with Y`."""
    below = telling.sentence.children(telling.proposition.predicate.index)
    copular = any(telling.sentence.tokens[c].relation == "cop" for c in below)
    return len(telling.actors) > 1 or copular


def _idle(telling: Telling) -> bool:
    """A noun of happening that only names a topic: nobody does it and no day or place is told."""
    predicate = telling.proposition.predicate
    if predicate.verbal or telling.proposition.carrier or _said(telling):
        return False
    if telling.entry.type in TALKS and telling.actors and _of_both(telling):
        return False
    if telling.actors and "behind" in telling.sentence.cases(predicate.index):
        return False  # "was behind the attack"
    return not (telling.actors and (telling.place or telling.when)) and not (
        telling.place and telling.when
    )
