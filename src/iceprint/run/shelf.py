"""All papers of a project that can be read, and what is wrong with the others."""

from __future__ import annotations

from iceprint.catalog.library import Library
from iceprint.errors import IceprintError, flatten
from iceprint.model.format import Format


def papers(library: Library) -> tuple[tuple[Format, ...], tuple[IceprintError, ...]]:
    """Those that come with the program and the project's own, by name."""
    formats: list[Format] = []
    errors: list[IceprintError] = []
    for name in library.formats:
        try:
            formats.append(library.formats[name])
        except IceprintError as error:
            errors += flatten(error)
    return tuple(formats), tuple(errors)
