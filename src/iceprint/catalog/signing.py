"""Signs translations off: a named person's word for the exact words, written into `translations/approvals.yaml`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from iceprint.catalog.approvals import digest, read_approvals
from iceprint.catalog.library import APPROVALS, Library
from iceprint.catalog.nodes import Keys
from iceprint.catalog.persons import person, same_person
from iceprint.catalog.proofreading import messages, objections
from iceprint.catalog.shared_file import edit_shared
from iceprint.catalog.source import decode_source
from iceprint.catalog.suggest import suggestion
from iceprint.catalog.translations import Entry, Translations
from iceprint.catalog.yaml_files import parse_yaml
from iceprint.errors import ContentError, IceprintError, Refused, UsageError, raise_all
from iceprint.model.language import Language
from iceprint.model.message import Message
from iceprint.model.signed import Signed


def approve(library: Library, language: Language, material: str | None, by: str) -> Signed:
    """Sign the words of a language as they stand today, of one material or of all. All of them, or none is signed.

    Raises Refused if the translator is to sign, and what is wrong with the words. What is signed already stays so.
    """
    by = person(by, "--by")
    if not library.settings.release.may_sign(by):
        remedy = suggestion(by, library.settings.release.signers or ())
        raise Refused(f'"{by}" may not sign: iceprint.yaml does not list the name under release.signers', remedy=remedy)
    signed = Signed(language.tag, (), ())

    def edited(data: bytes) -> bytes:
        nonlocal signed
        signed, data = _signed(library, language, material, by, data)
        return data

    edit_shared(library.project.root / APPROVALS, APPROVALS.as_posix(), ContentError, edited)
    return signed


def _signed(library: Library, language: Language, material: str | None, by: str, data: bytes) -> tuple[Signed, bytes]:
    """The file of signatures with the new ones, and which they are."""
    catalog = library.catalog(language)
    document = parse_yaml(decode_source(data, APPROVALS.as_posix(), ContentError), APPROVALS.as_posix())
    approvals = read_approvals(document)
    new: dict[str, str] = {}
    before: list[str] = []
    problems: list[IceprintError] = []
    theirs: list[Entry] = []  # translated by whoever is to sign
    for message in _asked_for(library, language, material):
        entry = catalog.entries.get(message.id)
        if entry and approvals.covers(catalog, message, entry):
            before.append(message.id)
            continue
        found = list(objections(library, message, entry, language))
        problems += found or (_nobodys(entry, catalog) if entry else ())
        if entry:
            theirs += [entry] if same_person(catalog.translator(entry), by) and not found else []
            new[message.id] = digest(message.id, message.text, entry.text)
    raise_all([*problems, *_conflict(theirs, catalog)])
    if new:
        written = f"{{by: {json.dumps(by, ensure_ascii=False)}, on: {library.project.today}, words: "
        lines = {name: f'{name}: {written}"{words}"}}' for name, words in new.items()}
        data = _with_lines(data, document, language.tag, lines)
    return Signed(language.tag, tuple(new), tuple(before)), data


def _asked_for(library: Library, language: Language, material: str | None) -> Iterator[Message]:
    if material is None:
        yield from messages(library, language)
        return
    publication = library.material(material)
    if language.tag not in publication.languages:
        what = f'"{material}" is not published in {language.english_name} ({language.tag})'
        raise UsageError(what, remedy=suggestion(language.tag, publication.languages))
    used = publication.message_ids
    yield from (message for message in messages(library, language) if message.id in used)


def _conflict(theirs: Sequence[Entry], catalog: Translations) -> Iterator[Refused]:
    """Why a person cannot sign: said once, however many messages it concerns."""
    if theirs:
        first, translator = theirs[0], catalog.translator(theirs[0])
        count = f" and {len(theirs) - 1} more" if len(theirs) > 1 else ""
        verb, them = ("were", "them") if count else ("was", "it")
        what = f'message "{first.message_id}" ({catalog.language}){count} {verb} translated by {translator}, '
        what += f"who cannot sign {them} off"
        yield Refused(what, remedy=f"have another person read and sign {them}", where=first.place)


def _nobodys(entry: Entry, catalog: Translations) -> Iterator[Refused]:
    """Whether nobody can tell who translated. A machine's words may be signed by anybody who has read them."""
    if not catalog.translator(entry) and (entry.imported or not entry.machine_made):
        what = f'message "{entry.message_id}" ({catalog.language}) does not say who translated it, so nobody can tell '
        what += "that the reviewer is another person"
        remedy = "write a comment `# translated-by: NAME` above it, or Last-Translator in the header of the file"
        yield Refused(what, remedy=remedy, where=entry.place)


def _with_lines(data: bytes, document: Keys, tag: str, entries: dict[str, str]) -> bytes:
    """The file with these entries of one language; every other line stays as it is, byte for byte."""
    lines = data.decode("utf-8").split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    if not document.nodes:  # {}, perhaps below comments
        lines[document.place.line - 1 :] = []
    _require_block(document, lines)
    block = document.nodes.get(tag)
    if not isinstance(block, Keys) or not block.nodes:
        at = document.places[tag].line - 1 if tag in document.places else _end(lines)
        new = [f"{tag}:{end}", *(f"  {text}{end}" for text in entries.values())]
        lines[at : at + (tag in document.places)] = new
    else:
        _require_block(block, lines, indented=True)
        _put(lines, document, block, tag, {name: text + end for name, text in entries.items()})
    return ("\n".join(lines) + ("" if lines[-1] == "" else "\n")).encode("utf-8")


def _end(lines: Sequence[str]) -> int:
    """How many lines there are without blank ones at the end."""
    return max((number for number, line in enumerate(lines, 1) if line.strip()), default=0)


def _put(lines: list[str], document: Keys, block: Keys, tag: str, entries: dict[str, str]) -> None:
    """Replace the entries that there are, from the last to the first, and write the others behind the block."""
    starts = sorted(place.line - 1 for place in block.places.values())
    below = [place.line - 1 for place in document.places.values() if place.line > document.places[tag].line]
    stops = dict(zip(starts, [*starts[1:], min(below, default=len(lines))], strict=True))
    first = lines[starts[0]]
    indent = first[: len(first) - len(first.lstrip())]
    behind = len(_trimmed(lines, stops[starts[-1]]))
    fresh = [indent + text for name, text in entries.items() if name not in block.nodes]
    lines[behind:behind] = fresh
    for name, place in sorted(block.places.items(), key=lambda item: -item[1].line):
        if name in entries:
            start = place.line - 1
            lines[start : len(_trimmed(lines, min(stops[start], behind)))] = [indent + entries[name]]


def _trimmed(lines: Sequence[str], stop: int) -> Sequence[str]:
    """The lines up to `stop` without blank ones and comments at the end, which belong to what follows."""
    while stop and (not lines[stop - 1].strip() or lines[stop - 1].lstrip().startswith("#")):
        stop -= 1
    return lines[:stop]


def _require_block(keys: Keys, lines: Sequence[str], *, indented: bool = False) -> None:
    for name, place in keys.places.items():
        line = lines[place.line - 1].removeprefix("\ufeff")
        if not (line.lstrip() if indented else line).startswith((f"{name}:", f'"{name}"', f"'{name}'")):
            what = f'"{name}" does not begin its line, so nothing can be added'
            raise ContentError(what, remedy="write languages and messages on lines of their own", where=place)
