"""A word of the codebook in its sentence, with the words that may fill its roles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from synoptic.codebook.predicates import Predicate as Entry
from synoptic.understand.grammar.arguments import Predicate, fillers, subjects

Sources = tuple[tuple[Predicate, tuple[str, ...]], ...]

SUFFERING = frozenset(
    """suffer sustain endure undergo withstand survive receive draw attract earn garner
    incur""".split()
)


@dataclass(frozen=True, slots=True)
class Proposition:
    """A predicate that the codebook knows.

    `sources` maps each of the entry's roles to (predicate, slots) pairs, best first: a pair's
    noun, the verb beside it. `carrier` is the verb whose tense and modals hold for the whole,
    `staged` the participle that says more of a noun: "an attack staged tonight".
    """

    predicate: Predicate
    entry: Entry
    sources: Mapping[str, Sources] = field(default_factory=dict)
    carrier: Predicate | None = None
    staged: Predicate | None = None

    @property
    def verb(self) -> Predicate:
        """The word that carries tense, negation and modals."""
        return self.carrier or self.predicate

    def heads(self, role: str) -> Iterator[int]:
        """Head words that may fill a role, the likeliest first, each once."""
        seen: set[int] = set()
        for predicate, slots in self.sources.get(role, ()):
            for slot in slots:
                if role == "actor" and slot == "by" and self._told_who(predicate):
                    continue
                for head in fillers(predicate, slot):
                    if role == "actor" and self._not_the_doer(head):
                        continue
                    if head not in seen and head != self.predicate.index:
                        seen.add(head)
                        yield head

    def _told_who(self, predicate: Predicate) -> bool:
        """`called for protests by students`: whoever stands behind `by` is not who called."""
        return predicate.verbal and not predicate.passive and bool(subjects(predicate))

    def _not_the_doer(self, head: int) -> bool:
        return (
            self._suffered_by(head)
            or self._opposed(head)
            or self._sufferer(head)
            or self._a_cause(head)
        )

    def _a_cause(self, head: int) -> bool:
        """`anti-government protests`: what they are about, not who protests."""
        text = self.predicate.sentence.tokens[head].text.lower()
        return self.entry.type == "PROTEST" and text.startswith(("anti-", "pro-"))

    def _sufferer(self, head: int) -> bool:
        """`the army suffered heavy destruction`: the subject did not destroy."""
        verb = self.carrier
        if verb is None or verb.token.lemma not in SUFFERING or self.predicate.verbal:
            return False
        subject = subjects(verb)
        tokens = self.predicate.sentence.tokens
        return head in subject or any(tokens[head].head == s for s in subject)

    def _opposed(self, head: int) -> bool:
        """`the advances against Boko Haram`: those against whom it is do not do it."""
        return "against" in self.predicate.sentence.cases(head)

    def _suffered_by(self, head: int) -> bool:
        """`the minister's assassination`, `three men disappeared`: the reader gives to whom it was
        done, not who did it."""
        frame, token = self.predicate.frame, self.predicate.sentence.tokens[head]
        told = frame.role("ARG1") if frame and self.entry.measure else None
        if self.predicate.verbal and any(True for _ in fillers(self.predicate, "object")):
            return False  # whoever does it to somebody else
        owner = token.relation in ("nmod:poss", "nsubj") and token.head == self.predicate.index
        return owner and told is not None and told.start <= head < told.end
