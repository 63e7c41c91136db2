"""The sticker: a question, a number, a code; for mirrors, doors and machines."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import BRAND, bled
from iceprint.design.code import around, caption, code, has_code
from iceprint.design.contact import TAILS, contact, has
from iceprint.design.leaf import Leaf
from iceprint.design.pictograms import sign
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(5.5)
    sign: float = mm(11.0)
    gutter: float = mm(4.0)
    label: float = mm(5.5)
    number: float = mm(11.5)
    second: float = mm(7.0)
    pad: float = mm(3.0)  # from the upper edge of the band
    gap: float = mm(1.4)
    code: float = mm(18.2)  # the dark squares
    title: SizeRange = SizeRange("title", 24.0, 12.0)
    labels: SizeRange = SizeRange("label", 15.0, 8.0)
    numbers: SizeRange = SizeRange("number", 42.0, 24.0)
    seconds: SizeRange = SizeRange("second", 13.0, 8.0)
    captions: SizeRange = SizeRange("caption", 9.5, 7.0)


MEASURES = Measures()


def sticker(edition: Edition) -> Template:
    """The template of a sticker. Its slots are those of `sticker` in `data/products.yaml`."""
    m, paper = MEASURES, edition.format
    low = m.label + m.gap + m.number + ((m.gap + m.second) if has("second", edition) else 0.0)
    band, white = paper.trim_box.cut_bottom(low + m.margin + m.pad)
    lower, upper = band.inset(m.margin, 0).cut_bottom(m.margin)[1].cut_bottom(low)[0], white.inset(m.margin)
    headline, parts, words = edition.one("headline"), tuple[Part, ...](), upper
    if has_code(edition):
        column, words = upper.cut_end(around(Box(0.0, 0.0, m.code, m.code)).width, gap=m.gutter)
        square, below = column.cut_top(column.width)
        parts = code(square, edition), Zone("scan", below, (caption(edition),), m.captions, centred=True)
    above, title = words.cut_top(m.sign, gap=m.gap)
    head = Zone("title", title, (Block(Role.H1, headline, styles.HEADLINE),), m.title)
    fills = (Panel(bled(band, paper), BRAND),)
    leaf = Leaf(fills, (head, *_contacts(lower, edition, m), *parts), sign(above, headline.pictogram, BRAND), white)
    return Template(paper, (leaf.side("front"),))


def _contacts(box: Box, edition: Edition, m: Measures) -> tuple[Zone, ...]:
    found = contact("contact", edition)
    label, rest = box.cut_top(m.label, gap=m.gap)
    number, rest = rest.cut_top(m.number, gap=m.gap)
    zones = [
        Zone("label", label, (found.label,), m.labels, Vertical.FOOT, most_lines=1, hang=TAILS * m.gap),
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
