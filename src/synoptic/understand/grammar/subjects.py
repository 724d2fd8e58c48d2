"""The subject of a verb, its own or one it shares: joined verbs, infinitives, relative clauses."""

from __future__ import annotations

from synoptic import codebook
from synoptic.understand.document import Sentence, Token

# Verbs whose object does what the clause below them says.
CONTROLLERS = frozenset(
    """accuse blame order urge force allow ask tell command compel let make persuade convince help
    enable permit forbid ban suspect charge condemn criticise criticize denounce call appeal
    send""".split()
)
# Whom they are said to, where it is no object: "called on the army to leave".
CALLED_ON = {"call": frozenset({"on", "upon"}), "appeal": frozenset({"to"})}
# Verbs with an object whose subject still does what follows: "promised them to leave".
PROMISES = frozenset("promise vow threaten use take spend need have".split())
PERSONAL = ("who", "whom")
ARMS = frozenset({"weapon", "projectile", "munition"})
# Verbs of speech by which one who says something goes on: "said ..., adding that".
SPOKEN = frozenset(
    """add urge stress call note warn insist describe accuse blame demand reiterate emphasise
    emphasize argue express condemn denounce reject deny appeal criticise criticize""".split()
)
GROUND = frozenset({"place", "facility"})
DOERS = frozenset({"person", "group", "troops", "weapon", "projectile", "aircraft"})
HARMS = frozenset("kill wound injure hurt destroy damage displace capture detain arrest".split())
UNARMED = ("civilians", "children", "elderly")
# Relations over which a clause without a subject takes that of the clause above.
_SHARES_SUBJECT = ("conj", "xcomp", "advcl", "parataxis")


def subjects_of(s: Sentence, verb: int) -> list[int]:
    """The subject's head word, or that of the clause above where the verb shares it."""
    return list(s.once(("subjects", verb), lambda: _subjects_of(s, verb)))


def _subjects_of(s: Sentence, verb: int) -> list[int]:
    index = verb
    if (two := both_before(s, verb)) is not None:
        return two
    for _ in range(4):
        own = [c for c in s.children(index) if s.tokens[c].relation.startswith("nsubj")]
        if own:
            one = [o for k, o in enumerate(own) if o == own[0] + k]  # "Count", "Bismarck": one name
            return [antecedent(s, index, o) for o in one]
        token = s.tokens[index]
        if index != verb and token.pos == "ADJ" and token.relation == "amod":
            return [token.head]  # "with forces loyal to X fighting Y"
        if said := _by_frame(s, index):
            return said
        if token.relation.startswith("acl") and token.head >= 0:
            if (above := past_the_struck(s, index)) is not None:
                index = above
                continue
            return [token.head] if not participle(token) or index != verb else []
        if token.relation not in _SHARES_SUBJECT or token.head < 0:
            return []
        if token.relation == "xcomp" and participle(token) and not guessed_of(s, token.head):
            return []  # "lost 3,000 killed", "left the town burnt": done to them
        if follows_harm(s, index):
            return []
        if (sayer := sayer_above(s, index)) is not None:
            index = sayer
            continue
        if controlled := _object_control(s, index, token.head):
            return [controlled[0]] if controlled[0] >= 0 else []
        index = token.head
    return []


def _by_frame(s: Sentence, verb: int) -> list[int]:
    """The one who does it by the roles of a main verb to which the tree gives no subject."""
    frame = next((f for f in s.frames if f.predicate == verb), None)
    told = frame.role("ARG0") if frame and s.tokens[verb].head < 0 else None
    if told is None or told.end <= told.start or told.end > verb:
        return []
    head = s.head_of(told.start, told.end)
    return [head] if s.tokens[head].pos in ("NOUN", "PROPN") else []


def sayer_above(s: Sentence, clause: int) -> int | None:
    """The verb of saying whose subject goes on: `X said Y had failed, urging it to act`, `X said
    Y had failed and urged it to act`."""
    token = s.tokens[clause]
    goes_on = (token.relation, token.text[-2:]) in (("advcl", "ng"), ("conj", "ed"))
    helped = any(s.tokens[c].relation.startswith("aux") for c in s.children(clause))
    if token.lemma not in SPOKEN or not goes_on or helped:
        return None
    above = token.head
    for _ in range(3):
        if above < 0 or s.tokens[above].relation in ("ccomp", "parataxis"):
            break
        above = s.tokens[above].head
    sayer = s.tokens[above].head if above >= 0 else -1
    told = sayer >= 0 and s.tokens[above].relation == "ccomp"
    return sayer if told and s.tokens[sayer].lemma in codebook.say_verbs() else None


def past_the_struck(s: Sentence, clause: int) -> int | None:
    """The verb above `took the town killing ten`: a town does not kill, whoever took it did.

    Nor do the residents of `a massacre among residents killing ten`. None where the noun before an
    -ing form may do it, or no verb is above it.
    """
    token = s.tokens[clause]
    if not token.text.lower().endswith("ing") or clause != s.tokens[clause].head + 1:
        return None
    if token.lemma not in HARMS or not (_ground(s, token.head) or _civilians(s, token.head)):
        return None
    above = token.head
    while above >= 0 and s.tokens[above].pos != "VERB":
        above = s.tokens[above].head
    return above if above >= 0 and above != clause else None


def _ground(s: Sentence, noun: int) -> bool:
    kinds = codebook.object_kinds().get(s.tokens[noun].lemma, frozenset())
    named = any(e.start <= noun < e.end and e.type == "PLACE" for e in s.entities)
    return bool(kinds & GROUND or named) and not kinds & DOERS


def _civilians(s: Sentence, noun: int) -> bool:
    """Residents or villagers to whom something is done: no subject of a clause."""
    token = s.tokens[noun]
    done_to = not token.relation.startswith("nsubj")
    return done_to and codebook.population_of(token.lemma) in UNARMED


def guessed_of(s: Sentence, verb: int) -> bool:
    """`believed` of "raids believed to be Russian killed ten", taken for the clause's own verb."""
    known = codebook.actor_patterns().relations["guess"]
    after = s.tokens[verb + 1 : verb + 2]
    if verb < 1 or s.tokens[verb].text.lower() not in known or [t.lemma for t in after] != ["to"]:
        return False
    relations = {s.tokens[c].relation for c in s.children(verb)}
    about = s.tokens[verb - 1]
    own = about.relation == "nsubj" and about.head == verb
    return own and not any(r.startswith("aux") for r in relations)


def both_before(s: Sentence, clause: int) -> list[int] | None:
    """`... X and Y, both giving aid`: the two joined right before; none where no two are.

    None for a clause without `both` or `each` at its head.
    """
    told = [clause, *(c for c in s.children(clause) if s.tokens[c].relation == "aux")]
    if not any(s.tokens[k].text.lower().endswith("ing") for k in told):
        return None
    start = s.subtree(clause)[0]
    opening = [t.lemma for t in s.tokens[start:clause] if t.pos != "PUNCT"]
    by_with = opening[:1] == ["with"]  # "X and Y with both giving aid": no comma is needed
    opening = opening[by_with : by_with + 1]
    if opening not in (["both"], ["each"]):
        return None
    behind = [t.text for t in s.tokens[max(start - 1, 0) : start + 1] if t.pos == "PUNCT"]
    last = next((k for k in range(start - 1, -1, -1) if s.tokens[k].pos != "PUNCT"), -1)
    if not (behind or by_with) or last < 0:
        return None
    joined = [k for k in (last, s.tokens[last].head) if k >= 0 and s.tokens[k].relation == "conj"]
    return [s.tokens[joined[0]].head] if joined else []


def follows_harm(s: Sentence, clause: int) -> bool:
    """`A Russian helicopter was shot down, killing five`: whoever is hit does not kill.

    Not "was accused of killing five", "was praised for holding out".
    """
    token = s.tokens[clause]
    if token.relation != "advcl" or not token.text.lower().endswith("ing"):
        return False
    marked = any(s.tokens[c].relation in ("mark", "case") for c in s.children(clause))
    above = token.head
    joined = [s.tokens[above].head] if s.tokens[above].relation == "conj" else []
    hit = [
        c for k in (above, *joined) for c in s.children(k) if s.tokens[c].relation == "nsubj:pass"
    ]
    kinds = codebook.object_kinds()
    arms = any(kinds.get(s.tokens[c].lemma, frozenset()) & ARMS for c in hit)
    return bool(hit) and not marked and not arms  # "a grenade was thrown, killing two"


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
    objects = objects or called_on(s, above)
    return (passive or objects or [-1])[:1] if s.tokens[above].lemma in CONTROLLERS else objects[:1]


def called_on(s: Sentence, verb: int) -> list[int]:
    """Whom one calls on or appeals to: `called on the army to leave`."""
    asked = CALLED_ON.get(s.tokens[verb].lemma, frozenset())
    return [c for c in s.children(verb) if s.cases(c) & asked and s.tokens[c].relation == "obl"]


def antecedent(s: Sentence, clause: int, subject: int) -> int:
    """A relative pronoun's noun, else the word itself."""
    token = s.tokens[clause]
    if s.tokens[subject].lemma not in (*PERSONAL, "which", "that") or token.relation != "acl:relcl":
        return subject
    before = next((k for k in range(subject - 1, -1, -1) if s.tokens[k].pos != "PUNCT"), subject)
    thing = s.tokens[subject].lemma == "which" or (  # ", which": of the noun right before it
        s.tokens[subject].lemma == "that" and _people(s, token.head) and not _people(s, before)
    )
    if thing and s.tokens[before].pos in ("PROPN", "NOUN"):
        return before
    if token.head >= 0 and s.tokens[subject].lemma in PERSONAL:
        return _who(s, token.head)
    return token.head if token.head >= 0 else subject


def _people(s: Sentence, noun: int) -> bool:
    """True for people, of whom one says `who`: what `that` says is of the raid behind them."""
    return codebook.population_of(s.tokens[noun].lemma) in UNARMED


def _who(s: Sentence, noun: int) -> int:
    """The one whom `who` is of: `the men near Aba, whom they shot` are not the town."""
    token = s.tokens[noun]
    place = any(e.start <= noun < e.end and e.type == "PLACE" for e in s.entities)
    if not place or token.head < 0 or not s.cases(noun):
        return noun
    done_to = [c for c in s.children(token.head) if s.tokens[c].relation == "obj" and c < noun]
    above = {"nmod": [token.head], "obl": done_to}.get(token.relation, [])
    return above[0] if above and s.tokens[above[0]].pos == "NOUN" else noun


def participle(token: Token) -> bool:
    """A past participle, as far as the form tells."""
    return (
        token.pos == "VERB"
        and not token.text.lower().endswith("ing")
        and token.lemma != token.text.lower()
    )
