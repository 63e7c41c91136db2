"""Reads an XLIFF 2 file that came back from an agency, and puts its translations into the message file.

What the file says of states never signs anything: see `signing`. A unit is refused alone, with its reason; the others
are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from iceprint.catalog import characters
from iceprint.catalog.library import Library
from iceprint.catalog.names import SOURCE_LANGUAGE
from iceprint.catalog.persons import person
from iceprint.catalog.po_files import decode_message_file, read_translations
from iceprint.catalog.proofreading import messages
from iceprint.catalog.shared_file import edit_shared
from iceprint.catalog.suggest import suggestion
from iceprint.catalog.translations import Entry
from iceprint.catalog.wording import translation_objections
from iceprint.catalog.xliff_export import NAMESPACE
from iceprint.catalog.xml_files import XmlElement, read_xml
from iceprint.errors import IceprintError, Place, TranslationError
from iceprint.model.imported import Imported
from iceprint.model.language import Language
from iceprint.model.message import Message

if TYPE_CHECKING:
    from iceprint.catalog.gettext_files import Change

INITIAL = "initial"
_LAYOUT = re.compile(r"[ \t\r\n]*[\t\r\n][ \t\r\n]*")  # what a tool breaks and indents lines with
_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}\Z", re.ASCII)


class Unit(NamedTuple):
    """One message as the file has it. `target` is None where the file has none."""

    id: str
    source: str
    target: str | None
    confirmed: bool  # somebody has said that its words are more than a beginning
    place: Place


def import_xliff(library: Library, path: Path, translator: str | None) -> Imported:
    """Write the translations of a file into its language's message file. `translator` is who wrote those that differ.

    A unit without words, or with the words that there are already, changes nothing. Raises TranslationError for a file
    that is no XLIFF 2, or for another language.
    """
    translator = None if translator is None else person(translator, "--translator")
    file = library.project.place(path)
    root = read_xml(path, file)
    language = _language(root, library, file)
    target, name = library.catalog_path(language), library.catalog(language).file
    imported = Imported(language.tag, target, (), 0, ())

    def edited(data: bytes) -> bytes:
        nonlocal imported
        refused: list[IceprintError] = []
        units = tuple(_units(root, file, refused))
        entries = read_translations(target, name, language).entries
        changes, same = _changes(library, language, entries, units, translator, refused)
        imported = imported._replace(changed=tuple(changes), same=same, refused=tuple(refused))
        return changed(decode_message_file(data, name, language), name, language.catalog, changes) if changes else data

    from iceprint.catalog.gettext_files import changed  # noqa: PLC0415 - Babel takes 20 ms to import

    edit_shared(target, name, TranslationError, edited)
    return imported


def _changes(
    library: Library,
    language: Language,
    entries: Mapping[str, Entry],
    units: Iterable[Unit],
    translator: str | None,
    refused: list[IceprintError],
) -> tuple[dict[str, Change], int]:
    """What is new, by message, and how many units are as they were. Units that will not do are added to `refused`."""
    from iceprint.catalog.gettext_files import Change  # noqa: PLC0415 - as above

    known = {message.id: message for message in messages(library, language)}
    changes: dict[str, Change] = {}
    same = 0
    for unit in units:
        entry, message = entries.get(unit.id), known.get(unit.id)
        found = list(_objections(unit, message, entry, language))
        refused += found
        if found or entry is None:
            continue
        words = entry.text if unit.target in (None, "", entry.text) else _plain(unit.target or "")
        if words == entry.text and not (entry.fuzzy and unit.target and unit.confirmed):
            same += 1
        else:
            changes[unit.id] = Change(words, translator)
    return changes, same


def _language(root: XmlElement, library: Library, file: str) -> Language:
    where = Place(file, root.line)
    if root.name != f"{NAMESPACE} xliff":
        remedy = "ask for XLIFF 2.0 or 2.1, as `iceprint words export` writes it"
        raise TranslationError("this is not an XLIFF 2 file", remedy=remedy, where=where)
    source, target = root.attributes.get("srcLang", ""), root.attributes.get("trgLang", "")
    tag = next((tag for tag in library.languages if tag.lower() == target.lower()), SOURCE_LANGUAGE)
    if source.lower() != SOURCE_LANGUAGE:
        what = f'the file translates from "{source}", not from {SOURCE_LANGUAGE}'
        raise TranslationError(what, remedy="ask for a translation of the English words", where=where)
    if tag == SOURCE_LANGUAGE:
        what = f'the file is for the language "{target}", which is none of ours'
        remedy = suggestion(target, (tag for tag in library.settings.languages if tag != SOURCE_LANGUAGE))
        raise TranslationError(what, remedy=remedy, where=where)
    return library.language(tag)


def _units(element: XmlElement, file: str, refused: list[IceprintError]) -> Iterator[Unit]:
    """The units of files and groups, each id once; those that cannot be understood are refused."""
    seen: dict[str, int] = {}
    for unit in _found(element):
        name, where = unit.attributes.get("id", ""), Place(file, unit.line)
        if name in seen:
            what = f'unit "{name}" stands here a second time; the first is on line {seen[name]}'
            refused.append(TranslationError(what, remedy="delete one of them", where=where))
            continue
        seen[name] = unit.line
        try:
            yield _read(unit, name, where)
        except TranslationError as error:
            refused.append(error)


def _found(element: XmlElement) -> Iterator[XmlElement]:
    for child in element.children:
        if not isinstance(child, XmlElement):
            continue
        if child.name == f"{NAMESPACE} unit":
            yield child
        elif child.name in (f"{NAMESPACE} file", f"{NAMESPACE} group"):
            yield from _found(child)


def _read(unit: XmlElement, name: str, where: Place) -> Unit:
    """One unit; a tool may have divided it into segments, which are put together again."""
    data = {
        item.attributes.get("id", ""): "".join(text for text in item.children if isinstance(text, str))
        for kept in unit.all(f"{NAMESPACE} originalData")
        for item in kept.all(f"{NAMESPACE} data")
    }
    reader = _Words(data, {}, name, where)
    source, target, confirmed, translated = "", "", True, True
    for part in unit.children:
        if not isinstance(part, XmlElement) or part.name not in (f"{NAMESPACE} segment", f"{NAMESPACE} ignorable"):
            continue
        own = "".join(map(reader.of, part.all(f"{NAMESPACE} source")))
        targets = part.all(f"{NAMESPACE} target")
        source += own
        if part.name == f"{NAMESPACE} segment":
            translated = translated and bool(targets)
            confirmed = confirmed and part.attributes.get("state", INITIAL) != INITIAL
        target += "".join(map(reader.of, targets)) if targets else own
    return Unit(name, source, target if translated else None, confirmed, where)


class _Words(NamedTuple):
    """Turns the content of a source or target into words with placeholders. Raises TranslationError."""

    data: dict[str, str]  # of the unit, by id
    codes: dict[str, str]  # placeholders by the id of their code, which a target may repeat without saying more
    name: str
    where: Place

    def of(self, element: XmlElement) -> str:
        return "".join(child if isinstance(child, str) else self._inline(child) for child in element.children)

    def _inline(self, element: XmlElement) -> str:
        namespace, _, kind = element.name.rpartition(" ")
        if namespace != NAMESPACE or kind in ("sm", "em"):  # what other tools note
            return ""
        if kind == "mrk":
            return self.of(element)
        name, at = element.attributes.get("id", ""), element.attributes.get("dataRef", "")
        code = self.data.get(at) or element.attributes.get("equiv") or self.codes.get(name, "")
        if kind == "ph" and _PLACEHOLDER.match(code):
            self.codes.setdefault(name, code)
            return code
        what = f'unit "{self.name}" has an inline code <{kind}> that is no placeholder'
        raise TranslationError(what, remedy="delete it; words are set in one style", where=self.where)


def _objections(
    unit: Unit, message: Message | None, entry: Entry | None, language: Language
) -> Iterator[IceprintError]:
    """Why a unit cannot be taken."""
    if message is None:
        what = f'unit "{unit.id}" belongs to no message of this project'
        yield TranslationError(what, remedy="delete it, or ask who added it", where=unit.place)
    elif _plain(unit.source) != message.text:
        what = f'unit "{unit.id}" translates words that have changed since in {message.place}'
        yield TranslationError(what, remedy="export again, and translate it anew", where=unit.place)
    elif entry is None or entry.original != message.text:
        what = f'message "{unit.id}" is not up to date in the message file'
        yield TranslationError(what, remedy="run `iceprint words update` first", where=unit.place)
    elif unit.target not in (None, "", entry.text):
        words = _plain(unit.target or "")
        permitted = characters.needed_by(language.script)
        file, line = unit.place
        found: list[IceprintError] = [*characters.objections(words, file, permitted=permitted, first_line=line)]
        new = entry._replace(text=words, fuzzy=False, place=unit.place)
        yield from found or translation_objections(message, new, language, file)


def _plain(text: str) -> str:
    """The words without the line breaks and indents of a tool."""
    return _LAYOUT.sub(" ", text).strip(" ")
