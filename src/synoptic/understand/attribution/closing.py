"""Say-clauses that close a sentence with no comma before them.

`41 were killed in such raids the Ana Agency reports.` Without the comma a reader easily hangs the
speaker on the words before it; the words themselves tell: a speaker, the verb, and nothing said
behind it.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.read.dates import WEEKDAYS
from synoptic.understand.attribution.adjacent import a_speaker
from synoptic.understand.attribution.bounds import PARTS, first_of, of_time
from synoptic.understand.attribution.going_on import goes_on_behind
from synoptic.understand.attribution.saying import Content
from synoptic.understand.attribution.tellers import before, teller
from synoptic.understand.document import Sentence, Token

# Forms that say; "reports" behind a name may be taken for a noun.
SAID = frozenset(
    """said says reported reports claimed claims stated states announced announces added adds told
    tells stressed noted warned explained insisted acknowledged estimated""".split()
)
# What may be a thing's own clause: "the plan the army announced on Friday".
OF_THINGS = SAID - frozenset("said says added adds told tells".split())
LINKED = ("acl", "acl:relcl")
TOLD = ("told", "tells")  # with a hearer right behind them
# The same of several: "officials say"; of one thing they are an infinitive or a noun.
SAY = frozenset("say report claim add".split())
INVERTED = frozenset("said says added adds".split())
ASIDE = frozenset("as while with after when although because".split())
RELATIVE = frozenset("which who whose whom where that".split())
QUOTED = frozenset({"”", '"', "»", "''"})
OPENS = frozenset({"“", '"', "«", "„", "``", ":"})
OPENING = RELATIVE | frozenset("what as if than whatever how".split())


def closing(sentence: Sentence, index: int) -> tuple[int, Content] | None:
    """The speaker and all that is said before, where a sentence ends in `X said`, `X told Y`.

    What may follow is no part of it: a time, a place, `adding that ...`; behind `and` it goes on.
    """
    told = teller(sentence, index) if _a_form_of_saying(sentence, index) else None
    if told is None or _of_a_thing(sentence, index, before(sentence, index)):
        return None
    source, first = told
    stop = _stop(sentence, index)
    if stop is None:
        return None
    if first and linked(sentence.tokens[first - 1]):
        return _behind_quotation(sentence, first)
    if not any(t.pos in ("VERB", "AUX") for t in sentence.tokens[:first]):
        return None
    if stop < len(sentence.tokens) and sentence.tokens[0].pos == "SCONJ":
        return None  # "As the rebels came the army said while ..."
    if sentence.tokens[stop : stop + 1] and goes_on_behind(sentence, stop):
        return source, Content(0, len(sentence.tokens), (first, stop + 1))
    return source, Content(0, first)


def inverted(sentence: Sentence, index: int) -> tuple[int, Content] | None:
    """The same of `... said the Observatory, which ...`, where the verb stands first."""
    tokens = sentence.tokens
    if tokens[index].text.lower() not in INVERTED or index < 3:
        return None
    stop = index + 1
    while stop < len(tokens) and tokens[stop].pos in PARTS and not _anew(tokens, index, stop):
        stop += 1
    if stop == index + 1 or any(_finite(t) for t in _main(tokens[stop:])):
        return None
    source = sentence.head_of(index + 1, stop)
    verbal = any(t.pos in ("VERB", "AUX") for t in tokens[:index])
    return (source, Content(0, index)) if verbal and a_speaker(sentence, source) else None


def _finite(token: Token) -> bool:
    """A verb of a clause; what he does while he speaks is none: `said Y while calling for X`."""
    beside = token.relation in ("advcl", "acl") and token.text.lower().endswith("ing")
    return token.pos in ("VERB", "AUX") and token.relation != "amod" and not beside


def _anew(tokens: tuple[Token, ...], index: int, word: int) -> bool:
    """True where an apposition begins: `said the Observatory a Geneva-based monitor`."""
    return word > index + 1 and tokens[word].pos == "DET" and tokens[word - 1].pos != "DET"


def _a_form_of_saying(sentence: Sentence, index: int) -> bool:
    token, before = sentence.tokens[index], sentence.tokens[index - 1]
    several = before.pos == "NOUN" and before.text.lower() != before.lemma
    plain = token.pos == "VERB" and several and token.text.lower() in SAY
    return plain or token.text.lower() in SAID


def _behind_quotation(sentence: Sentence, stop: int) -> tuple[int, Content] | None:
    """`"...", a commander who called himself Abu Ali told X`: the speaker opens what follows."""
    tokens = sentence.tokens
    marks = (k for k in range(stop - 1, 1, -1) if tokens[k].text in QUOTED)
    mark = next(marks, None)
    if mark is None:
        return None
    first = mark + 1 + (tokens[mark + 1].text == ",")
    end = next((k for k in range(first, stop) if tokens[k].pos not in PARTS), stop)
    more = (t.lemma in codebook.say_verbs() for t in tokens[end:stop] if t.pos == "VERB")
    if end == first or tokens[end].text.lower() not in RELATIVE or any(more):
        return None
    source = sentence.head_of(first, end)
    return (source, Content(0, mark)) if a_speaker(sentence, source) else None


def linked(token: Token) -> bool:
    """A mark, or the word of a clause of its own: `what the army said`, `if the army said`.

    What closes a quotation parts no speaker from it.
    """
    if token.text in QUOTED:
        return False
    return token.pos in ("PUNCT", "SCONJ", "CCONJ") or token.text.lower() in OPENING


def _of_a_thing(sentence: Sentence, index: int, word: int) -> bool:
    """`according to media reports`, `the plan the army announced`."""
    token = sentence.tokens[index]
    first = first_of(sentence, word)
    governed = first and sentence.tokens[first - 1].relation in ("case", "fixed")
    if token.pos == "NOUN" and sentence.cases(index) and governed:
        return True
    if token.relation not in LINKED or token.text.lower() not in OF_THINGS:
        return False
    names = first <= token.head < index
    between = sentence.tokens[max(token.head, 0) : first]
    apart = any(t.pos in ("VERB", "AUX") or t.text.lower() in WEEKDAYS for t in between)
    return not (names or apart)


def _stop(sentence: Sentence, index: int) -> int | None:
    """Where a say-clause ends; None where what is said follows the verb."""
    tokens = sentence.tokens
    word = _behind_hearer(sentence, index)
    if word is None:
        return None
    first = tokens[word] if word < len(tokens) else None
    if first and first.text in OPENS and word + 1 < len(tokens):
        return None
    if first and first.pos in PARTS and not of_time(sentence, word) and first.lemma != "on":
        return None
    while word < len(tokens):
        token = tokens[word]
        low = token.text.lower()
        if low in ASIDE and token.pos in ("SCONJ", "ADV", "ADP"):
            return word
        if token.pos == "VERB" and low.endswith("ing"):
            return word
        if token.pos == "CCONJ" and any(t.pos in ("VERB", "AUX") for t in _main(tokens[word:])):
            return word
        if token.pos in ("VERB", "AUX", "SCONJ") or low == "that":
            return None
        if low in RELATIVE or (token.pos == "PUNCT" and word + 1 < len(tokens)):
            return word if token.text != ":" else None
        word += 1
    return len(tokens)


def _behind_hearer(sentence: Sentence, index: int) -> int | None:
    """The first word behind the verb and whoever it is told to."""
    tokens, word = sentence.tokens, index + 1
    if tokens[index].text.lower() not in TOLD:
        return word
    while word < len(tokens) and tokens[word].pos in PARTS and not of_time(sentence, word):
        word += 1
    return word if word > index + 1 else None


def _main(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Words up to a relative pronoun, behind which verbs are of another clause."""
    stop = next((k for k, t in enumerate(tokens) if t.text.lower() in RELATIVE), len(tokens))
    return tokens[:stop]
