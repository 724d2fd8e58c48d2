"""People who are no side: `civilians`, `residents`, `men in uniform`."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.actors.beside import demonym_name
from synoptic.understand.actors.nouns import CIVILIAN, Noun
from synoptic.understand.actors.sides import MEN

# Nouns for a part in the war, not for people: whoever they mean is named elsewhere or nowhere.
CIVILIANS = "civilians"
ROLES = frozenset(
    """ally backer enemy foe rival opponent adversary supporter partner patron sponsor counterpart
    neighbour neighbor power powers player loyalist side source""".split()
)


# Nouns that say of people only that they belong together; which, the word before them says.
POINTING = frozenset({"the", "this", "that"})
FOLK = frozenset("community minority tribe clan sect congregation enclave diaspora".split())


def people_of(noun: Noun, told: str | None) -> str | None:
    """People by what they are, of a country only where it is `told`.

    The id holds the report's country, so that reports of one war can speak of the same people.
    """
    if noun.key in ROLES:
        return None
    guise = _guise(noun) or _folk(noun)
    whole = noun.key if noun.key.endswith(f" {noun.text}") else noun.text
    name = guise or (CIVILIANS if whole == CIVILIAN else whole)  # "civilian homes"
    kind = f"people-{(guise or noun.key).lower().replace(' ', '-')}"
    if told:
        name = f"{demonym_name(told)} {name}"
    country = told or noun.setting.country
    return noun.setting.registry.party(kind, country, name, noun.label)


def _folk(noun: Noun) -> str | None:
    """`the Masalit community`: which people it is, where a name before the noun tells it."""
    sentence, word = noun.sentence, noun.word
    if noun.key not in FOLK or word == 0:
        return None
    before = sentence.tokens[word - 1]
    whose = before.head == word and before.relation in ("amod", "compound", "nmod:desc", "flat")
    if whose and before.text.istitle():
        return f"{before.text} {noun.text}"
    return _told_before(noun) if before.text.lower() in POINTING else None


def _told_before(noun: Noun) -> str | None:
    """`the minority`: the one people that the report has named so far."""
    drafts = noun.setting.registry.drafts.values()
    told = {d.name for d in drafts if d.name.split()[-1] in FOLK and d.name.count(" ") == 1}
    return told.pop() if len(told) == 1 else None


def _guise(noun: Noun) -> str | None:
    """`men in uniform`, `masked men`: how those looked of whom nobody knows whose they were."""
    guises = codebook.actor_patterns().relations["guise"]
    sentence, word = noun.sentence, noun.word
    if noun.key not in MEN:
        return None
    near = [c for c in sentence.children(word) if sentence.tokens[c].relation in ("amod", "nmod")]
    told = [c for c in near if sentence.tokens[c].lemma in guises]
    if not told:
        return None
    first = min(word, *(sentence.subtree(c)[0] for c in told))
    last = max(word + 1, *(sentence.subtree(c)[1] for c in told))
    return noun.setting.document.text(sentence, first, last).lower()
