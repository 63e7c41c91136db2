"""The discreet card: folded, it says nothing that could endanger who carries it. No agency, no code, no pictogram."""

from __future__ import annotations

from itertools import count, takewhile
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import BRAND, TINT
from iceprint.design.contact import TAILS, contact
from iceprint.design.leaf import Leaf, joined
from iceprint.design.placing import placed
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of a face, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(5.0)
    line: float = 0.5  # points: lines to write on
    step: float = mm(8.0)
    title: float = mm(8.5)
    label: float = mm(6.0)
    number: float = mm(9.0)
    gap: float = mm(1.6)
    ease: float = mm(2.0)
    outside: SizeRange = SizeRange("outside", 12.0, 8.0)
    words: SizeRange = SizeRange("words", 12.0, 7.0)
    labels: SizeRange = SizeRange("label", 13.0, 8.0)
    numbers: SizeRange = SizeRange("number", 25.0, 16.0)
    notes: SizeRange = SizeRange("note", 10.0, 7.0)


MEASURES = Measures()


def discreet_card(edition: Edition) -> Template:
    """The template of a discreet card. Its slots are those of `discreet-card` in `data/products.yaml`."""
    m, paper = MEASURES, edition.format
    faces = {"front": _front, "back": _lined, "upper": _words, "lower": _call}
    sides = []
    for name in paper.sides:
        areas = paper.areas(name).values()
        leaves = (placed(faces[area.name](edition, area.own_box, m), area, paper) for area in areas)
        sides.append(joined(leaves).side(name))
    return Template(paper, tuple(sides), paper.order)


def _front(edition: Edition, box: Box, m: Measures) -> Leaf:
    """A harmless title above lines to write on, like a page of an address book."""
    title, rest = box.inset(m.margin).cut_top(m.title)
    block = Block(Role.PARAGRAPH, edition.one("outside"), styles.BODY)
    return Leaf(_lines(rest, m), (Zone("outside", title, (block,), m.outside),), (), box)


def _lined(_: Edition, box: Box, m: Measures) -> Leaf:
    return Leaf(_lines(box.inset(m.margin), m), (), (), box)


def _lines(box: Box, m: Measures) -> tuple[Panel, ...]:
    """Lines to write on, as many as there is room for."""
    ruled = takewhile(lambda y: y >= box.y, count(box.top - m.step, -m.step))
    return tuple(Panel(Box(box.x, y, box.width, m.line), BRAND) for y in ruled)


def _words(edition: Edition, box: Box, m: Measures) -> Leaf:
    blocks = (
        Block(Role.H1, edition.one("headline"), styles.HEADLINE._replace(ratio=1.3)),
        Block(Role.PARAGRAPH, edition.one("lead"), styles.LEAD),
    )
    zone = Zone("words", box.inset(m.margin), blocks, m.words, Vertical.SPREAD, ease=m.ease)
    return Leaf((), (zone,), (), box)


def _call(edition: Edition, box: Box, m: Measures) -> Leaf:
    found = contact("contact", edition)
    label, rest = box.inset(m.margin).cut_top(m.label, gap=m.gap)
    number, note = rest.cut_top(m.number, gap=m.gap)
    known = (edition.one(slot) for slot in ("contact.note", "danger"))
    blocks = tuple(Block(Role.PARAGRAPH, copy, styles.CAPTION) for copy in known)
    zones = (
        Zone(
            "label", label, (found.label._replace(style=styles.HEADING),), m.labels, Vertical.FOOT, hang=TAILS * m.gap
        ),
        Zone("fact", number, (found.fact._replace(style=styles.FIGURE),), m.numbers, Vertical.MIDDLE, most_lines=1),
        Zone("note", note, blocks, m.notes),
    )
    return Leaf((Panel(box, TINT),), zones)
