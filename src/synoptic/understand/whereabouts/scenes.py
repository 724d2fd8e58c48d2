"""Where the text is: the running place of a report, for sentences that do not say where.

A sentence goes on where the one before it in the paragraph was. A paragraph that names no place
is at the town of its section's heading, or of the title, as long as nothing told since was
elsewhere. Where two towns compete in one sentence, what follows is left open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from synoptic.model import PassageKind, Place, Precision
from synoptic.understand.analysis import Analysis, Scene
from synoptic.understand.whereabouts.holding import lies_by
from synoptic.understand.whereabouts.scene_changes import (
    describes,
    is_heading,
    is_history,
    is_violence,
    names_another,
    not_recalled,
    turns_away,
)
from synoptic.understand.whereabouts.sites import Sites, is_dateline, sites_of

# Sentences that a place holds for, those that name it again counted anew; a smaller place than a
# town holds for the next one only: the story soon leaves a palace.
HOLDS = {Precision.POINT: 1}
HOLDS_TOWN = 2
NOWHERE = (Precision.COUNTRY, Precision.UNKNOWN)  # no other place than the one told of


def scenes(analysis: Analysis) -> dict[int, Scene]:
    """The scene of each sentence that has one, by its number."""
    return dict(_Thread(analysis).read())


@dataclass(slots=True)
class _Thread:
    """The state of reading a report from its beginning."""

    analysis: Analysis
    scene: Scene | None = None
    last: Place | None = None  # where anything was told to be last, in any paragraph
    about: Scene | None = None  # the town of the title or of the section's heading
    led: bool = False  # the first sentence of the body is read
    left: int = 0  # sentences that the scene still holds for
    _headings: list[tuple[int, Place | None]] = field(default_factory=list)

    def read(self) -> Iterator[tuple[int, Scene]]:
        self._headings = list(_headings(self.analysis))
        sentences = self.analysis.document.sentences
        for number, sentence in enumerate(sentences):
            self._open_section(sentence.start)
            before = sentences[number - 1].end if number else 0
            if is_dateline(sentence):
                self.scene = self.last = None
            if turns_away(sentence):
                self.scene = self.last = None
            opens = not number or "\n" in self.analysis.report.text[before : sentence.start]
            if opens:
                self.scene, self.left = self._opening(), HOLDS_TOWN
            sites = not_recalled(self.analysis, number, sites_of(self.analysis, number))
            past = is_history(self.analysis, number)
            if (scene := self._scene()) and not past and self._holds(scene, number, sites):
                yield number, scene
            if not describes(sentence):
                self._go_on(number, sites, past)
            if opens and self.scene and is_heading(self.analysis, number):
                self.left = len(sentences)
            if sentence.passage is PassageKind.BODY and not self.led:
                self._lead(number, sites, past)
            if sentence.passage is PassageKind.HEADLINE and (place := self.last or sites.province):
                self.last = place
                self.about = Scene(place, f"not told here; the title names {place.name}")

    def _scene(self) -> Scene | None:
        """The scene, as long as it holds; then it, or that of the title, for harm alone."""
        if self.scene and self.left > 0:
            return self.scene
        last = self.scene if self.scene and self.scene.place.precision not in HOLDS else None
        scene = last or self._opening()
        return replace(scene, of_harm=True) if scene else None

    def _holds(self, scene: Scene, number: int, sites: Sites) -> bool:
        """False where a sentence names another place, which may be where it is."""
        another = scene.of_harm and names_another(self.analysis, number, scene)
        return not another and not _competes(sites, scene.place)

    def _lead(self, number: int, sites: Sites, past: bool) -> None:
        """A report that opens with violence in one place, and no title that names one, is of it."""
        self.led = True
        place = None if past or sites.wide or sites.open else sites.one
        if self.about is None and place is not None and is_violence(self.analysis, number):
            reason = f"not told here; the report opens at {place.name}"
            self.about = Scene(place, reason, of_harm=True)

    def _open_section(self, start: int) -> None:
        """Pass the headings before a sentence: each begins anew."""
        while self._headings and self._headings[0][0] < start:
            place = self._headings.pop(0)[1]
            self.last, self.scene = place, None
            if place:
                self.about = Scene(place, f"not told here; the heading names {place.name}")

    def _opening(self) -> Scene | None:
        """Where a paragraph begins that does not say it."""
        about = self.about
        return about if about and self.last and lies_by(self.last, about.place) else None

    def _left_for_another(self, number: int) -> bool:
        """True where a sentence is at no place but tells of another than the report is about."""
        named = (m.place for (at, _), m in self.analysis.places.items() if at == number)
        known = [p for p in named if p and p.precision not in NOWHERE]
        scene = self.scene or self.about
        return bool(scene) and any(not lies_by(p, scene.place) for p in known if scene)

    def _go_on(self, number: int, sites: Sites, past: bool) -> None:
        """The scene for the next sentence."""
        place = sites.one or sites.province or self._again(sites)
        self.left -= 1
        if past or (sites.wide and not place) or sites.open or (sites.found and not place):
            self.scene = self.last = None
        elif place:
            again = self.scene is not None and self.scene.place.id == place.id
            self.scene = Scene(place, f"not told here; the text before is at {place.name}")
            self.left = max(self.left if again else 0, HOLDS.get(place.precision, HOLDS_TOWN))
            self.last = place
        elif self.left <= 0 and self._left_for_another(number):
            self.scene = self.last = None

    def _again(self, sites: Sites) -> Place | None:
        """The town of the title or the lead, told beside a wider place: "X, the first in Y"; the
        region of the title, where several of its towns are told of."""
        if self.about is None or sites.open:
            return None
        about, place = self.about.place, replace(sites, wide=()).one
        if sites.found and about.precision is Precision.REGION:
            return about if all(lies_by(s.place, about) for s in sites.found) else None
        return place if place and lies_by(place, about) else None


def _competes(sites: Sites, place: Place) -> bool:
    """True where a sentence names another place than the one the text is at, or a town beside it.

    A palace or a bridge in the town does not compete with it.
    """
    if sites.wide or sites.open:
        return True
    return any(
        s.place.id != place.id
        and (s.place.precision is Precision.TOWN or not lies_by(s.place, place))
        for s in sites.found
    )


def _headings(analysis: Analysis) -> Iterator[tuple[int, Place | None]]:
    """Where each heading starts, and the one town it names among those of the text.

    A dateline begins anew as well, but says where the words were sent from.
    """
    report = analysis.report
    towns = {
        m.text.casefold(): m.place
        for m in analysis.places.values()
        if m.place and m.kind == "place" and m.place.precision is Precision.TOWN
    }
    for passage in report.passages:
        if passage.kind not in (PassageKind.HEADING, PassageKind.DATELINE):
            continue
        words = report.text[passage.start : passage.end].casefold()
        named = {p.id: p for name, p in towns.items() if name in words}
        told = passage.kind is PassageKind.HEADING and len(named) == 1
        yield passage.start, next(iter(named.values())) if told else None
