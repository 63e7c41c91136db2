"""Words of another language within a text: a screen reader must change its voice for them (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from iceprint.catalog.names import SOURCE_LANGUAGE
from iceprint.model.language import Language
from iceprint.model.message import Foreign, Span

LATIN = "Latn"
_WORD = r"[A-Za-z](?:[A-Za-z0-9.'&/-]*[A-Za-z0-9])?"
_LATIN_WORDS = re.compile(rf"{_WORD}(?: {_WORD})*", re.ASCII)


def foreign_words(
    text: str, spans: Sequence[Span], language: Language, names: Mapping[str, str]
) -> tuple[Foreign, ...]:
    """The foreign words of a text in their order, apart from facts, which know their own language.

    `names` are those that keep their form in every language, each with its own. In a text of another script all words
    in Latin letters are taken for English, the language of the originals.
    """
    taken = [(span.start, span.end) for span in spans]
    found: list[Foreign] = []
    for start, end, tag in (*_names(text, language, names), *_latin(text, language)):
        if all(end <= first or last <= start for first, last in taken):
            taken.append((start, end))
            found.append(Foreign(start, end, tag))
    return tuple(sorted(found))


def _names(text: str, language: Language, names: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Whole names, the longest first: "ICE LINK" before "ICE"."""
    known = [name for name in sorted(names, key=len, reverse=True) if names[name] != language.tag and name in text]
    patterns = ((name, re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")) for name in known)
    return [(*match.span(), names[name]) for name, pattern in patterns for match in pattern.finditer(text)]


def _latin(text: str, language: Language) -> list[tuple[int, int, str]]:
    if language.script == LATIN:
        return []
    return [(*match.span(), SOURCE_LANGUAGE) for match in _LATIN_WORDS.finditer(text)]
