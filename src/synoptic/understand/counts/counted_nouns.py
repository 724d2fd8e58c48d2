"""The noun that a number counts, where the tree hangs the number elsewhere or on nothing."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.counts.numbers import Number
from synoptic.understand.counts.singles import one_person
from synoptic.understand.document import Sentence

OF_THEM = (["of", "them"], ["of", "whom"], ["of", "these"], ["of", "those"])
# How the reader hangs a number on the time before it, and what the counted noun then is.
ASTRAY = ("appos", "flat", "obl:unmarked")
SUBJECTS = ("nsubj", "nsubj:pass")
MORE = frozenset({"more", "others"})


def counted_noun(sentence: Sentence, number: Number) -> int:
    """The noun that a number counts; the number itself where it stands alone."""
    if [t.lemma for t in sentence.tokens[number.end : number.end + 2]] in OF_THEM:
        return number.end - 1
    if (
        _behind_time(sentence, number)
        or _and_more(sentence, number)
        or _people_behind(sentence, number)
    ):
        return number.end
    for word in range(number.end - 1, number.start - 1, -1):
        token = sentence.tokens[word]
        if token.relation in ("nummod", "det", "amod", "compound", "advmod") and not (
            number.start <= token.head < number.end
        ):
            alone = token.head < 0 or _counts_no(sentence, number, token.head)
            return word if alone else _whole_noun(sentence, token.head)
        nouns = [
            c
            for c in sentence.children(word)
            if sentence.tokens[c].relation == "nmod"
            and c >= number.end
            and any(sentence.tokens[k].lemma == "of" for k in sentence.children(c))
        ]
        digits = number.end - number.start == 1 and token.text[0].isdigit()
        if nouns and (not digits or codebook.population_of(sentence.tokens[nouns[0]].lemma)):
            return nouns[0]
    return sentence.head_of(number.start, number.end)


def _counts_no(sentence: Sentence, number: Number, noun: int) -> bool:
    """True for a noun that a number stands before by chance: who says it, behind a lost comma
    (`hurt seven Governor Ivo Lem said`, `kills 30 rights group says`: one group, no 30), or the
    next verb of a headline (`Kills Two Hurts Six`)."""
    token, behind = sentence.tokens[noun], sentence.tokens[noun + 1 : noun + 2]
    if noun < number.end or number.best <= 1 or token.text.lower() == "people":
        return False
    titled = (c for c in sentence.children(noun) if number.end <= c < noun)
    if any(sentence.tokens[c].relation == "nmod:desc" for c in titled):
        return True
    nobody = not _known(token.lemma) or one_person(token.lemma)
    if nobody and token.text.lower() == token.lemma and _harmed(sentence, number):
        return True
    if token.relation == "nmod:desc":
        return token.text.lower() == token.lemma or token.pos == "PROPN"
    return noun == number.end and bool(behind) and behind[0].pos == "NUM" and harms(token.text)


def _harmed(sentence: Sentence, number: Number) -> bool:
    """True right behind a verb of harm, or before what befell them: `killing 12`, `12 injured`."""
    before = sentence.tokens[number.start - 1] if number.start else None
    told = codebook.measures_of(before.lemma, "VERB") if before and before.pos == "VERB" else ()
    behind = sentence.tokens[number.end : number.end + 1]
    befell = codebook.measures_of(behind[0].text.lower(), "ADJ") if behind else ()
    return bool({"killed", "wounded"} & {*told, *befell})


def harms(word: str) -> bool:
    """True for a form such as `Kills`, `injures`, which a headline's reader may take for a noun."""
    stem = word.lower().removesuffix("s")
    told = codebook.measures_of(stem, "VERB")
    return word.lower() != stem and bool({"killed", "wounded"} & set(told))


def _whole_noun(sentence: Sentence, noun: int) -> int:
    """The noun that a counted one only says more of: the bombs of `12 barrel bombs`."""
    token = sentence.tokens[noun]
    return token.head if token.relation == "compound" and token.head == noun + 1 else noun


def _behind_time(sentence: Sentence, number: Number) -> bool:
    """True where the reader hung a number on the time before it: `by Friday 3,000 people`."""
    last, behind = sentence.tokens[number.end - 1], sentence.tokens[number.end : number.end + 1]
    hung = last.relation in ASTRAY and last.head != number.end - 1
    people = bool(behind) and behind[0].pos == "NOUN" and behind[0].relation in SUBJECTS
    own = (sentence.tokens[c].relation for c in sentence.children(number.end)) if people else ()
    return hung and people and "nummod" not in own and _known(behind[0].lemma)


def _and_more(sentence: Sentence, number: Number) -> bool:
    """True for `dozens more`, `five others`: more of those told of before."""
    behind = sentence.tokens[number.end : number.end + 1]
    return (
        bool(behind)
        and behind[0].text.lower() in MORE
        and (sentence.tokens[number.end - 1].head == number.end)
    )


def _people_behind(sentence: Sentence, number: Number) -> bool:
    """True for `12 children` before a noun of another phrase: `12 children reports`."""
    behind = sentence.tokens[number.end : number.end + 1]
    if not behind or behind[0].relation != "compound" or behind[0].pos != "NOUN":
        return False
    several = behind[0].lemma != behind[0].text.lower()
    others = one_person(sentence.tokens[behind[0].head].lemma)  # "12 women prisoners"
    return several and one_person(behind[0].lemma) and not others


def _known(lemma: str) -> bool:
    return codebook.population_of(lemma) is not None
