"""Places on the map: a circle of each one's precision, its holders, its events beneath it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synoptic.model import Event, Period, Place, Precision
from synoptic.tell.page.labels import Label, Rect, Room
from synoptic.tell.page.scene import Scene
from synoptic.tell.page.tenures import Tenure, tenures
from synoptic.tell.page.theatre import Canvas
from synoptic.tell.page.times import interval_words
from synoptic.tell.wording.numbers import counted

SMALLEST_MARK = 7.0  # px: a smaller circle cannot be seen or touched
MOST_GLYPHS = 5  # events drawn one by one at a place; more are a number
WIDE = 60.0  # px: the name of a wider area stands inside it
GLYPH = 10.0  # px from one event glyph to the next


@dataclass(frozen=True, slots=True)
class Glyph:
    """One event, or how many more there are (`more`)."""

    x: float
    y: float
    grade: str
    title: str
    refs: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: a circle of its precision. `styles`: present holders; `before`: the one before.

    `unknown`: nobody is told to hold it. `doubted`: drawn hatched. `area`: wider than a town.
    """

    x: float
    y: float
    radius: float
    styles: tuple[tuple[str, int], ...]
    before: str
    doubted: bool
    unknown: bool
    area: bool
    title: str
    refs: str
    label: Label | None
    glyphs: tuple[Glyph, ...]


def events_at(scene: Scene, place: Place) -> list[Event]:
    """Today's events at exactly this place."""
    return [e for e in scene.picture.events if e.place == place.id and e.period is Period.CURRENT]


def is_area(place: Place) -> bool:
    """True for what is wider than a town, or only known to lie somewhere around."""
    return place.precision in (Precision.DISTRICT, Precision.ADMIN1)


def radius_of(canvas: Canvas, place: Place) -> float:
    """Pixels of the place's radius, never too small to be seen."""
    return max(SMALLEST_MARK, canvas.pixels(place.radius_km or 0.0))


def spot(
    scene: Scene, canvas: Canvas, room: Room, places: Sequence[Place], at: tuple[float, float]
) -> Spot:
    """A place at its pixels, with a name where there is room for one.

    The first of `places` is drawn; the others lie under the same mark and give their events.
    """
    x, y = at
    place = places[0]
    radius = radius_of(canvas, place)
    laid = tenures(scene, [h for h in scene.picture.holdings if h.place == place.id])
    now = [t for t in laid if t.lasting]
    gone = [t for t in laid if not t.lasting]
    events = [e for p in places for e in events_at(scene, p)]
    area = is_area(place)
    reach = min(radius, WIDE) if area else radius + (4 if gone and now else 0)
    return Spot(
        x=round(x, 1),
        y=round(y, 1),
        radius=round(radius, 1),
        styles=_styles(scene, now),
        before=_before(scene, now, gone),
        doubted=any(t.doubted for t in now) or len(_holders(now)) > 1,
        unknown=not now,
        area=area,
        title=_title(scene, places, now, events),
        refs=_refs(scene, now, events),
        label=room.beside(x, y, reach, _label(place, now, gone)),
        glyphs=tuple(_glyphs(scene, x, y, min(radius, 16.0), events)),
    )


def _holders(now: Sequence[Tenure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t.holding.holder for t in now))


def _styles(scene: Scene, now: Sequence[Tenure]) -> tuple[tuple[str, int], ...]:
    holders = scene.shared.holders
    return tuple((holders.style(h), holders.pattern(h)) for h in _holders(now))


def _before(scene: Scene, now: Sequence[Tenure], gone: Sequence[Tenure]) -> str:
    """The last holder before, where the place changed hands within sight."""
    past = [t.holding.holder for t in gone if t.holding.holder not in _holders(now)]
    return scene.shared.holders.style(past[-1]) if past and now else ""


def _label(place: Place, now: Sequence[Tenure], gone: Sequence[Tenure]) -> tuple[str, ...]:
    """The name, and the day where it changed hands."""
    since = now[-1].holding.since if now and gone else None
    name = f"{place.name} (area)" if place.precision is Precision.ADMIN1 else place.name
    return (name, interval_words(since, year=False)) if since else (name,)


def _title(
    scene: Scene, places: Sequence[Place], now: Sequence[Tenure], events: Sequence[Event]
) -> str:
    names = " or ".join(scene.actor_name(h) for h in _holders(now))
    held = f"held by {names}" if now else "nobody is told to hold it"
    also = f"; with {', '.join(p.name for p in places[1:])}" if places[1:] else ""
    return f"{places[0].name}: {held}; {counted(len(events), 'event')}{also}"


def _refs(scene: Scene, now: Sequence[Tenure], events: Sequence[Event]) -> str:
    """What makes the holder comes first; a place without one is backed by its events."""
    holding = [c for t in now for c in (*t.holding.claims, *t.holding.against)]
    return scene.refs(holding or [c for e in events for c in e.claims])


def _glyphs(
    scene: Scene, x: float, y: float, radius: float, events: Sequence[Event]
) -> Iterable[Glyph]:
    """Events in a row under their place, the best borne out first."""
    ranked = sorted(events, key=lambda e: (-e.witnesses, str(e.when and e.when.start), e.id))
    shown = ranked[:MOST_GLYPHS]
    left = x - (len(shown) - 1) * GLYPH / 2
    below = y + radius + 11
    for number, event in enumerate(shown):
        at = (round(left + number * GLYPH, 1), round(below, 1))
        yield Glyph(*at, event.grade.value, event.summary, scene.refs(event.claims))
    if more := ranked[MOST_GLYPHS:]:
        refs = scene.refs(c for e in more for c in e.claims)
        at = (round(left + len(shown) * GLYPH, 1), round(below, 1))
        yield Glyph(*at, "", counted(len(more), "more event"), refs, len(more))


def glyph_row(canvas: Canvas, place: Place, x: float, y: float, events: int) -> Rect:
    """The room that so many events take beneath a place."""
    wide = min(events, MOST_GLYPHS) * GLYPH + (26 if events > MOST_GLYPHS else 0)
    top = y + min(radius_of(canvas, place), 16.0) + 4
    left = x - min(events, MOST_GLYPHS) * GLYPH / 2
    return (left, top, left + wide, top + 13)
