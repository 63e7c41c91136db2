"""A least type size for a whole template, as laws ask for: zones may still be set larger, but no letter smaller."""

from __future__ import annotations

from collections.abc import Callable

from iceprint.model.template import Part, Side, Template, Zone

Exempt = Callable[[Zone], bool]


def at_least(template: Template, least: float, exempt: Exempt) -> Template:
    """The template with the sizes of its zones raised, so that no letter is below `least` points. Some are exempt."""
    return template._replace(sides=tuple(_raised(side, least, exempt) for side in template.sides))


def _raised(side: Side, least: float, exempt: Exempt) -> Side:
    return side._replace(parts=tuple(_raised_part(part, least, exempt) for part in side.parts))


def _raised_part(part: Part, least: float, exempt: Exempt) -> Part:
    if not isinstance(part, Zone) or exempt(part):
        return part
    smallest = max(part.sizes.smallest, least / min(block.style.ratio for block in part.blocks))
    largest = max(part.sizes.largest, smallest)
    return part._replace(sizes=part.sizes._replace(smallest=smallest, largest=largest))
