"""The arguments of a predicate, found two ways: by its roles and by the tree.

A slot is a PropBank role (`ARG0`), a preposition (`from`), `subject`, `object`, a relation of the
tree (`nmod:poss`, `amod`, `xcomp`), `hyphened` and `modified` ("rebel" and the town of "the
rebel-held town"), or `renamed` (X of "X, an ally of Y" and "its ally X"); or a path of them:
`xcomp/object` is `rebels` of "vowed to crush the rebels". Its filler is the head word of the
phrase: long appositions and clauses that a role span may have swallowed do not matter then.
"""

from __future__ import annotations

from dataclasses import dataclass

from synoptic import codebook
from synoptic.understand.document import Frame, Sentence, Token
from synoptic.understand.grammar.subjects import (
    antecedent,
    both_before,
    called_on,
    follows_harm,
    participle,
    past_the_struck,
    sayer_above,
    subjects_of,
)

# Verbs that tell, without an object, of what was done: "soldiers captured while fleeing".
DONE_TO = frozenset(
    "capture arrest detain abduct kidnap imprison jail intern injure wound behead besiege".split()
)
HAPPENS = frozenset({"fall"})  # what its subject undergoes: "X fell to the rebels"
HARMED = frozenset("kill injure wound hurt".split())
OWN_ARGUMENTS = frozenset({"obj", "nsubj", "nsubj:pass"})
RELATIVE = ("which", "that", "who", "whom")
NOT_AGENTS = frozenset({"among", "from", "against", "to", "into", "in", "on", "at", "for"})
HYPHENS = ("-", "–")
# Parts of a place that are held: "the rebel held area of X".
PARTS = frozenset(
    """area part territory district suburb side sector zone quarter neighbourhood neighborhood
    west east north south""".split()
)
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")
BY_PREPOSITION = ("obl", "nmod", "advcl", "acl", "xcomp")  # relations of what stands behind one
RENAMING = ("appos", "compound", "nmod:desc", "flat")
TREE_SLOTS = (
    "nsubj", "nsubj:pass", "iobj", "nmod:poss", "amod", "compound", "nmod:desc", "appos", "xcomp",
    "ccomp", "advcl",
)  # fmt: skip
STEP = "/"


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
        tokens = [self.sentence.tokens[c] for c in self.sentence.children(self.index)]
        below = {t.relation for t in tokens}
        helpers = {t.lemma for t in tokens if t.relation.startswith("aux")}
        if "have" in helpers and "be" not in helpers:
            return False  # "it had withdrawn"
        if below & {"nsubj:pass", "aux:pass", "csubj:pass"}:
            return True
        if "obl:agent" in below and "nsubj" not in below:  # "called for raids by volunteers"
            return True
        if self.token.lemma in DONE_TO and participle(self.token) and not self._does():
            return True
        if self.counts_two:
            return True
        if self.token.relation == "conj" and participle(self.token) and not below & OWN_ARGUMENTS:
            return Predicate(self.sentence, self.token.head).passive
        return self.token.relation == "acl" and participle(self.token)

    @property
    def counts_two(self) -> bool:
        """`Two children killed 5 others injured`: two counts without the comma between them."""
        s = self.sentence
        own = [c for c in s.children(self.index) if s.tokens[c].relation in ("nsubj", "obj")]
        if len(own) != 2 or not participle(self.token) or self.token.lemma not in HARMED:
            return False
        counted_ones = all(
            s.tokens[k].pos == "NUM" or any(s.tokens[c].relation == "nummod" for c in s.children(k))
            for k in own
        )
        return counted_ones and any(
            s.tokens[c].relation == "acl" and s.tokens[c].lemma in HARMED - {"kill"}
            for c in s.children(own[1])
        )

    def _does(self) -> bool:
        """True where it, or a verb joined to it, has an object, or says what somebody did."""
        s, joined = self.sentence, {self.index}
        joined |= {c for c in s.children(self.index) if s.tokens[c].relation == "conj"}
        joined |= {self.token.head} if self.token.relation == "conj" else set()
        return any(
            s.tokens[c].relation in ("obj", "iobj", "ccomp", "xcomp", "compound:prt")
            for k in joined
            if k >= 0
            for c in s.children(k)
        )


def holding(sentence: Sentence, index: int) -> str | None:
    """What the participle of "rebel-held" says of the place that it stands before: `hold`.

    None for another word, and where it is over: "the once rebel-held town".
    """
    if holder(sentence, index) is None or formerly(sentence, index):
        return None
    word = sentence.tokens[index].text.lower()
    kinds = codebook.control_words().holding
    return next((kind for kind, words in kinds.items() if word in words), None)


def holder(sentence: Sentence, index: int) -> int | None:
    """The word before the hyphen of "rebel-held"; texts lose it: "the rebel held town"."""
    tokens = sentence.tokens
    if not 1 <= index < len(tokens):
        return None
    if tokens[index - 1].text in HYPHENS:
        return index - 2 if index > 1 else None
    before, token = tokens[index - 1], tokens[index]
    nominal = before.pos in ("NOUN", "PROPN", "ADJ") and token.pos in ("VERB", "ADJ")
    between = token.relation in ("amod", "acl", "compound") and held(sentence, index) > index
    return index - 1 if nominal and between else None


def held(sentence: Sentence, index: int) -> int:
    """The noun of what is held: that the participle stands before, or the part right behind it."""
    token, behind = sentence.tokens[index], sentence.tokens[index + 1 : index + 2]
    if not behind or not token.relation.startswith(("acl", "amod")) or token.head > index:
        return token.head
    astray = sentence.tokens[index - 1].text in HYPHENS or token.head == index - 1
    return index + 1 if astray and behind[0].lemma in PARTS else token.head


def backing(sentence: Sentence, index: int) -> bool:
    """True for the participle of `Iran-backed militias`: before it who backs, behind it whom."""
    tokens = sentence.tokens
    if not 2 <= index < len(tokens) or tokens[index - 1].text not in HYPHENS:
        return False
    backed = tokens[index].text.lower() in codebook.actor_patterns().relations["backer"]
    return backed and tokens[index].relation == "amod" and not formerly(sentence, index)


def formerly(sentence: Sentence, index: int) -> bool:
    """True for the participle of "the once rebel-held town": what it tells is over."""
    tokens = sentence.tokens
    hyphen = 2 < index < len(tokens) and tokens[index - 1].text in HYPHENS
    before = tokens[index - 3].text.lower() if hyphen else ""
    return before != "last" and before in codebook.control_words().former  # the last is one yet


def predicate_at(sentence: Sentence, index: int) -> Predicate:
    """The predicate at a word, with its frame where the reader gave one."""
    frame = next((f for f in sentence.frames if f.predicate == index), None)
    return Predicate(sentence, index, frame)


def fillers(predicate: Predicate, slot: str) -> tuple[int, ...]:
    """Head words that fill a slot, the likeliest first, with what is coordinated to it."""
    question = ("fillers", predicate.index, predicate.frame is None, slot)
    return predicate.sentence.once(question, lambda: _fillers(predicate, slot))


def _fillers(predicate: Predicate, slot: str) -> list[int]:
    found: list[int] = []
    for index in _candidates(predicate, slot):
        index = counted(predicate.sentence, index)
        for word in _with_conjuncts(predicate.sentence, index):
            if word not in found and word != predicate.index:
                found.append(word)
    return found


# Nouns that only count: what they count is what the sentence is about.
COUNTING = frozenset(
    """number dozen score hundred thousand million ten lot couple handful some several many
    total group whole entirety rest most majority bulk remainder gathering concentration band
    gang""".split()
)


def counted(s: Sentence, index: int) -> int:
    """What is counted: `residents` of "dozens of residents"; else the word itself."""
    token = s.tokens[index]
    some = (
        (token.pos == "NUM" and not (token.lemma == "one" and _speaks(s, token.head)))
        or token.lemma in COUNTING
        or token.text.lower() in (*COUNTING, "much")
    )
    if not some:
        return index
    below = preposition_objects(s, index, "of")
    if not below or below[0] == index or s.tokens[below[0]].lemma == "it":
        return index  # "most of it": a part, nobody counted
    return counted(s, below[0])


def _speaks(s: Sentence, verb: int) -> bool:
    """`One of the colonels said`: it is he who speaks, not those he is one of."""
    return verb >= 0 and s.tokens[verb].lemma in codebook.say_verbs()


def _candidates(predicate: Predicate, slot: str) -> list[int]:
    if STEP in slot:
        first, _, rest = slot.partition(STEP)
        steps = (predicate_at(predicate.sentence, k) for k in fillers(predicate, first))
        return [head for step in steps for head in fillers(step, rest)]
    if slot in ("ARG0", "ARG1") and predicate.counts_two:
        return _related(predicate, "nsubj") if slot == "ARG1" else []
    if slot == "ARG0":
        two = both_before(predicate.sentence, predicate.index)
        if two is not None:
            return two
        if sayer_above(predicate.sentence, predicate.index) is not None:
            return subjects(predicate)
    if slot.startswith("ARG"):
        told, tree = _by_role(predicate, slot), _by_tree(predicate, slot)
        if slot == "ARG0":
            tree = [t for t in tree if not _clause_between(predicate, t, told)]
        return told + tree
    if slot == "subject":
        return subjects(predicate)
    if slot == "object":
        return _related(predicate, "obj", "nsubj:pass")
    if slot in TREE_SLOTS:
        return _related(predicate, slot)
    if slot == "hyphened":
        before = holder(predicate.sentence, predicate.index)
        return [] if before is None else [before]
    if slot == "modified":
        return [held(predicate.sentence, predicate.index)]
    if slot == "renamed":
        return [predicate.token.head] if predicate.token.relation in RENAMING else []
    return preposition_objects(predicate.sentence, predicate.index, slot)


def _clause_between(predicate: Predicate, subject: int, told: list[int]) -> bool:
    """`X hit Y after rockets killed Z`: one who does it is told in a clause of his own, not X."""
    tokens = predicate.sentence.tokens
    return any(
        tokens[k].relation == "mark" and tokens[k].pos == "SCONJ"
        for head in told
        if subject < head < predicate.index
        for k in range(subject, head)
    )


def _by_role(predicate: Predicate, slot: str) -> list[int]:
    if not predicate.frame:
        return []
    s = predicate.sentence
    spans = [r for r in predicate.frame.roles if r.name == slot and r.end > r.start]
    heads = [antecedent(s, predicate.index, s.head_of(r.start, r.end)) for r in spans]
    pronouns = [s.head_of(r.start, r.end) for r in predicate.frame.roles if r.name == f"R-{slot}"]
    if pronouns and _joined_to_relative(predicate):
        heads = [antecedent(s, predicate.token.head, pronouns[0])]
    elif pronouns and not heads:
        relative = predicate.token.relation == "acl:relcl"
        heads = [antecedent(s, predicate.index, p) for p in pronouns[:1]] if relative else []
    elif slot == "ARG0" and pronouns and s.tokens[pronouns[0]].lemma == "that":
        meant = antecedent(s, predicate.index, pronouns[0])  # "those hurt in raids that caused"
        heads = [meant] if any(r.start <= meant < r.end for r in spans) else heads
    if slot == "ARG0":
        heads = [h for h in heads if not s.cases(h) & NOT_AGENTS and not _suffers(predicate, h)]
        heads = [h for h in heads if not _done_to_before(predicate, h)]
        heads = [h for h in heads if not _only_asks(predicate, h)]
        if predicate.passive:  # "destroyed with its crew": the crew suffers, too
            heads = [h for h in heads if "with" not in s.cases(h)]
        if not predicate.verbal:  # "in the strikes the agency said": who speaks next
            heads = [h for h in heads if h < predicate.index or s.cases(h)]
    if slot == "ARG1":
        heads = [h for h in heads if not _kills(predicate, h)]
    if slot == "ARG1" and predicate.token.relation == "acl":
        heads = [_said_of(predicate, h) for h in heads]
    if slot == "ARG0" and len(heads) > 1:  # one agent: the one the tree calls subject, else nearest
        true = set(subjects(predicate))
        heads.sort(key=lambda h: (h not in true, abs(h - predicate.index), h))
    return [h for h in heads if slot.startswith("ARGM") or s.tokens[h].pos in (*NOMINAL, "VERB")]


def _kills(predicate: Predicate, head: int) -> bool:
    """The subject of `Chadian and French forces killed ten`: with an object it did the killing."""
    token = predicate.sentence.tokens[head]
    subject = token.relation == "nsubj" and token.head == predicate.index
    active = predicate.verbal and not predicate.passive and predicate.token.lemma in HARMED
    below = (predicate.sentence.tokens[c] for c in predicate.sentence.children(head))
    several = any(t.relation == "nummod" for t in below)  # "two men killed 5 others injured"
    return subject and active and not several and bool(_related(predicate, "obj"))


def _joined_to_relative(predicate: Predicate) -> bool:
    """`X, which lies in Y and is held by Z`: both verbs are said of X."""
    s, token = predicate.sentence, predicate.token
    joined = token.relation == "conj" and token.head >= 0
    return joined and s.tokens[token.head].relation == "acl:relcl"


def _said_of(participle: Predicate, head: int) -> int:
    """`troops and rebels backed by X`: those right before it, be they joined to others.

    People and no thing are hurt: `aid to nurses wounded in X`.
    """
    s, before = participle.sentence, participle.index - 1
    hurt = participle.token.lemma in HARMED and s.tokens[before].pos == "NOUN"
    theirs = hurt and _people(s, before) and not _people(s, head)
    return before if before > head and (theirs or before in conjuncts(s, head)) else head


def _people(s: Sentence, word: int) -> bool:
    known = codebook.population_of(s.tokens[word].lemma)
    return known is not None and codebook.populations()[known].unit == "people"


def _suffers(predicate: Predicate, head: int) -> bool:
    """True for the subject of a passive that the predicate only follows from."""
    s, above = predicate.sentence, predicate.token.head
    joined = above >= 0 and s.tokens[above].relation == "conj"
    verbs = (above, s.tokens[above].head) if joined else (above,)
    told = s.tokens[head].relation == "nsubj:pass" and s.tokens[head].head in verbs
    return told and follows_harm(s, predicate.index)


def _done_to_before(predicate: Predicate, head: int) -> bool:
    """True for X of "Y struck X, killing two": who was struck is not the one who killed."""
    s, token = predicate.sentence, predicate.token
    if token.relation == "acl" and token.head == head:
        return past_the_struck(s, predicate.index) is not None
    ending = token.relation == "advcl" and token.text.lower().endswith("ing")
    if not ending or token.head < 0 or s.tokens[token.head].lemma in SEEING:
        return False
    patient = s.tokens[head].relation == "obj" and s.tokens[head].head == token.head
    return patient and bool(subjects(predicate_at(s, token.head)))


def _only_asks(predicate: Predicate, head: int) -> bool:
    """True for X of "X called on Y to leave": Y is to do it."""
    s, above = predicate.sentence, predicate.token.head
    below = predicate.token.relation in ("advcl", "xcomp") and above >= 0
    asked = called_on(s, above) if below else []
    return bool(asked) and s.tokens[head].head == above and head not in asked


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
            agents = _related(predicate, "obl:agent")
            cases = predicate.sentence.cases
            return [a for a in agents if "with" not in cases(a)]
        return subjects(predicate)
    if slot == "ARG1":
        if predicate.passive:
            below = _related(predicate, "nsubj:pass")
            acl = predicate.token.relation == "acl"
            return below or ([_said_of(predicate, predicate.token.head)] if acl else [])
        if predicate.token.lemma in HAPPENS and not predicate.frame:
            return subjects(predicate)
        return _related(predicate, "obj") or _what_they(predicate)
    return []


def _what_they(predicate: Predicate) -> list[int]:
    """`the ground they hold`: a clause without a pronoun says it of the noun that it stands by."""
    s, token = predicate.sentence, predicate.token
    own = [s.tokens[c] for c in s.children(predicate.index) if s.tokens[c].relation == "nsubj"]
    bare = token.relation == "acl:relcl" and bool(own) and not any(t.lemma in RELATIVE for t in own)
    marked = any(
        s.tokens[c].lemma in (*RELATIVE, "where", "when") for c in s.children(predicate.index)
    )
    return [token.head] if bare and not marked and _holds(token) else []


def _holds(token: Token) -> bool:
    entries = codebook.predicates().candidates(token.lemma, "VERB")
    return any(e.claim == "control" for e in entries)


def subjects(predicate: Predicate) -> list[int]:
    """The subject, or that of the clause above where the verb shares it."""
    return subjects_of(predicate.sentence, predicate.index)


def _related(predicate: Predicate, *relations: str) -> list[int]:
    s = predicate.sentence
    return [c for c in s.children(predicate.index) if s.tokens[c].relation in relations]


# Of these the object is who does what follows: "filmed soldiers looting shops".
SEEING = frozenset("see find catch watch show hear film photograph leave keep send get".split())
# Adverbs that the tree hangs the way of a verb on: `fell back to X`.
ASIDE = frozenset({"back", "out", "away", "up", "down", "off", "close", "nearer", "near"})


def preposition_objects(s: Sentence, index: int, preposition: str) -> list[int]:
    """Nouns that hang on a word by a preposition (`by` also by the agent relation)."""
    out = []
    aside = [c for c in s.children(index) if s.tokens[c].lemma in ASIDE]
    below = [c for a in aside if s.tokens[a].relation == "advmod" for c in s.children(a)]
    for child in (*s.children(index), *below):
        relation = s.tokens[child].relation.split(":")[0]
        if relation in BY_PREPOSITION and preposition in s.cases(child):
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


def ancestors(s: Sentence, index: int) -> list[int]:
    """The words above a word, nearest first."""
    out = []
    while (index := s.tokens[index].head) >= 0 and index not in out:
        out.append(index)
    return out
