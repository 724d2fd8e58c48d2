"""What `understand` finds of the claims noted in our own corpus, and what it adds.

    python -m benchmarks.claims [--show] [--held] [FILE ...]

A note is found where a claim of its kind and type stands at its words, each claim standing for one
note. Prints precision, recall and F1 by kind, then how often a claim found has the noted actor,
recipient, place and speaker (a name sharing a word with the words noted; none where none is
noted), value, polarity and modality. `--show` lists what was missed (-) and added (+); `--held`
takes only the sentences and reports that the reader was not trained on.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from benchmarks.expectations.matching import plain
from synoptic.model import Claim, ClaimKind, Granularity, How, Interval, Modality, Reading
from synoptic.read import read_text
from synoptic.understand import understand
from training.annotation import Annotated, Note, held_back, read_corpus
from training.check_corpus import files

SAID = "says"  # who says what is measured by `attribution`
FIELDS = ("actor", "recipient", "place", "by", "value", "polarity", "modality", "period")
TOO_COMMON = frozenset("a an the of in on at and to from with by its their his her".split())
OPEN_ENDED = (">", "<", "~")


@dataclass(frozen=True)
class Told:
    """A text of the corpus, with where each of its sentences begins, and what was read in it."""

    sentences: tuple[Annotated, ...]
    starts: tuple[int, ...]
    reading: Reading

    def notes(self) -> Iterator[tuple[Annotated, Note, int, int]]:
        """Each note of a claim with its sentence and where its words stand in the text."""
        for sentence, start in zip(self.sentences, self.starts, strict=True):
            for note in sentence.notes:
                mark = sentence.marks[note.id]
                if note.kind != SAID:
                    yield sentence, note, start + mark.start, start + mark.end

    @cached_property
    def actors(self) -> dict[str, str]:
        """All names and labels of each actor, by id."""
        names = {a.id: " ".join((a.name, *a.aliases)) for a in self.reading.actors}
        for mention in self.reading.mentions:
            names[mention.actor] = f"{names.get(mention.actor, '')} {mention.label}"
        return names

    @cached_property
    def places(self) -> dict[str, str]:
        """The name of each place, by id."""
        return {p.id: p.name for p in self.reading.places}

    def words(self, mark: str) -> str:
        """The words of an id, those it points back to before its own."""
        sentence = next(s for s in self.sentences if mark in s.marks)
        same = sentence.marks[mark].same
        return (self.words(same) + " " if same else "") + sentence.words(mark)


def texts(path: Path, held: bool = False) -> Iterator[Told]:
    """Each sentence of a file by itself; a report as a whole; if `held`, those not trained on."""
    sentences = [s for s in read_corpus(path) if not held or held_back(path, s)]
    if not sentences:
        return
    if path.parent.name == "reports":
        yield _told(sentences)
    else:
        yield from (_told((s,)) for s in sentences)


def _told(sentences: Sequence[Annotated]) -> Told:
    starts, length = [], 0
    for sentence in sentences:
        starts.append(length)
        length += len(sentence.text) + 1
    text = "\n".join(s.text for s in sentences)
    report = replace(read_text(text, "corpus")[0], published=published(sentences[0]))
    return Told(tuple(sentences), tuple(starts), understand(replace(report, language="en")))


def published(sentence: Annotated) -> Interval:
    """The day the header gives; the middle of a month or year."""
    year, month, day = (*map(int, sentence.header["published"].split("-")), 6, 15)[:3]
    told = date(year, month, day)
    return Interval(told, told, Granularity.DAY, How.STATED, "given")


@dataclass
class Score:
    """Counts by kind, and by field of the claims found."""

    found: Counter[str] = field(default_factory=Counter)
    noted: Counter[str] = field(default_factory=Counter)
    claimed: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)


def compare(told: Told, score: Score, show: Callable[[str], None]) -> None:
    """Pair the notes of a text with its claims, and count."""
    left = list(told.reading.claims)
    for claim in left:
        score.claimed[claim.kind] += 1
    for sentence, note, start, end in told.notes():
        score.noted[note.kind] += 1
        fits = [c for c in left if fits_note(c, note) and c.span.start < end and start < c.span.end]
        if not fits:
            show(f"- {note.kind} {note.type} “{sentence.words(note.id)}”: {sentence.text}")
            continue
        rated = [(fields(told, c, note), c) for c in fits]
        as_noted, best = max(rated, key=lambda r: sum(v is True for v in r[0].values()))
        left.remove(best)
        score.found[note.kind] += 1
        for name, right in as_noted.items():
            score.asked[name] += right is not None
            score.right[name] += bool(right)
            if right is False:
                show(
                    f"  {name} of {note.kind} {note.type} “{sentence.words(note.id)}”: {best.text}"
                )
    for claim in left:
        show(f"+ {claim.kind} {claim.type}: {claim.text}")


def fits_note(claim: Claim, note: Note) -> bool:
    """Whether a claim has the kind and type of a note (the type alone of an event)."""
    type_ = note.type.partition("/")[0]
    return claim.kind == note.kind and type_ in (claim.type, claim.measure)


def fields(told: Told, claim: Claim, note: Note) -> dict[str, bool | None]:
    """Whether each field is as noted; None where neither has it."""
    keys = note.keys

    def named(key: str, have: str | None, of: Mapping[str, str], sign: str = "+") -> bool | None:
        if key not in keys and have is None:
            return None
        if key not in keys or have is None:
            return False
        return any(shares(told.words(i), of.get(have, have)) for i in keys[key].split(sign))

    said = claim.said_by[0] if len(claim.said_by) > 1 else None
    return {
        "actor": named("actor", claim.actor, told.actors),
        "recipient": named("recipient", claim.recipient, told.actors),
        "place": named("place", claim.place, told.places),
        "by": named("by", said, {}, "<"),
        "value": same_value(claim, keys["value"]) if "value" in keys else None,
        "polarity": (claim.polarity == "negative") == ("polarity" in keys),
        "modality": modality_of(claim) == keys.get("modality", ""),
        "period": (claim.period == "background") == ("period" in keys),
    }


def modality_of(claim: Claim) -> str:
    """A claim's modality as a note gives it: nothing for a fact, a forecast or words of another."""
    plainly = (Modality.ACTUAL, Modality.FORECAST, Modality.CLAIMED)
    return "" if claim.modality in plainly else str(claim.modality)


def same_value(claim: Claim, value: str) -> bool:
    """Whether a claim has the number of a note: its best value, or the ends of a range."""
    if ".." in value:
        return [claim.low, claim.high] == [float(v) for v in value.split("..")]
    return claim.best == float(value.lstrip("<>=~"))


def shares(words: str, name: str) -> bool:
    """Whether two names have a word in common that is not an everyday one."""
    one, other = ({*plain(n).casefold().replace("-", " ").split()} for n in (words, name))
    return bool((one & other) - TOO_COMMON)


def table(score: Score) -> Iterator[str]:
    """Precision, recall and F1 by kind; then the fields."""
    yield f"{'':12}{'noted':>7}{'claimed':>9}{'found':>7}{'P':>7}{'R':>7}{'F1':>7}"
    for kind in (*ClaimKind, "all"):
        counts = (score.noted, score.claimed, score.found)
        noted, claimed, found = (sum(c.values()) if kind == "all" else c[kind] for c in counts)
        precision, recall = found / max(claimed, 1), found / max(noted, 1)
        f1 = 2 * found / max(noted + claimed, 1)
        yield f"{kind:12}{noted:7}{claimed:9}{found:7}{precision:7.3f}{recall:7.3f}{f1:7.3f}"
    for name in FIELDS:
        right, asked = score.right[name], score.asked[name]
        yield f"{name:12}{right:7} of {asked} right ({right / max(asked, 1):.1%})"


def main() -> None:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="files of the corpus; all without")
    parser.add_argument("--show", action="store_true", help="list what was missed and added")
    parser.add_argument("--held", action="store_true", help="only what was not trained on")
    options = parser.parse_args()
    score = Score()
    show = print if options.show else lambda _: None
    for path in options.files or files():
        for told in texts(path, options.held):
            compare(told, score, show)
    print(*table(score), sep="\n")


if __name__ == "__main__":
    main()
