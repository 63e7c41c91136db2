"""Some editions, one after the other: what fails is named and does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.errors import IceprintError, ProjectError, UsageError, distinct, flatten
from iceprint.model.deliverable import Deliverable
from iceprint.model.job import Job
from iceprint.model.material import Material, ProductKind
from iceprint.model.outcome import Outcome
from iceprint.model.partner import Partner
from iceprint.run.outbox import deliver
from iceprint.run.recipe import print_edition
from iceprint.run.selection import ALL
from iceprint.run.uses import makeable

LanguagesOf = Callable[[Material], Sequence[str]]


def print_kind(
    library: Library,
    kind: ProductKind,
    materials: Sequence[str],
    languages: Sequence[str],
    job: Job,
    partners: Sequence[Partner] = (),
) -> Outcome:
    """Print materials of one kind in every language asked for. Without materials: the project's default of the kind.

    With `partners` a file for each of them.
    """

    def languages_of(material: Material) -> Sequence[str]:
        require_kind(library, material, kind)
        return material.editions if ALL in languages else languages

    return _print(library, materials or [default_material(library, kind)], languages_of, job, partners or (None,))


def _print(
    library: Library,
    materials: Sequence[str],
    languages_of: LanguagesOf,
    job: Job,
    partners: Sequence[Partner | None],
) -> Outcome:
    written: list[tuple[Path, Deliverable]] = []
    errors: list[IceprintError] = []
    notes: list[str] = []
    for name in materials:
        try:
            tags = languages_of(library.material(name))
        except IceprintError as error:
            errors += flatten(error)
            continue
        for tag, partner in product(dict.fromkeys(tags), partners):
            try:
                made = print_edition(library, name, tag, job, partner)
                written += [(deliver(library.project.output, each.name, each.data), each) for each in made]
                _, left_out = makeable(made[0].edition.name, tag, job.uses)
                notes += [left_out.note] if left_out else []
            except IceprintError as error:
                errors += flatten(error)
    return Outcome(tuple(written), distinct(errors), tuple(notes))


def default_material(library: Library, kind: ProductKind) -> str:
    """The one that is meant when nobody names one. Raises ProjectError if the project names none."""
    if kind not in library.settings.materials:
        raise ProjectError(
            f"no material was named, and iceprint.yaml names none for {kind}",
            remedy=f"name one: iceprint {kind} MATERIAL",
        )
    return library.settings.materials[kind]


def require_kind(library: Library, material: Material, wanted: ProductKind) -> None:
    """Raise UsageError for a material of another kind."""
    kind = library.products[material.product].kind
    if kind is not wanted:
        raise UsageError(f'"{material.id}" is a {kind}, not a {wanted}', remedy=f"use: iceprint {kind} {material.id}")
