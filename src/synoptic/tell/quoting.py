"""A report's own words, where ours would not be safe."""

from __future__ import annotations

from synoptic.model import Claim, Modality, Polarity
from synoptic.tell.lookup import Lookup
from synoptic.tell.wording.book import wording

# Characters of a quotation in a line of the brief: two lines of print. The whole stands behind it.
LONGEST = 200
SENTENCE_ENDS = ".!?…"


def quoted(claim: Claim, look: Lookup) -> str:
    """`Outlet: “its words”`, saying so where the words are a plan, a possibility, a denial."""
    mood = Modality.DENIED if claim.polarity is Polarity.NEGATIVE else claim.modality
    form = wording().quotes[Modality.ACTUAL if _is_said_plainly(claim) else mood]
    return form.format(source=look.source(claim.span.report), words=words(claim.text))


def words(text: str, longest: int = LONGEST) -> str:
    """Words in quotation marks, on one line, cut between words where they are too long."""
    line = " ".join(text.split())
    if len(line) > longest:
        line = line[:longest].rsplit(" ", 1)[0].rstrip(",;:–- ") + " …"
    return f"“{line.strip('“”')}”"


def ended(sentence: str) -> str:
    """The sentence with a full stop, unless it has an end, also inside a closing quotation."""
    return sentence if sentence.rstrip("”\"')")[-1:] in SENTENCE_ENDS else f"{sentence}."


def _is_said_plainly(claim: Claim) -> bool:
    """Negation alone is in the quoted words; only a denial needs saying."""
    return claim.polarity is Polarity.NEGATIVE and claim.modality is Modality.ACTUAL
