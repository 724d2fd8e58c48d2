"""What is known of the domain, as data: YAML files, checked against their schema when first read.

Each accessor reads its file once and gives frozen values. `load` reads any other codebook file
into a type of the caller's.
"""

from synoptic.codebook.actors import (
    ActorPatterns,
    KnownActor,
    actor_patterns,
    actors,
    known_actors,
)
from synoptic.codebook.conditions import ConditionType, conditions
from synoptic.codebook.control_words import ControlWords, control_words
from synoptic.codebook.crosswalks import Crosswalk, crosswalk, crosswalks, plover
from synoptic.codebook.event_types import EventType, Mode, event_types, known
from synoptic.codebook.instruments import instruments, mode_of_means
from synoptic.codebook.measures import (
    Measure,
    Population,
    QuantityWords,
    measures,
    measures_of,
    population_of,
    populations,
    quantity_words,
)
from synoptic.codebook.modality import ModalityWords, modality
from synoptic.codebook.outlets import Outlet, known_outlets, outlets
from synoptic.codebook.predicates import (
    Predicate,
    PredicateIndex,
    doer_of,
    object_kinds,
    predicates,
)
from synoptic.codebook.saying import Saying, SayWords, say_cues, say_nouns, say_verbs, say_words
from synoptic.codebook.source import Entry, Slots, Words, load

__all__ = [
    "ActorPatterns",
    "ConditionType",
    "ControlWords",
    "Crosswalk",
    "Entry",
    "EventType",
    "KnownActor",
    "Measure",
    "ModalityWords",
    "Mode",
    "Outlet",
    "Population",
    "Predicate",
    "PredicateIndex",
    "QuantityWords",
    "SayWords",
    "Saying",
    "Slots",
    "Words",
    "actor_patterns",
    "actors",
    "conditions",
    "control_words",
    "crosswalk",
    "crosswalks",
    "doer_of",
    "event_types",
    "instruments",
    "known",
    "known_actors",
    "known_outlets",
    "load",
    "measures",
    "measures_of",
    "modality",
    "mode_of_means",
    "object_kinds",
    "outlets",
    "plover",
    "population_of",
    "populations",
    "predicates",
    "quantity_words",
    "say_cues",
    "say_nouns",
    "say_verbs",
    "say_words",
]
