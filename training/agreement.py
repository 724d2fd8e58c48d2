"""How far two people who annotate the same sentences agree: `python -m training.agreement`.

`second_pass/` holds a tenth of the corpus's sentences, annotated anew by someone who did not see
the first notes. Two notes agree where they have the same kind and stand on words in common; in type
where that is the same, too. Prints F1, of which side is called first being no matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from training.annotation import Annotated, Note, read_corpus
from training.check_corpus import files

SECOND = Path(__file__).parent / "second_pass"
FIELDS = ("polarity", "modality", "period")


def pairs() -> Iterator[tuple[Annotated, Annotated]]:
    """Each sentence annotated twice: its first notes, and its second."""
    first = {s.text: s for path in files() for s in read_corpus(path)}
    for path in sorted(SECOND.glob("*.txt")):
        for again in read_corpus(path):
            if again.text in first:
                yield first[again.text], again


def matched(first: Annotated, second: Annotated) -> list[tuple[Note, Note]]:
    """Notes of both that agree in kind and stand on common words, those of one type first."""
    found: list[tuple[Note, Note]] = []
    for same_type in (True, False):
        for note in first.notes:
            if any(note is n for n, _ in found):
                continue
            left = [n for n in second.notes if not any(n is other for _, other in found)]
            fits = (n for n in left if n.kind == note.kind and _meet(first, note, second, n))
            other = next((n for n in fits if (_type(n) == _type(note)) == same_type), None)
            if other:
                found.append((note, other))
    return found


def _type(note: Note) -> str:
    return note.type.partition("/")[0]


def _meet(first: Annotated, note: Note, second: Annotated, other: Note) -> bool:
    """True where the words of two notes have characters in common."""
    one, two = first.marks.get(note.id), second.marks.get(other.id)
    return bool(one and two and one.start < two.end and two.start < one.end)


def table() -> Iterator[str]:
    """Agreement by kind and over all; then that of the fields of notes that agree in type."""
    notes: Counter[str] = Counter()
    same_kind: Counter[str] = Counter()
    same_type: Counter[str] = Counter()
    same_field: Counter[str] = Counter()
    sentences = 0
    for first, second in pairs():
        sentences += 1
        notes.update(n.kind for n in (*first.notes, *second.notes))
        for one, two in matched(first, second):
            same_kind[one.kind] += 1
            if _type(one) == _type(two):
                same_type[one.kind] += 1
                same_field.update(f for f in FIELDS if one.keys.get(f) == two.keys.get(f))
    yield f"{sentences} sentences annotated twice"
    yield f"{'':12}{'notes':>7}{'F1, kind':>10}{'F1, type':>10}"
    for kind in (*notes, "all"):
        n, k, t = (
            sum(c.values()) if kind == "all" else c[kind] for c in (notes, same_kind, same_type)
        )
        yield f"{kind:12}{n:7}{2 * k / n:10.3f}{2 * t / n:10.3f}"
    for name in FIELDS:
        yield f"{name:12}{same_field[name] / sum(same_type.values()):.3f} of these the same"


def main() -> None:
    """Print the table."""
    print(*table(), sep="\n")


if __name__ == "__main__":
    main()
