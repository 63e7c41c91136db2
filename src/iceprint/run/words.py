"""Translations and the paper they will stand on: room for translators, length against the real layout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from iceprint.catalog import words
from iceprint.catalog.library import Library
from iceprint.catalog.names import PSEUDO_LANGUAGE, SOURCE_LANGUAGE
from iceprint.catalog.proofreading import Proofread, proofread
from iceprint.catalog.resolve import resolve
from iceprint.catalog.xliff_export import xliff
from iceprint.design.large_print import large_print
from iceprint.design.products import template_for
from iceprint.errors import IceprintError, UsageError, distinct, flatten
from iceprint.layout.compose import compose
from iceprint.layout.flow import compose_flow
from iceprint.model.edition import Edition
from iceprint.model.language import Language
from iceprint.run.room_table import room_table
from iceprint.text.faces import Fonts


class Trial(NamedTuple):
    """Words of the pseudo-language by message id, and what kept materials from being laid out with them."""

    words: dict[str, str]
    errors: tuple[IceprintError, ...]


def extract(library: Library) -> Path:
    """Write the template of all messages; returns its path."""
    return words.extract(library, room_table(library, (SOURCE_LANGUAGE,)))


def update(library: Library) -> tuple[Path, ...]:
    """Write the template and bring all message files in line with it; returns their paths."""
    tags = (SOURCE_LANGUAGE, *(language.tag for language in words.languages_of(library)))
    return words.update(library, room_table(library, tags))


def check(library: Library, tags: Sequence[str]) -> Proofread:
    """All that is wrong with the translations of some languages, or of all, their length on paper included."""
    errors: list[IceprintError] = []
    notes: list[str] = []
    for language in chosen(library, tags):
        try:
            found = proofread(library, language)
        except IceprintError as error:
            errors += flatten(error)
            continue
        errors += (*found.errors, *_on_paper(library, language))
        notes += found.notes
    return Proofread(distinct(errors), tuple(notes))


def pseudo(library: Library, materials: Sequence[str]) -> Trial:
    """The words of some materials, or of all, in the pseudo-language, and what of them does not fit the paper."""
    said: dict[str, str] = {}
    errors: list[IceprintError] = []
    for name in materials or library.materials:
        try:
            if library.material(name).together:
                continue  # its words are tried where they stand alone
            edition = resolve(library, name, PSEUDO_LANGUAGE)
            said |= {copy.message_id: copy.text for copies in edition.copy.values() for copy in copies}
            compose(edition, template_for(edition), Fonts(library.project.fonts))
        except IceprintError as error:
            errors += flatten(error)
    return Trial(said, distinct(errors))


def export(library: Library, tag: str) -> bytes:
    """The messages of a language as XLIFF 2.1, with the room there is."""
    (language,) = chosen(library, [tag])
    return xliff(library, language, room_table(library, (tag,))[tag])


def chosen(library: Library, tags: Iterable[str]) -> tuple[Language, ...]:
    """The languages of these tags, or all that are translated. Raises UsageError for a tag that has no translation."""
    languages = tuple(library.language(tag) for tag in dict.fromkeys(tags))
    for language in languages:
        if language.tag in (SOURCE_LANGUAGE, PSEUDO_LANGUAGE):
            what = f"{language.english_name} ({language.tag}) is not a translation"
            raise UsageError(what, remedy="name another language")
    return languages or words.languages_of(library)


def _on_paper(library: Library, language: Language) -> list[IceprintError]:
    """What does not fit or cannot be drawn, in every material of the language, as a piece and in large print."""
    file = library.catalog(language).file
    fonts = Fonts(library.project.fonts)
    errors: list[IceprintError] = []
    for name in library.materials:
        material = library.material(name)
        for tag in material.editions_with(language.tag) if language.tag in material.languages else ():
            try:
                edition = resolve(library, name, tag, stand_in=True)
            except IceprintError as error:
                errors += flatten(error)
                continue
            for lay_out in (_piece,) if edition.beside else (_piece, _large_print):
                try:
                    lay_out(library, edition, fonts)
                except IceprintError as error:
                    errors += flatten(error)
    return [error for error in errors if error.where is None or error.where.file == file]


def _piece(_: Library, edition: Edition, fonts: Fonts) -> None:
    compose(edition, template_for(edition), fonts)


def _large_print(library: Library, edition: Edition, fonts: Fonts) -> None:
    paper = library.formats[library.settings.large_print_paper]
    compose_flow(edition, large_print(template_for(edition), edition.language, paper), fonts)
