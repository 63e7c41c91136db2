"""Front against back: where the other side of a piece lies once the sheet is turned."""

from __future__ import annotations

from iceprint.model.imposed import Pose
from iceprint.model.sheet import Sheet, Turn
from iceprint.model.units import Box


def behind(pose: Pose, turn: Turn, sheet: Sheet) -> Pose:
    """The pose of the back of a piece, seen from the back of the sheet: its box lies behind that of the front.

    Pieces are turned as a page is, so the head of the back lies behind the head of the front: a piece with its head to
    the left shows it on the right once the sheet is turned sideways.
    """
    box = box_behind(pose.box, turn, sheet)
    quarter = -pose.quarter if turn is Turn.SIDEWAYS else 2 - pose.quarter
    return pose._replace(x=box.x, y=box.y, quarter=quarter % 4)


def box_behind(box: Box, turn: Turn, sheet: Sheet) -> Box:
    """A box as the back of the sheet shows it."""
    if turn is Turn.SIDEWAYS:
        return box._replace(x=sheet.width - box.right)
    return box._replace(y=sheet.height - box.top)
