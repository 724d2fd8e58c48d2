"""From where to where a noun's phrase and a predicate's clause go."""

from __future__ import annotations

from synoptic.understand.document import Sentence, Token
from synoptic.understand.grammar.arguments import Predicate

# Arguments that are clauses beside the claim rather than part of it.
LOOSE = ("ARGM-ADV", "ARGM-DIS", "ARGM-PRD", "ARGM-REC")


def phrase(s: Sentence, index: int) -> tuple[int, int]:
    """Words [start, end) of a noun's phrase without clauses, appositions and coordinated nouns."""
    cut = (
        "acl",
        "acl:relcl",
        "appos",
        "conj",
        "parataxis",
        "advcl",
        "advcl:relcl",
        "punct",
        "cc",
        "case",
    )
    first, last, stack = index, index, [index]
    while stack:
        node = stack.pop()
        first, last = min(first, node), max(last, node)
        stack.extend(
            c for c in s.children(node) if s.tokens[c].relation not in cut or node != index
        )
    return first, last + 1


def clause(s: Sentence, predicate: Predicate) -> tuple[int, int]:
    """Words [start, end) from the predicate's first argument to its last, itself included."""
    roles = predicate.frame.roles if predicate.frame else ()
    spans = [(r.start, r.end) for r in roles if r.name not in LOOSE]
    spans.append((predicate.index, predicate.index + 1))
    spans += [s.subtree(c) for c in s.children(predicate.index) if _argument(s.tokens[c])]
    return min(a for a, _ in spans), max(b for _, b in spans)


def _argument(token: Token) -> bool:
    """A dependent that belongs to the clause: no sister clause, no punctuation, no link word."""
    outside = (
        "conj",
        "parataxis",
        "punct",
        "cc",
        "mark",
        "discourse",
        "advcl",
        "acl:relcl",
        "appos",
    )
    return token.relation not in outside
