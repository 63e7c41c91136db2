"""What differs between two finished files, or two parcels of them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from iceprint.errors import IceprintError
from iceprint.model.inspected import Raster


class Way(StrEnum):
    """How something differs."""

    CHANGED = "changed"
    GONE = "gone"
    NEW = "new"
    ELSEWHERE = "elsewhere"  # the same, but not in the same order: two numbers may have changed places


class FactKind(StrEnum):
    """What readers dial, type or scan, the most dangerous first."""

    PHONE = "telephone number"
    CODE = "QR code"
    WEB = "web address"
    MAIL = "mail address"
    LINK = "link"
    NUMBER = "number"


class FactChange(NamedTuple):
    """A number or an address that is not what it was. Pages count from 1; 0: on none."""

    kind: FactKind
    way: Way
    old: str
    new: str
    old_page: int
    new_page: int


class WordChange(NamedTuple):
    """Words that follow each other. `page` is that of both files."""

    page: int
    way: Way
    old: str
    new: str


class Move(NamedTuple):
    """Words, a `number` of them, that stand elsewhere on their page.

    They moved so far to the right and up, in points; they are `scale` times as wide as before.
    """

    page: int
    words: str
    number: int
    right: float
    up: float
    scale: float


class PropertyChange(NamedTuple):
    """What a file says of itself; `page` is 0 for the whole file."""

    page: int
    name: str
    old: str
    new: str


class PixelBox(NamedTuple):
    """An area of a picture, from its upper left corner; right and bottom are the first pixels outside."""

    left: int
    top: int
    right: int
    bottom: int


class PictureChange(NamedTuple):
    """A page that looks different, or that only one of the files has.

    `share` of its pixels, 0 to 1, are not what they were; `areas` lie on both pictures, laid trim on trim.
    """

    page: int
    way: Way
    share: float
    areas: tuple[PixelBox, ...]
    old: Raster | None
    new: Raster | None

    @property
    def areas_mm(self) -> tuple[tuple[float, float, float, float], ...]:
        """Left, top, width and height of each area, in mm from the upper left corner of the trim."""
        rasters = [each for each in (self.old, self.new) if each]
        left, top = max(each.left for each in rasters), max(each.top for each in rasters)
        unit = 25.4 / rasters[-1].dpi
        return tuple(
            (
                round((area.left - left) * unit, 1),
                round((area.top - top) * unit, 1),
                round((area.right - area.left) * unit, 1),
                round((area.bottom - area.top) * unit, 1),
            )
            for area in self.areas
        )


class FileComparison(NamedTuple):
    """One file, or a pair. An `error` says why the two could not be compared."""

    name: str
    way: Way | None  # None: byte for byte the same
    facts: tuple[FactChange, ...] = ()
    words: tuple[WordChange, ...] = ()
    moves: tuple[Move, ...] = ()
    properties: tuple[PropertyChange, ...] = ()
    pictures: tuple[PictureChange, ...] = ()
    compared: bool = False  # False: only the bytes were
    error: IceprintError | None = None

    @property
    def only_bytes(self) -> bool:
        """True if the bytes differ, and nothing that is looked at does."""
        found = (*self.facts, *self.words, *self.moves, *self.properties, *self.pictures)
        return self.compared and self.way is Way.CHANGED and not found


class Comparison(NamedTuple):
    """All files of both sides, by name. `old` and `new` are what the sides were called."""

    old: str
    new: str
    files: tuple[FileComparison, ...]

    @property
    def identical(self) -> bool:
        return all(file.way is None and file.error is None for file in self.files)

    @property
    def errors(self) -> tuple[IceprintError, ...]:
        return tuple(file.error for file in self.files if file.error)
