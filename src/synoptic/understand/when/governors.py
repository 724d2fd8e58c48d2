"""The word that a time hangs on: the tree's, but for days beside a word of saying.

Wire reports end on who says so, often without a comma: "shells hit the port on Friday a monitor
said" is of the shelling, "shells hit the port the monitor said on Friday" of the saying. The tree
takes one for the other.
"""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.analysis import words_in
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import ancestors
from synoptic.understand.times import TimeMention

# Between a word of saying and its day: "said on", "said late on", "said in a statement on".
TO_THE_DAY = frozenset("on late early in a statement".split())
NAMING = ("compound", "nmod:poss", "amod")  # "said Monday's raid", "the Monday raid"
SUBJECTS = ("nsubj", "nsubj:pass")
CONTENT = ("ccomp", "parataxis", "xcomp")


def governor(sentence: Sentence, mention: TimeMention) -> int:
    """The verb or noun of happening that a time expression hangs on."""
    told = beside_saying(sentence, mention)
    return told if told is not None else _in_tree(sentence, mention)


def of_saying(sentence: Sentence, mention: TimeMention) -> bool:
    """True for the time at which something was said."""
    return _says(sentence, governor(sentence, mention))


def beside_saying(sentence: Sentence, mention: TimeMention) -> int | None:
    """The word of saying right before a time, or what was told up to a time that stands right
    before who says it."""
    start, _ = words_in(sentence, mention.start, mention.end)
    head = sentence.tokens[_head(sentence, mention)]
    if head.relation in (*SUBJECTS, *NAMING):
        return None
    said = _said_then(sentence, start)
    return said if said is not None else _told_then(sentence, mention)


def _said_then(sentence: Sentence, start: int) -> int | None:
    """`the ministry said on Monday`."""
    word = start - 1
    while word > 0 and sentence.tokens[word].text.lower() in TO_THE_DAY:
        word -= 1
    return word if word > 0 and _says(sentence, word) and _by_whom(sentence, word) else None


def _told_then(sentence: Sentence, mention: TimeMention) -> int | None:
    """`shells hit the port on Friday a monitor said`: the last verb told before that day."""
    start, end = words_in(sentence, mention.start, mention.end)
    behind = end + 1 if end < len(sentence.tokens) and sentence.tokens[end].text == "," else end
    verb = _in_tree(sentence, mention)
    if not _says(sentence, verb) or not _starts_at(sentence, verb, behind):
        return None
    if _says_more(sentence, verb):
        return None
    framed = (f.predicate for f in sentence.frames if f.predicate < start)
    told = [k for k in framed if sentence.tokens[k].pos == "VERB"]
    told = [k for k in told if sentence.tokens[k].relation not in NAMING]
    return told[-1] if told else None


def _in_tree(sentence: Sentence, mention: TimeMention) -> int:
    head = _head(sentence, mention)
    framed = {f.predicate for f in sentence.frames}
    above = ancestors(sentence, head)
    for word in above:
        if word in framed or sentence.tokens[word].pos in ("VERB", "AUX"):
            return word
    return above[-1] if above else head


def _head(sentence: Sentence, mention: TimeMention) -> int:
    return sentence.head_of(*words_in(sentence, mention.start, mention.end))


def _says(sentence: Sentence, word: int) -> bool:
    token = sentence.tokens[word]
    return token.pos == "VERB" and token.lemma in codebook.say_verbs()


def _by_whom(sentence: Sentence, verb: int) -> bool:
    """Somebody says it: not `was told on Monday to leave`."""
    below = (sentence.tokens[c].relation for c in sentence.children(verb))
    return any(r == "nsubj" for r in below)


def _starts_at(sentence: Sentence, verb: int, word: int) -> bool:
    """Whoever says it is named from this word on."""
    whom = (c for c in sentence.children(verb) if sentence.tokens[c].relation == "nsubj")
    return any(sentence.subtree(c)[0] == word and c < verb for c in whom)


def _says_more(sentence: Sentence, verb: int) -> bool:
    """What is said stands behind: `on Friday a monitor said that shells had hit the port`."""
    below = (c for c in sentence.children(verb) if c > verb)
    return any(sentence.tokens[c].relation in CONTENT for c in below)
