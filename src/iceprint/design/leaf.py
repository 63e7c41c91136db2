"""What one panel or face of a piece shows: areas of ink, pictures, and words in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from iceprint.model.language import Direction, Language
from iceprint.model.template import Panel, Part, Picture, Side, Zone, mirrored_side
from iceprint.model.units import Box


class Leaf(NamedTuple):
    """The parts of a design for one panel. `open` is its largest area that no ink covers, for the mark of a proof."""

    fills: tuple[Panel, ...] = ()
    parts: tuple[Part, ...] = ()
    pictures: tuple[Picture, ...] = ()
    open: Box = Box(0.0, 0.0, 0.0, 0.0)

    def side(self, name: str, leaf: str = "") -> Side:
        """A side of the piece that shows just this; of a booklet, on that side of a leaf."""
        return Side(name, self.open, self.fills, self.parts, self.pictures, leaf)


def joined(leaves: Iterable[Leaf]) -> Leaf:
    """Panels side by side on one side of the sheet. The largest open area takes the mark of a proof."""
    every = tuple(leaves)
    return Leaf(
        tuple(fill for leaf in every for fill in leaf.fills),
        tuple(part for leaf in every for part in leaf.parts),
        tuple(picture for leaf in every for picture in leaf.pictures),
        max((leaf.open for leaf in every), key=lambda box: box.width * box.height),
    )


def spoken(leaf: Leaf, language: Language, width: float) -> Leaf:
    """A face in a language of its own, mirrored within its `width` if the language wants it."""
    heard = (part._replace(language=language) if isinstance(part, Zone) else part for part in leaf.parts)
    own = leaf._replace(parts=tuple(heard))
    if language.direction is Direction.LTR:
        return own
    side = mirrored_side(own.side(""), width)
    return Leaf(side.panels, side.parts, side.pictures, side.open)
