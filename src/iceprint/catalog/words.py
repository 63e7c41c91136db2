"""Brings the message files up to date with content: the template and every language."""

from __future__ import annotations

from pathlib import Path

from iceprint.catalog.library import PROGRAMS, TRANSLATIONS, Library
from iceprint.catalog.names import SOURCE_LANGUAGE
from iceprint.errors import ContentError, IceprintError, OutputError, flatten, raise_all
from iceprint.model.language import Language
from iceprint.whole_file import write_whole

TEMPLATE = TRANSLATIONS / "iceprint.pot"


def update(library: Library) -> tuple[Path, ...]:
    """Write `translations/iceprint.pot` and merge it into every message file; returns their paths.

    Languages of the settings get a file if they have none. A second run changes nothing. Everything is read and merged
    before the first file is written, so that a mistake in one of them leaves all as they were.
    """
    from iceprint.catalog.gettext_files import Template, po_bytes  # noqa: PLC0415 - Babel takes 20 ms to import

    root = library.project.root
    languages = _sound_languages(library)
    issued = max(library.material(name).issued for name in library.materials)
    template = Template((root / PROGRAMS / f"{name}.yaml" for name in library.programs), root, issued)
    content = {root / TEMPLATE: po_bytes(template.catalog())}
    for language in languages:
        path = library.catalog_path(language)
        catalog = template.merged_into(path, language.catalog) if path.exists() else template.catalog(language.catalog)
        content[path] = po_bytes(catalog)
    for path, data in content.items():
        _replace(path, data, library.project.place(path))
    return tuple(content)


def _sound_languages(library: Library) -> tuple[Language, ...]:
    """The languages that have a message file or should have one. Raises what is wrong with the files there are."""
    if not library.programs or not library.materials:
        raise ContentError("there is no program or no material", remedy="add one under content/")
    languages = tuple(
        language
        for tag, language in library.languages.items()
        if tag != SOURCE_LANGUAGE and (tag in library.settings.languages or library.catalog_path(language).exists())
    )
    problems: list[IceprintError] = []
    for language in languages:
        if library.catalog_path(language).exists():
            try:
                library.catalog(language)
            except IceprintError as error:
                problems += flatten(error)
    raise_all(problems)
    return languages


def _replace(path: Path, data: bytes, name: str) -> None:
    try:
        if not path.is_file() or path.read_bytes() != data:
            write_whole(path, data)
    except OSError as error:
        raise OutputError(f"{name} cannot be written: {error.strerror}", remedy="check its permissions") from error
