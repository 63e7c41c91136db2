"""Marks that a translation must have in its language: Spanish ¿ ¡, French spaces, full-width, Arabic, Ethiopic marks.

The marks of each language are data (`marks` in data/languages/*.yaml), from docs/translating.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from iceprint.model.language import Language

NO_BREAK_SPACES = "\u00a0\u202f"
TYPE_IT = (
    "type U+00A0: Option-space on a Mac, Alt and 0160 on Windows, Ctrl-Shift-U and 00a0 on Linux; U+202F is good too"
)
LAST_LATIN = "\u024f"  # of the letters that Latin alphabets need; see Unicode blocks
Slip = tuple[str, str]  # what is wrong, and how to mend it


def slips(text: str, language: Language) -> Iterator[Slip]:
    """What is wrong with the marks of a text, each kind of mistake once for every mark."""
    yield from _marks_of_another_script(text, language)
    yield from _pairs(text, language)
    yield from _spaces(text, language)
    if '"' in text:
        proper = language.quotes.outer.format("…")
        yield 'has straight quotes (")', f"write {proper}"


def _marks_of_another_script(text: str, language: Language) -> Iterator[Slip]:
    for mark, proper in language.marks.instead:
        for found in re.finditer(re.escape(mark), text):
            before, behind = text[: found.start()], text[found.end() :]
            if (_ours(before[-1:]) and not behind[:1].isdigit()) or (category(mark) == "Ps" and _ours(behind[:1])):
                yield f'has "{mark}" where {language.english_name} has "{proper}"', f'write "{proper}"'
                break


def _ours(character: str) -> bool:
    """Whether it is a letter of a script other than Latin, or the brace of a placeholder."""
    return character in ("}", "{") or (character > LAST_LATIN and category(character)[0] in "LM")


def _pairs(text: str, language: Language) -> Iterator[Slip]:
    for end, start in language.marks.opened_by:
        if text.count(end) != text.count(start):
            what = f'has {text.count(start)} "{start}" and {text.count(end)} "{end}"'
            yield what, f"write them in pairs: {start}…{end}"
        elif re.search(rf"{re.escape(start)}(?:\s|$)|\s{re.escape(end)}", text):
            yield f'has a blank inside of "{start}…{end}"', "delete the blank"


def _spaces(text: str, language: Language) -> Iterator[Slip]:
    for mark in language.marks.spaced:
        opens = category(mark) in ("Pi", "Ps")
        for found in re.finditer(re.escape(mark), text):
            beside = text[found.end() :][:1] if opens else text[: found.start()][-1:]
            if beside and beside not in NO_BREAK_SPACES and beside not in language.marks.spaced:
                where = "behind" if opens else "before"
                yield f'has no no-break space {where} "{mark}"', TYPE_IT
                break
