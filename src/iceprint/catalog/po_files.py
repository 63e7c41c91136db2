"""Reads a message file strictly, line by line (gettext manual, "The Format of PO Files").

Writing is Babel's, see `gettext_files`. Babel is not asked to read, because it forgives what on paper is a wrong word:
it takes the first and last character of a string for its quotes, gives a lone `msgstr` to the next message, and of two
equal messages the second wins silently. It also takes 20 ms to import. Plural forms are refused: content has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from iceprint.catalog import characters
from iceprint.catalog.characters import MOST_REPORTED
from iceprint.catalog.source import decode_source, read_bytes
from iceprint.catalog.translations import IMPORTED, MACHINE_MADE, TRANSLATED_BY, Entry, Translations
from iceprint.errors import IceprintError, Place, TranslationError, raise_all
from iceprint.model.language import Language

REMEDY = "compare it with translations/iceprint.pot, or run `iceprint words update`"

_LINE = re.compile(r'(?:(msgctxt|msgid|msgstr) +)?"([^"\\]*(?:\\[\\"nrt][^"\\]*)*)"')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t"}
_KEYWORDS = ("msgctxt", "msgid", "msgstr")
_MAY_FOLLOW = {"": ("msgctxt", "msgid"), "msgctxt": ("msgid",), "msgid": ("msgstr",), "msgstr": ("msgctxt", "msgid")}
_CHARSET = re.compile(r"^Content-Type:.*charset=([\w-]+)", re.MULTILINE | re.IGNORECASE)
_LANGUAGE = re.compile(r"^Language: *([\w-]+)", re.MULTILINE)
_PLURALS = re.compile(r"^Plural-Forms:(.*)$", re.MULTILINE)
_PLURAL_RULE = re.compile(r" *nplurals *= *\d; *plural *= *[n\d\s()?:<>=!%&|]+;? *")
_TRANSLATOR = re.compile(r"^Last-Translator: *([^<\n]*)", re.MULTILINE)
NOBODY = ("nobody yet", "machine-made", "full name")  # how the names begin that stand for none


def read_translations(path: Path, file: str, language: Language) -> Translations:
    """The translations in a message file. `file` is its name in messages. Raises all that is wrong with its form."""
    if not path.exists():
        raise TranslationError(
            f"there is no message file for {language.english_name}",
            remedy="run `iceprint words update`",
            where=Place(file),
        )
    text = read_message_file(path, file, language)
    reader = _Reader(file)
    messages = tuple(reader.messages(text))
    raise_all(reader.problems[:MOST_REPORTED])
    header = next((one for one in messages if not one.words.get("msgid") and "msgctxt" not in one.words), None)
    problems = list(_header_objections(header, language, file))
    entries: dict[str, Entry] = {}
    for message in messages:
        if message is not header:
            problems += _shelve(message, file, entries)
    raise_all(problems[:MOST_REPORTED])
    return Translations(language.tag, file, entries, _last_translator(header))


def read_message_file(path: Path, file: str, language: Language) -> str:
    """The text of a message file, its lines ended by a line feed and without a byte order mark."""
    return decode_message_file(read_bytes(path, file, TranslationError), file, language)


def decode_message_file(data: bytes, file: str, language: Language) -> str:
    """As `read_message_file`, of the bytes of a file."""
    return decode_source(data, file, TranslationError, permitted=characters.needed_by(language.script))


def _last_translator(header: _Message | None) -> str:
    found = _TRANSLATOR.search(header.words["msgstr"]) if header else None
    name = found[1].strip() if found else ""
    return "" if name.lower().startswith(NOBODY) else name


class _Message:
    """One message while its lines are read."""

    __slots__ = ("comments", "flags", "line", "obsolete", "words")

    def __init__(self) -> None:
        self.obsolete = False
        self.line = 0
        self.words: dict[str, str] = {}  # by keyword
        self.comments: list[str] = []
        self.flags: list[str] = []


class _Reader:
    """Takes the lines of a file apart; notes those that are not the grammar and reads on."""

    def __init__(self, file: str) -> None:
        self.problems: list[IceprintError] = []
        self._file = file
        self._message = _Message()
        self._last = ""  # keyword

    def messages(self, text: str) -> Iterator[_Message]:
        """The messages that are in use; obsolete ones (#~) have to be well formed too, but are left out."""
        for number, line in enumerate(text.split("\n"), 1):
            words = line.strip()
            if not words:
                continue
            obsolete = words.startswith("#~")
            words = words[2:].lstrip() if obsolete else words
            if obsolete and (not words or words[0] == "|"):  # what an obsolete message translated before (#~|)
                continue
            starts = self._last == "msgstr" and (words[0] == "#" or words.startswith(("msgctxt", "msgid")))
            if starts:
                yield from self._finish()
            if words[0] == "#":
                self._comment(words, number)
            else:
                self._words(words, number, obsolete=obsolete)
        if self._last == "msgstr":
            yield from self._finish()
        elif self._last:
            self._refuse(f"the file ends after `{self._last}`", len(text.split("\n")))

    def _finish(self) -> Iterator[_Message]:
        if not self._message.obsolete:
            yield self._message
        self._message, self._last = _Message(), ""

    def _comment(self, line: str, number: int) -> None:
        if self._last:
            self._refuse(f"a comment stands between `{self._last}` and what must follow it", number)
        elif line.startswith("#,"):
            self._message.flags += (flag.strip() for flag in line[2:].split(","))
        elif line[1:2] in ("", " "):
            self._message.comments.append(line[1:].strip())

    def _words(self, line: str, number: int, *, obsolete: bool) -> None:
        match = _LINE.fullmatch(line)
        keyword = match[1] if match else None
        message = self._message
        if match is None:
            self._refuse(f"this is not a line of a message file: {line[:40]}", number)
            keyword = next((known for known in _KEYWORDS if line.startswith(known)), None)
        elif keyword is None and not self._last:
            self._refuse("words in quotes stand before any keyword", number)
        elif keyword and keyword not in _MAY_FOLLOW[self._last]:
            self._refuse(f"`{keyword}` cannot follow {f'`{self._last}`' if self._last else 'nothing'}", number)
        elif self._last and obsolete is not message.obsolete:
            self._refuse("one message is obsolete (#~) only in part", number)
        else:
            message.obsolete = obsolete
            message.line = number if keyword == "msgid" else message.line
            key = keyword or self._last
            message.words[key] = message.words.get(key, "") + _unescaped(match[2])
        self._last = keyword or self._last

    def _refuse(self, what: str, line: int) -> None:
        remedy = 'a message is msgctxt, msgid and msgstr, in this order, each with its words in quotes: msgstr "..."'
        self.problems.append(TranslationError(what, remedy=remedy, where=Place(self._file, line)))


def _shelve(message: _Message, file: str, entries: dict[str, Entry]) -> Iterator[TranslationError]:
    """Put a message where it is found by its id."""
    place, name = Place(file, message.line), message.words.get("msgctxt", "")
    if not name:
        yield TranslationError("this message has no msgctxt, so it belongs nowhere", remedy=REMEDY, where=place)
    elif name in entries:
        what = f'message "{name}" stands here a second time; the first is on line {entries[name].place.line}'
        yield TranslationError(what, remedy="delete one of them", where=place)
    else:
        entries[name] = Entry(
            message_id=name,
            original=message.words["msgid"],
            text=message.words["msgstr"],
            place=place,
            fuzzy="fuzzy" in message.flags,
            machine_made=MACHINE_MADE in message.comments,
            translator=next((_name(line) for line in message.comments if line.startswith(TRANSLATED_BY)), ""),
            imported=IMPORTED in message.comments,
        )


def _unescaped(string: str) -> str:
    return _ESCAPE.sub(lambda escape: _ESCAPED.get(escape[1], escape[1]), string) if "\\" in string else string


def _name(comment: str) -> str:
    return comment.removeprefix(TRANSLATED_BY).strip()


def _header_objections(header: _Message | None, language: Language, file: str) -> Iterator[TranslationError]:
    if header is None:
        yield TranslationError("the file has no header", remedy=REMEDY, where=Place(file, 1))
        return
    fields, place = header.words["msgstr"], Place(file, header.line)
    charset, named = _CHARSET.search(fields), _LANGUAGE.search(fields)
    if charset is None or charset[1].lower() != "utf-8":
        remedy = "save the file as UTF-8 and say `Content-Type: text/plain; charset=utf-8`"
        yield TranslationError("the header does not say that the file is UTF-8", remedy=remedy, where=place)
    if named is not None and named[1] not in (language.catalog, language.tag):
        what = f"the header says that the language is {named[1]}, but this is the file of {language.catalog}"
        yield TranslationError(what, remedy="put each language into its own folder", where=place)
    if (plurals := _PLURALS.search(fields)) and not _PLURAL_RULE.fullmatch(plurals[1]):
        remedy = "write `Plural-Forms: nplurals=2; plural=(n != 1);` or delete it; no message has plural forms"
        yield TranslationError("the header has plural forms that nobody can read", remedy=remedy, where=place)
