"""What a report says of how its actors hang together: led by, leader of, a group within.

"Rebels led by X" and "X-led rebels" make X part of the rebels; "Y, leader of X" and "Y's regime"
make Y part of it.
Backing is no membership.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.actors.beside import Setting, demonym_name
from synoptic.understand.analysis import ActorMention
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import preposition_objects

# Offices whose holder stands for the government of the country.
RULERS = frozenset({"president", "king", "emperor", "prime minister", "premier", "dictator"})
RULES = frozenset({"regime", "government", "junta"})
OWNING = ("nmod:poss", "compound", "nmod:desc")
NAMING = ("appos", "compound", "flat", "nmod:desc", "nmod")


def link_actors(setting: Setting) -> None:
    """Add every membership that the words tell to the registry."""
    for number, sentence in enumerate(setting.document.sentences):
        for word in range(len(sentence.tokens)):
            _led(setting, number, sentence, word)
            _office(setting, number, sentence, word)
            _group_noun(setting, number, sentence, word)
            _regime(setting, number, sentence, word)


def _led(setting: Setting, number: int, sentence: Sentence, word: int) -> None:
    """`rebels led by X`, `X-led rebels`, `rebels including X`."""
    token = sentence.tokens[word]
    leaders = codebook.actor_patterns().relations["leader"]
    whole = setting.mentions.get((number, token.head)) if token.head >= 0 else None
    if token.text.lower() in leaders and whole and not whole.named:
        names = preposition_objects(sentence, word, "by")
        if word >= 2 and sentence.tokens[word - 1].text == "-":
            names = [*names, word - 2]
        for name in names:
            _join(setting, number, name, whole.actor)


def _office(setting: Setting, number: int, sentence: Sentence, word: int) -> None:
    """`Y, the leader of X`, `X director Y`, `an officer of X`; `President Y` rules the country."""
    head = codebook.actor_patterns().head(sentence.tokens[word].lemma)
    if head is None or head.stands_for not in ("office", "people"):
        return
    persons = _persons(setting, number, sentence, word)
    if not persons:
        return
    if sentence.tokens[word].lemma in RULERS:
        for person in persons:
            _rules(setting, person)
    bodies = [*preposition_objects(sentence, word, "of"), *_beside(sentence, word)]
    for body in bodies:
        mention = setting.mentions.get((number, body))
        if mention and setting.registry.drafts[mention.actor].kind != "person":
            for person in persons:
                setting.registry.belongs(person, mention.actor)


def _rules(setting: Setting, person: str) -> None:
    """A ruler whom the codebook knows to be of the report's country stands for its government."""
    country = setting.registry.drafts[person].country
    if country and country == setting.country:
        name = f"{demonym_name(country)} government"
        setting.registry.belongs(person, setting.registry.party("government", country, name, name))


def _regime(setting: Setting, number: int, sentence: Sentence, word: int) -> None:
    """`Y's regime`, `the Y regime`: whose it is heads it."""
    whole = setting.mentions.get((number, word))
    if whole is None or sentence.tokens[word].lemma not in RULES:
        return
    drafts = setting.registry.drafts
    for owner in sentence.children(word):
        person = setting.mentions.get((number, owner))
        own = sentence.tokens[owner].relation in OWNING
        if own and person and drafts[person.actor].kind == "person" != drafts[whole.actor].kind:
            setting.registry.belongs(person.actor, whole.actor)


def _persons(setting: Setting, number: int, sentence: Sentence, word: int) -> list[str]:
    """Persons whom an office noun describes: before, behind, or in apposition."""
    near = [sentence.tokens[word].head] if sentence.tokens[word].relation in NAMING else []
    near += [c for c in sentence.children(word) if sentence.tokens[c].relation in NAMING]
    near += _subject_of_copula(sentence, word)
    near += _before_comma(sentence, word)
    found = [setting.mentions.get((number, n)) for n in near if n >= 0]
    drafts = setting.registry.drafts
    return [m.actor for m in found if m and drafts[m.actor].kind == "person"]


def _before_comma(sentence: Sentence, word: int) -> list[int]:
    """The word before `, an officer of X`, a bracket left out: `Y (45), head of X`."""
    tokens = sentence.tokens
    at = sentence.subtree(word)[0] - 1
    if at < 1 or tokens[at].text != ",":
        return []
    at -= 1
    if tokens[at].text == ")":
        at = next((k for k in range(at, -1, -1) if tokens[k].text == "("), 0) - 1
    return [at] if at >= 0 else []


def _subject_of_copula(sentence: Sentence, word: int) -> list[int]:
    below = {sentence.tokens[c].relation: c for c in sentence.children(word)}
    return [below["nsubj"]] if "cop" in below and "nsubj" in below else []


def _beside(sentence: Sentence, word: int) -> list[int]:
    """Words before a noun that name whose it is, of the noun itself and of the person it names."""
    relations = ("compound", "nmod:poss", "nmod:desc", "flat")
    out = [c for c in sentence.children(word) if sentence.tokens[c].relation in relations]
    head = sentence.tokens[word].head
    if sentence.tokens[word].relation in relations and head >= 0:
        out += [
            c
            for c in sentence.children(head)
            if c < word and sentence.tokens[c].relation in relations
        ]
    return out


def _group_noun(setting: Setting, number: int, sentence: Sentence, word: int) -> None:
    """`X, a rebel group`; `the rebel group X`: X is one of the rebels."""
    token = sentence.tokens[word]
    if token.relation == "appos" and token.head >= 0:  # "X, the strongest of the rebel groups"
        for group in preposition_objects(sentence, word, "of"):
            whole = setting.mentions.get((number, group))
            if whole and not whole.named and _armed(setting, whole):
                _join(setting, number, token.head, whole.actor)
    mention = setting.mentions.get((number, word))
    if not mention or mention.named or not _armed(setting, mention):
        return
    if token.relation in ("appos", "flat", "nmod:desc") and token.head >= 0:
        _join(setting, number, token.head, mention.actor)
    for child in sentence.children(word):
        if sentence.tokens[child].relation in ("appos", "flat"):
            _join(setting, number, child, mention.actor)


def _armed(setting: Setting, mention: ActorMention) -> bool:
    return setting.registry.drafts[mention.actor].kind == "armed-group"


def _join(setting: Setting, number: int, word: int, whole: str) -> None:
    """Make the armed group or person named at a word part of a whole."""
    mention = setting.mentions.get((number, word))
    if not mention or not mention.named or mention.actor == whole:
        return
    if setting.registry.drafts[mention.actor].kind in (
        "armed-group",
        "organisation",
        "party",
        "alliance",
        "military",
    ):
        setting.registry.belongs(mention.actor, whole)
