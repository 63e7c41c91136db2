"""Messages, and the copy they become when one language's facts are filled in."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.errors import Place
from iceprint.model.fact import Fact


class Message(NamedTuple):
    """One translatable unit in English, with `{placeholders}` for facts and a note for translators.

    `pictogram` names a drawing that may stand beside it, in every language.
    """

    id: str
    text: str
    place: Place
    note: str = ""
    pictogram: str = ""


class Span(NamedTuple):
    """The part of a copy that a fact filled in: text[start:end]. It is never broken over two lines."""

    start: int
    end: int
    fact: Fact


class Foreign(NamedTuple):
    """The part of a copy that is in another language: text[start:end]."""

    start: int
    end: int
    language: str  # BCP 47


class Copy(NamedTuple):
    """A message in one language, ready to be set: no placeholder is left.

    `place` is where a person would change these words: the translation, or the original for English. `foreign` are its
    words of other languages, facts apart.
    """

    message_id: str
    text: str
    spans: tuple[Span, ...]
    language: str  # BCP 47
    place: Place
    foreign: tuple[Foreign, ...] = ()
    pictogram: str = ""

    def __hash__(self) -> int:
        """By its words: shaped paragraphs are looked up again and again, and all that is in `spans` takes long."""
        return hash((self.text, self.language))
