"""The arguments of a predicate, found two ways: by its roles and by the tree.

A slot is a PropBank role (`ARG0`), a preposition (`from`), `subject`, `object`, or a relation of
the tree (`nmod:poss`, `amod`, `compound`). Its filler is the head word of the phrase: long
appositions and clauses that a role span may have swallowed do not matter then.
"""

from __future__ import annotations

from dataclasses import dataclass

from synoptic.understand.document import Frame, Sentence, Token

OWN_ARGUMENTS = frozenset({"obj", "nsubj", "nsubj:pass"})
NOT_AGENTS = frozenset({"from", "against", "to", "into", "in", "on", "at", "for"})
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")
TREE_SLOTS = ("nsubj", "nmod:poss", "amod", "compound", "nmod:desc", "appos")
# Verbs whose object does what the clause below them says.
CONTROLLERS = frozenset(
    """accuse blame order urge force allow ask tell command compel let make persuade convince help
    enable permit forbid ban suspect charge condemn criticise criticize denounce call
    send""".split()
)
# Verbs with an object whose subject still does what follows: "promised them to leave".
PROMISES = frozenset("promise vow threaten use take spend need have".split())
# Arguments that are clauses beside the claim rather than part of it.
LOOSE = ("ARGM-ADV", "ARGM-DIS", "ARGM-PRD", "ARGM-REC")
# Relations over which a clause without a subject takes that of the clause above.
_SHARES_SUBJECT = ("conj", "xcomp", "advcl", "parataxis")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that tells of something, in its sentence."""

    sentence: Sentence
    index: int
    frame: Frame | None = None

    @property
    def token(self) -> Token:
        """The word itself."""
        return self.sentence.tokens[self.index]

    @property
    def verbal(self) -> bool:
        """True for a verb or auxiliary, false for a noun or adjective that tells of an event.

        An -ing form that is a clause's subject or object ("shelling went on") tells as a noun.
        """
        if self.token.pos == "VERB" and self.token.text.lower().endswith("ing"):
            return self.token.relation not in ("nsubj", "nsubj:pass", "obj", "obl", "nmod")
        return self.token.pos in ("VERB", "AUX")

    @property
    def passive(self) -> bool:
        """True where the grammar puts the one acted upon in the subject's place."""
        below = {self.sentence.tokens[c].relation for c in self.sentence.children(self.index)}
        if below & {"nsubj:pass", "aux:pass", "csubj:pass", "obl:agent"}:
            return True
        if self.token.relation == "conj" and _participle(self.token) and not below & OWN_ARGUMENTS:
            return Predicate(self.sentence, self.token.head).passive
        return self.token.relation == "acl" and _participle(self.token)


def predicate_at(sentence: Sentence, index: int) -> Predicate:
    """The predicate at a word, with its frame where the reader gave one."""
    frame = next((f for f in sentence.frames if f.predicate == index), None)
    return Predicate(sentence, index, frame)


def _participle(token: Token) -> bool:
    """A past participle, as far as the form tells."""
    return (
        token.pos == "VERB"
        and not token.text.lower().endswith("ing")
        and token.lemma != token.text.lower()
    )


def fillers(predicate: Predicate, slot: str) -> tuple[int, ...]:
    """Head words that fill a slot, the likeliest first, with what is coordinated to it."""
    found: list[int] = []
    for index in _candidates(predicate, slot):
        index = counted(predicate.sentence, index)
        for word in _with_conjuncts(predicate.sentence, index):
            if word not in found and word != predicate.index:
                found.append(word)
    return tuple(found)


# Nouns that only count: what they count is what the sentence is about.
COUNTING = frozenset(
    """number dozen score hundred thousand million ten lot couple handful some several many
    group whole rest most majority bulk remainder""".split()
)


def counted(s: Sentence, index: int) -> int:
    """What is counted: `residents` of "dozens of residents"; else the word itself."""
    if s.tokens[index].lemma not in COUNTING and s.tokens[index].text.lower() not in COUNTING:
        return index
    below = preposition_objects(s, index, "of")
    if not below or below[0] == index or s.tokens[below[0]].lemma == "it":
        return index  # "most of it": a part, nobody counted
    return counted(s, below[0])


def _candidates(predicate: Predicate, slot: str) -> list[int]:
    if slot.startswith("ARG"):
        return _by_role(predicate, slot) + _by_tree(predicate, slot)
    if slot == "subject":
        return subjects(predicate)
    if slot == "object":
        return _related(predicate, "obj", "nsubj:pass")
    if slot in TREE_SLOTS:
        return _related(predicate, slot)
    return preposition_objects(predicate.sentence, predicate.index, slot)


def _by_role(predicate: Predicate, slot: str) -> list[int]:
    if not predicate.frame:
        return []
    s = predicate.sentence
    spans = [r for r in predicate.frame.roles if r.name == slot and r.end > r.start]
    heads = [_antecedent(s, predicate.index, s.head_of(r.start, r.end)) for r in spans]
    if any(r.name == f"R-{slot}" for r in predicate.frame.roles) and not heads:
        heads = [predicate.token.head] if predicate.token.relation == "acl:relcl" else []
    if slot == "ARG0":
        heads = [h for h in heads if not _case(s, h) & NOT_AGENTS]
    if slot == "ARG0" and len(heads) > 1:  # one agent: the one the tree calls subject, else nearest
        true = set(subjects(predicate))
        heads.sort(key=lambda h: (h not in true, abs(h - predicate.index), h))
    return [h for h in heads if slot.startswith("ARGM") or s.tokens[h].pos in (*NOMINAL, "VERB")]


def _case(s: Sentence, word: int) -> set[str]:
    """The prepositions of a noun."""
    return {s.tokens[c].lemma for c in s.children(word) if s.tokens[c].relation == "case"}


def _by_tree(predicate: Predicate, slot: str) -> list[int]:
    """What the tree gives for the agent's and the patient's slot, where the roles gave nothing."""
    if not predicate.verbal:
        if slot == "ARG0":
            by = preposition_objects(predicate.sentence, predicate.index, "by")
            return [
                *_related(predicate, "nmod:poss"),
                *by,
                *_related(predicate, "amod", "compound"),
            ]
        return (
            preposition_objects(predicate.sentence, predicate.index, "of") if slot == "ARG1" else []
        )
    if slot == "ARG0":
        if predicate.passive:
            return _related(predicate, "obl:agent")
        return subjects(predicate)
    if slot == "ARG1":
        if predicate.passive:
            below = _related(predicate, "nsubj:pass")
            return below or ([predicate.token.head] if predicate.token.relation == "acl" else [])
        return _related(predicate, "obj")
    return []


def subjects(predicate: Predicate) -> list[int]:
    """The subject, or that of the clause above where the verb shares it."""
    s, index = predicate.sentence, predicate.index
    for _ in range(4):
        own = [c for c in s.children(index) if s.tokens[c].relation.startswith("nsubj")]
        if own:
            one = [o for k, o in enumerate(own) if o == own[0] + k]  # "Count", "Bismarck": one name
            return [_antecedent(s, index, o) for o in one]
        token = s.tokens[index]
        if token.relation.startswith("acl") and token.head >= 0:
            return [token.head] if not _participle(token) or index != predicate.index else []
        if token.relation not in _SHARES_SUBJECT or token.head < 0:
            return []
        if token.relation == "xcomp" and _participle(token):
            return []  # "lost 3,000 killed", "left the town burnt": done to them
        if controlled := _object_control(s, index, token.head):
            return [controlled[0]] if controlled[0] >= 0 else []
        index = token.head
    return []


def _object_control(s: Sentence, index: int, above: int) -> list[int]:
    """Who does it below a verb done to somebody: `accused the army of killing`, `let them go`.

    Empty where the subject above is shared; [-1] where the one told to do it is not known.
    """
    marks = {
        s.tokens[c].lemma for c in s.children(index) if s.tokens[c].relation in ("mark", "case")
    }
    told_to = s.tokens[index].relation == "xcomp" and s.tokens[above].lemma not in PROMISES
    known = s.tokens[above].lemma in CONTROLLERS or marks & {"of", "for", "from"}
    if not known and not (told_to and marks & {"to"}):
        return []
    if s.tokens[index].relation == "conj":
        return []
    passive = [c for c in s.children(above) if s.tokens[c].relation == "nsubj:pass"]
    objects = [c for c in s.children(above) if s.tokens[c].relation in ("obj", "iobj")]
    return (passive or objects or [-1])[:1] if s.tokens[above].lemma in CONTROLLERS else objects[:1]


def _antecedent(s: Sentence, clause: int, subject: int) -> int:
    """A relative pronoun's noun, else the word itself."""
    token = s.tokens[clause]
    if s.tokens[subject].lemma not in ("who", "which", "that") or token.relation != "acl:relcl":
        return subject
    if s.tokens[subject].lemma == "which":  # ", which": of the noun right before it
        before = next(
            (k for k in range(subject - 1, -1, -1) if s.tokens[k].pos != "PUNCT"), subject
        )
        if s.tokens[before].pos in ("PROPN", "NOUN"):
            return before
    return token.head if token.head >= 0 else subject


def _related(predicate: Predicate, *relations: str) -> list[int]:
    s = predicate.sentence
    return [c for c in s.children(predicate.index) if s.tokens[c].relation in relations]


def preposition_objects(s: Sentence, index: int, preposition: str) -> list[int]:
    """Nouns that hang on a word by a preposition (`by` also by the agent relation)."""
    out = []
    for child in s.children(index):
        if s.tokens[child].relation.split(":")[0] in ("obl", "nmod", "advcl", "acl", "xcomp"):
            cases = [s.tokens[c].lemma for c in s.children(child) if s.tokens[c].relation == "case"]
            if preposition in cases:
                out.append(child)
    return out


def conjuncts(s: Sentence, index: int) -> list[int]:
    """Nouns coordinated with a noun, or adjectives with an adjective."""
    kinds = ("ADJ", "PROPN") if s.tokens[index].pos == "ADJ" else ("NOUN", "PROPN", "PRON", "NUM")
    return [
        c for c in s.children(index) if s.tokens[c].relation == "conj" and s.tokens[c].pos in kinds
    ]


def _with_conjuncts(s: Sentence, index: int) -> list[int]:
    """A noun with those it is joined to, in the order of the text."""
    before = [c for c in s.children(index) if listed_before(s, c)]
    return [*before, index, *conjuncts(s, index)]


def listed_before(s: Sentence, index: int) -> bool:
    """A plural noun that the tree takes for part of the noun it is joined to: `A and B did it`."""
    token = s.tokens[index]
    return (
        token.relation == "compound"
        and token.pos == "NOUN"
        and token.lemma != token.text.lower()
        and any(s.tokens[c].relation in ("cc", "conj") for c in s.children(index))
    )


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


def ancestors(s: Sentence, index: int) -> list[int]:
    """The words above a word, nearest first."""
    out = []
    while (index := s.tokens[index].head) >= 0 and index not in out:
        out.append(index)
    return out
