"""Words that are read from another side: set upright at the origin, then turned into their box."""

from __future__ import annotations

from iceprint.layout.typeset import SetText
from iceprint.model.page import GlyphRun, LinkArea
from iceprint.model.template import Picture, Zone
from iceprint.model.units import Box


def upright(zone: Zone) -> Zone:
    """The zone as its words see it: as wide as their lines, with its corner at the origin if it is turned."""
    if not zone.turn:
        return zone
    width, height = zone.box.width, zone.box.height
    return zone._replace(box=Box(0.0, 0.0, *((height, width) if zone.turn % 2 else (width, height))))


def turned(done: SetText, zone: Zone) -> SetText:
    """Words set in the upright zone, brought into the box of the zone."""
    if not zone.turn:
        return done
    return done._replace(
        runs=tuple(_run(run, zone) for run in done.runs),
        inks=tuple(_box(ink, zone) for ink in done.inks),
        links=tuple(_link(link, zone) for link in done.links),
        pictures=tuple(_picture(picture, zone) for picture in done.pictures),
        blocks=tuple(_box(block, zone) for block in done.blocks),
    )


def _run(run: GlyphRun, zone: Zone) -> GlyphRun:
    x, y = _point(run.x, run.y, zone)
    return run._replace(x=x, y=y, turn=zone.turn)


def _picture(picture: Picture, zone: Zone) -> Picture:
    return picture._replace(box=_box(picture.box, zone), turn=zone.turn)


def _link(link: LinkArea, zone: Zone) -> LinkArea:
    return link._replace(box=_box(link.box, zone))


def _box(box: Box, zone: Zone) -> Box:
    (ax, ay), (bx, by) = _point(box.x, box.y, zone), _point(box.right, box.top, zone)
    return Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))


def _point(x: float, y: float, zone: Zone) -> tuple[float, float]:
    """A point of the upright zone on the page."""
    match zone.turn:
        case 1:
            return zone.box.right - y, zone.box.y + x
        case 2:
            return zone.box.right - x, zone.box.top - y
        case 3:
            return zone.box.x + y, zone.box.top - x
        case _:
            return zone.box.x + x, zone.box.y + y
