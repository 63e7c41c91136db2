"""A finished file as it was found, whoever made it: its words, numbers behind links and codes, colours and pictures."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.units import Box


class Word(NamedTuple):
    """Letters without a blank between them. `box` is their ink, in points from the lower left corner of the trim."""

    text: str
    box: Box


class Raster(NamedTuple):
    """A drawn page: rows of three bytes a pixel (sRGB) from the top, packed with zlib.

    `left` and `top` are the pixel on which the upper left corner of the trim lies.
    """

    width: int
    height: int
    left: int
    top: int
    dpi: float
    packed: bytes


class Property(NamedTuple):
    """Something that a file says of itself, in words."""

    name: str
    value: str


class InspectedPage(NamedTuple):
    """One page. Words are in the order of painting, which in files of ours is that of reading."""

    words: tuple[Word, ...]
    links: tuple[str, ...]
    codes: tuple[str, ...]
    properties: tuple[Property, ...]
    picture: Raster

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


class Inspected(NamedTuple):
    """One file. `edition` is what it says it is (`tip-card.es`), or nothing."""

    edition: str
    properties: tuple[Property, ...]
    pages: tuple[InspectedPage, ...]
