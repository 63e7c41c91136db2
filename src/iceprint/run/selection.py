"""Which editions a build is about: materials with such names, each in those of the languages that it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, UsageError, flatten
from iceprint.model.build import Piece
from iceprint.model.edition import Use
from iceprint.model.material import JOINT
from iceprint.run.identifier import file_name
from iceprint.run.uses import LeftOut, makeable

if TYPE_CHECKING:
    from iceprint.catalog.library import Library

ALL = "all"


class Selection(NamedTuple):
    """Materials with the tags of their editions, JOINT among them if they can be in pairs; why others are unread."""

    editions: dict[str, tuple[str, ...]]  # tags by material
    errors: tuple[IceprintError, ...]


def read_selection(library: Library, pattern: str, tags: Sequence[str], *, imprint: bool = False) -> Selection:
    """Read the materials whose names match a pattern of the shell. A language that none of them has is a mistake.

    With `imprint` those are left out whose design has none. Raises UsageError if no name matches, or none is left.
    """
    names = matching(library.materials, pattern)
    if not names:
        what = f'no material has a name like "{pattern}"'
        raise UsageError(what, remedy=suggestion(pattern, library.materials))
    editions: dict[str, tuple[str, ...]] = {}
    errors: list[IceprintError] = []
    for name in names:
        try:
            material = library.material(name)
            if imprint and not material.imprint:
                continue
            editions[name] = (*material.editions, JOINT) if material.pairs else material.editions
        except IceprintError as error:
            errors += flatten(error)
    if imprint and not editions and not errors:
        what = f'no material like "{pattern}" can be printed for a partner: their designs have no imprint'
        raise UsageError(what, remedy="name posters, brochures, rack cards or folded cards")
    if not errors:  # a material that cannot be read may have the language
        errors += [
            UsageError(
                f'no material like "{pattern}" has the language "{tag}"', remedy=suggestion(tag, library.languages)
            )
            for tag in unheard(editions, tags)
        ]
    return Selection(editions, tuple(errors))


def matching(materials: Sequence[str], pattern: str) -> list[str]:
    """The names that match."""
    return [name for name in materials if fnmatchcase(name, pattern)]


def unheard(editions: Mapping[str, Sequence[str]], tags: Sequence[str]) -> list[str]:
    """The languages asked for that nothing is published in."""
    return [tag for tag in dict.fromkeys(tags) if tag != ALL and not any(_has(each, tag) for each in editions.values())]


def pieces_of(
    editions: Mapping[str, Sequence[str]], tags: Sequence[str], uses: Sequence[Use], partners: Sequence[str] = ("",)
) -> Iterator[tuple[Piece, ...]]:
    """The pieces of every edition, in the order of materials, of their languages, and of partners."""
    for material, tag in _asked_for(editions, tags):
        made, _ = makeable(material, tag, uses)
        for partner in partners if made else ():
            name = ".".join(filter(None, (material, tag, partner)))
            yield tuple(Piece(material, tag, use, file_name(name, use), partner) for use in made)


def left_out_of(editions: Mapping[str, Sequence[str]], tags: Sequence[str], uses: Sequence[Use]) -> tuple[LeftOut, ...]:
    """What there is not of the editions asked for."""
    found = (makeable(f"{material}.{tag}", tag, uses)[1] for material, tag in _asked_for(editions, tags))
    return tuple(filter(None, found))


def _asked_for(editions: Mapping[str, Sequence[str]], tags: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Materials with the tags of their editions."""
    for material, spoken in editions.items():
        yield from ((material, tag) for tag in dict.fromkeys(spoken) if tag != JOINT and (tag in tags or ALL in tags))
        yield from ((material, tag) for tag in dict.fromkeys(tags) if JOINT in tag and _has(spoken, tag))


def _has(spoken: Sequence[str], tag: str) -> bool:
    """Whether there is an edition in a language, or in a pair of them."""
    return tag in spoken or (JOINT in tag and JOINT in spoken and set(tag.split(JOINT)) <= set(spoken))
