"""The poster in many languages: one number for all, and in each language what it is for."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import BRAND, PAPER, TINT, bled
from iceprint.design.code import code, has_code
from iceprint.design.contact import contact, has
from iceprint.design.imprint import imprint
from iceprint.design.leaf import Leaf, joined, spoken
from iceprint.design.partner import Measures as PartnerMeasures
from iceprint.design.partner import partner_block
from iceprint.design.pictograms import sign
from iceprint.design.placing import placed
from iceprint.design.scale import scaled
from iceprint.errors import FitError
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm

HEAD = "head"
DRAWN_FOR = mm(200.0)  # the width of a head; other sheets are enlarged alike
CELL_DRAWN_FOR = Box(0.0, 0.0, mm(86.0), mm(57.0))  # a cell


class Measures(NamedTuple):
    """The measures of the design, in points, and of a cell. The floors of each language hold on top of them."""

    pad: float = mm(5.0)
    gap: float = mm(2.0)
    quiet: float = mm(2.0)  # more paper around the code
    name: float = mm(6.0)  # of a contact in a cell
    fact: float = mm(7.0)
    imprint: float = mm(6.5)
    partner: float = mm(17.0)
    partners: SizeRange = SizeRange("partner", 12.0, 7.0)
    sign: float = 0.5  # of the height beside it
    numbers: SizeRange = SizeRange("number", 60.0, 30.0)
    seconds: SizeRange = SizeRange("second", 30.0, 14.0)
    titles: SizeRange = SizeRange("title", 17.0, 9.0)
    names: SizeRange = SizeRange("name", 11.0, 7.0)
    facts: SizeRange = SizeRange("fact", 15.0, 8.0)
    imprints: SizeRange = SizeRange("imprint", 7.5, 6.5)


MEASURES = Measures()


def language_poster(edition: Edition) -> Template:
    """The template of a poster in all languages of a material. Its slots are those of `language-poster`.

    Raises FitError if the paper has fewer cells than there are languages.
    """
    paper = edition.format
    (name,) = paper.sides
    if paper.cells is None or paper.cells.columns * paper.cells.rows < len(edition.voices):
        most = paper.cells.columns * paper.cells.rows if paper.cells else 0
        raise FitError(
            f"{edition.name} has {len(edition.voices)} languages, and {paper.name} has room for {most}",
            remedy="choose a format of more cells, or fewer languages",
        )
    rows = ceil(len(edition.voices) / paper.cells.columns)  # no more than are needed: the others grow
    head, *cells = paper.cells._replace(rows=rows).areas(paper.safe_box)
    m = scaled(MEASURES, head.box.width / DRAWN_FOR)
    below = paper.safe_box.cut_top(head.box.height)[1]
    leaves = [_head(edition, head.box, m), Leaf(open=below)]
    for voice, cell in zip(edition.voices, cells, strict=False):
        own = scaled(MEASURES, min(cell.box.width / CELL_DRAWN_FOR.width, cell.box.height / CELL_DRAWN_FOR.height))
        leaf = spoken(_cell(voice._replace(beside=()), cell.own_box, own), voice.language, cell.box.width)
        leaves.append(placed(leaf, cell, paper))
    leaves += (placed(_empty(edition, cell.own_box), cell, paper) for cell in cells[len(edition.voices) :])
    return Template(paper, (joined(leaves).side(name),))


def _empty(edition: Edition, box: Box) -> Leaf:
    """A cell without a language."""
    square = box.square(box.height / 2)
    return Leaf((Panel(box, TINT),), (), sign(square, edition.one("headline").pictogram, BRAND))


def _head(edition: Edition, box: Box, m: Measures) -> Leaf:
    """The number, as wide as there is room, and the code; in one colour up to the edges of the sheet."""
    paper = edition.format
    colour = Box(0.0, box.y, paper.width, paper.height - box.y)
    inside = box.inset(m.pad, 0).cut_bottom(m.pad)[1]
    fills = [Panel(bled(colour, paper), BRAND)]
    parts: list[Part] = []
    words = inside
    if has_code(edition):
        square, words = inside.cut_end(inside.height, gap=m.pad)
        fills.append(Panel(square, PAPER))
        parts.append(code(square.inset(m.quiet), edition))
    lines, number = words.cut_bottom(m.imprint)
    partner = Leaf()
    if edition.partner:
        plate, number = number.cut_bottom(m.partner, gap=2 * m.gap)
        own = PartnerMeasures(pad=m.gap, gap=m.pad, names=m.partners)
        partner = partner_block(edition, plate.cut_bottom(m.gap)[1], own, in_band=True, role=Role.PARAGRAPH)
    found = contact("contact", edition)
    start, fact = number.cut_start(number.height * m.sign, gap=m.pad)
    middle = start.square(start.width)
    parts = [
        Zone("fact", fact, (found.fact,), m.numbers, Vertical.MIDDLE, most_lines=1),
        *parts,
        *partner.parts,
        Zone("imprint", lines, tuple(imprint(edition, styles.IMPRINT_IN_BAND)), m.imprints, Vertical.FOOT),
    ]
    return Leaf((*fills, *partner.fills), tuple(parts), sign(middle, found.sign))


def _cell(voice: Edition, box: Box, m: Measures) -> Leaf:
    """What it is about, and below it each number with its name."""
    tag = voice.language.tag
    names = [name for name in ("contact", "second") if name == "contact" or has(name, voice)]
    inside = box.inset(m.pad)
    rows, upper = inside.cut_bottom(len(names) * (m.name + m.fact), gap=m.gap)
    title = Block(Role.H1, voice.one("headline"), styles.CELL_TITLE)
    parts: list[Part] = [Zone("title", upper, (title,), m.titles._replace(group=f"title {tag}"))]
    for name in names:
        found = contact(name, voice)
        row, rows = rows.cut_top(m.name + m.fact)
        label, fact = row.cut_top(m.name)
        about = found.label._replace(style=styles.CELL_NAME)
        number = found.fact._replace(style=styles.FIGURE)
        sizes = m.names._replace(group=f"name {tag}")
        parts.append(Zone(f"{name} label", label, (about,), sizes, Vertical.FOOT, most_lines=1, hang=m.gap / 3))
        parts.append(Zone(f"{name} fact", fact, (number,), m.facts, Vertical.MIDDLE, most_lines=1))
    return Leaf((Panel(box, TINT),), tuple(parts))
