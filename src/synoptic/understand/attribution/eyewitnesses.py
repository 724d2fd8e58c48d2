"""What a reporter saw: `an AFP photographer saw nine wounded children`."""

from __future__ import annotations

from collections.abc import Iterator

from synoptic.understand.attribution.saying import Saying
from synoptic.understand.document import Sentence

SEEING = frozenset("see witness hear".split())
REPORTERS = frozenset("correspondent reporter photographer journalist cameraman".split())
SEEN = ("obj", "ccomp", "xcomp")


def by_eyewitnesses(number: int, sentence: Sentence) -> Iterator[Saying]:
    """What each reporter saw or heard, as told by him."""
    tokens = sentence.tokens
    for word, token in enumerate(tokens):
        if token.pos != "VERB" or token.lemma not in SEEING:
            continue
        below = sentence.children(word)
        who = next((c for c in below if tokens[c].relation == "nsubj"), None)
        seen = [c for c in below if tokens[c].relation in SEEN and c > word]
        if who is not None and seen and tokens[who].lemma in REPORTERS:
            end = max(sentence.subtree(c)[1] for c in seen)
            yield Saying(number, word, "report", "report", who, word + 1, end)
