"""Words among the marks: drawn as outlines, so that nobody who searches the file or has it read aloud meets them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.impose.ticks import ALL_PLATES
from iceprint.model.page import Curves
from iceprint.text.faces import Face
from iceprint.text.outline import outline

TYPE = 6.0  # points
LEADING = 1.2
ASCENT, DESCENT = 0.78, 0.24  # of the size: how far letters of the plain face reach above and below the baseline


def written(words: Sequence[str], start: tuple[float, float], right: float, face: Face) -> Iterator[Curves]:
    """Words from a baseline on, an em between them; a word that would pass `right` begins a new line."""
    x, y = start
    for word in words:
        width = wide(word, face) * TYPE
        if x > start[0] and x + width > right:
            x, y = start[0], y - TYPE * LEADING
        yield from lettered(word, (x, y), TYPE, face)
        x += width + TYPE


def wide(words: str, face: Face) -> float:
    """The width of words, in em."""
    return sum(outline(face, letter)[1] for letter in words)


def lettered(
    words: str, start: tuple[float, float], size: float, face: Face, *, upwards: bool = False
) -> Iterator[Curves]:
    """Words on one baseline: from left to right, or `upwards`, as on the back of a book."""
    x, y = start
    for letter in words:
        segments, advance = outline(face, letter)
        if segments:
            turned = (0.0, size, -size, 0.0) if upwards else (size, 0.0, 0.0, size)
            yield Curves(segments, (*turned, x, y), ALL_PLATES)
        if upwards:
            y += advance * size
        else:
            x += advance * size
