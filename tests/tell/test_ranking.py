"""Which event is the news: by weight, witnesses, the heads of reports, and age."""

from __future__ import annotations

from dataclasses import replace

from small_war import GAZETTE, GUARD, HERALD, LEAGUE, PORT, TOOK_G, WIRE, claim, event, on, picture

from synoptic.model import ClaimKind, Event, Grade, Picture, Place, Precision
from synoptic.tell.lookup import Lookup
from synoptic.tell.ranking import main_event

FORD = Place("place-ford", "Ford", 11.0, 20.0, Precision.TOWN)


def main(told: Picture) -> Event | None:
    return main_event(Lookup(told))


def test_what_reports_open_with_comes_before_what_they_mention() -> None:
    late = replace(WIRE, text=f"{WIRE.text} The League is in Ford, too.", published=on(9))
    aside = claim("c9", late, text="The League is in Ford", place=FORD.id, actor=LEAGUE.id)
    fall = event(id="event-0", claims=("c9",), reports=("wire",), witnesses=1,
                 place=FORD.id, when=on(8))  # fmt: skip
    told = picture(
        reports=(GAZETTE, HERALD, late), claims=(*picture().claims, aside),
        events=(fall, event()), places=(PORT, FORD),
    )  # fmt: skip
    assert main(told) == event()


def test_a_title_alone_says_what_a_report_is_about() -> None:
    text = f"{WIRE.text} Both towns changed hands."
    titled = replace(WIRE, title="Ford after the flood", text=text)
    one = claim("c8", titled, text="Both towns changed hands.", place=PORT.id)
    two = replace(one, id="c9", place=FORD.id)
    mention = event(id="event-0", claims=("c8",), witnesses=1, reports=("wire",))
    about = replace(mention, id="event-1", claims=("c9",), place=FORD.id)
    told = picture(reports=(titled,), claims=(one, two), events=(mention, about),
                   places=(PORT, FORD))  # fmt: skip
    assert main(told) == about


def test_a_capitulation_weighs_as_much_as_a_town() -> None:
    text = "The guard surrendered to the League on Tuesday at Ford. Port Sol opened its gates."
    paper = replace(HERALD, id="paper", text=text)
    gave_up = claim("c8", paper, text="The guard surrendered to the League",
                    kind=ClaimKind.EVENT, type="RETREAT", mode="surrender")  # fmt: skip
    opened = claim("c9", paper, text="Port Sol opened its gates", place=PORT.id)
    surrender = event(id="event-9", type="RETREAT", mode="surrender", claims=("c8",),
                      reports=("paper",), witnesses=1, actors=(GUARD.id,),
                      recipients=(LEAGUE.id,), place=FORD.id, grade=Grade.FAIR)  # fmt: skip
    gates = event(id="event-0", claims=("c9",), reports=("paper",), witnesses=1, actors=(),
                  recipients=(), grade=Grade.FAIR)  # fmt: skip
    told = picture(reports=(paper,), claims=(gave_up, opened), events=(gates, surrender),
                   places=(PORT, FORD))  # fmt: skip
    assert main(told) == surrender


def test_a_few_who_gave_up_somewhere_are_not_the_news() -> None:
    few = event(id="event-0", type="RETREAT", mode="surrender", place=None, recipients=(),
                witnesses=2)  # fmt: skip
    entered = event(type="enter", claims=("c1",), witnesses=1)
    told = picture(claims=(replace(TOOK_G, type="enter"),), events=(few, entered))
    assert main(told) == entered
