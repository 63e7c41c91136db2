"""Many editions, one after the other: what fails is named and does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from iceprint.catalog.library import Library
from iceprint.catalog.suggest import suggestion
from iceprint.errors import IceprintError, ProjectError, UsageError, distinct, flatten
from iceprint.model.deliverable import Deliverable
from iceprint.model.job import Job
from iceprint.model.material import Material, ProductKind
from iceprint.model.outcome import Outcome
from iceprint.run.outbox import deliver
from iceprint.run.recipe import print_edition

ALL = "all"

LanguagesOf = Callable[[Material], Sequence[str]]


def print_kind(
    library: Library, kind: ProductKind, materials: Sequence[str], languages: Sequence[str], job: Job
) -> Outcome:
    """Print materials of one kind in every language asked for. Without materials: the project's default of the kind."""

    def languages_of(material: Material) -> Sequence[str]:
        require_kind(library, material, kind)
        return material.editions if ALL in languages else languages

    return _print(library, materials or [default_material(library, kind)], languages_of, job)


def print_matching(library: Library, pattern: str, languages: Sequence[str], job: Job) -> Outcome:
    """Print every material whose name matches a pattern of the shell, each in those of the languages it has.

    Raises UsageError if nothing matches, or no material has a language.
    """
    materials = [name for name in library.materials if fnmatchcase(name, pattern)]
    if not materials:
        what = f'no material has a name like "{pattern}"'
        raise UsageError(what, remedy=suggestion(pattern, library.materials))
    unheard, read = set(languages) - {ALL}, []

    def languages_of(material: Material) -> Sequence[str]:
        read.append(material.id)
        asked = [tag for tag in (*material.editions, *languages) if material.has(tag)]
        unheard.difference_update(asked)
        return asked if ALL in languages else [tag for tag in asked if tag in languages]

    outcome = _print(library, materials, languages_of, job)
    errors = [
        UsageError(f'no material like "{pattern}" has the language "{tag}"', remedy=suggestion(tag, library.languages))
        for tag in languages
        if tag in unheard and len(read) == len(materials)  # one that cannot be read may have it
    ]
    return outcome._replace(errors=(*outcome.errors, *errors))


def _print(library: Library, materials: Sequence[str], languages_of: LanguagesOf, job: Job) -> Outcome:
    written: list[tuple[Path, Deliverable]] = []
    errors: list[IceprintError] = []
    for name in materials:
        try:
            tags = languages_of(library.material(name))
        except IceprintError as error:
            errors += flatten(error)
            continue
        for tag in dict.fromkeys(tags):
            try:
                made = print_edition(library, name, tag, job)
                written += [(deliver(library.project.output, each.name, each.data), each) for each in made]
            except IceprintError as error:
                errors += flatten(error)
    return Outcome(tuple(written), distinct(errors))


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
