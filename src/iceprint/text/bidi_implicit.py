"""What numbers, punctuation and spaces become between letters (UAX #9, W1 to N2): replacements in a string of classes.

The string starts with sos and ends with eos, the directions before and after what is resolved.
"""

from __future__ import annotations

import re

from iceprint.text.bidi_brackets import bracket_pairs

_ISOLATE = re.compile("[6-9]")
_MARKED = re.compile("([^m])m+")
_AFTER_ARABIC = re.compile("A[^LRA]*")
_BETWEEN_EUROPEAN = re.compile("(?<=e)[+,](?=e)")
_BETWEEN_ARABIC = re.compile("(?<=a),(?=a)")
_NUMBER_WITH_TERMINATORS = re.compile("[e%]+")
_AFTER_LATIN = re.compile("L[^LR]*")
_NEUTRAL = re.compile("[^LRea]+")
_DIRECTIONS = {"L": "L", "R": "R", "e": "R", "a": "R"}  # N0, N1: numbers count as right-to-left
_Match = re.Match[str]


def resolve_sequence(classes: str, characters: str, embedding: str) -> str:
    """W1 to N2 for one isolating run sequence: of its classes, only L, R, e and a are left."""
    resolved = resolve_weak(classes)
    resolved = resolve_brackets(resolved, classes, characters, embedding)
    return resolve_neutral(resolved, embedding)


def resolve_weak(classes: str) -> str:
    """W1 to W7: marks follow what they stand on, separators and signs join their numbers."""
    types = classes
    if "m" in types:
        types = _MARKED.sub(lambda found: found[1] * len(found[0]), _ISOLATE.sub("o", types))  # W1
    if "A" in types:
        types = _AFTER_ARABIC.sub(lambda found: found[0].replace("e", "a"), types)  # W2
        types = types.replace("A", "R")  # W3
    types = _BETWEEN_EUROPEAN.sub("e", types)  # W4
    types = _BETWEEN_ARABIC.sub("a", types)
    if "%" in types:
        types = _NUMBER_WITH_TERMINATORS.sub(_join_terminators, types)  # W5
    # W6 asks for nothing: from here on all but letters and numbers counts as neutral.
    if "e" in types:
        types = _AFTER_LATIN.sub(lambda found: found[0].replace("e", "L"), types)  # W7
    return types


def _join_terminators(found: _Match) -> str:
    return "e" * len(found[0]) if "e" in found[0] else found[0]


def resolve_brackets(types: str, classes: str, characters: str, embedding: str) -> str:
    """N0: both brackets of a pair go one way. `classes` are those before W1."""
    pairs = bracket_pairs(characters, types)
    if not pairs:
        return types
    resolved = list(types)
    for pair in pairs:
        if direction := _pair_direction(resolved, pair, embedding):
            for bracket in pair:
                resolved[bracket] = direction
                mark = bracket + 1
                while classes[mark] == "m":  # marks on a bracket go with it
                    resolved[mark] = direction
                    mark += 1
    return "".join(resolved)


def _pair_direction(types: list[str], pair: tuple[int, int], embedding: str) -> str:
    opening, closing = pair
    inside = {_DIRECTIONS[letter] for letter in types[opening + 1 : closing] if letter in _DIRECTIONS}
    if embedding in inside:
        return embedding  # N0 b
    if not inside:
        return ""  # N0 d
    before = next(_DIRECTIONS[types[at]] for at in range(opening - 1, -1, -1) if types[at] in _DIRECTIONS)
    return before if before in inside else embedding  # N0 c1, c2


def resolve_neutral(types: str, embedding: str) -> str:
    """N1, N2: what stands between two of one direction joins them, all else goes with the embedding."""

    def direction(found: _Match) -> str:
        before, after = _DIRECTIONS[types[found.start() - 1]], _DIRECTIONS[types[found.end()]]
        return (before if before == after else embedding) * len(found[0])

    return _NEUTRAL.sub(direction, types)
