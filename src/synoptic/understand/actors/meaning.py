"""Whom a common noun means: by its owner, its side, its people, its country, in that order."""

from __future__ import annotations

from synoptic import codebook
from synoptic.model import Precision
from synoptic.understand.actors.beside import (
    NATIONAL,
    NEUTRAL,
    OWNER_RELATIONS,
    Setting,
    countries_beside,
    definite,
    demonym_of,
    guesses,
    last_named,
    owner_of,
    regional,
    side_of,
)
from synoptic.understand.actors.crowds import people_of
from synoptic.understand.actors.lands import land_at
from synoptic.understand.actors.nouns import (
    FIGHTING,
    RENAMING,
    Noun,
    has_pronoun,
    is_armed_group,
    noun_head,
)
from synoptic.understand.actors.post_holders import holder
from synoptic.understand.actors.registry import COMMON
from synoptic.understand.actors.sides import RISEN, owned, party
from synoptic.understand.actors.voices import around_word, source_party
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import preposition_objects
from synoptic.understand.reader.lemmas import lemma

SOLDIERS = frozenset({"soldier", "troop", "conscript", "infantry", "army unit"})
# What an army says of these it says of its own: "the units had been moved".
UNITS = frozenset({"unit", "troop", "soldier", "garrison", "regiment", "battalion", "division"})
RIVALS = frozenset({"authority", "authorities"})  # a breakaway region has its own
FORCES = frozenset({"security forces", "police", "riot police"})  # a country's, without "the"
RULERS = frozenset({"president", "king", "emperor", "shah", "dictator"})
INSTALLED = frozenset({"installed", "appointed", "imposed"})
# What makes a noun another than the one before: "the wounded soldiers", "the soldiers of X".
TOLD_APART = frozenset({"amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "nummod"})
# Words of a speaker for fighters of one persuasion, and words for all who rise against a state.
BRANDED = frozenset("terrorist jihadist jihadi extremist militant islamist".split())
# Those who are a group's, and nobody where no group is told: "IS members", "Hamas operatives".
MEMBERS = frozenset({"member", "operative"})
# Armed men of whom nobody says whose they are, but that they did it.
UNKNOWN = frozenset({"gunman", "assailant", "suicide bomber", "suicide attacker"})
# Who may be of an opposition and bears no arms: "two opposition activists were killed".
UNARMED = frozenset(
    """activist politician lawmaker lawyer journalist reporter doctor medic student campaigner
    dissident supporter protester demonstrator teacher""".split()
)
ANAPHORIC = frozenset(
    {"group", "movement", "organisation", "organization", "militia", "faction", "council"}
)


def actor_of(noun: Noun) -> str | None:
    """The actor that a common noun stands for, or None where nothing tells."""
    setting, number, sentence, word = noun.setting, noun.number, noun.sentence, noun.word
    behind_pronoun = has_pronoun(sentence, word)
    if renamed := _named_right_behind(noun):
        return renamed
    owner = owner_of(setting, number, sentence, word)
    if noun.key in MEMBERS:
        return None if behind_pronoun else _of_fighters(noun, owner)
    if owner and not (noun.head.stands_for == "people" and _of_a_state(setting, owner)):
        return owned(setting, owner, noun.head, noun.key, noun.label, named=not behind_pronoun)
    if behind_pronoun and noun.head.kind == "military":
        return _of_an_office(noun)
    if noun.head.kind == "military" and _of_the_ruler(noun):
        return party(setting, "military", setting.country, noun.label)
    side = side_of(sentence, word)
    if noun.key in ANAPHORIC and noun.text == noun.key and definite(sentence, word):
        armed = side == "armed-group"  # "the extremist group", "the rebel movement"
        before = last_named(setting, number, word, armed=armed)
        if before or side is None:
            return before
    told = None if _of_two_peoples(noun) else demonym_of(setting, number, sentence, word)
    told = told or (setting.registry.drafts[owner].country if owner else None)
    if side and not (side == "armed-group" and noun.key in UNARMED):
        country = told or land_at(setting, number)
        return party(setting, side, country, noun.label, told=told is not None)
    if any(is_armed_group(sentence, c) for c in preposition_objects(sentence, word, "of")):
        return party(setting, "armed-group", told or land_at(setting, number), noun.label)
    if noun.head.stands_for == "people":
        return people_of(noun, told)
    if noun.head.stands_for == "office":
        return holder(noun)
    people = None if told else _people(noun)
    if people and noun.head.stands_for in ("party", "unit"):
        return setting.registry.named(f"{people} {noun.text}", noun.head.kind, noun.label)
    return _of_country(noun, told)


def also_of(noun: Noun) -> tuple[str, ...]:
    """The further sides of `Chadian and French forces`, the first of which the noun is."""
    if noun.head.kind not in ("military", "government") or noun.head.stands_for != "party":
        return ()
    setting, kind = noun.setting, noun.head.kind
    told = countries_beside(setting, noun.number, noun.sentence, noun.word)
    if any(p.precision is not Precision.COUNTRY for p in told):
        return ()
    return tuple(party(setting, kind, p.country, noun.label, told=True) for p in told[1:])


def _named_right_behind(noun: Noun) -> str | None:
    """`Rebel group M23`, `the militant group Islamic State`: the group of that name."""
    tokens, setting = noun.sentence.tokens, noun.setting
    mention = setting.mentions.get((noun.number, noun.word + 1))
    if mention is None or not mention.named or noun.text.lower() not in ANAPHORIC:
        return None
    drafts = setting.registry.drafts
    person = mention.actor not in drafts or drafts[mention.actor].kind == "person"
    name = tokens[mention.head]
    beside = name.head == noun.word and name.relation in RENAMING
    return setting.registry.called(mention.actor, noun.label) if beside and not person else None


def _of_fighters(noun: Noun, owner: str | None) -> str | None:
    """The armed side that somebody is a member of: `IS members`, `members of the militia`."""
    setting = noun.setting
    if owner and setting.registry.drafts[owner].kind in FIGHTING:
        return setting.registry.called(owner, noun.label)
    side = side_of(noun.sentence, noun.word)
    if owner or side != "armed-group":
        return None
    return party(setting, side, setting.country, noun.label)


def _of_a_state(setting: Setting, owner: str) -> bool:
    """`Ukraine's civilians` are Ukrainian civilians; the army's are the army's own."""
    return setting.registry.drafts[owner].kind == "state"


def _of_country(noun: Noun, told: str | None) -> str | None:
    """The side of that kind in the country told there, or in the one the report is about."""
    setting, key = noun.setting, noun.key
    the = definite(noun.sentence, noun.word)
    if noun.head.kind == "government" and not told and _installed(noun):
        return None  # "Russian-installed authorities" are not the country's
    if key in RIVALS and the and not told and (told_before := _rivals_before(noun)):
        return setting.registry.called(told_before, noun.label)
    country = told or (_country_that_says(noun) if the and key in NATIONAL else None)
    country = country or land_at(setting, noun.number)
    if setting.civil and key in SOLDIERS and not told:
        return party(setting, "military", country, noun.label, key)
    if key in UNITS and the and not told and (own := _army_that_says(noun)):
        return setting.registry.called(own, noun.label)
    several = noun.text != key and noun.text.endswith("ies")  # "the two armies" are no one's
    national = key in NATIONAL and (told or the) and not several
    if key in BRANDED and not told and (only := _only_group(noun)):
        return setting.registry.called(only, noun.label)
    if key in NEUTRAL and not national and (not told or noun.head.kind == "armed-group"):
        before = _same_as_before(noun) if the and not told else None
        return before or (_unknown(noun) if key in UNKNOWN and not told else None)
    if noun.head.stands_for == "body" and not told and not the and key not in FORCES:
        return None
    word = noun.text if " " not in key else key
    kind = noun.head.kind
    return party(setting, kind, country, noun.label, key, told=told is not None, word=word)


def _same_as_before(noun: Noun) -> str | None:
    """`the pilots` behind `two Russian pilots`: the one party that was told by this noun before."""
    sentence, setting = noun.sentence, noun.setting
    below = {sentence.tokens[c].relation for c in sentence.children(noun.word)}
    if below & TOLD_APART:
        return None
    sentences = setting.document.sentences
    before = {
        m.actor
        for (n, w), m in setting.mentions.items()
        if (n, w) < (noun.number, noun.word) and sentences[n].tokens[w].lemma == noun.key
    }
    return setting.registry.called(before.pop(), noun.label) if len(before) == 1 else None


def _unknown(noun: Noun) -> str | None:
    """`Gunmen`: so called; not "the gunmen" of a report that told before who attacked."""
    guessed = any(True for _ in guesses(noun.sentence, noun.word))
    if guessed or definite(noun.sentence, noun.word):
        return None
    kind = f"{noun.head.kind}-{noun.key.replace(' ', '-')}"
    name = noun.text if " " not in noun.key else noun.key
    return noun.setting.registry.party(kind, noun.setting.country, name, noun.label)


def _only_group(noun: Noun) -> str | None:
    """The one armed group whom "the militants" may be, where a report speaks of no rebels.

    The only one that it names, in this sentence or the one before; or the only one that it calls
    so: "ISIS militants".
    """
    setting = noun.setting
    drafts = setting.registry.drafts.values()
    named = [d for d in drafts if d.kind == "armed-group" and not d.id.startswith(COMMON)]
    meant = [d.id for d in named if any(_branded(label) for label in d.labels)]
    near = {m.actor for (number, _), m in setting.mentions.items() if 0 <= noun.number - number < 2}
    beside = [d.id for d in named if d.id in near]
    alone = beside if len(named) == 1 else []
    called = meant if _points_back(noun, near=beside == meant) else []
    if len(called) != 1 and not alone:
        return None
    words = (t.lemma for s in setting.document.sentences for t in s.tokens)
    return (called + alone)[0] if RISEN.isdisjoint(words) else None


def _points_back(noun: Noun, *, near: bool) -> bool:
    """`The militants`, or `20 militants` `near` them; not a state's "terrorists", who are whoever
    fights it, nor "Nusra jihadists"."""
    tokens = noun.sentence.tokens
    named = any(tokens[c].pos == "PROPN" for c in noun.sentence.children(noun.word))
    known = near or definite(noun.sentence, noun.word)
    return noun.key != "terrorist" and not named and known


def _branded(label: str) -> bool:
    return any(lemma(word, "NOUN") in BRANDED for word in label.lower().split())


def _installed(noun: Noun) -> bool:
    """True for authorities that another power put there."""
    sentence = noun.sentence
    return any(sentence.tokens[c].text.lower() in INSTALLED for c in sentence.children(noun.word))


def _rivals_before(noun: Noun) -> str | None:
    """`the authorities` behind `Ethnic Armenian authorities`: these, not those of the country."""
    drafts = noun.setting.registry.drafts.values()
    own = [
        d.id
        for d in drafts
        if d.kind == noun.head.kind
        and not d.id.startswith(COMMON)
        and d.name.lower().endswith(f" {noun.text}")
    ]
    return own[0] if len(own) == 1 else None


def _of_an_office(noun: Noun) -> str | None:
    """`Russia's defence minister ordered his troops`: those of the state whose office it is."""
    sentence = noun.sentence
    for word in range(noun.word - 1, -1, -1):
        if sentence.tokens[word].relation.startswith("nsubj"):
            head = noun_head(sentence, word)
            country = demonym_of(noun.setting, noun.number, sentence, word)
            if head and head.stands_for == "office" and country:
                return party(noun.setting, "military", country, noun.label)
            return None
    return None


def _of_the_ruler(noun: Noun) -> bool:
    """`the president's forces`: those of the country that the report is about."""
    tokens = noun.sentence.tokens
    near = [c for c in noun.sentence.children(noun.word) if tokens[c].relation in OWNER_RELATIONS]
    rulers = [c for c in near if lemma(tokens[c].text, "NOUN") in RULERS and _definite(noun, c)]
    return bool(rulers) and not any(tokens[c].pos == "ADJ" for c in near)


def _definite(noun: Noun, word: int) -> bool:
    """With an article of its own, or of the noun it stands before."""
    return definite(noun.sentence, word) or definite(noun.sentence, noun.word)


def _army_that_says(noun: Noun) -> str | None:
    """The army that speaks of "the units" and means its own."""
    around = around_word(noun.setting, noun.number, noun.word)
    actor = source_party(noun.setting, around[0]) if around else None
    return actor if actor and noun.setting.registry.drafts[actor].kind == "military" else None


def _country_that_says(noun: Noun) -> str | None:
    """The country whose officials speak of "the military": their own is meant."""
    around = around_word(noun.setting, noun.number, noun.word)
    if (
        not around
        or around[0].source is None
        or around[0].source_sentence not in (None, noun.number)
    ):
        return None
    return demonym_of(noun.setting, noun.number, noun.sentence, around[0].source)


def _people(noun: Noun) -> str | None:
    """A people that no country is named for: `Kurdish fighters`, `the Karabakh army`.

    All of its name where it has two words: "Bosnian Serb forces" are no Bosnian forces.
    """
    sentence = noun.sentence
    first = min((c for c in sentence.children(noun.word) if _names_people(noun, c)), default=None)
    if first is None:
        return None
    while first > 0 and _goes_before(sentence, first - 1):
        first -= 1
    return noun.setting.document.text(sentence, first, noun.word)


def _goes_before(sentence: Sentence, word: int) -> bool:
    """A further word of the name: "Bosnian" of "Bosnian Serb forces", not "Kurdish-Led"."""
    named = _capital(sentence, word) and _adjective(sentence, word)
    return named and sentence.tokens[word].pos != "VERB"


def _names_people(noun: Noun, child: int) -> bool:
    sentence = noun.sentence
    if regional(noun.setting, noun.number, child) and _adjective(sentence, child):
        return True
    if sentence.titled or sentence.tokens[child].pos == "VERB":
        return False
    told = child > 0 or _nationality(sentence, child)
    return told and sentence.tokens[child].relation == "amod" and _capital(sentence, child)


def _of_two_peoples(noun: Noun) -> bool:
    """`Bosnian Serb forces`, `Iraqi Kurdish fighters`: those of the second in the first's land."""
    sentence = noun.sentence
    beside = [c for c in sentence.children(noun.word) if _adjective(sentence, c)]
    return any(
        k + 1 in beside and _nationality(sentence, k) and _nationality(sentence, k + 1)
        for k in beside
    )


def _nationality(sentence: Sentence, word: int) -> bool:
    ethnic = codebook.actor_patterns().relations["ethnic"]
    return sentence.tokens[word].text.lower() in ethnic or any(
        e.type == "NATIONALITY" and e.start <= word < e.end for e in sentence.entities
    )


def _adjective(sentence: Sentence, word: int) -> bool:
    return sentence.tokens[word].relation in OWNER_RELATIONS


def _capital(sentence: Sentence, word: int) -> bool:
    text = sentence.tokens[word].text
    return text[0].isupper() and text.isalpha() and not text.isupper()
