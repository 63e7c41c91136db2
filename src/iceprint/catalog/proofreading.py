"""Everything that is wrong with the translations of one language, and what a reviewer should look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from iceprint.catalog.glossary import Glossary, Wording, said
from iceprint.catalog.library import Library
from iceprint.catalog.punctuation import slips
from iceprint.catalog.translations import Entry
from iceprint.catalog.wording import translation_objections
from iceprint.errors import IceprintError, TranslationError
from iceprint.model.language import Language
from iceprint.model.message import Message

_NUMBER = re.compile(r"\d+", re.ASCII)


class Proofread(NamedTuple):
    """`errors` must be mended before anybody signs the words; `notes` are hints for a person to judge."""

    errors: tuple[IceprintError, ...]
    notes: tuple[str, ...]


def proofread(library: Library, language: Language) -> Proofread:
    """Every message that is published in a language, translated or not. Raises what is wrong with the message file."""
    catalog = library.catalog(language)
    errors: list[IceprintError] = []
    notes: list[str] = []
    known = {message.id: message for message in messages(library, language)}
    gone = (entry for name, entry in catalog.entries.items() if name not in known)
    notes += (f'{entry.place}: no material says "{entry.message_id}" in this language any more' for entry in gone)
    for message in known.values():
        entry = catalog.entries.get(message.id)
        found = list(objections(library, message, entry, language))
        errors += found
        if entry and entry.text and not entry.fuzzy:
            notes += hints(library.glossary, message, entry, language)
    return Proofread(tuple(errors), tuple(notes))


def messages(library: Library, language: Language) -> Iterator[Message]:
    """The English messages of what is published in a language, program by program, in the order of the files."""
    published = library.published_in(language.tag)
    for name in library.programs:
        yield from (message for message in library.program(name).messages.values() if message.id in published)


def objections(library: Library, message: Message, entry: Entry | None, language: Language) -> Iterator[IceprintError]:
    """What is wrong with the translation of one message, the quality of its words included."""
    yield from translation_objections(message, entry, language, library.catalog(language).file)
    if entry and entry.text and not entry.fuzzy and entry.original == message.text:
        yield from quality_objections(library, message, entry, language)


def quality_objections(
    library: Library, message: Message, entry: Entry, language: Language
) -> Iterator[TranslationError]:
    """What would be printed without complaint, and is wrong all the same."""
    name, text = f'message "{message.id}"', entry.text
    terms = list(library.glossary.of(message.text, language.tag))
    for number in dict.fromkeys(_NUMBER.findall(message.text)):
        if number not in _NUMBER.findall(text) and not any(_without(number, words, text) for _, words in terms):
            what = f'{name} has lost the number "{number}"'
            yield TranslationError(what, remedy="write it where it belongs", where=entry.place)
    for proper in library.settings.names:
        if _whole(proper, message.text) and not _whole(proper, text):
            what = f'{name} has lost the name "{proper}", which keeps its form in every language'
            yield TranslationError(what, remedy=f'write "{proper}" in Latin letters', where=entry.place)
    for term, words in terms:
        for wrong in words.never:
            if wrong.casefold() in text.casefold():
                what = f'{name} has "{wrong}", which must never stand for "{term.english[0]}"'
                yield TranslationError(what, remedy=f'write "{words.forms[0]}"', where=entry.place)
    for slip, remedy in slips(text, language):
        yield TranslationError(f"{name} {slip}", remedy=remedy, where=entry.place)


def hints(glossary: Glossary, message: Message, entry: Entry, language: Language) -> Iterator[str]:
    """Terms of the original for which the translation has none of the expected forms."""
    for term, words in glossary.of(message.text, language.tag):
        if not any(said(form, entry.text) for form in words.forms):
            expected = " or ".join(f'"{form}"' for form in words.forms)
            yield f'{entry.place}: message "{message.id}" speaks of "{term.english[0]}"; the glossary has {expected}'


def _without(number: str, words: Wording, text: str) -> bool:
    """Whether a form of a term says a number in words: круглосуточно for 24 hours a day."""
    return any(number not in form and said(form, text) for form in words.forms)


def _whole(name: str, text: str) -> bool:
    """Whether a name stands in a text, in a script without spaces also between other letters."""
    return bool(re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", text))
