"""Which editions a build is about: materials with such names, each in those of the languages that it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, UsageError, flatten
from iceprint.model.build import Piece
from iceprint.model.edition import Use
from iceprint.run.identifier import file_name

if TYPE_CHECKING:
    from iceprint.catalog.library import Library

ALL = "all"


class Selection(NamedTuple):
    """Materials with all their editions, as `es`, and why others could not be read."""

    editions: dict[str, tuple[str, ...]]  # tags by material
    errors: tuple[IceprintError, ...]


def read_selection(library: Library, pattern: str, tags: Sequence[str]) -> Selection:
    """Read the materials whose names match a pattern of the shell. A language that none of them has is a mistake.

    Raises UsageError if no name matches.
    """
    names = matching(library.materials, pattern)
    if not names:
        what = f'no material has a name like "{pattern}"'
        raise UsageError(what, remedy=suggestion(pattern, library.materials))
    editions: dict[str, tuple[str, ...]] = {}
    errors: list[IceprintError] = []
    for name in names:
        try:
            editions[name] = library.material(name).languages
        except IceprintError as error:
            errors += flatten(error)
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
    heard = {ALL, *(tag for each in editions.values() for tag in each)}
    return [tag for tag in dict.fromkeys(tags) if tag not in heard]


def pieces_of(
    editions: Mapping[str, Sequence[str]], tags: Sequence[str], uses: Sequence[Use]
) -> Iterator[tuple[Piece, ...]]:
    """The pieces of every edition, in the order of materials and of their languages."""
    for material, published in editions.items():
        for tag in dict.fromkeys(published):
            if tag in tags or ALL in tags:
                yield tuple(Piece(material, tag, use, file_name(material, tag, use)) for use in uses)
