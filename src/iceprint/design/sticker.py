"""The sticker: a question, a number, a code; for mirrors, doors and machines."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import BRAND, PAPER, bled
from iceprint.design.code import around, caption, code, has_code
from iceprint.design.contact import contact, has
from iceprint.design.leaf import Leaf
from iceprint.design.pictograms import sign
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(6.0)
    sign: float = mm(13.0)
    gutter: float = mm(4.0)
    label: float = mm(7.5)
    number: float = mm(10.5)
    second: float = mm(12.0)
    gap: float = mm(1.8)
    code: float = mm(25.0)  # the dark squares
    scan: float = mm(8.5)
    title: SizeRange = SizeRange("title", 24.0, 12.0)
    labels: SizeRange = SizeRange("label", 15.0, 8.0)
    numbers: SizeRange = SizeRange("number", 34.0, 24.0)
    seconds: SizeRange = SizeRange("second", 13.0, 8.0)
    captions: SizeRange = SizeRange("caption", 9.5, 7.0)


MEASURES = Measures()


def sticker(edition: Edition) -> Template:
    """The template of a sticker. Its slots are those of `sticker` in `data/products.yaml`."""
    m, paper = MEASURES, edition.format
    inside = paper.trim_box.inset(m.margin)
    low = m.label + m.gap + m.number + ((m.gap + m.second) if has("second", edition) else 0.0)
    lower, upper = inside.cut_bottom(low, gap=m.gap)
    headline = edition.one("headline")
    parts: list[Part] = []
    fills = [Panel(bled(paper.trim_box, paper), BRAND)]
    words = upper
    if has_code(edition):
        column, words = upper.cut_end(around(Box(0.0, 0.0, m.code, m.code)).width, gap=m.gutter)
        square = column.cut_top(column.width)[0]
        fills.append(Panel(square, PAPER))
        about = Block(Role.PARAGRAPH, caption(edition).copy, styles.NOTE)
        below = column.cut_bottom(column.height - column.width - m.gap / 2)[0]
        parts += code(square, edition), Zone("scan", below, (about,), m.captions, centred=True)
    above, title = words.cut_top(m.sign, gap=m.gap)
    head = Zone("title", title, (Block(Role.H1, headline, styles.COVER),), m.title, Vertical.TOP)
    leaf = Leaf(
        tuple(fills), (head, *_contacts(lower, edition, m), *parts), sign(above, headline.pictogram), paper.trim_box
    )
    return Template(paper, (leaf.side("front"),))


def _contacts(box: Box, edition: Edition, m: Measures) -> tuple[Zone, ...]:
    found = contact("contact", edition)
    label, rest = box.cut_top(m.label, gap=m.gap)
    number, rest = rest.cut_top(m.number, gap=m.gap)
    zones = [
        Zone("label", label, (found.label,), m.labels, Vertical.FOOT, most_lines=1, hang=m.gap),
        Zone("fact", number, (found.fact,), m.numbers, Vertical.MIDDLE, most_lines=1),
    ]
    if has("second", edition):
        second = contact("second", edition)
        name, fact = rest.columns(2, m.gutter)
        about = second.label._replace(style=styles.NOTE_STRONG)
        small = second.fact._replace(style=styles.ADDRESS_IN_BAND)
        zones.append(Zone("second label", name, (about,), m.seconds, Vertical.MIDDLE, most_lines=2))
        zones.append(Zone("second fact", fact, (small,), m.seconds, Vertical.MIDDLE, most_lines=1))
    return tuple(zones)
