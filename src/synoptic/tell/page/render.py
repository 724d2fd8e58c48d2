"""A picture to one HTML file that needs nothing else: no network, no script to be read."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from importlib.resources import files

from markupsafe import Markup

from synoptic.model import Picture
from synoptic.tell.page.articles import articles
from synoptic.tell.page.axis import Axis, ticks
from synoptic.tell.page.brief import title
from synoptic.tell.page.days import Fragments, dedupe, embedded, order, thinned
from synoptic.tell.page.ground import ground
from synoptic.tell.page.scene import scene, share
from synoptic.tell.page.slots import Grounds, environment, fill
from synoptic.tell.page.tenures import present
from synoptic.tell.page.theatre import canvas, theatre

MOST_BYTES = 3_000_000  # what mail and messengers still carry, and phones open at once
WIDE, NARROW = (900, 500), (370, 400)  # px: a desktop's main column, half a phone's height
FIRST_SCRIPT = "document.documentElement.className='js'"  # before first paint: the panel's column
PARTS = (
    ("map", "Map"),
    ("held", "Who holds what"),
    ("figures", "Figures"),
    ("disputed", "Disputed"),
    ("timeline", "Timeline"),
    ("conditions", "Conditions"),
    ("outlook", "Outlook"),
    ("sources", "Sources"),
    ("background", "Told as history"),
    ("reports", "Reports in full"),
)


def page(picture: Picture, snapshots: Mapping[date, Picture] | None = None) -> str:
    """One self-contained HTML file of at most `MOST_BYTES`, unless one day alone is larger.

    `snapshots` are pictures as known on other days (usually one for each publication day); the
    page's day control moves among them, every other one where all are too many. All text is
    escaped, nothing is fetched, and the same input gives the same bytes.
    """
    picture = present(picture)
    days = order(picture, {day: present(p) for day, p in (snapshots or {}).items()})
    html = _rendered(picture, days)
    while len(html.encode()) > MOST_BYTES and len(days) > 1:
        days = thinned(days, picture)
        html = _rendered(picture, days)
    return html


def _rendered(picture: Picture, days: Sequence[tuple[date, Picture]]) -> str:
    shown = next(n for n, (_, p) in enumerate(days) if p is picture)
    shared = share([picture, *(p for _, p in days if p is not picture)])
    scenes = [scene(shared, p, None if day == date.max else day) for day, p in days]
    grounds = _grounds([p for _, p in days])
    fragments = dedupe([fill(s, grounds) for s in scenes])
    html = (
        environment()
        .get_template("page.html")
        .render(
            title=title(scenes[shown]),
            known_on=scenes[shown].day_label,
            parts=_parts(bool(grounds), bool(shared.reports)),
            slots=_live(fragments, shown),
            grounds=grounds,
            ticks=tuple(ticks(Axis(shared.first, shared.last))) if shared.opening else (),
            reports=tuple(articles(shared)),
            problems=picture.problems,
            spare=fragments.spare(shown),
            data=embedded(shared, scenes, fragments, shown),
            policy=_policy([FIRST_SCRIPT, _asset("page.js")]),
            style=Markup(_asset("page.css")),
            first_script=Markup(FIRST_SCRIPT),
            script=Markup(_asset("page.js")),
        )
    )
    return html.encode("utf-8", "replace").decode()


def _grounds(pictures: Sequence[Picture]) -> Grounds:
    """The map's ground in two shapes, or none where nothing can be placed."""
    area = theatre(pictures)
    if area is None:
        return ()
    return tuple((name, ground(canvas(area, *size))) for name, size in _SIZES)


_SIZES = (("wide", WIDE), ("narrow", NARROW))


def _parts(has_map: bool, has_reports: bool) -> tuple[tuple[str, str], ...]:
    return tuple(p for p in PARTS if p[0] != "map" or has_map) if has_reports else ()


def _live(fragments: Fragments, shown: int) -> dict[str, Markup]:
    """The fragments of the day shown first, slot by slot."""
    return {
        slot: Markup("").join(fragments.html[n] for n in numbers)
        for slot, numbers in fragments.days[shown].items()
    }


def _policy(scripts: Iterable[str]) -> str:
    """Content security policy: these two scripts may run; nothing may be fetched or sent."""
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@lru_cache(maxsize=4)
def _asset(name: str) -> str:
    return files("synoptic.tell.page").joinpath(f"assets/{name}").read_text(encoding="utf-8")
