"""The brochure of a program: one sheet, folded in two or three, read as it is opened.

What goes on which panel follows from how the paper is folded; what a panel looks like does not.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count, cycle

from iceprint.design.brochure_panels import BESIDE_BINDING, BOUND, MEASURES, Panels
from iceprint.design.leaf import Leaf, joined
from iceprint.model.edition import Edition
from iceprint.model.format import RECTO, VERSO
from iceprint.model.template import Template
from iceprint.model.units import Box


def program_brochure(edition: Edition) -> Template:
    """The template of a brochure edition. Its slots are those of `program-brochure` in `data/products.yaml`."""
    paper, brochure = edition.format, Panels(edition, MEASURES)
    if paper.booklet:
        bound = Panels(edition, BOUND._replace(margin=max(BOUND.margin, paper.booklet.gutter + BESIDE_BINDING)))
        pages = zip(BOOKLET, cycle((RECTO, VERSO)), count(1))
        return Template(
            paper, tuple(page(bound, "", paper.trim_box).side(f"page {at}", leaf) for page, leaf, at in pages)
        )
    arrangement = ARRANGEMENTS[frozenset(paper.order)]
    sides = []
    for folded in paper.folded:
        panels = paper.panels(folded.name)
        leaves = (arrangement[name](brochure, name, box) for name, box in panels.items())
        sides.append(joined(leaves).side(folded.name))
    return Template(paper, tuple(sides), paper.order)


PanelDesign = Callable[[Panels, str, Box], Leaf]
_LETTER: dict[str, PanelDesign] = {  # folded in three, the flap tucked in
    "cover": Panels.cover,
    "first": Panels.about,
    "middle": Panels.points,
    "last": Panels.act,
    "flap": Panels.contact,
    "back": Panels.back,
}
_Z: dict[str, PanelDesign] = {  # the third panel lies behind when all is folded
    "cover": Panels.cover,
    "first": Panels.about,
    "second": Panels.points,
    "third": Panels.contact,
    "fourth": Panels.act,
    "fifth": Panels.back,
}
_HALF: dict[str, PanelDesign] = {
    "cover": Panels.cover,
    "left": Panels.about_and_how,
    "right": Panels.points_and_ready,
    "back": Panels.call,
}
BOOKLET: tuple[PanelDesign, ...] = (  # its pages, in the order of reading
    Panels.cover,
    Panels.what,
    Panels.who,
    Panels.points,
    Panels.how,
    Panels.ready,
    Panels.reach,
    Panels.back,
)
ARRANGEMENTS = {frozenset(each): each for each in (_LETTER, _Z, _HALF)}
