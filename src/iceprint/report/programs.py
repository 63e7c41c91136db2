"""The programs as text for people and plain data for machines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from iceprint.model.material import Material, ProductKind
from iceprint.model.shelf import Shelf

Json = dict[str, object]

Told = Callable[[Material, ProductKind], Iterable[str]]  # what is said of a material


def shelf_lines(shelves: Sequence[Shelf], told: Told, *, verbose: bool) -> Iterator[str]:
    """Every program with its title and audience, and below it what `told` says of its materials."""
    for program, materials in shelves:
        yield f"{program.id}: {program.name}"
        yield f"  for: {program.audience}"
        if verbose:
            yield from (f"  doubt: {doubt}" for doubt in program.doubts)
        yield from (f"  {line}" for material, kind in materials for line in told(material, kind))
        if not materials:
            yield "  no material of its own; others use its words"


def overview(shelves: Sequence[Shelf]) -> Told:
    """A line for a material: its kind and its languages."""
    width = max((len(material.id) for shelf in shelves for material, _ in shelf.materials), default=0)
    return lambda material, kind: [f"{material.id:<{width}}  {kind:<8}  {', '.join(material.languages)}"]


def shelves_json(shelves: Sequence[Shelf]) -> list[Json]:
    return [
        {
            "program": shelf.program.id,
            "name": shelf.program.name,
            "audience": shelf.program.audience,
            "sources": list(shelf.program.sources),
            "doubts": list(shelf.program.doubts),
            "file": shelf.program.place.file,
            "materials": [_material_json(material, kind) for material, kind in shelf.materials],
        }
        for shelf in shelves
    ]


def _material_json(material: Material, kind: ProductKind) -> Json:
    return {
        "material": material.id,
        "kind": kind.value,
        "product": material.product,
        "format": material.format,
        "languages": list(material.languages),
        "issued": str(material.issued),
        "file": material.place.file,
    }
