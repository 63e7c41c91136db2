"""Writes the messages of one language as XLIFF 2.1 (OASIS Standard, 2018) for agencies with tools of their own.

One `file` a program, one `unit` a message, which may not be divided. Placeholders become `ph` elements that may neither
be deleted nor copied, with what they stand for in `originalData`. What a translator should know are `note` elements.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from iceprint.catalog.library import PROGRAMS, Library
from iceprint.catalog.names import SOURCE_LANGUAGE
from iceprint.catalog.translations import MACHINE_MADE, Entry, Translations
from iceprint.catalog.words import glossary_hints, room_hint
from iceprint.errors import IceprintError, TranslationError, raise_all
from iceprint.model.fact import Ledger
from iceprint.model.language import Language
from iceprint.model.message import Message

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"  # also that of 2.1
VERSION = "2.1"
FUZZY = "fuzzy"

_PIECES = re.compile(r"(\{[a-z][a-z0-9_]*\})")


def xliff(library: Library, language: Language, rooms: Mapping[str, int]) -> bytes:
    """All messages that are published in a language, with their translations as they stand.

    Raises what is wrong with the message file.

    `rooms` are characters by message id.
    """
    catalog = library.catalog(language)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="{NAMESPACE}" version="{VERSION}" srcLang="{SOURCE_LANGUAGE}" trgLang="{language.tag}">',
    ]
    problems: list[IceprintError] = []
    published = library.published_in(language.tag)
    for name in library.programs:
        said = [each for each in library.program(name).messages.values() if each.id in published]
        if not said:
            continue
        lines.append(f'  <file id="{name}" original="{(PROGRAMS / name).as_posix()}.yaml" xml:space="preserve">')
        lines += _note_lines([("style", advice) for advice in library.glossary.advice.get(language.tag, ())], "    ")
        for message in said:
            entry = catalog.entries.get(message.id)
            if entry is None or entry.original != message.text:
                what = f'message "{message.id}" is not up to date in {catalog.file}'
                remedy = "run `iceprint words update`"
                problems.append(TranslationError(what, remedy=remedy, where=entry.place if entry else message.place))
            else:
                lines += _unit(message, entry, catalog, library, rooms.get(message.id))
        lines.append("  </file>")
    raise_all(problems)
    return "\n".join([*lines, "</xliff>", ""]).encode("utf-8")


def _unit(message: Message, entry: Entry, catalog: Translations, library: Library, room: int | None) -> Iterator[str]:
    codes = _Codes(library.ledger)
    source, target = codes.marked(message.text), codes.marked(entry.text)
    yield f'    <unit id="{message.id}" canResegment="no">'
    yield from _note_lines(list(_notes(message, entry, catalog, library, room)), "      ")
    if codes.data:
        yield "      <originalData>"
        yield from (f'        <data id="{key}">{escape(code)}</data>' for code, key in codes.data.items())
        yield "      </originalData>"
    yield f"      <segment{_state(message, entry, catalog, library)}>"
    yield f"        <source>{source}</source>"
    if entry.text:
        yield f"        <target>{target}</target>"
    yield "      </segment>"
    yield "    </unit>"


def _note_lines(notes: Sequence[tuple[str, str]], indent: str) -> Iterator[str]:
    if notes:
        yield f"{indent}<notes>"
        yield from (f'{indent}  <note category="{category}">{escape(text)}</note>' for category, text in notes)
        yield f"{indent}</notes>"


def _state(message: Message, entry: Entry, catalog: Translations, library: Library) -> str:
    """How far the words are. A machine's words, and guesses, are no more than a beginning."""
    if not entry.text:
        return ' state="initial"'
    if entry.fuzzy:
        return f' state="initial" subState="iceprint:{FUZZY}"'
    if library.approvals.covers(catalog, message, entry):
        return ' state="final"'
    return f' state="initial" subState="iceprint:{MACHINE_MADE}"' if entry.machine_made else ' state="translated"'


def _notes(
    message: Message, entry: Entry, catalog: Translations, library: Library, room: int | None
) -> Iterator[tuple[str, str]]:
    if message.note:
        yield "description", message.note
    for hint in glossary_hints(library.glossary, message.text, catalog.language):
        yield "glossary", hint.partition(": ")[2]
    if room:
        yield "room", room_hint(room).partition(": ")[2]
    if entry.machine_made:
        yield "translator", MACHINE_MADE
    elif translator := catalog.translator(entry):
        yield "translator", translator


class _Codes:
    """Placeholders of one unit as inline codes: the same number of a name has the same id on both sides."""

    def __init__(self, ledger: Ledger) -> None:
        self.data: dict[str, str] = {}  # placeholder to id
        self._ledger = ledger
        self._ids: dict[tuple[str, int], str] = {}  # placeholder and how often it stood there before

    def marked(self, text: str) -> str:
        seen: Counter[str] = Counter()
        pieces = []
        for piece in _PIECES.split(text):
            if not _PIECES.fullmatch(piece):
                pieces.append(escape(piece))
                continue
            key = self.data.setdefault(piece, f"d{len(self.data) + 1}")
            code = self._ids.setdefault((piece, seen[piece]), f"c{len(self._ids) + 1}")
            seen[piece] += 1
            fact = self._ledger.find(piece[1:-1])
            shown = f" disp={quoteattr(fact.printed)}" if fact else ""
            fixed = f'canCopy="no" canDelete="no" dataRef="{key}" equiv={quoteattr(piece)}'
            pieces.append(f'<ph id="{code}" {fixed}{shown}/>')
        return "".join(pieces)
