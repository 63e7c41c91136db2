"""Moods: the same design in other inks, as its matter wants. Designs are drawn in the calm one."""

from __future__ import annotations

from collections.abc import Mapping

from iceprint.design.band import BRAND, TINT
from iceprint.model.material import Mood
from iceprint.model.template import Block, Part, Side, Template, Zone

INKS: dict[Mood, Mapping[str, str]] = {
    Mood.CALM: {},
    Mood.ALERT: {BRAND: "alert", TINT: "alert-mist"},
    Mood.DISCREET: {BRAND: "slate", TINT: "slate-mist"},
}


def tuned(template: Template, mood: Mood) -> Template:
    """The template in the inks of a mood."""
    inks = INKS[mood]
    return template._replace(sides=tuple(_side(side, inks) for side in template.sides)) if inks else template


def _side(side: Side, inks: Mapping[str, str]) -> Side:
    return side._replace(
        panels=tuple(panel._replace(ink=inks.get(panel.ink, panel.ink)) for panel in side.panels),
        pictures=tuple(picture._replace(ink=inks.get(picture.ink, picture.ink)) for picture in side.pictures),
        parts=tuple(_part(part, inks) for part in side.parts),
    )


def _part(part: Part, inks: Mapping[str, str]) -> Part:
    if isinstance(part, Zone):
        return part._replace(blocks=tuple(_block(block, inks) for block in part.blocks))
    return part


def _block(block: Block, inks: Mapping[str, str]) -> Block:
    style = block.style
    return block._replace(
        style=style._replace(ink=inks.get(style.ink, style.ink)), drawn_in=inks.get(block.drawn_in, block.drawn_in)
    )
