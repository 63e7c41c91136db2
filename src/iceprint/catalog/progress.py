"""How far the translation of each language has come."""

from __future__ import annotations

from iceprint.catalog.library import Library
from iceprint.catalog.proofreading import messages
from iceprint.catalog.words import languages_of
from iceprint.errors import IceprintError, distinct, flatten
from iceprint.model.language import Language
from iceprint.model.progress import Progress


def progress(library: Library) -> tuple[tuple[Progress, ...], tuple[IceprintError, ...]]:
    """Every language that has a message file or should have one, and what keeps a file from being counted."""
    rows: list[Progress] = []
    errors: list[IceprintError] = []
    for language in languages_of(library):
        try:
            rows.append(_progress(library, language))
        except IceprintError as error:
            errors += flatten(error)
    return tuple(rows), distinct(errors)


def _progress(library: Library, language: Language) -> Progress:
    catalog = library.catalog(language)
    counts = {"translated": 0, "fuzzy": 0, "machine_made": 0, "signed": 0}
    total = 0
    for message in messages(library, language):
        total += 1
        entry = catalog.entries.get(message.id)
        if entry is None or not entry.text or entry.original != message.text:
            continue
        counts["fuzzy" if entry.fuzzy else "translated"] += 1
        if not entry.fuzzy:
            counts["machine_made"] += entry.machine_made
            counts["signed"] += library.approvals.covers(catalog, message, entry)
    return Progress(language, total, **counts)
