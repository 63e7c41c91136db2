"""Reads words that have to stand on a label or a form, and days that a print shop can plan with."""

from __future__ import annotations

from datetime import date

from iceprint.catalog.schema import Fields
from iceprint.errors import Place

MOST_LETTERS = 200  # of a line
MOST_LINES = 8  # of an address, and of notes
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)


def short(fields: Fields, key: str) -> str:
    """One line."""
    return _bounded(fields, fields.text(key), fields.place(key))


def several(fields: Fields, key: str, *, optional: bool = False) -> tuple[str, ...]:
    """A few lines."""
    lines = fields.texts(key, optional=optional, most=MOST_LINES)
    return tuple(_bounded(fields, words, place) for words, place in lines)


def day(fields: Fields, key: str) -> date:
    """A day of this century."""
    found = fields.date(key)
    if found != date.min and not FIRST_DAY <= found <= LAST_DAY:
        fields.refuse(fields.place(key), f'"{key}" is {found}', f"write a day from {FIRST_DAY} to {LAST_DAY}")
    return found


def _bounded(fields: Fields, words: str, place: Place) -> str:
    if len(words) > MOST_LETTERS:
        fields.refuse(place, f"this has {len(words)} characters", f"write {MOST_LETTERS} at most")
    return words
