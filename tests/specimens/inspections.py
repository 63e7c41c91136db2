"""What might be found in a file, made by hand: words on lines, a picture in one colour with boxes on it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

from iceprint.model.inspected import Inspected, InspectedPage, Property, Raster, Word
from iceprint.model.units import Box

LETTER, LINE, TOP = 5.0, 12.0, 140.0  # points
WHITE, BLACK = b"\xff\xff\xff", b"\0\0\0"


def words(text: str, *, right: float = 0.0, up: float = 0.0, scale: float = 1.0) -> tuple[Word, ...]:
    """Every line of the text as a line of words, the first from `TOP`."""
    found = []
    for row, line in enumerate(text.splitlines()):
        at = 0.0
        for word in line.split():
            box = Box(at + right, TOP - row * LINE + up, LETTER * len(word) * scale, 8 * scale)
            found.append(Word(word, box))
            at += LETTER * (len(word) + 1)
    return tuple(found)


def raster(
    width: int = 60, height: int = 40, spots: Iterable[tuple[int, int]] = (), left: int = 0, top: int = 0
) -> Raster:
    """A white picture with black pixels."""
    pixels = bytearray(WHITE * (width * height))
    for x, y in spots:
        pixels[3 * (y * width + x) : 3 * (y * width + x) + 3] = BLACK
    return Raster(width, height, left, top, 100.0, zlib.compress(bytes(pixels)))


def page(
    text: str | Sequence[Word] = "",
    *,
    links: tuple[str, ...] = (),
    codes: tuple[str, ...] = (),
    says: tuple[Property, ...] = (),
    picture: Raster | None = None,
) -> InspectedPage:
    found = words(text) if isinstance(text, str) else tuple(text)
    return InspectedPage(found, links, codes, says, picture or raster())


def file(*pages: InspectedPage | str, edition: str = "tip-card.es", says: tuple[Property, ...] = ()) -> Inspected:
    return Inspected(edition, says, tuple(page(each) if isinstance(each, str) else each for each in pages))
