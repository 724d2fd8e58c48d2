"""Who "he", "they" or "it" is: the nearest fitting mention, a subject before others.

The plain kind of coreference. A wrong guess is worse than none, so a pronoun looks no further
back than the sentence before its own, and only at mentions that agree with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from synoptic import codebook
from synoptic.understand.actors.beside import followed_by_hyphen
from synoptic.understand.analysis import ActorMention, At
from synoptic.understand.document import Document, Sentence
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.grammar.subjects import subjects_of
from synoptic.understand.reader.lemmas import lemma

PERSONAL = {
    "he": "one", "him": "one", "his": "one", "she": "one", "her": "one", "hers": "one",
    "they": "many", "them": "many", "their": "many", "it": "it", "its": "it",
}  # fmt: skip
DONE_TO = frozenset({"them", "him", "it"})
# Which kinds of actor each stands for.
PERSONS = frozenset({"person"})
BODIES = frozenset(
    {"state", "government", "army", "armed-group", "alliance", "un", "igo", "ngo", "media",
     "monitor", "party", "organisation", "police", "military"}
)  # fmt: skip
OWNING = ("its", "their")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


def pronouns(
    document: Document, mentions: Mapping[At, ActorMention], kinds: Mapping[str, str]
) -> Iterator[ActorMention]:
    """A mention for each pronoun whose actor is found. `kinds` maps actor ids to their kind."""
    known = dict(mentions)
    for number, sentence in enumerate(document.sentences):
        for word, token in enumerate(sentence.tokens):
            number_of = PERSONAL.get(token.text.lower())
            if token.pos != "PRON" or not number_of or token.relation == "expl":
                continue
            actor = _antecedent(document, known, kinds, number, word, number_of)
            if actor:
                found = ActorMention(number, word, word + 1, word, actor, token.text, named=False)
                known[number, word] = found
                yield found


def _antecedent(
    document: Document,
    mentions: Mapping[At, ActorMention],
    kinds: Mapping[str, str],
    number: int,
    word: int,
    count: str,
) -> str | None:
    """The actor of the best earlier mention in this sentence or the one before.

    Nobody where the main subject is one that the pronoun may mean and that is nobody known.
    """
    for where in (number, number - 1):
        if where < 0:
            break
        if where == number and _speaks_aside(document.sentences[number], word):
            continue
        sentence = document.sentences[where]
        here = where == number
        own = _doers_of_its_verb(sentence, word) if here else ()
        earlier = [
            m
            for (n, w), m in mentions.items()
            if n == where
            and (not here or w < word)
            and _agrees(sentence, m, kinds, count)
            and m.head not in own
            and not followed_by_hyphen(sentence, m.head)  # "two men in an IS-held town ... they"
        ]
        main = _main_subject(sentence)
        about = (
            (main is not None and main < word and not earlier)
            if here
            else (main is not None and _told_on(document.sentences[number], word, sentence))
        )
        if main is not None and about:
            if (where, main) not in mentions and _may_be_meant(sentence, main, count):
                return _owner(sentence, mentions, where, main)
            earlier = [m for m in earlier if m.head == main] or earlier
        elif not here:  # it goes on about what was said, not about residents who said it
            earlier = [m for m in earlier if m.head != main or kinds.get(m.actor) != "people"]
        if earlier:
            return max(earlier, key=lambda m: _rank(sentence, m)).actor
    return None


def _owner(
    sentence: Sentence, mentions: Mapping[At, ActorMention], number: int, body: int
) -> str | None:
    """`Its ministry said its forces`: whose ministry it is, theirs the forces are."""
    own = (c for c in sentence.children(body) if sentence.tokens[c].text.lower() in OWNING)
    return next((m.actor for c in own if (m := mentions.get((number, c)))), None)


def _doers_of_its_verb(sentence: Sentence, word: int) -> tuple[int, ...]:
    """`the army met the rebels, killing 16 of them`: "them" is not the army, who did it."""
    token = sentence.tokens[word]
    if token.text.lower() not in DONE_TO or token.relation in (*SUBJECTS, "nmod:poss"):
        return ()
    verbs = [k for k in ancestors(sentence, word) if sentence.tokens[k].pos == "VERB"]
    if len(verbs) > 1 and _goes_on(sentence, verbs[0]):
        verbs = verbs[1:]
    found = [sentence.subtree(k) for verb in verbs[:1] for k in subjects_of(sentence, verb)]
    return tuple(k for start, end in found for k in range(start, end))


def _goes_on(sentence: Sentence, verb: int) -> bool:
    """`Raiders fell upon the herders killing 12 of them`: hung on those who were killed."""
    token = sentence.tokens[verb]
    return token.relation == "acl" and token.text.lower().endswith("ing")


def _speaks_aside(sentence: Sentence, word: int) -> bool:
    """`The army is beaten, it says, and ...`: who says so is not the army that it is said of."""
    above = sentence.tokens[word].head
    verb = sentence.tokens[above] if above >= 0 else None
    return bool(
        verb
        and verb.relation == "parataxis"
        and verb.lemma in codebook.say_verbs()
        and sentence.tokens[word].text.lower() == "it"
    )


def _main_subject(sentence: Sentence) -> int | None:
    """The subject of the main clause."""
    root = next((k for k, t in enumerate(sentence.tokens) if t.head < 0), None)
    below = sentence.children(root) if root is not None else ()
    return next((k for k in below if sentence.tokens[k].relation in SUBJECTS), None)


def _told_on(sentence: Sentence, word: int, before: Sentence) -> bool:
    """True where a sentence goes on about the main subject of the one before.

    After what somebody says it goes on about that, unless it says what they say, too.
    """
    says = sentence.tokens[sentence.tokens[word].head].lemma in codebook.say_verbs()
    told = any(
        t.relation == "ccomp" and t.head >= 0 and before.tokens[t.head].head < 0
        for t in before.tokens
    )
    return says or not told


def _may_be_meant(sentence: Sentence, subject: int, count: str) -> bool:
    """A participant by its noun that agrees: "the Ministers ... they", "the coalition ... it"."""
    token = sentence.tokens[subject]
    head = codebook.actor_patterns().head(lemma(token.text, "NOUN"))
    if count == "it" and token.pos == "PROPN":
        return True  # a town or a thing by its name: "Kherson was ... It fell"
    if head is None or token.pos not in ("NOUN", "PROPN"):
        return False
    several = token.text.lower().endswith("s")
    body = head.stands_for in ("party", "body", "unit")
    return {"many": several, "it": body and not several}.get(count, False)


def _agrees(
    sentence: Sentence, mention: ActorMention, kinds: Mapping[str, str], count: str
) -> bool:
    kind = kinds.get(mention.actor, "unknown")
    head = sentence.tokens[mention.head]
    if count == "one":
        return kind in PERSONS
    if kind in PERSONS:
        return False
    joined = any(sentence.tokens[c].relation == "conj" for c in sentence.children(mention.head))
    plural = (
        joined or head.text.lower().endswith("s") or head.lemma in ("police", "people", "troops")
    )
    if count == "many":
        return plural or kind in ("people", "armed-group", "army")
    people = plural and _one_word_after_the(sentence, mention)
    return kind in BODIES and not people and not (plural and not mention.named)


def _one_word_after_the(sentence: Sentence, mention: ActorMention) -> bool:
    """`the Confederates`, `the Houthis`: a name that is no singular thing."""
    return mention.head > 0 and (
        sentence.tokens[mention.head - 1].lemma == "the" and mention.end - mention.head == 1
    )


def _rank(sentence: Sentence, mention: ActorMention) -> tuple[bool, int]:
    """Subjects first, then the later in the text."""
    return sentence.tokens[mention.head].relation in SUBJECTS, mention.head
