"""A report's own words, where ours would not be safe."""

from __future__ import annotations

import re

from synoptic.model import Claim, Modality, Polarity
from synoptic.tell.lookup import Lookup
from synoptic.tell.wording.book import wording
from synoptic.tell.wording.names import capitalised
from synoptic.tell.wording.times import day

# Characters of a quotation in a line of the brief: three lines of print.
LONGEST = 240
_OPENING = re.compile(r"(^|[\s(\[–—])\"")
_BULLET = re.compile(r"^(?:[-*•–]|#+)\s+")
_EMPHASIS = re.compile(r"\*\*|(?<!\w)__|__(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_THERE = re.compile(r"\bthere[.!?]*[”’]*[.]?$", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z]")
_FIRST = re.compile(r"[‘'(…\s]*([^\W\d_]+)")
SENTENCE_ENDS = ".!?…"
MARKS = '“”"«»„'


def quoted(claim: Claim, look: Lookup) -> str:
    """`Outlet: “its words”`, saying so where the words are a plan, a possibility, a denial."""
    mood = Modality.DENIED if claim.polarity is Polarity.NEGATIVE else claim.modality
    form = wording().quotes[Modality.ACTUAL if _is_said_plainly(claim) else mood]
    told = evidence(claim, look)
    return form.format(source=source_of(claim, told, look), words=told)


def source_of(claim: Claim, told: str, look: Lookup) -> str:
    """Whose words these are: `Gazette`, `Gazette (4 May)`, `A doctor, in Gazette`.

    The day is that of the report, where the words lean on it ("yesterday", "on Friday"); the
    speaker is named where the report passes his words on and they do not name him themselves.
    """
    source, speaker = look.source(claim.span.report), look.speaker(claim)
    printed = look.stated_day(claim.span.report)
    if printed and not wording().day_words.isdisjoint(_WORD.findall(told.casefold())):
        source = f"{source} ({day(printed, look.year)})"
    named = speaker.split()[-1:] and speaker.split()[-1].casefold() in told.casefold()
    relayed = look.is_relayed(claim) and not named
    return f"{capitalised(speaker)}, in {source}" if relayed else source


def evidence(claim: Claim, look: Lookup) -> str:
    """The sentence a claim stands in, in quotation marks; of a long one the part around it."""
    report = look.report(claim)
    if report is None:
        return words(claim.text)
    start, end = look.sentence(claim)
    whole = _line(report.text[start:end])
    own = _line(claim.text)
    if len(whole) <= LONGEST or own not in whole:
        return words(whole if own in whole else own)
    room = max(0, LONGEST - len(own)) // 2
    at = whole.index(own)
    return words(_part(whole, at - room, at + len(own) + room))


def words(text: str, longest: int = LONGEST) -> str:
    """Words in quotation marks, on one line, cut between words where they are too long."""
    line = _line(text)
    if len(line) > longest:
        line = _part(line, 0, longest)
    inner = line if any(m in line[1:-1] for m in MARKS) else line.strip(MARKS)
    return f"“{_single(inner)}”"


def leans(sentence: str) -> bool:
    """Whether a sentence is a quotation that points at the one before it.

    By its first word, or by a last "there" with no name in it that could be meant.
    """
    _, mark, inner = sentence.partition("“")
    first = _FIRST.match(inner)
    if not mark or not first:
        return False
    there = _THERE.search(inner) and not _NAME.search(inner, first.end())
    opening = _WORD.findall(inner[first.start(1) :].casefold())[:2]
    if opening[0] in wording().joining:
        opening = opening[1:] or opening
    return bool(there) or not wording().leaning.isdisjoint({opening[0], " ".join(opening)})


def ended(sentence: str) -> str:
    """The sentence with a full stop, unless it has an end, also inside a closing quotation."""
    return sentence if sentence.rstrip("”’\"')")[-1:] in SENTENCE_ENDS else f"{sentence}."


def _line(text: str) -> str:
    """The words on one line, without the marks of lists, headings and emphasis."""
    return " ".join(_EMPHASIS.sub("", _BULLET.sub("", text.strip())).split())


def _part(line: str, start: int, end: int) -> str:
    """`line[start:end]` widened to no more than whole words, with an ellipsis where it was cut."""
    left = line.find(" ", start) + 1 if start > 0 else 0
    right = line.rfind(" ", 0, end) if end < len(line) else len(line)
    before, after = ("… " if left else ""), (" …" if right < len(line) else "")
    return f"{before}{line[left:right].rstrip(',;:–- ')}{after}"


def _single(text: str) -> str:
    """Quotation marks inside a quotation as single ones."""
    text = _OPENING.sub(r"\1‘", text)
    return text.replace("“", "‘").replace("”", "’").replace('"', "’")


def _is_said_plainly(claim: Claim) -> bool:
    """Negation alone is in the quoted words; only a denial needs saying."""
    return claim.polarity is Polarity.NEGATIVE and claim.modality is Modality.ACTUAL
