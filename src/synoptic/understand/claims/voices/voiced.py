"""What a speaker's own words do without a verb that names it: demand, lay blame, judge, own up.

"Russia must withdraw, the minister said" demands; "the army was behind it, she said" accuses;
"this is a war crime" condemns. The speaker takes the stance; where nobody is known to speak, and
where the words are hypothetical, none is taken.
"""

from __future__ import annotations

from dataclasses import replace

from synoptic import codebook
from synoptic.model import ClaimKind, Modality, Period, Polarity
from synoptic.understand.attribution import Saying
from synoptic.understand.claims.coming.forecasts import asked, modal_of
from synoptic.understand.claims.making import Claims
from synoptic.understand.deeds.proposition import Proposition, Sources
from synoptic.understand.document import Sentence
from synoptic.understand.grammar.arguments import Predicate, fillers, predicate_at, subjects
from synoptic.understand.grammar.negation import negated
from synoptic.understand.roles.offices import voice_of
from synoptic.understand.tellings import Telling
from synoptic.understand.when import attachment
from synoptic.understand.when.said_on import said_on

DEMAND = codebook.Predicate(id="voiced.demand", claim="stance", type="REQUEST")
BLAME = codebook.Predicate(id="voiced.blame", claim="stance", type="ACCUSE", mode="allege")
OWNING = codebook.Predicate(
    id="voiced.owning", claim="stance", type="STATEMENT", mode="responsibility"
)
VERDICT = codebook.Predicate(id="voiced.verdict", claim="stance", type="ACCUSE", mode="disapprove")
PERSON = "person-"
MUST = frozenset({"must", "should", "ought"})
HAVE_TO = frozenset({"has", "have", "needs", "need"})  # in the past they tell what was so
OURS = frozenset({"i", "we", "you"})
CLAUSE = ("root", "ccomp", "conj", "parataxis")
SAID = frozenset({"deny", "ask", "predict", "pledge", "accuse", "estimate", "hear"})
IT = frozenset({"it", "this", "that", "these", "those", "what"})
FOR = frozenset({"for", "of", "in"})
LINKS = ("case", "mark")
WHERE = ("ARGM-LOC", "in", "near", "at", "on", "outside")
PRESENT = frozenset({"is", "are", "was", "were", "'s", "’s", "s", "been", "be"})
HARMS = ("ASSAULT", "HARM", "COERCE", "MOBILIZE", "PROTEST")


def voiced(blank: Telling, claims: Claims) -> None:
    """Stances that the clauses of a sentence take for those who say them."""
    sentence = blank.sentence
    if not blank.sayings:
        return
    frames = {f.predicate: f for f in sentence.frames}
    for index, token in enumerate(sentence.tokens):
        if token.relation.split(":")[0] not in CLAUSE:
            continue
        predicate = Predicate(sentence, index, frames.get(index))
        entry = _entry(predicate)
        if entry is None:
            continue
        telling = replace(blank, proposition=Proposition(predicate, entry, _roles(predicate)))
        saying = next(iter(telling.around), None)
        speaker = voice_of(telling.analysis, saying) if saying else None
        if saying and speaker and _takes(telling, saying):
            _claim(telling, saying, speaker, claims)


def _entry(predicate: Predicate) -> codebook.Predicate | None:
    if _demands(predicate):
        return DEMAND
    if _blames(predicate):
        return BLAME
    return VERDICT if _judges(predicate) else None


def _roles(predicate: Predicate) -> dict[str, Sources]:
    """Whom it is said of, the subject or whose deed that is; and where the harm was done."""
    if predicate.passive:
        return {}  # "civilians must be spared": by whom is not told
    index = predicate.index
    rests = predicate.token.lemma in codebook.say_words().verdicts["rest"]
    own: Sources = ((predicate, ("with", "on", "upon") if rests else ("subject",)),)
    deeds = (Predicate(predicate.sentence, k) for k in subjects(predicate))
    found = {"recipient": own + tuple((deed, ("nmod:poss", "by", "of")) for deed in deeds)}
    harms = (index, *_for_what(predicate.sentence, index)) if _blames(predicate) else ()
    return {**found, "place": tuple((predicate_at(predicate.sentence, k), WHERE) for k in harms)}


def _takes(telling: Telling, saying: Saying) -> bool:
    """The words stand as said, by one who means them."""
    if saying.kind in SAID or asked(telling):
        return False
    return telling.entry is DEMAND or telling.modality in (Modality.ACTUAL, Modality.CLAIMED)


def _claim(telling: Telling, saying: Saying, speaker: str, claims: Claims) -> None:
    """The stance; of one's own deed it is owned up to, or denied, as of one's men's."""
    entry, recipients = telling.entry, telling.recipients
    no = negated(telling.sentence, telling.proposition.predicate.index)
    for_them = no and bool(recipients) and speaker.startswith(PERSON)
    own = entry is BLAME and (recipients[:1] == (speaker,) or for_them)
    if own:
        entry, recipients = OWNING, ()
    if (entry in (BLAME, VERDICT) and no) or (entry is BLAME and not recipients):
        return
    if entry is DEMAND and recipients[:1] == (speaker,):
        return  # what one must do oneself
    mode = "deny" if own and no else entry.mode
    analysis, day = telling.analysis, said_on(telling, saying)
    claims.add(
        telling,
        ClaimKind.STANCE,
        (mode if entry is OWNING else None) or entry.type.lower(),
        mode=mode,
        actor=speaker,
        recipient=recipients[0] if recipients else None,
        modality=Modality.ACTUAL,
        polarity=Polarity.POSITIVE,
        when=day or attachment.by_publication(analysis),
        period=Period.BACKGROUND if telling.history else attachment.period(analysis, day),
    )


def _demands(predicate: Predicate) -> bool:
    """`must withdraw`, `has to be stopped`, of somebody else or of nobody told."""
    s, index = predicate.sentence, predicate.index
    below = {s.tokens[c].relation for c in s.children(index)}
    heads = [s.tokens[k].lemma for k in subjects(predicate)]
    if "cop" in below or not heads or not OURS.isdisjoint(heads) or not predicate.verbal:
        return False
    if predicate.token.text.lower() in HAVE_TO:
        return not modal_of(s, index) and any(_to_do(s, c) for c in s.children(index))
    had = any(
        s.tokens[c].lemma == "have" and "aux" in s.tokens[c].relation for c in s.children(index)
    )
    modal = modal_of(s, index)
    if had or modal not in MUST:
        return False
    return modal != "should" or predicate.token.lemma not in codebook.modality().coming


def _to_do(s: Sentence, word: int) -> bool:
    """`to withdraw` below `has`."""
    marks = {s.tokens[c].lemma for c in s.children(word)}
    return s.tokens[word].relation == "xcomp" and "to" in marks


def _blames(predicate: Predicate) -> bool:
    """`was behind the bombing`, `is responsible for it`, `is to blame`, `bears the blame`, `the
    blame lies with`, `committed a crime`."""
    s, index, words = predicate.sentence, predicate.index, codebook.say_words().verdicts
    below = [s.tokens[c] for c in s.children(index)]
    if predicate.verbal and predicate.token.lemma in words["rest"]:
        return any(s.tokens[k].lemma in words["blame"] for k in subjects(predicate))
    if predicate.verbal and predicate.token.lemma in words["bear"]:
        things = [k for k in fillers(predicate, "object") if s.tokens[k].lemma in words["blame"]]
        bare = things and not any(_for_what(s, k) or _to_act(s, k) for k in things)
        return any(_of_harm(s, c) for k in things for c in _for_what(s, k)) or bool(bare)
    if predicate.verbal and predicate.token.lemma in words["commit"]:
        return any(_wrong(s, c) or _of_harm(s, c) for c in fillers(predicate, "object"))
    if not any(t.relation == "cop" and t.text.lower() in PRESENT for t in below):
        return False
    if "behind" in s.cases(index):
        return _of_harm(s, index)
    guilty = predicate.token.lemma in words["guilty"]
    return guilty and all(_of_harm(s, c) for c in _for_what(s, index))


def _to_act(s: Sentence, word: int) -> bool:
    """`a responsibility to protect`: a duty, no blame."""
    return any(s.tokens[c].relation in ("acl", "xcomp") for c in s.children(word))


def _for_what(s: Sentence, word: int) -> list[int]:
    """What one is to blame for: nouns and clauses behind `for`, `of` and `in`."""
    return [
        c
        for c in s.children(word)
        if any(s.tokens[k].lemma in FOR and s.tokens[k].relation in LINKS for k in s.children(c))
    ]


def _of_harm(s: Sentence, word: int) -> bool:
    """A deed of force, a crime, or `it`: one is responsible for aid and for a district, too."""
    token = s.tokens[word]
    if token.pos == "PRON":
        return token.lemma in IT
    if token.lemma in codebook.say_words().verdicts["deeds"]:
        return True
    known = codebook.predicates().candidates(token.lemma, token.pos)
    return any(e.claim in ("event", "control") and e.type in HARMS for e in known)


def _judges(predicate: Predicate) -> bool:
    """`is a war crime`, `amounts to genocide`, `was unacceptable`, of a deed or of `this`."""
    s, index = predicate.sentence, predicate.index
    words = codebook.say_words().verdicts
    if not any(_a_deed(s, k) for k in subjects(predicate)):
        return False
    if predicate.verbal and predicate.token.lemma in words["amount"]:
        return any(_wrong(s, c) for c in s.children(index) if s.tokens[c].relation != "nsubj")
    below = [s.tokens[c] for c in s.children(index)]
    cop = any(t.relation == "cop" and t.text.lower() in PRESENT for t in below)
    return cop and not s.cases(index) and _wrong(s, index)


def _wrong(s: Sentence, word: int) -> bool:
    return s.tokens[word].lemma in codebook.say_words().verdicts["wrong"]


def _a_deed(s: Sentence, word: int) -> bool:
    """`this`, or a noun of what was done: not a man, a place or a thing."""
    token = s.tokens[word]
    return (
        token.lemma in IT
        or _of_harm(s, word)
        or token.lemma in codebook.say_words().verdicts["acts"]
    )
