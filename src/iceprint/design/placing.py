"""A face designed upright, from its own lower left corner, brought to its place on the flat sheet."""

from __future__ import annotations

from iceprint.design.band import bled
from iceprint.design.leaf import Leaf
from iceprint.model.area import Area
from iceprint.model.format import Format
from iceprint.model.template import LogoZone, Part, Zone

QUARTER = 90  # degrees


def placed(leaf: Leaf, area: Area, paper: Format) -> Leaf:
    """The face on the sheet, turned as its area is, its colours running into the bleed.

    It is read where the order of the paper names the area; its zones are named after the area.
    """
    turn = area.turn // QUARTER
    return Leaf(
        tuple(fill._replace(box=bled(area.placed(fill.box), paper)) for fill in leaf.fills),
        tuple(_part(part, area, turn, area.name if paper.order else "") for part in leaf.parts),
        tuple(each._replace(box=area.placed(each.box), turn=each.turn + turn) for each in leaf.pictures),
        area.placed(leaf.open),
    )


def _part(part: Part, area: Area, turn: int, section: str) -> Part:
    name, box = f"{area.name} {part.name}", area.placed(part.box)
    if isinstance(part, Zone | LogoZone):
        return part._replace(name=name, box=box, turn=part.turn + turn, section=section)
    return part._replace(name=name, box=box, section=section)
