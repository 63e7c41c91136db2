"""What a message and its translation may not hold: typed-in facts, foreign digits, lost or invented placeholders."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from unicodedata import category

from iceprint.catalog.characters import JOINERS
from iceprint.catalog.names import SOURCE_LANGUAGE
from iceprint.catalog.placeholders import has_stray_brace, placeholders
from iceprint.catalog.suggest import suggestion
from iceprint.catalog.translations import Entry
from iceprint.errors import ContentError, FactError, GlyphError, IceprintError, Place, TranslationError
from iceprint.model.character import described
from iceprint.model.fact import Ledger
from iceprint.model.language import Language
from iceprint.model.message import Message

UPDATE = "run `iceprint words update`, then translate it"

LONGEST = 2000  # characters; ten times the longest message in use, and soon looked at
MOST_MARKS = 30  # on one letter; no orthography needs a third of them
NOTHING_TO_STAND_ON = " \n\u00a0\u200b{}"

_LONG_NUMBER = re.compile(r"\d(?:[\s().+/\u2010-\u2015-]*\d){6,}")  # a telephone number, however it is grouped
_ADDRESS = re.compile(r"https?:\S*|www\.\S*|\S{1,64}@\S+|\b[\w.-]{1,99}\.(?:gov|org|com|net|edu|mil)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")  # of any script


def original_objections(message: Message, ledger: Ledger) -> Iterator[IceprintError]:
    """What is wrong with an English message."""
    where, name = message.place, f'message "{message.id}"'
    if len(message.text) > LONGEST:
        what = f"{name} is {len(message.text)} characters long"
        yield ContentError(what, remedy=f"say it in {LONGEST} at most, or part it", where=where)
        return
    for placeholder in dict.fromkeys(placeholders(message.text)):
        if ledger.find(placeholder) is None:
            yield FactError(
                f"{name} asks for {{{placeholder}}}, which is not in content/facts.yaml",
                remedy=suggestion(placeholder, ledger.names),
                where=where,
            )
    if has_stray_brace(message.text):
        yield ContentError(
            f"{name} has a brace that belongs to no placeholder", remedy="write placeholders as {tip_line}", where=where
        )
    yield from _mark_objections(message.id, SOURCE_LANGUAGE, message.text, where)
    for found in _typed_facts(message.text):
        yield FactError(
            f'{name} holds "{found}": numbers and addresses are never typed into copy',
            remedy="add it to content/facts.yaml and write a placeholder such as {tip_line}",
            where=where,
        )


def _mark_objections(message_id: str, tag: str, text: str, where: Place) -> Iterator[GlyphError]:
    """Marks and joiners that stand on nothing, or on each other without end (UAX #15, Stream-Safe Text Format)."""
    marks = {character for character in set(text) if category(character).startswith("M") or character in JOINERS}
    name, height = f'message "{message_id}" ({tag})', 0
    for before, character in pairwise(f" {text}" if marks else ""):
        height = height + 1 if character in marks else 0
        if (height == 1 and before in NOTHING_TO_STAND_ON) or (before == character and character in JOINERS):
            what = f"{name} has {described(character)} without a letter before it"
            yield GlyphError(what, remedy="type the letter that it belongs to, or delete it", where=where)
        elif height == MOST_MARKS + 1:
            what = f"{name} has more than {MOST_MARKS} marks on one letter; the next is {described(character)}"
            yield GlyphError(what, remedy="delete what no reader can tell apart", where=where)


def translation_objections(
    message: Message, entry: Entry | None, language: Language, file: str
) -> Iterator[IceprintError]:
    """What is wrong with the translation of a message. `file` is where it should stand."""
    name = f'message "{message.id}"'
    if entry is None:
        yield TranslationError(f"{name} is missing", remedy=UPDATE, where=Place(file))
        return
    if entry.original != message.text:
        yield TranslationError(
            f"{name} translates words that have changed since in {message.place}", remedy=UPDATE, where=entry.place
        )
    elif entry.fuzzy or not entry.text:
        how = "is only a guess (fuzzy)" if entry.fuzzy else "is not translated"
        remedy = "correct it and delete the word fuzzy" if entry.fuzzy else f"write it in {language.english_name}"
        yield TranslationError(f"{name} {how}", remedy=remedy, where=entry.place)
    elif len(entry.text) > LONGEST:
        what = f"{name} is {len(entry.text)} characters long, and its original {len(message.text)}"
        remedy = f"say it in {LONGEST} at most; no piece has room for more"
        yield TranslationError(what, remedy=remedy, where=entry.place)
    else:
        yield from _text_objections(message, entry, language)


def _text_objections(message: Message, entry: Entry, language: Language) -> Iterator[IceprintError]:
    where, name = entry.place, f'message "{message.id}"'
    asked, found = placeholders(message.text), placeholders(entry.text)
    for placeholder in _more(asked, found):
        yield TranslationError(f"{name} has lost {{{placeholder}}}", remedy="put it back where it belongs", where=where)
    for placeholder in _more(found, asked):
        if placeholder in asked:
            what, remedy = f"{name} has {{{placeholder}}} more often than its original", "delete what is too much"
        else:
            what = f"{name} has {{{placeholder}}}, which its original does not have"
            remedy = suggestion(placeholder, asked) if asked else "delete it; the original has no placeholder"
        yield TranslationError(what, remedy=remedy, where=where)
    if has_stray_brace(entry.text):
        remedy = "write placeholders exactly as in the original"
        yield TranslationError(f"{name} has a brace that belongs to no placeholder", remedy=remedy, where=where)
    if entry.text != entry.text.strip() or any(blank in entry.text for blank in ("  ", "\n", "\t")):
        remedy = f"write the {language.english_name} words on one line, with single blanks between them"
        what = f"{name} has blanks at an end, two in a row, or a line break or tab"
        yield TranslationError(what, remedy=remedy, where=where)
    for digits in dict.fromkeys(_DIGITS.findall(entry.text)):
        if digits not in _DIGITS.findall(message.text):
            what = f'{name} holds the digits "{digits}", which its original does not have'
            remedy = "numbers come from placeholders such as {tip_line}; all others are those of the original"
            yield TranslationError(what, remedy=remedy, where=where)
    yield from _mark_objections(message.id, language.tag, entry.text, where)
    for typed in _typed_facts(entry.text):
        what = f'{name} holds "{typed}": numbers and addresses are never typed into copy'
        yield TranslationError(what, remedy="use the placeholder of the original", where=where)


def _more(some: Sequence[str], others: Sequence[str]) -> Iterable[str]:
    """What stands among some more often than among others."""
    return () if some == others else Counter(some) - Counter(others)


def _typed_facts(text: str) -> Iterator[str]:
    for pattern in (_LONG_NUMBER, _ADDRESS):
        for match in pattern.finditer(text):
            yield match[0]
