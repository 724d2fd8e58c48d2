"""Who a saying's speaker is, and whether it is one who can speak at all."""

from __future__ import annotations

from functools import cache

from synoptic import codebook
from synoptic.understand.analysis import ActorMention, Analysis
from synoptic.understand.arguments import predicate_at, preposition_objects, subjects
from synoptic.understand.attribution import Saying
from synoptic.understand.attribution.bounds import first_of
from synoptic.understand.document import Sentence
from synoptic.understand.extents import phrase

SPEAKING = ("PERSON", "ORGANISATION")
# Words of saying that only one who speaks can be the subject of.
SPOKEN = frozenset(
    """say tell add according announce deny vow pledge insist accuse count report record estimate
    document expect predict forecast foresee""".split()
)
HOURS = frozenset("noon midnight dawn dusk morning afternoon evening night day today".split())
NOBODY = frozenset({"nobody", "none", "no"})
MUTE = ("service", "weapon", "vehicle", "event")  # things that carry words or make none
FARTHEST = 8  # sentences back that "the source" may have been introduced in
HE = ("he", "she")
MEANT = ("it", "they", *HE)
OWNING = ("nmod:poss", "compound", "amod", "nmod:desc", "appos", "flat")


def named_by(sentence: Sentence, saying: Saying) -> tuple[int, ...]:
    """The words of a speaker's name that stand right before its verb, or the head alone."""
    source = saying.source
    if source is None:
        return ()
    name = next((e for e in sentence.entities if e.start <= source < e.end), None)
    if name and source < saying.cue <= source + 2:
        return tuple(range(name.start, saying.cue))
    return (source,)


def speaks(analysis: Analysis, saying: Saying) -> bool:
    """False where the grammatical speaker is no one who can speak ("the fighting claimed ...")."""
    if saying.source is None:
        return True
    number = saying.told_in
    sentence = analysis.document.sentences[number]
    if source_actor(analysis, saying):
        return True
    lemma = sentence.tokens[saying.source].lemma
    token = sentence.tokens[saying.source]
    place = analysis.place_at(number, saying.source)
    named = token.text[0].isupper() and saying.source > 0 and place is None
    if lemma in HOURS | NOBODY:
        return False  # "counted by noon"
    by_phrase = saying.verb not in codebook.say_verbs()  # `in the opinion of X`
    if named or by_phrase or saying.verb in _spoken():
        return codebook.object_kinds().get(lemma, frozenset()).isdisjoint(MUTE)
    known = codebook.say_words().speakers.values()
    head = codebook.actor_patterns().head(lemma)
    return (
        lemma in codebook.say_nouns()
        or any(lemma in words for words in known)
        or (head is not None and head.stands_for in ("people", "office", "body"))
        or any(e.start <= saying.source < e.end and e.type in SPEAKING for e in sentence.entities)
    )


@cache
def _spoken() -> frozenset[str]:
    """Words of saying, counting and citing that only one who speaks can stand beside."""
    cues = (phrase.split()[0] for phrase in codebook.say_cues())
    return SPOKEN | {*codebook.say_words().number_verbs, *cues}


def source_actor(analysis: Analysis, saying: Saying) -> ActorMention | None:
    """The actor who says it: the speaker's own, or whose data, statement or report it is."""
    if saying.source is None:
        return None
    number = saying.told_in
    own = analysis.actors.get((number, saying.source))
    if own:
        return own
    sentence = analysis.document.sentences[number]
    if sentence.tokens[saying.source].lemma not in codebook.say_nouns():
        return None
    owners = [c for c in sentence.children(saying.source) if sentence.tokens[c].relation in OWNING]
    owners += preposition_objects(sentence, saying.source, "by")
    owners += preposition_objects(sentence, saying.source, "from")
    found = [m for o in owners if (m := analysis.actors.get((number, o)))]
    return found[0] if found else None


def speaker_name(analysis: Analysis, saying: Saying) -> str | None:
    """The name of the one who says it: the actor's where it has one, else the words."""
    if saying.source is None:
        return None
    number = saying.told_in
    sentence = analysis.document.sentences[number]
    mention = source_actor(analysis, saying)
    if mention and mention.named:
        return mention.label
    if named := _apposed(analysis, number, saying.source):
        return named
    pronoun = sentence.tokens[saying.source].pos == "PRON"
    if mention and not pronoun and (name := _named_beside(analysis, mention)):
        return name
    if pronoun:
        return _meant(analysis, saying) or (
            _named_before(analysis, mention.actor, (number, saying.source)) if mention else None
        )
    return _told(analysis, number, saying.source, _cue(saying))


def _cue(saying: Saying) -> int | None:
    """The word of saying, where it stands in the speaker's own sentence."""
    return saying.cue if saying.source_sentence in (None, saying.sentence) else None


def _apposed(analysis: Analysis, number: int, word: int) -> str | None:
    """The name set behind a noun: `a rights group, Amnesty International, said`."""
    sentence = analysis.document.sentences[number]
    beside = (c for c in sentence.children(word) if sentence.tokens[c].relation == "appos")
    found = (m for c in beside if (m := analysis.actors.get((number, c))) and m.named)
    return next((m.label for m in found if not m.actor.startswith("person-")), None)


def _told(analysis: Analysis, number: int, word: int, cue: int | None = None) -> str:
    """The words for a speaker of no name; of "the statement" those of whoever issued it."""
    where = _introduced(analysis, number, word) or (number, word)
    issuer = _issuer(analysis, *where)
    if issuer is None:
        return _phrase(analysis, *where, cue if where == (number, word) else None)
    mention = analysis.actors.get((where[0], issuer))
    return mention.label if mention and mention.named else _phrase(analysis, where[0], issuer)


def _issuer(analysis: Analysis, number: int, word: int) -> int | None:
    """Who spoke by a statement: `the army said in a statement`, `the ministry issued a report`."""
    sentence = analysis.document.sentences[number]
    if sentence.tokens[word].lemma not in codebook.say_nouns():
        return None
    verb = predicate_at(sentence, _said_before(sentence, word))
    by_it = sentence.tokens[word].relation == "obl" and "in" in sentence.cases(word)
    issued = sentence.tokens[word].relation == "obj"
    if not (by_it or issued) or verb.token.lemma not in codebook.say_verbs() or verb.passive:
        return None
    return next((k for k in subjects(verb) if sentence.tokens[k].pos in ("NOUN", "PROPN")), None)


def _said_before(sentence: Sentence, word: int) -> int:
    """The verb right before "in a statement", whatever the tree hangs that on; else its head."""
    start, _ = sentence.subtree(word)
    verb = sentence.tokens[start - 1] if start else sentence.tokens[word]
    beside = verb.pos == "VERB" and verb.lemma in codebook.say_verbs()
    return start - 1 if beside else sentence.tokens[word].head


def _phrase(analysis: Analysis, number: int, word: int, cue: int | None = None) -> str:
    sentence = analysis.document.sentences[number]
    start, end = phrase(sentence, word)
    if cue is not None and start <= cue < word:  # "according to a doctor"
        start = next(k for k in range(cue + 1, word + 1) if sentence.tokens[k].pos != "ADP")
    if cue is not None and word < cue:
        start, end = max(start, _own_words(sentence, start, word)), min(end, cue)
    return analysis.document.text(sentence, _onset(sentence, start, word), end)


def _own_words(sentence: Sentence, start: int, head: int) -> int:
    """Where a subject begins: at its last article, and behind what a preposition governs."""
    tokens = sentence.tokens
    inside = (k for k in range(head, start, -1) if tokens[k].pos == "DET")
    article = next((k for k in inside if tokens[k - 1].pos in ("NOUN", "PROPN")), start)
    governed = article and tokens[article - 1].pos in ("ADP", "NUM")
    return first_of(sentence, head) if governed else article


def _onset(sentence: Sentence, start: int, head: int) -> int:
    """Where the speaker's own words begin, if what goes before has lost its comma.

    `Saturday the army said`, `in Syria Turkish officers said`, `killing two men activists said`.
    """
    tokens = sentence.tokens
    for word in range(start, head):
        kinds = {e.type for e in sentence.entities if e.start <= word < e.end}
        following = {e.type for e in sentence.entities if e.start == word + 1}
        if "TIME" in kinds or ("PLACE" in kinds and "NATIONALITY" in following):
            start = word + 1
    one = tokens[start].lemma == "a" and tokens[head].text.lower() != tokens[head].lemma
    counted = tokens[start].pos == "NUM"
    for word in range(start + 1, head) if one or counted else ():
        several = tokens[word].text.lower() != tokens[word].lemma
        people = counted and several and codebook.population_of(tokens[word].lemma) is not None
        beside = tokens[word].pos == "NOUN" and tokens[word].relation == "compound"
        if beside and (people or (one and not several)):
            return word + 1
    return start


def _meant(analysis: Analysis, saying: Saying) -> str | None:
    """Whom "it", "they" or "he" means: the speaker of the sentence before, if it can be that."""
    if saying.before is None or saying.source is None:
        return None
    number, word = saying.before
    token = analysis.document.sentences[number].tokens[word]
    pronoun = analysis.document.sentences[saying.told_in].tokens[saying.source].lemma
    mention = analysis.actors.get((number, word))
    plural = token.pos == "NOUN" and token.text.lower() != token.lemma
    if token.pos == "PRON" or (pronoun == "they") != plural or pronoun not in MEANT:
        return None
    if pronoun in HE and not _a_person(analysis, number, word):
        return None
    return mention.label if mention and mention.named else _told(analysis, number, word)


def _a_person(analysis: Analysis, number: int, word: int) -> bool:
    """True for a word that names one man or woman: `an official`, `Mr X`."""
    sentence = analysis.document.sentences[number]
    head = codebook.actor_patterns().head(sentence.tokens[word].lemma)
    named = any(e.start <= word < e.end and e.type == "PERSON" for e in sentence.entities)
    return named or (head is not None and head.stands_for in ("office", "people"))


def _introduced(analysis: Analysis, number: int, word: int) -> tuple[int, int] | None:
    """Where "the source" was first spoken of in more words: "a military source"."""
    sentence = analysis.document.sentences[number]
    below = [sentence.tokens[c] for c in sentence.children(word) if c < word]
    below = [t for t in below if t.relation not in ("case", "punct")]
    if sentence.tokens[word].pos != "NOUN" or [t.lemma for t in below] != ["the"]:
        return None
    lemma = sentence.tokens[word].lemma
    for back in range(number - 1, max(number - FARTHEST, 0) - 1, -1):
        before = analysis.document.sentences[back]
        for k, token in enumerate(before.tokens):
            told = {before.tokens[c].lemma for c in before.children(k) if c < k}
            if token.lemma == lemma and token.pos == "NOUN" and told & {"a", "an", "one"}:
                return back, k
    return None


def _named_beside(analysis: Analysis, mention: ActorMention) -> str | None:
    """The name that stands beside an office in the same sentence: `X, the leader of Y`."""
    same = [
        m
        for (number, _), m in analysis.actors.items()
        if number == mention.sentence and m.actor == mention.actor and m.named
    ]
    return min(same, key=lambda m: abs(m.head - mention.head)).label if same else None


def _named_before(analysis: Analysis, actor: str, at: tuple[int, int]) -> str | None:
    """How the report named an actor last before a word, pronouns left out."""
    earlier = [
        (where, m)
        for where, m in analysis.actors.items()
        if m.actor == actor
        and where <= at
        and m.label[:1].isupper()
        and analysis.document.sentences[where[0]].tokens[m.head].pos != "PRON"
    ]
    return max(earlier, key=lambda e: e[0])[1].label if earlier else None
