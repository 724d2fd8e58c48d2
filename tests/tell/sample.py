"""Pictures to try the page on, written for the tests: a rich one, its earlier days, a large one.

Facts are of a war that was in the news; every sentence here is our own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from synoptic.model import (
    Actor,
    BriefLine,
    Claim,
    ClaimKind,
    Condition,
    Derivation,
    Dispute,
    Event,
    Figure,
    FigureValue,
    Forecast,
    Grade,
    Granularity,
    Holding,
    How,
    Interval,
    Modality,
    Naming,
    Outcome,
    Passage,
    PassageKind,
    Period,
    Picture,
    Place,
    Polarity,
    Precision,
    Problem,
    Report,
    SharedPassage,
    Side,
    Span,
    Witness,
    identity,
)

Y = 2024


def day(month: int, number: int, how: How = How.STATED, reason: str = "") -> Interval:
    """One day of 2024."""
    when = date(Y, month, number)
    return Interval(when, when, Granularity.DAY, how, reason)


def between(start: date | None, end: date | None, grain: Granularity) -> Interval:
    return Interval(start, end, grain)


def year(number: int) -> Interval:
    return between(date(number, 1, 1), date(number, 12, 31), Granularity.YEAR)


REPORTS = {
    "wire": Report(
        "wire", "wire.txt",
        "HAMA, 5 December (Gate Wire) - Insurgents took the city of Hama on Thursday after days "
        "of clashes, and the army said it had pulled its units out to spare civilians.\n\n"
        "Fighters entered the north-eastern districts in the morning and opened the central "
        "prison, a spokesman for the insurgents said. The line to Homs is now open.\n\n"
        "“Our forces hold the whole of the city,” said Abu Mohammed al-Jolani, who leads "
        "Hayat Tahrir al-Sham. He promised that nobody would be punished. 🕊 Bread and fuel are "
        "scarce in Aleppo, which the insurgents captured on 30 November.\n\n"
        "Hama lies about 110 km south of Aleppo. In 1982 the army crushed a rising there.\n\n"
        "Photo: Gate Wire",
        "Gate Wire", "Hama falls", "R. Halabi", day(12, 5), "en", "https://example.org/hama-falls",
    ),
    "post": Report(
        "post", "wire.txt", "Hama is free. No revenge, that is an order.",
        None, None, "@levantwatcher", day(12, 5), "en", None, "wire", 620,
    ),
    "herald": Report(
        "herald", "herald.txt",
        "The rebels walked into Hama on Thursday almost without firing a shot, residents told the "
        "Herald by telephone. Streets were empty and the internet was cut.\n\n"
        "The city, more than 130 km from Aleppo, had stayed with the government since the war "
        "began in 2011. If Homs falls too, the capital will be cut off from the coast, said "
        "analyst Mira Tannous.\n\n"
        "Turkey denies any part in the offensive. The government has lost a third of its armour "
        "in a week, by one estimate.",
        "The Herald", "A city taken in silence", "J. Crane",
        day(12, 5, How.INFERRED, "“Thursday” before the paper's print day, Friday 6 December"),
    ),
    "digest": Report(
        "digest", "digest.txt",
        "Insurgents took the city of Hama on Thursday after days of clashes, and the army said it "
        "had pulled its units out to spare civilians. Terrorist groups now threaten Homs.\n\n"
        "Some 280,000 people have had to leave their homes, the UN's food agency says, and 704 "
        "have been killed since 27 November, among them 110 civilians, according to the Syrian "
        "Observatory for Human Rights.",
        "Daily Digest", "Hama: what we know", None, day(12, 6),
    ),
    "monitor": Report(
        "monitor", "monitor.txt",
        "Opposition fighters began their offensive on 27 November. By Tuesday they stood on the "
        "hill north of Hama.\n\nOver 115,000 people were newly displaced in Idlib and northern "
        "Aleppo, the UN said on Wednesday. “If Hama falls, the government will follow,” said Rami "
        "Abdurrahman, who directs the Syrian Observatory for Human Rights.\n\nRussian aircraft "
        "struck Idlib city; Moscow said it was weighing the situation. More than half a million "
        "people have been killed in the war since 2011. Aleppo was retaken by the army in 2016.\n\n"
        "<script>alert('a report may hold anything')</script> & <b>so it does</b>",
        "Conflict Monitor", "Eight days that moved a front", None, day(12, 4),
    ),
    "arabic": Report(
        "arabic", "arabic.txt", "دخلت قوات المعارضة مدينة حماة يوم الخميس.",
        "صوت الشمال", "حماة", None, day(12, 6), "ar",
    ),
    "undated": Report(
        "undated", "undated.txt",
        "Army units remain at the southern edge of Hama, an officer said. Salamiya is quiet and "
        "nobody could say who holds it.",
        "Southern Radio", None, None,
    ),
}  # fmt: skip

ACTORS = (
    Actor("hts", "Hayat Tahrir al-Sham", ("HTS",), "armed group"),
    Actor("army", "Syrian Arab Army", ("the army",), "army"),
    Actor("sdf", "Syrian Democratic Forces", ("SDF",), "alliance"),
)

PLACES = (
    Place("hama", "Hama", 35.1318, 36.7578, Precision.TOWN, country="SY", radius_km=6.0),
    Place("aleppo", "Aleppo", 36.2012, 37.1612, Precision.TOWN, country="SY", radius_km=10.0),
    Place("homs", "Homs", 34.7268, 36.7234, Precision.TOWN, country="SY", radius_km=7.0),
    Place("idlib", "Idlib", 35.9306, 36.6339, Precision.TOWN, country="SY", radius_km=4.0),
    Place("salamiya", "Salamiya", 35.0112, 37.0530, Precision.TOWN, country="SY", radius_km=3.0),
    Place("tel", "Tel Rifaat", 36.4733, 37.0972, Precision.TOWN, country="SY", radius_km=3.0),
    Place("province", "Idlib province", 35.8, 36.6, Precision.ADMIN1, country="SY", radius_km=40.0),
    Place("syria", "Syria", 35.0, 38.0, Precision.COUNTRY, country="SY"),
    Place("moscow", "Moscow", 55.7558, 37.6173, Precision.TOWN, country="RU", radius_km=20.0),
    Place("nowhere", "the hill", None, None, Precision.UNKNOWN),
)


def _claim(
    name: str,
    report: str,
    words: str,
    kind: ClaimKind = ClaimKind.EVENT,
    said_by: tuple[str, ...] = (),
    modality: Modality = Modality.ACTUAL,
    polarity: Polarity = Polarity.POSITIVE,
    period: Period = Period.CURRENT,
    when: Interval | None = None,
) -> Claim:
    """A claim whose evidence is these words of the report."""
    start = REPORTS[report].text.index(words)
    outlet = REPORTS[report].outlet or REPORTS[report].author or ""
    return Claim(
        name, kind, "x", Span(report, start, start + len(words)), words, when=when,
        said_by=(*said_by, outlet), modality=modality, polarity=polarity, period=period,
    )  # fmt: skip


def _claims() -> tuple[Claim, ...]:
    control, figure = ClaimKind.CONTROL, ClaimKind.FIGURE
    past, thursday = Period.BACKGROUND, day(12, 5, How.INFERRED, "“Thursday” before 6 December")
    sohr = ("Syrian Observatory for Human Rights",)
    return (
        _claim("take-wire", "wire", "Insurgents took the city of Hama on Thursday", control,
               when=thursday),
        _claim("take-digest", "digest", "Insurgents took the city of Hama on Thursday", control),
        _claim("take-herald", "herald", "The rebels walked into Hama on Thursday", control,
               ("residents",), when=thursday),
        _claim("clashes-wire", "wire", "after days of clashes"),
        _claim("clashes-digest", "digest", "after days of clashes"),
        _claim("quiet-herald", "herald", "almost without firing a shot", said_by=("residents",)),
        _claim("withdraw-wire", "wire",
               "the army said it had pulled its units out to spare civilians", control, ("army",)),
        _claim("withdraw-digest", "digest",
               "the army said it had pulled its units out to spare civilians", control, ("army",)),
        _claim("stay-undated", "undated", "Army units remain at the southern edge of Hama", control,
               ("an officer",)),
        _claim("prison", "wire", "opened the central prison",
               said_by=("a spokesman for the insurgents",), modality=Modality.CLAIMED),
        _claim("whole", "wire", "“Our forces hold the whole of the city,”", control,
               ("Abu Mohammed al-Jolani",), Modality.CLAIMED),
        _claim("free", "post", "Hama is free", control),
        _claim("aleppo-taken", "wire", "which the insurgents captured on 30 November", control),
        _claim("bread", "wire", "Bread and fuel are scarce in Aleppo", ClaimKind.CONDITION),
        _claim("net", "herald", "the internet was cut", ClaimKind.CONDITION, ("residents",)),
        _claim("km-wire", "wire", "Hama lies about 110 km south of Aleppo"),
        _claim("km-herald", "herald", "more than 130 km from Aleppo"),
        _claim("1982", "wire", "In 1982 the army crushed a rising there", period=past),
        _claim("since-2011", "herald", "had stayed with the government since the war began in 2011",
               control),
        _claim("if-homs", "herald",
               "If Homs falls too, the capital will be cut off from the coast", ClaimKind.FORECAST,
               ("Mira Tannous",), Modality.FORECAST),
        _claim("turkey", "herald", "Turkey denies any part in the offensive", ClaimKind.STANCE,
               ("Turkey",), Modality.DENIED, Polarity.NEGATIVE),
        _claim("homs-open", "wire", "The line to Homs is now open"),
        _claim("un-280", "digest", "Some 280,000 people have had to leave their homes", figure,
               ("World Food Programme",)),
        _claim("dead", "digest", "704 have been killed since 27 November", figure, sohr),
        _claim("civilians", "digest", "among them 110 civilians", figure, sohr),
        _claim("un-115", "monitor", "Over 115,000 people were newly displaced in Idlib and northern"
               " Aleppo", figure, ("UN",)),
        _claim("began", "monitor", "Opposition fighters began their offensive on 27 November"),
        _claim("hill", "monitor", "By Tuesday they stood on the hill north of Hama", control),
        _claim("if-hama", "monitor", "“If Hama falls, the government will follow,”",
               ClaimKind.FORECAST, ("Rami Abdurrahman", *sohr), Modality.FORECAST),
        _claim("strikes", "monitor", "Russian aircraft struck Idlib city"),
        _claim("moscow-says", "monitor", "Moscow said it was weighing the situation"),
        _claim("half-million", "monitor", "More than half a million people have been killed in the"
               " war since 2011", figure, period=past),
        _claim("2016", "monitor", "Aleppo was retaken by the army in 2016", period=past),
        _claim("salamiya-open", "undated", "nobody could say who holds it", control),
    )  # fmt: skip


def _event(
    name: str, summary: str, place: str | None, when: Interval | None, grade: Grade,
    witnesses: int, *claims: str, period: Period = Period.CURRENT, reports: int = 0,
) -> Event:  # fmt: skip
    reasons = ("same place, same day, same kind of act", f"{witnesses} independent witnesses")
    return Event(
        name, "x", None, ("hts",), (), place, when, summary, claims,
        tuple(f"r{n}" for n in range(reports or len(claims))), witnesses, grade, reasons, period,
    )  # fmt: skip


def _events() -> tuple[Event, ...]:
    past = Period.BACKGROUND
    thursday = day(12, 5, How.INFERRED, "“Thursday” before Friday 6 December 2024")
    hill = between(date(Y, 12, 2), date(Y, 12, 3), Granularity.DAY)
    return (
        _event("e-take", "Insurgents led by Hayat Tahrir al-Sham took Hama.", "hama", thursday,
               Grade.CONFIRMED, 2, "take-wire", "take-digest", "take-herald"),
        _event("e-withdraw", "The army withdrew its units from Hama.", "hama", thursday,
               Grade.CONTESTED, 1, "withdraw-wire", "withdraw-digest", "stay-undated"),
        _event("e-prison", "Fighters opened the central prison in Hama.", "hama", thursday,
               Grade.WEAK, 1, "prison"),
        _event("e-aleppo", "Insurgents captured Aleppo.", "aleppo", day(11, 30), Grade.FAIR, 1,
               "aleppo-taken"),
        _event("e-began", "Opposition fighters began an offensive in the north-west.", "syria",
               day(11, 27), Grade.FAIR, 1, "began"),
        _event("e-hill", "Fighters reached a hill north of Hama.", "nowhere", hill, Grade.WEAK, 1,
               "hill"),
        _event("e-strike", "Russian aircraft struck Idlib.", "idlib", day(12, 4), Grade.WEAK, 1,
               "strikes"),
        _event("e-moscow", "Russia said it was weighing the situation.", "moscow", day(12, 4),
               Grade.WEAK, 1, "moscow-says"),
        _event("e-deny", "Turkey denied a part in the offensive.", None, None, Grade.WEAK, 1,
               "turkey"),
        _event("b-1982", "The army crushed a rising in Hama.", "hama", year(1982), Grade.FAIR, 1,
               "1982", period=past),
        _event("b-2016", "The army retook Aleppo.", "aleppo", year(2016), Grade.FAIR, 1, "2016",
               period=past),
    )  # fmt: skip


def _figures() -> tuple[Figure, ...]:
    offensive = between(date(Y, 11, 27), date(Y, 12, 6), Granularity.SPAN)
    sohr = "Syrian Observatory for Human Rights"
    return (
        Figure("f-dead", "killed", "people", "syria", offensive, 704, 704, 704,
               (FigureValue(sohr, 704, "digest", "dead"),), ("dead",)),
        Figure("f-civ", "killed", "civilians", "syria", offensive, 110, 110, 110,
               (FigureValue(sohr, 110, "digest", "civilians"),), ("civilians",), part_of="f-dead"),
        Figure("f-disp", "displaced", "people", "syria", offensive, 115000, 280000, 280000,
               (FigureValue("UN", 115000, "monitor", "un-115", comparator="more than"),
                FigureValue("World Food Programme", 280000, "digest", "un-280",
                            comparator="about")),
               ("un-115", "un-280"), scope="Idlib and northern Aleppo, to the whole country"),
        Figure("f-old", "killed", "people", "syria",
               between(date(2011, 1, 1), None, Granularity.YEAR), 500000, 500000, 500000,
               (FigureValue("Conflict Monitor", 500000, "monitor", "half-million",
                            comparator="more than"),), ("half-million",), current=False),
    )  # fmt: skip


def _holdings() -> tuple[Holding, ...]:
    since_war = between(date(2011, 3, 1), date(2011, 12, 31), Granularity.YEAR)
    idlib = between(date(Y, 11, 29), date(Y, 12, 2), Granularity.DAY)
    return (
        Holding("hama", "army", since_war, day(12, 5), ("since-2011",)),
        Holding("hama", "hts", day(12, 5), None, ("take-wire", "take-herald", "whole"),
                ("stay-undated",)),
        Holding("aleppo", "army", None, between(date(Y, 11, 28), date(Y, 11, 30), Granularity.DAY),
                ("aleppo-taken",)),
        Holding("aleppo", "hts", day(11, 30), None, ("aleppo-taken",)),
        Holding("homs", "army", None, None, ("homs-open",)),
        Holding("tel", "sdf", None, None, ("if-hama",), whole=False),
        Holding("idlib", "hts", idlib, None, ("strikes",)),
        Holding("salamiya", "army", None, day(12, 3), ("salamiya-open",)),
    )  # fmt: skip


def _disputes() -> tuple[Dispute, ...]:
    return (
        Dispute("d-manner", "How Hama was taken", "manner",
                (Side("after days of clashes", ("clashes-wire", "clashes-digest"), 1),
                 Side("almost without a fight", ("quiet-herald",), 1))),
        Dispute("d-holder", "Whether the army is out of Hama", "holder",
                (Side("it has left", ("withdraw-wire", "withdraw-digest"), 1),
                 Side("units remain at the southern edge", ("stay-undated",), 1))),
        Dispute("d-km", "How far Hama lies from Aleppo", "distance",
                (Side("about 110 km", ("km-wire",), 1),
                 Side("more than 130 km", ("km-herald",), 1))),
    )  # fmt: skip


def _derivations() -> tuple[Derivation, ...]:
    wire, digest = REPORTS["wire"].text, REPORTS["digest"].text
    shared = "Insurgents took the city of Hama on Thursday after days of clashes"
    a, b = wire.index(shared), digest.index(shared)
    passage = SharedPassage(a, a + len(shared), b, b + len(shared), shared)
    return (
        Derivation("wire", "digest", "copy", 0.38, (passage,), True, "The later adds nothing."),
        Derivation("monitor", "herald", "shared_quotation", 0.08, (), False),
    )


def _lines() -> tuple[BriefLine, ...]:
    return (
        BriefLine("Hama changed hands on 5 December.", ("take-wire", "take-herald", "take-digest")),
        BriefLine("The army says it withdrew to spare civilians; an officer says units remain at "
                  "the southern edge.", ("withdraw-wire", "stay-undated"), "control"),
        BriefLine("At least 704 people have been killed since 27 November.", ("dead",), "figures"),
        BriefLine("Between 115,000 and 280,000 people have been displaced, by speaker and area.",
                  ("un-115", "un-280"), "figures"),
        BriefLine("In Aleppo bread and fuel are scarce.", ("bread",), "conditions"),
        BriefLine("The reports differ on how the city fell.", ("clashes-wire", "quiet-herald"),
                  "disputed"),
    )  # fmt: skip


def _naming() -> tuple[Naming, ...]:
    return (
        Naming("hts", "Insurgents", "Gate Wire", ("wire",), 3),
        Naming("hts", "Insurgents", "Daily Digest", ("digest",), 1),
        Naming("hts", "rebels", "The Herald", ("herald",), 2),
        Naming("hts", "Terrorist groups", "Daily Digest", ("digest",), 1),
        Naming("hts", "Opposition fighters", "Conflict Monitor", ("monitor",), 1),
        Naming("army", "the army", "Gate Wire", ("wire",), 2),
        Naming("army", "the government", "The Herald", ("herald",), 2),
    )


def rich() -> Picture:
    """Everything a page must show, in one picture as known on 6 December 2024."""
    reports = tuple(REPORTS.values())
    credit = reports[0].text.index("Photo:")
    passages = (Passage(credit, len(reports[0].text), PassageKind.CREDIT),)
    return Picture(
        as_of=date(Y, 12, 6),
        reports=(replace(reports[0], passages=passages), *reports[1:]),
        claims=_claims(),
        events=_events(),
        figures=_figures(),
        holdings=_holdings(),
        derivations=_derivations(),
        witnesses=(
            Witness("w1", ("wire", "digest"), "the second repeats two sentences of the first"),
            Witness("w2", ("herald",)),
            Witness("w3", ("monitor",)),
            Witness("w4", ("undated",)),
            Witness("w5", ("arabic",)),
        ),
        disputes=_disputes(),
        forecasts=(
            Forecast("if-hama", "Rami Abdurrahman", "Hama falls", None, Outcome.PENDING,
                     reason="the condition was met on 5 December; the outcome is open"),
            Forecast("if-homs", "Mira Tannous", "Homs falls", day(12, 8), Outcome.PENDING),
        ),
        naming=_naming(),
        conditions=(
            Condition("c1", "shortage", "aleppo", day(12, 5), "Bread and fuel are scarce.",
                      ("bread",), ("wire",), 1),
            Condition("c2", "communications_cut", "hama", day(12, 5), "The internet is cut.",
                      ("net",), ("herald",), 1),
        ),
        actors=ACTORS,
        places=PLACES,
        lines=_lines(),
        problems=(Problem("scan.pdf", "holds no text", "run text recognition on it first"),),
    )  # fmt: skip


def as_known(picture: Picture, until: date) -> Picture:
    """The picture with what reports of later days add taken away."""
    out = {
        r.id for r in picture.reports
        if (r.published.end or date.max) <= until or (r.parent and until >= date(Y, 12, 5))
    }  # fmt: skip
    known = {c.id for c in picture.claims if c.span.report in out}
    kept = [replace(e, claims=tuple(c for c in e.claims if c in known)) for e in picture.events]
    return replace(
        picture,
        as_of=until,
        reports=tuple(r for r in picture.reports if r.id in out),
        claims=tuple(c for c in picture.claims if c.id in known),
        events=tuple(e for e in kept if e.claims),
        figures=tuple(f for f in picture.figures if set(f.claims) <= known),
        holdings=tuple(h for h in picture.holdings if set(h.claims) <= known),
        derivations=tuple(d for d in picture.derivations if {d.earlier, d.later} <= out),
        witnesses=tuple(w for w in picture.witnesses if set(w.reports) <= out),
        disputes=tuple(d for d in picture.disputes if all(set(s.claims) <= known for s in d.sides)),
        forecasts=tuple(f for f in picture.forecasts if f.claim in known),
        naming=tuple(n for n in picture.naming if set(n.reports) <= out),
        conditions=tuple(c for c in picture.conditions if set(c.claims) <= known),
        lines=tuple(x for x in picture.lines if set(x.claims) <= known),
    )


def snapshots() -> dict[date, Picture]:
    """The rich picture on each of its publication days."""
    return {date(Y, 12, n): as_known(rich(), date(Y, 12, n)) for n in (4, 5)}


def tiny() -> Picture:
    """One report, one event, no place that can be drawn."""
    text = "A bridge was shelled overnight."
    report = Report("r", "note.txt", text, language="en")
    claim = Claim("c", ClaimKind.EVENT, "x", Span("r", 0, len(text)), text)
    event = Event(
        "e",
        "x",
        None,
        (),
        (),
        None,
        None,
        "A bridge was shelled.",
        ("c",),
        ("r",),
        1,
        Grade.WEAK,
        (),
    )
    return Picture(None, (report,), (claim,), (event,))


def large(events: int = 200) -> Picture:
    """Many events over four weeks in twelve towns on both sides of a river nobody named."""
    start = date(2023, 5, 1)
    texts = [f"On day {n} shells fell on Town {n % 12}. Nobody was hurt." for n in range(events)]
    reports = tuple(
        Report(f"r{n}", f"{n}.txt", text, f"Outlet {n % 9}", None, None,
               Interval(start + timedelta(days=n // 8), start + timedelta(days=n // 8)), "en")
        for n, text in enumerate(texts)
    )  # fmt: skip
    claims = tuple(
        Claim(identity("claim", n), ClaimKind.EVENT, "x", Span(f"r{n}", 0, text.index(".")), text)
        for n, text in enumerate(texts)
    )
    places = tuple(
        Place(f"t{n}", f"Town {n}", 46.4 + n % 4 * 0.12, 32.2 + n // 4 * 0.3, Precision.TOWN,
              country="UA", radius_km=2.0)
        for n in range(12)
    )  # fmt: skip
    told = tuple(
        Event(f"e{n}", "x", None, (), (), f"t{n % 12}",
              Interval(start + timedelta(days=n // 8), start + timedelta(days=n // 8 + n % 3)),
              f"Shells fell on Town {n % 12}.", (claims[n].id,), (f"r{n}",), 1 + n % 9,
              list(Grade)[n % 4], ("one report",))
        for n in range(events)
    )  # fmt: skip
    return Picture(start + timedelta(days=27), reports, claims, told, places=places)
