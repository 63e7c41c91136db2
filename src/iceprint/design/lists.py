"""Lists for readers who read little: each item beside its pictogram, or beside a box to tick off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.design.pictograms import pictogram
from iceprint.design.shapes import tick_box
from iceprint.model.message import Copy
from iceprint.model.structure import Role
from iceprint.model.template import Block, Style

PICTURE = 1.75  # em, of a pictogram before a line or two
TICK = 0.95


def pictured(
    copies: Sequence[Copy], style: Style, role: Role = Role.ITEM, *, picture: float = PICTURE
) -> Iterator[Block]:
    """Each beside its pictogram. If one has none they all go without, items behind bullets: a list looks alike."""
    if all(copy.pictogram for copy in copies):
        beside = style._replace(name=f"{style.name}-pictured", picture=picture)
        for copy in copies:
            yield Block(role, copy, beside, pictogram(copy.pictogram))
        return
    plain = style._replace(bullet=role is Role.ITEM)
    yield from (Block(role, copy, plain) for copy in copies)


def ticked(copies: Sequence[Copy], style: Style) -> Iterator[Block]:
    """Each beside a box to tick off."""
    beside = style._replace(name=f"{style.name}-ticked", picture=TICK)
    for copy in copies:
        yield Block(Role.ITEM, copy, beside, tick_box())
