"""Words that flow in one column over as many pages as they need: what design decides. Lengths in points."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.format import Format
from iceprint.model.template import Block, CodeZone, SizeRange, Style
from iceprint.model.units import Box


class FlowBlock(NamedTuple):
    """A block with the size it is set in: the largest of `sizes` at which every block of the group has room.

    `before` is the white above it, unless it starts a page. One that stays `with_next` never ends a page.
    """

    block: Block
    sizes: SizeRange
    before: float
    with_next: bool = False


class FlowCode(NamedTuple):
    """A code, as large as the box of its zone, and its captions: beside it, or below it where they are too wide."""

    zone: CodeZone
    captions: tuple[FlowBlock, ...]
    gutter: float  # from the dark squares to the words beside them
    before: float


FlowPart = FlowBlock | FlowCode


class Flow(NamedTuple):
    """A document. `sections` are in reading order; page numbers stand in the middle, on `folio_baseline`."""

    paper: Format
    column: Box
    sections: tuple[tuple[FlowPart, ...], ...]
    folio: Style
    folio_size: float
    folio_baseline: float


def page_number(page: int, pages: int) -> str:
    """What stands in the foot of a page, in every language; nothing where there is only one."""
    return f"{page} / {pages}" if pages > 1 else ""
