"""Many editions, one after the other: what fails is named and does not stop the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.errors import IceprintError, ProjectError, UsageError, distinct, flatten
from iceprint.model.deliverable import Deliverable
from iceprint.model.job import Job
from iceprint.model.outcome import Outcome
from iceprint.run.outbox import deliver
from iceprint.run.recipe import print_edition

ALL = "all"


def run_batch(
    library: Library,
    product: str,
    materials: Sequence[str],
    languages: Sequence[str],
    job: Job,
) -> Outcome:
    """Print every material of a product in every language. Without materials: the project's default."""
    written: list[tuple[Path, Deliverable]] = []
    errors: list[IceprintError] = []
    for material in materials or [_default_material(library, product)]:
        try:
            tags = _languages_of(library, product, material, languages)
        except IceprintError as error:
            errors += flatten(error)
            continue
        for tag in tags:
            try:
                made = print_edition(library, material, tag, job)
                written += [(deliver(library.project.output, each.name, each.data), each) for each in made]
            except IceprintError as error:
                errors += flatten(error)
    return Outcome(tuple(written), distinct(errors))


def _default_material(library: Library, product: str) -> str:
    if product not in library.settings.materials:
        raise ProjectError(
            f"no material was named, and iceprint.yaml names none for {product}",
            remedy=f"name one: iceprint {product} MATERIAL",
        )
    return library.settings.materials[product]


def _languages_of(library: Library, product: str, material: str, wanted: Sequence[str]) -> tuple[str, ...]:
    """The languages to print, in the order asked for. An unknown one is refused when its turn comes."""
    known = library.material(material)
    if known.product != product:
        remedy = f"use: iceprint {known.product} {material}"
        raise UsageError(f'"{material}" is a {known.product}, not a {product}', remedy=remedy)
    return known.languages if ALL in wanted else tuple(dict.fromkeys(wanted))
