"""How far the translation of one language has come, in messages."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.language import Language

PERCENT = 100


class Progress(NamedTuple):
    """Messages of one language, counted.

    `translated` are words for the English of today, guesses (`fuzzy`) apart; of these some are `machine_made` and some
    `signed` by a named person, maybe the same ones. Only what is translated is printed, and only what is signed is
    released.
    """

    language: Language
    messages: int
    translated: int
    fuzzy: int
    machine_made: int
    signed: int

    @property
    def percent(self) -> int:
        """Translated messages, rounded down, so that 100 means all."""
        return PERCENT * self.translated // self.messages if self.messages else PERCENT
