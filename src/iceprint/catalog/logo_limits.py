"""What every logo must keep, whether it is a drawing or a picture of pixels."""

from __future__ import annotations

from iceprint.errors import ContentError, Place

SIDE = 100.0  # units of the longer side of a logo as it is kept
MOST_INK = 300.0  # percent; papers ask for less, which is judged with the paper
PALEST = 0xE6  # of all channels: what is paler is not seen on white
THINNEST = 1 / 12  # of the longer side: the shorter side


def too_pale(file: str) -> ContentError:
    what = "the logo is white or nearly so, and would not be seen on white paper"
    return ContentError(what, remedy="ask for the form for light grounds", where=Place(file))


def require_form(width: float, height: float, file: str) -> None:
    """Raise ContentError for a logo that would be a line beside the name of its partner."""
    if min(width, height) <= THINNEST * max(width, height):
        what = "the logo is more than twelve times as long as it is wide"
        raise ContentError(what, remedy="ask for a form of the logo that is less long", where=Place(file))
