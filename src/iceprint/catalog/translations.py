"""The translations of one language, as they stand in its message file."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.errors import Place

MACHINE_MADE = "machine-made"  # a translator comment, because gettext's own tools drop flags they do not know

IMPORTED = "imported"  # likewise, from a file that did not say who had translated
TRANSLATED_BY = "translated-by:"  # likewise; the name follows


class Entry(NamedTuple):
    """One message in another language. `original` is the English that was translated; `fuzzy` marks a mere guess."""

    message_id: str
    original: str
    text: str
    place: Place
    fuzzy: bool
    machine_made: bool
    translator: str = ""  # of this very message, if it names one
    imported: bool = False  # and nobody named


class Translations(NamedTuple):
    """All entries of a language by message id. `file` is their name in messages."""

    language: str  # BCP 47
    file: str
    entries: dict[str, Entry]
    last_translator: str = ""  # of the file, as its header names one

    def translator(self, entry: Entry) -> str:
        """Who translated a message; nothing if nobody says so."""
        return entry.translator or self.last_translator
