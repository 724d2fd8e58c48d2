"""Places a sentence names without being there: gone to, spoken from, told from, talked of."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.analysis import Analysis
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.places.cues import is_cue, sort_of

TOWARDS = frozenset({"to", "toward", "towards", "from", "for"})
AT = frozenset({"in", "at", "near", "around", "on", "inside", "outside", "across", "throughout"})
BESIDE_TOWNS = frozenset({"suburb", "outskirt"})
NEAR_CHAIN = 4  # words and nouns between a place and what it is told to be near
BESIDE = frozenset({"near", "outside", "by"})

TOLLS = frozenset({"toll", "tally", "count"})  # "the toll from the raid on X reported ten dead"
SEEING = frozenset({"see", "witness", "suffer", "endure", "experience"})
CALLED_ON = frozenset({"on", "upon"})
QUOTING = frozenset({"quote", "cite"})  # "quoted a source in the capital as saying"


def elsewhere(analysis: Analysis, number: int, word: int) -> bool:
    """True for a place that the sentence only points to."""
    sentence = analysis.document.sentences[number]
    token = sentence.tokens[word]
    before = cases(sentence, word) | cases(sentence, phrase_head(sentence, word))
    above = sentence.tokens[token.head] if token.head >= 0 else None
    if _in_brackets(sentence, word):
        return True
    towards = before & TOWARDS and not calls_a_blow(sentence, word)
    if towards or analysis.remote(number, word) or _told_from(analysis, number, word):
        return True
    if above and token.relation == "compound" and "street" in sort_of(above.lemma):
        return True  # the Aleppo road
    if above and before & BESIDE and analysis.place_at(number, token.head):
        return True  # the camp near the town: the camp
    if _told_by_it(analysis, number, word) or where_doers_are(sentence, word):
        return True
    if above and above.lemma == "call" and before & CALLED_ON:
        return True  # asked for something
    return spoken_from(sentence, word)


def _told_by_it(analysis: Analysis, number: int, word: int) -> bool:
    """`The palace near offices on the square`, `X, a suburb of Y`: it says where another lies."""
    sentence = analysis.document.sentences[number]
    noun = phrase_head(sentence, word)
    for node in (noun, *ancestors(sentence, noun)[:NEAR_CHAIN]):
        if sentence.tokens[node].pos not in ("NOUN", "PROPN"):
            return False
        suburb = sentence.tokens[node].lemma in BESIDE_TOWNS
        if suburb or (node != noun and "near" in sentence.cases(node)):
            first = sentence.subtree(node)[0]
            return any(
                analysis.place_at(number, k) for k in range(max(first - NEAR_CHAIN, 0), first)
            )
    return False


def where_doers_are(sentence: Sentence, word: int) -> bool:
    """`Gunners positioned in X shelled Y`: X is where those are who do it."""
    for node in ancestors(sentence, word):
        token = sentence.tokens[node]
        if token.pos == "VERB":
            doer = token.relation in ("acl", "acl:relcl") and token.head >= 0
            told = doer and sentence.tokens[token.head].relation in ("nsubj", "obl:agent")
            return bool(told) and is_cue("placing", token.lemma)
    return False


def _in_brackets(sentence: Sentence, word: int) -> bool:
    """Inside an aside that says what a name is: "al-Nusra (a branch in the Levant)"."""
    marks = [t.text for t in sentence.tokens[:word] if t.text in ("(", ")")]
    return marks[-1:] == ["("] and sentence.tokens[word - 1].text != "("


def _told_from(analysis: Analysis, number: int, word: int) -> bool:
    """`80 km north of X`: X is what the distance is told from."""
    before = analysis.places.get((number, word - 1))
    own = analysis.places.get((number, word))
    return bool(
        before and own and before is not own and analysis.remote(number, word - 1)
        and before.end >= own.end
    )  # fmt: skip


def spoken_from(sentence: Sentence, word: int) -> bool:
    """True inside the words for who speaks: `officials in the capital said`, `according to`.

    Not where those speak who tell of what is around them: `residents of X`, `hospitals in X`.
    """
    for node in (word, *ancestors(sentence, word)):
        token = sentence.tokens[node]
        if token.head < 0 or token.lemma in TOLLS or calls_a_blow(sentence, node):
            return False
        above = sentence.tokens[token.head]
        if node == word and token.relation == "nsubj" and above.lemma in SEEING:
            return False  # "X has seen some of the worst fighting"
        if above.lemma == "claim" and token.relation == "nsubj" and _is_blow(sentence, node):
            return False  # "a blast in X claimed 40 lives"
        quoted = token.relation == "obj" and above.lemma in QUOTING
        if quoted or (token.relation == "nsubj" and above.lemma in codebook.say_verbs()):
            return node == word or not is_cue("local_voices", token.lemma)
        if cases(sentence, node) & {"accord", "according"}:
            return node == word or not is_cue("local_voices", token.lemma)
        if token.pos in ("VERB", "AUX"):
            return False
    return False


def _is_blow(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    if token.pos not in ("NOUN", "PROPN"):
        return False
    found = codebook.predicates().candidates(token.lemma, "NOUN")
    return any(e.type == "ASSAULT" for e in found)


def calls_a_blow(sentence: Sentence, word: int) -> bool:
    """`The X massacre claimed lives`: the place that an attack is called by."""
    token = sentence.tokens[word]
    return token.relation == "compound" and _is_blow(sentence, token.head)


def of_talk(analysis: Analysis, number: int) -> bool:
    """True where a place is that of words: "In the capital the president met his generals".

    What they spoke of may have been anywhere. Not "fighting was reported in X".
    """
    sentence = analysis.document.sentences[number]
    return any(
        analysis.place_at(number, k)
        and t.relation == "obl"
        and cases(sentence, k) & AT
        and _talks(sentence, t.head)
        for k, t in enumerate(sentence.tokens)
    )


def _talks(sentence: Sentence, verb: int) -> bool:
    """True for an active verb of talk."""
    lemma = sentence.tokens[verb].lemma
    below = {sentence.tokens[c].relation for c in sentence.children(verb)}
    return (lemma in codebook.say_verbs() or is_cue("talking", lemma)) and "aux:pass" not in below


def phrase_head(sentence: Sentence, word: int) -> int:
    """The noun that a place name says more of: "the palace grounds", "the towns of X and Y"."""
    first = sentence.tokens[word].head
    if sentence.tokens[word].relation == "conj" and "of" in sentence.cases(first):
        word = first
    for _ in sentence.tokens:
        token = sentence.tokens[word]
        called = (
            token.relation == "nmod"
            and is_cue("called", sentence.tokens[token.head].lemma)
            and cases(sentence, word) <= {"of"}
        )
        if token.head < 0 or not (called or token.relation in ("compound", "nmod:poss")):
            break
        word = token.head
    return word


def cases(sentence: Sentence, word: int) -> set[str]:
    """The prepositions of a noun; of one coordinated without its own, those of the first."""
    own = sentence.cases(word)
    token = sentence.tokens[word]
    return own or (cases(sentence, token.head) if token.relation == "conj" else own)
