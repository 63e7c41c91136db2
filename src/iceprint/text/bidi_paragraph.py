"""The levels of one paragraph that is not plain: the explicit ones, and what its characters make of them (UAX #9)."""

from __future__ import annotations

from iceprint.text.bidi_explicit import (
    REMOVED,
    RunSequence,
    explicit_levels,
    first_strong_level,
    isolate_ends,
    run_sequences,
)
from iceprint.text.bidi_implicit import resolve_sequence

_RAISES = (  # I1, I2
    {"L": 0, "R": 1, "a": 2, "e": 2},
    {"L": 1, "R": 0, "a": 1, "e": 1},
)


def paragraph_levels(text: str, letters: str, base: int | None) -> tuple[int, list[int]]:
    """The level of the paragraph, and that of each character. `letters` are their classes."""
    ends = isolate_ends(letters)
    base = first_strong_level(letters, ends) if base is None else base  # P2, P3, HL1
    return base, _resolve_paragraph(text, letters, base, ends)


def _resolve_paragraph(text: str, letters: str, base: int, ends: dict[int, int]) -> list[int]:
    explicit, overridden = explicit_levels(letters, base, ends)
    resolved = explicit.copy()
    for sequence in run_sequences(letters, explicit, base, ends):
        for index, level in zip(sequence.indexes, _implicit_levels(sequence, text, overridden), strict=True):
            resolved[index] = level
    if not REMOVED.isdisjoint(letters):
        before = base
        for index, letter in enumerate(letters):  # X9: what was removed goes with the character before
            if letter in REMOVED:
                resolved[index] = before
            before = resolved[index]
    return resolved


def _implicit_levels(sequence: RunSequence, text: str, letters: str) -> list[int]:
    indexes, level = sequence.indexes, sequence.level
    characters = f" {''.join([text[index] for index in indexes])} "
    within = f"{sequence.before}{''.join([letters[index] for index in indexes])}{sequence.after}"
    raises = _RAISES[level % 2]
    return [level + raises[letter] for letter in resolve_sequence(within, characters, "LR"[level % 2])[1:-1]]
