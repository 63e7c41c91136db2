"""How much room every message has in every language: what translators are told."""

from __future__ import annotations

from iceprint.catalog.library import Library
from iceprint.catalog.names import SOURCE_LANGUAGE
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.errors import IceprintError
from iceprint.layout.room import rooms
from iceprint.model.edition import Edition
from iceprint.text.faces import Fonts

PERCENT = 100


def room_table(library: Library, tags: tuple[str, ...]) -> dict[str, dict[str, int]]:
    """By language and message, about the most characters that its tightest zone holds, over all materials.

    What cannot be measured, because something else in the project is wrong, is left out.
    """
    fonts = Fonts(library.project.fonts)
    return {tag: _rooms(library, tag, fonts) for tag in tags}


def _rooms(library: Library, tag: str, fonts: Fonts) -> dict[str, int]:
    found: dict[str, int] = {}
    for material in library.materials:
        try:
            publication = library.material(material)
        except IceprintError:
            continue
        for edition in publication.editions_with(tag) if tag in publication.languages else ():
            for name, room in _rooms_in(library, material, edition, tag, fonts).items():
                found[name] = min(found.get(name, room), room)
    return found


def _rooms_in(library: Library, material: str, edition_tag: str, tag: str, fonts: Fonts) -> dict[str, int]:
    """The room of the messages of one edition in one of its languages; nothing if it cannot be measured."""
    try:
        edition = resolve(library, material, edition_tag, stand_in=True)
        told = rooms(edition, template_for(edition), fonts, library.language(tag))
    except IceprintError:
        return {}
    originals = _originals(next(voice for voice in edition.voices if voice.language.tag == tag))
    measured = {name: room for name, room in told.items() if name in originals}
    return {name: _converted(room, edition) if originals[name] else room for name, room in measured.items()}


def _originals(edition: Edition) -> dict[str, bool]:
    """All messages by id, and whether the original stands for the translation."""
    return {
        copy.message_id: edition.language.tag != SOURCE_LANGUAGE and not copy.place.file.endswith(".po")
        for copies in edition.copy.values()
        for copy in copies
    }


def _converted(room: int, edition: Edition) -> int:
    """Room for English letters as room for those of the language, which may be wider: see `budget`."""
    return max(1, room * min(PERCENT, edition.language.budget) // PERCENT)
