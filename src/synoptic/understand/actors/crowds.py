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


def people_of(noun: Noun, told: str | None) -> str | None:
    """People by what they are, of a country only where it is `told`.

    The id holds the report's country, so that reports of one war can speak of the same people.
    """
    if noun.key in ROLES:
        return None
    guise = _guise(noun)
    whole = noun.key if noun.key.endswith(f" {noun.text}") else noun.text
    name = guise or (CIVILIANS if whole == CIVILIAN else whole)  # "civilian homes"
    kind = f"people-{(guise or noun.key).replace(' ', '-')}"
    if told:
        name = f"{demonym_name(told)} {name}"
    country = told or noun.setting.country
    return noun.setting.registry.party(kind, country, name, noun.label)


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
