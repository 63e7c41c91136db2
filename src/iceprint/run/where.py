"""Which editions print which fact. Nothing is laid out, and a disputed fact is found like any other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from iceprint.catalog.library import Library
from iceprint.catalog.names import SOURCE_LANGUAGE, program_of
from iceprint.catalog.placeholders import placeholders
from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, UsageError, flatten
from iceprint.model.edition import PARTNER_SLOT
from iceprint.model.fact import Fact
from iceprint.model.material import Material
from iceprint.model.recall import Carrier, Spot


class Found(NamedTuple):
    """The carriers of every fact that is printed, by its id; `errors` are of materials that could not be searched."""

    carriers: Mapping[str, tuple[Carrier, ...]]
    errors: tuple[IceprintError, ...]


def find_fact(library: Library, name: str) -> Fact:
    """The fact behind an id or a choice. Raises UsageError for an unknown one."""
    fact = library.ledger.find(name)
    if fact is None:
        raise UsageError(f'there is no fact "{name}"', remedy=suggestion(name, library.ledger.names))
    return fact


def where_printed(library: Library) -> Found:
    """Search all materials in all their languages, and those with an imprint for every partner of lists kept here."""
    found: dict[str, list[Carrier]] = {}
    errors: list[IceprintError] = []
    imprinted: list[Material] = []
    for name in library.materials:
        try:
            material = library.material(name)
        except IceprintError as error:
            errors += flatten(error)
            continue
        for tag in material.languages:
            spots = tuple(_spots(library, material, tag))
            facts = [(library.ledger.find(spot.name), spot) for spot in spots]
            for fact in dict.fromkeys(fact.id for fact, _ in facts if fact):
                own = tuple(spot for other, spot in facts if other and other.id == fact)
                found.setdefault(fact, []).append(Carrier(name, tag, own))
        if material.imprint:
            imprinted.append(material)
    for path in library.partner_lists if imprinted else ():
        try:
            partners = library.partners(path)
        except IceprintError as error:
            errors += flatten(error)
            continue
        for partner in partners.values():
            spot = Spot(PARTNER_SLOT, partner.fact, None, partner.place)
            tags = ((material.id, tag) for material in imprinted for tag in material.editions)
            found.setdefault(partner.fact, []).extend(Carrier(*each, (spot,), partner.id) for each in tags)
    return Found({fact: tuple(carriers) for fact, carriers in found.items()}, tuple(errors))


def _spots(library: Library, material: Material, tag: str) -> Iterator[Spot]:
    """Every fact of one edition, in the order of the product's slots. What a pair says too is told once."""
    told = set()
    for filling in material.fillings:
        paired = "paired." if filling is material.paired else ""
        spots = [Spot(paired + slot, name, None, material.place) for slot, name in filling.facts.items()]
        for slot, messages in filling.messages.items():
            for message in messages:
                spots += _in_words(library, paired + slot, message, tag)
        yield from (spot for spot in spots if (spot.name, spot.message) not in told)
        told |= {(spot.name, spot.message) for spot in spots}


def _in_words(library: Library, slot: str, message_id: str, tag: str) -> Iterator[Spot]:
    """The facts that a message or its translation asks for. One of them is wrong if they differ, so both count."""
    original = library.program(program_of(message_id)).messages[message_id]
    asked = dict.fromkeys(placeholders(original.text), original.place)
    if tag != SOURCE_LANGUAGE:
        try:
            entry = library.catalog(library.language(tag)).entries.get(message_id)
        except IceprintError:
            entry = None  # a file that cannot be read cannot be printed from; what was printed had the same facts
        if entry:
            asked |= dict.fromkeys(placeholders(entry.text), entry.place)
    for name, place in asked.items():
        yield Spot(slot, name, message_id, place)
