"""What the words beside a common noun tell of whose it is: owners, sides, peoples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from synoptic import codebook
from synoptic.codebook.places import countries
from synoptic.model import Place, Precision
from synoptic.understand.actors.registry import Registry
from synoptic.understand.analysis import ActorMention, At
from synoptic.understand.attribution import Saying
from synoptic.understand.document import Document, Sentence
from synoptic.understand.grammar.arguments import ancestors, conjuncts, preposition_objects
from synoptic.understand.grammar.subjects import guessed_of
from synoptic.understand.places import PlaceMention

OWNER_RELATIONS = ("nmod:poss", "compound", "amod", "nmod:desc", "flat")
# Heads that say nothing of a side by themselves: fighters, forces, troops, a group.
NEUTRAL = frozenset(
    """fighter force troop soldier unit group faction movement front organisation organization
    network cell brigade battalion division regiment column patrol crew detachment militia gunman
    combatant commando volunteer armed_group source official leader commander guard paratrooper
    militiaman army military paramilitary coalition alliance ally side infantry cavalry corps
    garrison legion marine defender attacker conscript pilot airman sailor sniper sharpshooter
    marksman battery squadron platoon contingent flotilla serviceman gunner artilleryman
    assailant member operative""".split()
) | {"tank crew", "suicide bomber", "suicide attacker"}
LOYAL = "loyal"
BLAMING = ("blame", "attribute", "pin")  # "an attack that the police blamed on X"
REGIONAL = (Precision.ADMIN1, Precision.REGION)
# Owners told by `of`: "fighters of the M23", "troops of the Crown Prince", "aircraft of the army".
ARMED = ("armed-group", "military", "alliance", "person", "party")
SENDING = ("armed-group", "military", "alliance", "organisation")
ORGANISED = ("organisation", "armed-group", "party", "alliance", "military")
# Heads that take the country's own army where nothing beside them says otherwise.
NATIONAL = frozenset({"army", "military", "armed forces", "navy", "air force", "police"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What a report's common nouns are read against."""

    document: Document
    places: dict[At, PlaceMention]
    mentions: dict[At, ActorMention]
    registry: Registry
    country: str | None
    civil: bool = False  # the report tells of rebels: then soldiers are the army's
    said: Mapping[int, tuple[Saying, ...]] = field(default_factory=dict)


def owner_of(setting: Setting, number: int, sentence: Sentence, word: int) -> str | None:
    """The named actor that a noun belongs to or is named with."""
    found: list[tuple[bool, int, str]] = []
    for child in sentence.children(word):
        token = sentence.tokens[child]
        if token.relation not in OWNER_RELATIONS or followed_by_hyphen(sentence, child):
            continue
        if _apart(sentence, child, word) or of_a_town(setting.places, number, sentence, child):
            continue
        mention = setting.mentions.get((number, child))
        if mention:
            found.append((token.relation != "nmod:poss", child, mention.actor))
    for child in _behind(sentence, word):
        mention = setting.mentions.get((number, child))
        if mention and setting.registry.drafts[mention.actor].kind in (*ARMED, "government"):
            found.append((True, child, mention.actor))
    if _fights(sentence, word):
        for child in preposition_objects(sentence, word, "from"):
            mention = setting.mentions.get((number, child))
            if mention and setting.registry.drafts[mention.actor].kind in SENDING:
                found.append((True, child, mention.actor))
    return min(found)[2] if found else _bracketed(setting, number, sentence, word)


def _apart(sentence: Sentence, child: int, word: int) -> bool:
    """Where a verb stands between them: in "Doctors International accused Eritrean soldiers" the
    tree may hang the end of the name on the soldiers."""
    between = range(child + 1, word)
    return any(
        sentence.tokens[k].pos == "VERB" and sentence.tokens[k].head not in range(child, word + 1)
        for k in between
    )


def _behind(sentence: Sentence, word: int) -> Iterator[int]:
    """Words behind a noun for whose it is: `fighters of X`, `men from X`, `troops loyal to X`."""
    yield from preposition_objects(sentence, word, "of")
    for child in sentence.children(word):
        token = sentence.tokens[child]
        if token.relation == "nmod" and "from" in sentence.cases(child):
            yield child
        if token.lemma == LOYAL and child > word:
            yield from preposition_objects(sentence, child, "to")
    for guess in guesses(sentence, word):  # "gunmen believed to be X fighters"
        yield from (c for c in sentence.children(guess) if sentence.tokens[c].relation == "xcomp")


def _bracketed(setting: Setting, number: int, sentence: Sentence, word: int) -> str | None:
    """`a [ULFA] gunman`: whose it is, put in by the one who quotes."""
    closing = next((k for k in range(word - 1, 1, -1) if not _goes_with(sentence, k, word)), 0)
    if sentence.tokens[closing].text != "]" or "[" not in _texts(sentence, closing - 4, closing):
        return None
    mention = setting.mentions.get((number, closing - 1))
    return mention.actor if mention and mention.named else None


def _goes_with(sentence: Sentence, child: int, word: int) -> bool:
    token = sentence.tokens[child]
    return token.head == word and token.relation in OWNER_RELATIONS


def _texts(sentence: Sentence, start: int, end: int) -> list[str]:
    return [t.text for t in sentence.tokens[max(start, 0) : end]]


def followed_by_hyphen(sentence: Sentence, word: int) -> bool:
    """`X-backed`, `X-led`: the name belongs to the participle."""
    return word + 1 < len(sentence.tokens) and sentence.tokens[word + 1].text == "-"


def _fights(sentence: Sentence, word: int) -> bool:
    """True for a noun of armed men: `fighters from the M23` are its own."""
    head = codebook.actor_patterns().head(sentence.tokens[word].lemma)
    return head is not None and head.kind in ("armed-group", "military")


def owning(sentence: Sentence, noun: int) -> Iterator[int]:
    """Words before a noun that may tell whose it is."""
    own = (c for c in sentence.children(noun) if sentence.tokens[c].relation in OWNER_RELATIONS)
    yield from (c for c in own if not followed_by_hyphen(sentence, c))


def side_of(sentence: Sentence, word: int) -> str | None:
    """`government forces`, `rebel fighters`, `opposition forces`: the kind of party told before."""
    owners = codebook.actor_patterns().owners
    for child in sentence.children(word):
        token = sentence.tokens[child]
        if token.relation not in OWNER_RELATIONS or followed_by_hyphen(sentence, child):
            continue
        head = codebook.actor_patterns().head(token.lemma)
        if head and head.kind == "armed-group" and token.lemma not in NEUTRAL:
            return "armed-group"
        for words in (token.lemma, token.text.lower()):
            if words in owners["rebel"]:
                return "armed-group"
            if words in ("army", "military") and sentence.tokens[word].lemma in NEUTRAL:
                return "military"
            if words in owners["government"]:
                return "military" if sentence.tokens[word].lemma in NEUTRAL else "government"
    return None


def demonym_of(setting: Setting, number: int, sentence: Sentence, word: int) -> str | None:
    """The country whose people's name stands before a noun, or its own behind `of`."""
    found = next((p.country for p in countries_beside(setting, number, sentence, word)), None)
    return found or _country_of(setting, number, sentence, word)


def _country_of(setting: Setting, number: int, sentence: Sentence, word: int) -> str | None:
    """`the government of Sudan`, `the army of Georgia`."""
    behind = preposition_objects(sentence, word, "of")
    named = (
        m.place for c in behind if (m := setting.places.get((number, c))) and m.kind == "place"
    )
    return next((p.country for p in named if p and p.precision is Precision.COUNTRY), None)


def countries_beside(
    setting: Setting, number: int, sentence: Sentence, word: int
) -> tuple[Place, ...]:
    """The places whose name or people's name stands before a noun: `Syrian and Russian jets`.

    None where one of several is meant, and the words do not say which.
    """
    found: dict[str, Place] = {}
    for child in sentence.children(word):
        before = sentence.tokens[child].relation in OWNER_RELATIONS
        if not before or followed_by_hyphen(sentence, child) or _behind_hyphen(sentence, child):
            continue
        if of_a_town(setting.places, number, sentence, child):
            continue
        for name in (child, *conjuncts(sentence, child)):
            mention = setting.places.get((number, name))
            if regional(setting, number, name):
                continue  # "Chechen fighters", "the Karabakh army": no country's own
            if mention and mention.place and mention.place.country:
                found.setdefault(mention.place.country, mention.place)
                if either(sentence, name) or either(sentence, child):
                    return ()
    return tuple(found.values())


def of_a_town(
    places: Mapping[At, PlaceMention], number: int, sentence: Sentence, word: int
) -> bool:
    """`in Chad's Abeche by rockets`: a land told as that of a town, whatever the tree makes."""
    town = (number, word + 2) in places and (number, word) in places
    return town and sentence.tokens[word].relation == "nmod:poss"


def _behind_hyphen(sentence: Sentence, word: int) -> bool:
    """`pro-Russian separatists`: for whom or against whom they are, not whose."""
    start, hyphen = sentence.tokens[max(word - 2, 0) : word] if word > 1 else (None, None)
    whole = sentence.tokens[word].text.lower().startswith(("pro-", "anti-"))
    return whole or bool(
        start and hyphen and hyphen.text == "-" and start.text.lower() in ("pro", "anti")
    )


def regional(setting: Setting, number: int, word: int) -> bool:
    """True where a word names a part of a country, or a people that is no country's own."""
    mention = setting.places.get((number, word))
    ethnic = codebook.actor_patterns().relations["ethnic"]
    if mention is None or mention.place is None:
        return False
    return mention.place.precision in REGIONAL or mention.text.lower() in ethnic


def either(sentence: Sentence, word: int) -> bool:
    """One of several that are told with `or`: nobody says which."""
    joined = [word, *conjuncts(sentence, word)]
    return any(
        sentence.tokens[c].lemma in ("or", "nor")
        for j in joined
        for c in sentence.children(j)
        if sentence.tokens[c].relation == "cc"
    )


def doubted(sentence: Sentence, head: int) -> bool:
    """`suspected Russian strikes`, `raids believed to be Russian`: whose they were is a guess."""
    doubts = codebook.actor_patterns().relations["doubt"]
    if any(True for _ in guesses(sentence, head)):
        return True
    first = sentence.subtree(head)[0]
    before = [k for k in range(max(first - 1, 0), first) if sentence.tokens[k].relation == "advmod"]
    beside = (*sentence.children(head), *before)  # the tree may hang it on the verb
    return any(sentence.tokens[c].text.lower() in doubts for c in beside)


def guesses(sentence: Sentence, head: int) -> Iterator[int]:
    """Participles behind a noun that tell whose it is thought to be: `blamed on the rebels`."""
    known = codebook.actor_patterns().relations["guess"]
    if guessed_of(sentence, sentence.tokens[head].head) and sentence.tokens[head].head == head + 1:
        yield head + 1
    for child in sentence.children(head):
        token = sentence.tokens[child]
        blamed = token.relation == "acl:relcl" and token.lemma in BLAMING
        if child > head and (token.relation == "acl" or blamed) and token.text.lower() in known:
            yield child


def thought_of(sentence: Sentence, verb: int) -> bool:
    """`X is suspected of shelling Y`, `X is believed to have shelled Y`."""
    tokens = sentence.tokens
    known = codebook.actor_patterns().relations["guess"]
    below = tokens[verb].relation in ("xcomp", "advcl", "ccomp", "obl")
    above = tokens[verb].head
    if not below or tokens[above].text.lower() not in (*known, "accused", "charged"):
        return False
    return any(tokens[c].relation == "aux:pass" for c in sentence.children(above))


def definite(sentence: Sentence, word: int) -> bool:
    """With an article or demonstrative: `the army`, `this group`."""
    return any(sentence.tokens[c].lemma in ("the", "this", "that") for c in sentence.children(word))


def last_named(setting: Setting, number: int, word: int, *, armed: bool = False) -> str | None:
    """The organisation named last before a word, in this sentence or the two before.

    `armed`: one that is told to be an armed group.
    """
    kinds = ("armed-group",) if armed else ORGANISED
    sentence = setting.document.sentences[number]
    others = {
        m.actor
        for at, m in setting.mentions.items()
        if armed and at[0] == number and _in_one_deed(sentence, m.head, word)
    }
    near = [
        at
        for at, m in setting.mentions.items()
        if (number - 2, -1) <= at < (number, word)
        and m.named
        and setting.registry.drafts[m.actor].kind in kinds
        and m.actor not in others
    ]
    if sentence.tokens[word].relation == "nsubj":  # it goes on about the subject before it
        near = [at for at in near if _subject(setting, at, number)] or near
    return setting.mentions[max(near)].actor if near else None


def _subject(setting: Setting, at: At, number: int) -> bool:
    """True for the subject of a main clause of the same sentence."""
    tokens = setting.document.sentences[at[0]].tokens
    token = tokens[setting.mentions[at].head]
    return at[0] == number and token.relation == "nsubj" and tokens[token.head].head < 0


def _in_one_deed(sentence: Sentence, one: int, other: int) -> bool:
    """True where two words fill roles of one verb, or of two joined: one acts on the other.

    Not two subjects of two verbs, who may be the same.
    """
    tokens = sentence.tokens
    if all(tokens[k].relation == "nsubj" for k in (one, other)) and (
        tokens[one].head != tokens[other].head
    ):
        return False
    return bool(_verbs_above(sentence, one) & _verbs_above(sentence, other))


def _verbs_above(sentence: Sentence, word: int) -> set[int]:
    """The verb that a word hangs on, with the verbs that it is joined to."""
    verb = next((k for k in ancestors(sentence, word) if sentence.tokens[k].pos == "VERB"), None)
    found = set() if verb is None else {verb}
    while verb is not None and sentence.tokens[verb].relation == "conj":
        verb = sentence.tokens[verb].head
        found.add(verb)
    return found


def demonym_name(country: str | None) -> str:
    """`Syrian` for SY; the code where the codebook has no demonym."""
    known = countries().get(country or "")
    return known.demonyms[0].title() if known and known.demonyms else (country or "")
