"""The name of a speaker told only by a noun, where the report itself names him.

`a monitor said`, and then `the Yemen Conflict Observatory`; `the spokesman`, named before; `the
ministry`, of which the report has named one.
"""

from __future__ import annotations

from collections.abc import Iterator

from synoptic import codebook
from synoptic.understand.actors.registry import known_actor
from synoptic.understand.actors.voices import kind_of_name
from synoptic.understand.analysis import ActorMention, Analysis
from synoptic.understand.attribution.introduced import FARTHEST, bare
from synoptic.understand.document import Entity, Sentence

MONITOR = "monitor"
# What may stand beside a monitor of no name; with any other word it is one of several.
ANY = frozenset("a an the war monitoring conflict based human rights group".split())
# Nouns of so many that the one named last need not be meant.
COMMON = frozenset(
    "group force side party movement source organisation organization people".split()
)
NEAR = 7  # words back that an article stands: "the London-based monitoring group"
TITLES = 4  # words between an office and its name: "spokesman Maj. Gen. Ali Bek"
PERSON = "PERSON"
SINGLE = ("office", "people")


def named_elsewhere(analysis: Analysis, number: int, word: int) -> str | None:
    """The name that the report gives, elsewhere, to whom a noun means as a speaker."""
    sentence = analysis.document.sentences[number]
    if _a_monitor(sentence, word):
        return _only_monitor(analysis)
    if not bare(sentence, word) or sentence.tokens[word].lemma in COMMON or _more(sentence, word):
        return None
    head = codebook.actor_patterns().head(sentence.tokens[word].lemma)
    one = head is not None and head.stands_for in SINGLE
    return (_of_office if one else _of_body)(analysis, number, word)


def _more(sentence: Sentence, word: int) -> bool:
    """True where the noun tells more itself: `the leader of the Free Brigade`."""
    behind = (sentence.tokens[c] for c in sentence.children(word) if c > word)
    return any(t.relation.split(":")[0] in ("nmod", "acl", "appos") for t in behind)


def _a_monitor(sentence: Sentence, word: int) -> bool:
    """`a monitor`, `a war monitor`, `the Britain-based monitoring group`."""
    token = sentence.tokens[word]
    head = codebook.actor_patterns().head(token.lemma)
    articles = (
        k for k in range(word - 1, max(word - NEAR, -1), -1) if sentence.tokens[k].pos == "DET"
    )
    below = sentence.tokens[next(articles, sentence.subtree(word)[0]) : word]
    somewhere = {"based", "the"} <= {t.text.lower() for t in below}
    watches = somewhere or any(t.text.lower() == "monitoring" for t in below)
    watches = watches or token.lemma == MONITOR
    if not watches and (head is None or head.kind != MONITOR):
        return False
    seat = [k for k in range(1, word) if sentence.tokens[k].text.lower() == "based"]
    own = [t for t in below if t.pos != "PUNCT" and not (seat and t.pos == "PROPN")]
    return all(t.lemma in ANY or t.text.lower() in ANY for t in own)


def _only_monitor(analysis: Analysis) -> str | None:
    """The one monitor that the report names, by its fullest name."""
    named = [m for m in analysis.actors.values() if m.named and _is_monitor(m.label)]
    if len({m.actor for m in named}) != 1:
        return None
    return max((m.label for m in named), key=lambda name: (len(name.split()), name))


def _is_monitor(name: str) -> bool:
    known = known_actor(name)
    return (known.kind if known else kind_of_name(name)) == MONITOR


def _of_office(analysis: Analysis, number: int, word: int) -> str | None:
    """Who was last named with the same office: `the spokesman`, told before as spokesman X."""
    lemma = analysis.document.sentences[number].tokens[word].lemma
    for back in range(number, max(number - FARTHEST, -1), -1):
        sentence = analysis.document.sentences[back]
        last = word if back == number else len(sentence.tokens)
        for entity in reversed(sentence.entities):
            if entity.type == PERSON and entity.end <= last and _holds(sentence, entity, lemma):
                mention = _mention(analysis, back, entity)
                return mention.label if mention else None
    return None


def _holds(sentence: Sentence, person: Entity, lemma: str) -> bool:
    """True where an office stands right before a name, titles between, or behind its comma."""
    words = sentence.tokens
    for k in range(person.start - 1, max(person.start - TITLES, 0) - 1, -1):
        if words[k].lemma == lemma:
            return True
        if words[k].pos not in ("NOUN", "PROPN") and words[k].text != ".":
            break
    for k in range(person.end, min(person.end + TITLES, len(words))):
        if words[k].lemma == lemma:
            return True
        if words[k].pos in ("VERB", "AUX", "ADP"):
            break
    return False


def _of_body(analysis: Analysis, number: int, word: int) -> str | None:
    """The body last named whose name ends in the noun: `the ministry`, the Ministry of X."""
    lemma = analysis.document.sentences[number].tokens[word].lemma
    return next((m.label for m in _before(analysis, number, word) if _ends(m, lemma)), None)


def _ends(mention: ActorMention, lemma: str) -> bool:
    words = mention.label.lower().split(" of ")[0].split()
    return len(mention.label.split()) > 1 and words[-1] == lemma


def _before(analysis: Analysis, number: int, word: int) -> Iterator[ActorMention]:
    """Names told before a word, the nearest first."""
    for at in sorted(analysis.actors, reverse=True):
        if (number - FARTHEST, 0) <= at < (number, word) and analysis.actors[at].named:
            yield analysis.actors[at]


def _mention(analysis: Analysis, number: int, entity: Entity) -> ActorMention | None:
    found = (analysis.actors.get((number, k)) for k in range(entity.start, entity.end))
    return next((m for m in found if m and m.named), None)
