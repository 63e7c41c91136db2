"""What stands on a page: words, areas, lines and pictures, in points from the lower left corner of the trim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from iceprint.model.units import Box
from iceprint.verify.typefaces import Typeface

ALL = "All"  # the separation that stands on every plate (ISO 32000-1, 8.6.6.4)
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")


class Colour(NamedTuple):
    """A colour as the file names it: its space, its share of each plate (0-1), and its sRGB if it has one.

    `base` is the space a separation falls back on, or that of the colours of a table.
    """

    space: str
    plates: tuple[tuple[str, float], ...] = ()
    rgb: tuple[float, float, float] | None = None
    base: str = ""

    @property
    def inked(self) -> dict[str, float]:
        """The plates that take ink."""
        return {plate: share for plate, share in self.plates if share > 0}

    @property
    def is_black_alone(self) -> bool:
        return self.inked.keys() == {"Black"}

    @property
    def leaves_paper(self) -> bool:
        """True if no ink is put down: the paper shows, also where something lay below."""
        return self.rgb == (1, 1, 1) if self.rgb else bool(self.plates) and not self.inked


class Tag(NamedTuple):
    """The marked content around a mark: its role, its id, whether it is an artifact, and whether it is no ink at all.

    What lies on a layer of a processing step (ISO 19593-1) tells a machine where to cut.
    """

    role: str
    mcid: int | None
    artifact: bool
    step: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Anything painted. `box` is what may be inked; `overprints` is what the graphics state says."""

    box: Box
    colour: Colour
    overprints: bool
    tag: Tag | None

    @property
    def plates(self) -> tuple[tuple[str, float], ...]:
        """The share of each plate (0-1), on average."""
        return self.colour.plates


@dataclass(frozen=True, slots=True)
class Words(Mark):
    """Letters of one face and size, shown by one operator. `size` is that on paper, in points."""

    text: str
    codes: tuple[int, ...]
    face: Typeface
    size: float
    hidden: bool


@dataclass(frozen=True, slots=True)
class Area(Mark):
    """A filled path. `finest` is the shortest side of its rectangles, if it consists of nothing else.

    `inked` is its area in square points before it is clipped.
    """

    finest: float | None
    rectangles: int
    inked: float

    @property
    def covers(self) -> bool:
        """True if the whole of its box is inked."""
        return self.rectangles == 1

    @property
    def knocks_out(self) -> bool:
        """True if nothing of what lies below its box is seen any more."""
        return self.covers and not self.overprints


@dataclass(frozen=True, slots=True)
class Line(Mark):
    """A stroked path with a pen of `width` points."""

    width: float

    @property
    def is_step(self) -> bool:
        """True if it is no ink: a line of a processing step, in a colour of its own."""
        own = self.colour.space == "Separation" and not self.colour.inked.keys() & {ALL, *PROCESS}
        return own and self.tag is not None and self.tag.step


class PictureInk(NamedTuple):
    """The ink of a picture: the share of each plate on average, at its highest anywhere, and the most in one place."""

    mean: tuple[tuple[str, float], ...]
    peaks: tuple[tuple[str, float], ...]
    most: float


@dataclass(frozen=True, slots=True)
class Picture(Mark):
    """A picture of pixels; `ppi` is its coarser direction on paper. One bit has a resolution of its own kind.

    `ink` is None where it was not measured.
    """

    ppi: float
    bits: int
    ink: PictureInk | None

    @property
    def plates(self) -> tuple[tuple[str, float], ...]:
        return self.ink.mean if self.ink else self.colour.plates
