"""Brings the message files up to date with content: the template and every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from iceprint.catalog.glossary import Glossary
from iceprint.catalog.library import PROGRAMS, TRANSLATIONS, Library
from iceprint.catalog.names import SOURCE_LANGUAGE
from iceprint.catalog.po_files import read_message_file
from iceprint.errors import ContentError, IceprintError, OutputError, flatten, raise_all
from iceprint.model.language import Language
from iceprint.whole_file import write_whole

if TYPE_CHECKING:
    from iceprint.catalog.gettext_files import Hints, Template

TEMPLATE = TRANSLATIONS / "iceprint.pot"

Rooms = Mapping[str, Mapping[str, int]]  # by language and message: about the most characters


def extract(library: Library, rooms: Rooms) -> Path:
    """Write `translations/iceprint.pot` alone; returns its path."""
    from iceprint.catalog.gettext_files import po_bytes  # noqa: PLC0415 - Babel takes 20 ms to import

    _require_content(library)
    path = library.project.root / TEMPLATE
    replace(path, po_bytes(_template(library).catalog(_hints(library, SOURCE_LANGUAGE, rooms))), TEMPLATE.as_posix())
    return path


def update(library: Library, rooms: Rooms) -> tuple[Path, ...]:
    """Write `translations/iceprint.pot` and merge it into every message file; returns their paths.

    Languages of the settings get a file if they have none. A file holds what materials say in its language, so that
    nobody translates what is not printed. A second run changes nothing. Everything is read and merged
    before the first file is written, so that a mistake in one of them leaves all as they were.
    """
    from iceprint.catalog.gettext_files import po_bytes  # noqa: PLC0415 - as above

    root = library.project.root
    languages = _sound_languages(library)
    template = _template(library)
    content = {root / TEMPLATE: po_bytes(template.catalog(_hints(library, SOURCE_LANGUAGE, rooms)))}
    for language in languages:
        path, hints = library.catalog_path(language), _hints(library, language.tag, rooms)
        wanted = library.published_in(language.tag)
        if path.exists():
            file = library.project.place(path)
            text = read_message_file(path, file, language)
            content[path] = po_bytes(template.merged_into(text, file, language.catalog, hints, wanted))
        else:
            content[path] = po_bytes(template.catalog(hints, language.catalog, wanted))
    for path, data in content.items():
        replace(path, data, library.project.place(path))
    return tuple(content)


def _template(library: Library) -> Template:
    from iceprint.catalog.gettext_files import Template  # noqa: PLC0415 - as above

    root = library.project.root
    issued = max(library.material(name).issued for name in library.materials)
    return Template((root / PROGRAMS / f"{name}.yaml" for name in library.programs), root, issued)


def _hints(library: Library, tag: str, rooms: Rooms) -> Hints:
    """What is written above a message: how the glossary says its terms in the language, and the room there is."""

    def hints(message_id: str, text: str) -> list[str]:
        told = list(glossary_hints(library.glossary, text, tag))
        room = rooms.get(tag, {}).get(message_id)
        return [*told, room_hint(room)] if room else told

    return hints


def glossary_hints(glossary: Glossary, text: str, tag: str) -> Iterator[str]:
    """The terms of an English text: their meaning for the template, the expected words for a language."""
    if tag == SOURCE_LANGUAGE:
        for term in glossary.terms:
            if term.stands_in(text):
                yield f"term: {term.english[0]}. {term.note}".strip()
        return
    for term, words in glossary.of(text, tag):
        never = f"; never: {', '.join(words.never)}" if words.never else ""
        yield f"glossary: {term.english[0]} = {' / '.join(words.forms)}{never}"


def room_hint(room: int) -> str:
    """The room of a message, in words."""
    return f"room: at most about {room} characters, with facts filled in"


def _require_content(library: Library) -> None:
    if not library.programs or not library.materials:
        raise ContentError("there is no program or no material", remedy="add one under content/")


def languages_of(library: Library) -> tuple[Language, ...]:
    """The languages that have a message file or should have one."""
    return tuple(
        library.languages[tag]
        for tag in library.languages
        if tag != SOURCE_LANGUAGE
        and (tag in library.settings.languages or library.catalog_path(library.languages[tag]).exists())
    )


def _sound_languages(library: Library) -> tuple[Language, ...]:
    """The same. Raises what is wrong with the files there are."""
    _require_content(library)
    languages = languages_of(library)
    problems: list[IceprintError] = []
    for language in languages:
        if library.catalog_path(language).exists():
            try:
                library.catalog(language)
            except IceprintError as error:
                problems += flatten(error)
    raise_all(problems)
    return languages


def replace(path: Path, data: bytes, name: str) -> None:
    """Write a file whole, unless it holds these bytes already. Raises OutputError."""
    try:
        if not path.is_file() or path.read_bytes() != data:
            write_whole(path, data)
    except OSError as error:
        raise OutputError(f"{name} cannot be written: {error.strerror}", remedy="check its permissions") from error
