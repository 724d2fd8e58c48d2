"""The keys' closed lists, by the product's own kinds and by common nouns; for this task alone."""

from __future__ import annotations

from synoptic import codebook
from synoptic.codebook.measures import populations

# What each mode of ASSAULT is; all others are ATTACK.
TYPES = {"explosives": "BOMBING", "suicide-attack": "BOMBING", "abduct": "KIDNAPPING"}
BY_WORD = {
    "hijack": "HIJACKING", "hijacking": "HIJACKING", "burn": "ARSON", "arson": "ARSON",
    "set": "ARSON", "burning": "ARSON", "torch": "ARSON", "rob": "ROBBERY",
    "robbery": "ROBBERY", "steal": "ROBBERY", "theft": "ROBBERY", "holdup": "ROBBERY",
}  # fmt: skip
EFFECTS = {"killed": "DEATH", "executed": "DEATH", "wounded": "INJURY"}
DAMAGE = {"destroy": "DESTROYED", "destruction": "DESTROYED", "damage": "SOME DAMAGE"}
# A noun's sort of person; the product's populations for what is not listed.
PERSONS = {
    "LEGAL OR JUDICIAL": "judge magistrate prosecutor lawyer attorney justice",
    "DIPLOMAT": "diplomat ambassador consul envoy attache",
    "POLITICAL FIGURE": "candidate politician leader activist party deputy senator congressman",
    "LAW ENFORCEMENT": "policeman police detective policewoman officer",
    "SECURITY GUARD": "bodyguard guard escort",
    "GOVERNMENT OFFICIAL": "minister mayor governor official president councilman vice director",
    "ACTIVE MILITARY": "soldier colonel general captain lieutenant major sergeant troop marine",
}
BY_POPULATION = {"police": "LAW ENFORCEMENT", "officials": "GOVERNMENT OFFICIAL",
                 "security forces": "SECURITY GUARD", "fighters": "ACTIVE MILITARY"}  # fmt: skip
# A noun's sort of thing, by any of the phrase's words, the last first.
THINGS = {
    "DIPLOMAT OFFICE OR RESIDENCE": "embassy consulate",
    "FINANCIAL": "bank mortgage fund",
    "LAW ENFORCEMENT FACILITY": "police prison jail",
    "ORGANIZATION OFFICE": "union federation party headquarters association",
    "ENERGY": "power electricity electric pipeline oil energy pylon substation tower plant",
    "COMMUNICATIONS": "telephone radio newspaper television antenna communications station",
    "TRANSPORT VEHICLE": "car bus truck vehicle train plane aircraft helicopter jeep boat",
    "TRANSPORTATION ROUTE": "bridge road highway railway railroad street",
    "TRANSPORTATION FACILITY": "airport terminal port",
    "GOVERNMENT OFFICE OR RESIDENCE": "ministry palace hall government congress office mayor",
    "CIVILIAN RESIDENCE": "house home residence apartment dwelling",
    "COMMERCIAL": "store shop restaurant hotel supermarket business company factory warehouse"
    " building establishment plant mine office market theater farm",
    "WATER": "water aqueduct reservoir",
}
INSTRUMENTS = {
    "VEHICLE BOMB": "car-bomb", "DYNAMITE": "dynamite", "MINE": "mine landmine",
    "BOMB": "bomb device", "GRENADE": "grenade", "EXPLOSIVE": "explosive charge tnt",
    "MACHINE GUN": "machinegun machine-gun submachinegun uzi", "MORTAR": "mortar",
    "RIFLE": "rifle ak-47", "HANDGUN": "pistol handgun revolver", "ROCKET": "rocket rpg",
    "MISSILE": "missile", "GUN": "gun bullet gunshot shot gunfire weapon firearm",
    "CUTTING DEVICE": "knife machete", "STONE": "stone rock", "MOLOTOV COCKTAIL": "molotov",
}  # fmt: skip
SHOOTING = frozenset("shoot shooting gun fire machinegun machine-gun".split())


def listed(lists: dict[str, str], *lemmas: str) -> str | None:
    """The value of the first of these lemmas that a table has."""
    for lemma in lemmas:
        for value, words in lists.items():
            if lemma in words.split():
                return value
    return None


def person_type(*lemmas: str) -> str:
    """The sort of those whom these words name, the head word first."""
    population = codebook.population_of(lemmas[0]) if lemmas else None
    while population and population not in BY_POPULATION:
        population = populations()[population].parent
    return listed(PERSONS, *lemmas) or BY_POPULATION.get(population or "", "CIVILIAN")
