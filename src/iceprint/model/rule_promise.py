"""What a finished file must hold for a rule, known without its making: the file may be from anybody."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.rule import Sheet, Sheets


class Said(NamedTuple):
    """Something that must be said, and the words of the file's languages that say it."""

    what: str
    words: tuple[str, ...]


class RulePromise(NamedTuple):
    """The demands of a rule on one file.

    `formats` are papers that are large enough. `own` are the languages of this file, as far as its edition is known,
    `present` those of all files that are looked at together. `said` is None where nobody knows what the file says.
    `unproven` is what no file can be shown to meet. With `exempt` some letters may be smaller than `least_type`.
    """

    rule: str
    sheet: Sheet | None
    formats: tuple[str, ...]
    least_type: float
    exempt: bool
    languages: tuple[str, ...]
    sheets: Sheets
    own: tuple[str, ...]
    present: tuple[str, ...]
    facts: tuple[str, ...]
    said: tuple[Said, ...] | None
    unproven: tuple[str, ...]
