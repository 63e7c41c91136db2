"""A pseudo-language to try layouts with: English, 40 % longer, accented and in brackets.

Anybody can read it and see what is wrong: words that were never translated have no accents, words that were cut have no
bracket, and a design that is too narrow for Russian breaks. It is made in memory and never released.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import ceil

from iceprint.catalog.names import PSEUDO_LANGUAGE
from iceprint.model.language import Language

LONGER = 1.4  # the length of Russian and Filipino labels, which are among the longest
BRACKETS = "[]"
VOWELS = "aeiouyAEIOUY"
FILLER = "~"  # where no vowel can be drawn out
ACCENTS = str.maketrans(
    "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ", "âƀçďéƒĝĥîĵķľɱñôþřšţûṽŵẋýžÂƁÇĎÉƑĜĤÎĴĶĽṀÑÔÞŘŠŢÛṼŴẊÝŽ"
)


def pseudo_language(english: Language) -> Language:
    """English under the tag that CLDR keeps for this purpose."""
    name = "Pseudo-English"
    return english._replace(tag=PSEUDO_LANGUAGE, autonym=pseudo_words(name), english_name=name, catalog="en_XA")


def pseudo_words(text: str, names: Iterable[str] = ()) -> str:
    """The words of a message, longer and accented. Placeholders and names that keep their form stay as they are."""
    kept = re.compile("|".join((r"\{[a-z0-9_]+\}", *(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))))
    own = kept.sub("", text)
    vowels = [character for character in own if character in VOWELS]
    more = max(0, ceil(len(own) * LONGER) - len(own) - len(BRACKETS))
    share, rest = divmod(more, len(vowels) or 1)
    repeats = (share + (number < rest) for number in range(len(vowels)))
    pieces: list[str] = []
    position = 0
    for match in kept.finditer(text):
        pieces += (_drawn_out(text[position : match.start()], repeats), match[0])
        position = match.end()
    end = _drawn_out(text[position:], repeats) + ("" if vowels else FILLER * more)
    return f"{BRACKETS[0]}{''.join(pieces)}{end}{BRACKETS[1]}"


def _drawn_out(text: str, repeats: Iterator[int]) -> str:
    letters = (c + c.lower() * next(repeats) if c in VOWELS else c for c in text)
    return "".join(letters).translate(ACCENTS)
