"""The poster with strips to tear off: each says whom to call, and says it in the same words."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import TINT
from iceprint.design.contact import TAILS, contact, fact_block
from iceprint.design.leaf import Leaf, joined
from iceprint.design.placing import placed
from iceprint.design.program_poster import MEASURES, poster_face
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Panel, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm

BODY = "body"


class Measures(NamedTuple):
    """The measures of a strip, in points."""

    margin: float = mm(7.2)  # from its ends
    side: float = mm(6.6)
    label: float = mm(5.0)
    gap: float = mm(1.6)
    line: float = 0.75  # points: between strips
    labels: SizeRange = SizeRange("strip label", 12.0, 7.0)
    numbers: SizeRange = SizeRange("strip number", 19.0, 9.0)


STRIP = Measures()
# What is above the strips is wider than it is high.
WIDE = MEASURES._replace(words=SizeRange("words", 24.0, 16.0), head=mm(7.0), foot_gap=mm(3.5))


def tear_off_poster(edition: Edition) -> Template:
    """The template of a tear-off poster. Its slots are those of `program-poster` in `data/products.yaml`."""
    paper = edition.format
    (name,) = paper.sides
    leaves = []
    for area in paper.areas(name).values():
        face = poster_face(edition, area.own_box, WIDE) if area.name == BODY else _strip(edition, area.own_box, STRIP)
        leaves.append(placed(face, area, paper))
    return Template(paper, (joined(leaves).side(name),))


def _strip(edition: Edition, box: Box, m: Measures) -> Leaf:
    found = contact("contact", edition)
    about = found.label._replace(role=Role.PARAGRAPH, style=styles.STRIP_LABEL)
    number = fact_block(edition.facts["contact.fact"], edition, styles.STRIP_NUMBER)
    label, fact = box.inset(m.margin, m.side).cut_top(m.label, gap=m.gap)
    edge = Panel(Box(0.0, box.height - m.line, box.width, m.line), TINT)  # where the next strip begins
    return Leaf(
        (edge,),
        (
            Zone("label", label, (about,), m.labels, Vertical.FOOT, hang=TAILS * m.gap),
            Zone("number", fact, (number,), m.numbers, Vertical.MIDDLE, most_lines=1),
        ),
    )
