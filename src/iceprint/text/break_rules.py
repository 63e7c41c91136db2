"""What a language adds to Unicode's line breaking: the stretches of a text in which no line starts.

A stretch is (start, stop): a line may start at either end of it, but nowhere between. Blanks do not separate: what must
not start a line does not start one after a space either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from iceprint.model.language import BreakRules

Stretch = tuple[int, int]
Rule = Callable[[str], Iterable[Stretch]]

_BLANKS = " \u00a0\u202f\u3000\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069"  # and what draws nothing
_BLANK = f"[{_BLANKS}]"
_NOT_LETTER_BEFORE = r"(?<!\w)"
_LETTER = r"[^\W\d_]"
_GAP = "[\u2068\u2069]?[ \u00a0\u202f]?[\u2068\u2069]?"  # between a number and its unit; facts stand in isolates
_MEASURES = r"[%‰°]|(?:h|min|km|kg|mi|lb)(?!\w)"  # units of all languages

# In every language. Isolates hold on to their contents; the stackers of Khmer and Burmese to the letter they stack.
_NEVER_START = "\u2069"
_NEVER_END = "\u2066-\u2068\u17d2\u1039"


def kept_together(text: str, rules: BreakRules, *, heading: bool = False) -> Iterator[Stretch]:
    """All stretches that the rules keep together. They may overlap, and reach beyond the text."""
    for rule in _compiled(rules, heading):
        yield from rule(text)


@lru_cache(maxsize=256)
def _compiled(rules: BreakRules, heading: bool) -> tuple[Rule, ...]:  # noqa: FBT001 - a key of the cache
    return tuple(_made(rules, heading=heading))


def _made(rules: BreakRules, *, heading: bool) -> Iterator[Rule]:
    """The rules that have something to say, ready to be run over texts."""
    yield never_start(rules.no_start)
    yield never_end(rules.no_end)
    yield number_and_unit(rules.units)
    if rules.units_before:
        yield unit_and_number(rules.units_before)
    if rules.with_next:
        yield words_with_next(rules.with_next)
    if rules.letters_with_next and heading:
        yield letters_with_next()
    if compounds := rules.whole + (rules.whole_in_headings if heading else ()):
        yield whole_words(compounds)
    if rules.no_hyphen:
        yield no_break_at_hyphens()
    if rules.spaces_only:
        yield only_at_spaces()
    if rules.last_line > 1:
        yield last_line(rules.last_line)


def never_start(characters: str) -> Rule:
    """Kinsoku, danda, ។ ๆ and the like: no line starts with these."""
    one = f"[{_NEVER_START}{re.escape(characters)}]"
    pattern = re.compile(f"{one}(?:(?:{one}|{_BLANK})*{one})?")  # a row of them at once: long ones take no longer

    def rule(text: str) -> Iterator[Stretch]:
        for found in pattern.finditer(text):
            yield len(text[: found.start()].rstrip(_BLANKS)) - 1, found.end()

    return rule


def never_end(characters: str) -> Rule:
    """Opening marks: no line ends with these."""
    return _all_of(f"[{_NEVER_END}{re.escape(characters)}]{_BLANK}*", behind=1)


def number_and_unit(units: Iterable[str]) -> Rule:
    """24 hours, 24小时, 50 %. A longer word that begins like a unit stays too: that does no harm."""
    return _all_of(rf"\d{_GAP}(?:{'|'.join(filter(None, (_any(units), _MEASURES)))})")


def unit_and_number(units: Iterable[str]) -> Rule:
    """Masaa 24, № 5."""
    return _all_of(rf"{_NOT_LETTER_BEFORE}(?:{_any(units)}){_GAP}\d")


def words_with_next(words: Iterable[str]) -> Rule:
    """The Arabic و, where it is written apart."""
    return _all_of(f"{_NOT_LETTER_BEFORE}(?:{_any(words)}){_BLANK}+", behind=1)


def letters_with_next() -> Rule:
    """Words of one letter: the Polish i, w, z, the Russian и."""
    return _all_of(rf"(?<![\w'’-]){_LETTER}{_BLANK}+", behind=1)  # noqa: RUF001 - an apostrophe


def whole_words(words: Iterable[str]) -> Rule:
    """Compounds that dictionaries split."""
    return _all_of(_any(words))


def no_break_at_hyphens() -> Rule:
    """Hyphens join, as in guarda-chuva."""
    return _all_of("[-\u2010]+", behind=1)


def only_at_spaces() -> Rule:
    """All that stands between spaces: in Korean, a word with its particle."""
    return _all_of("[^ \u3000\n]+")


def last_line(least: int) -> Rule:
    """The end of a text, from so many letters or digits on: the last line has that many at least."""

    def rule(text: str) -> Iterator[Stretch]:
        missing = least
        for at in range(len(text) - 1, -1, -1):
            missing -= text[at].isalnum()
            if not missing:
                yield at, len(text)
                return
        yield 0, len(text)

    return rule


def _all_of(pattern: str, behind: int = 0) -> Rule:
    """Whatever a pattern finds, with so many characters behind it."""
    compiled = re.compile(pattern)

    def rule(text: str) -> Iterator[Stretch]:
        for found in compiled.finditer(text):
            yield found.start(), found.end() + behind

    return rule


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
