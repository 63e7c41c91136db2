"""Which materials belong to which program: to that of their title, whatever words they borrow from others."""

from __future__ import annotations

from collections.abc import Sequence

from iceprint.catalog.calls import programs_of
from iceprint.catalog.library import Library
from iceprint.model.shelf import Shelf


def shelves(library: Library, materials: Sequence[str] = ()) -> tuple[Shelf, ...]:
    """All programs with their materials; or the programs of some materials, with these alone."""
    read = [library.material(name) for name in sorted(set(materials)) or library.materials]
    owners = {material.id: programs_of(material, library)[0].id for material in read}
    found = []
    for name in library.programs:
        own = (material for material in read if owners[material.id] == name)
        shelf = Shelf(library.program(name), tuple((each, library.products[each.product].kind) for each in own))
        if shelf.materials or not materials:
            found.append(shelf)
    return tuple(found)
