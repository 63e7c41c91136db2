"""The rack card: tall and narrow, for racks in lobbies. What it is on the front, what to do on the back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import BRAND, TINT, bled
from iceprint.design.code import address, around, caption, code, has_code
from iceprint.design.contact import TAILS, Contact, contact, has
from iceprint.design.imprint import imprint
from iceprint.design.leaf import Leaf
from iceprint.design.lists import pictured, ticked
from iceprint.design.partner import Measures as PartnerMeasures
from iceprint.design.partner import partner_block
from iceprint.design.pictograms import sign
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(9.0)
    cover: float = 0.43  # of the height: the colour at the head of the front
    emblem: float = mm(36.0)
    band: float = mm(52.0)  # at the foot of the front
    pad: float = mm(8.5)  # at the edges of coloured areas
    label: float = mm(11.0)
    fact: float = mm(11.5)
    gap: float = mm(3.0)
    code: float = mm(38.0)  # the dark squares
    second: float = mm(22.0)
    postal: float = mm(9.0)  # more, for an address of two lines
    imprint: float = mm(8.0)
    partner: float = mm(22.0)
    ready: float = 0.4  # of the height of the back
    ease: float = mm(4.0)
    title: SizeRange = SizeRange("title", 30.0, 16.0)
    lead: SizeRange = SizeRange("lead", 15.0, 9.0)
    words: SizeRange = SizeRange("words", 15.0, 9.0)
    ready_words: SizeRange = SizeRange("ready", 18.0, 9.0)
    labels: SizeRange = SizeRange("label", 19.0, 10.0)
    numbers: SizeRange = SizeRange("number", 30.0, 20.0)
    addresses: SizeRange = SizeRange("fact", 19.0, 8.0)
    seconds: SizeRange = SizeRange("second", 18.0, 8.0)
    notes: SizeRange = SizeRange("note", 12.0, 8.5)
    captions: SizeRange = SizeRange("caption", 13.0, 8.0)
    imprints: SizeRange = SizeRange("imprint", 7.5, 6.5)


MEASURES = Measures()


def rack_card(edition: Edition) -> Template:
    """The template of a rack card. Its slots are those of `program-card` in `data/products.yaml`."""
    front, back = _front(edition, MEASURES), _back(edition, MEASURES)
    return Template(edition.format, (front.side("front"), back.side("back")))


def _front(edition: Edition, m: Measures) -> Leaf:
    paper, headline = edition.format, edition.one("headline")
    colour, rest = paper.trim_box.cut_top(m.cover * paper.height)
    band, white = rest.cut_bottom(m.band)
    emblem, below = colour.inset(m.margin, m.pad).cut_top(m.emblem, gap=m.gap)
    blocks = (
        Block(Role.PARAGRAPH, edition.one("lead"), styles.POSTER_LEAD._replace(ratio=1.12)),
        *pictured(edition.copy["points"], styles.SPACED_POINT),
    )
    parts = (
        Zone("title", below, (Block(Role.H1, headline, styles.COVER),), m.title, Vertical.FOOT),
        Zone("words", white.inset(m.margin, m.pad), blocks, m.words, Vertical.SPREAD, ease=m.ease),
        *_reached("contact", contact("contact", edition), band.inset(m.margin, m.pad), m.numbers, edition, m),
    )
    return Leaf(
        (Panel(bled(colour, paper), BRAND), Panel(bled(band, paper), BRAND)),
        parts,
        sign(emblem, headline.pictogram),
        white,
    )


def _back(edition: Edition, m: Measures) -> Leaf:
    paper = edition.format
    lines, sheet = paper.trim_box.inset(m.margin, m.pad).cut_bottom(m.imprint, gap=m.gap)
    partner = Leaf()
    if edition.partner:
        block, sheet = sheet.cut_bottom(m.partner, gap=2 * m.gap)
        partner = partner_block(edition, block, PartnerMeasures())
    upper, rest = paper.trim_box.cut_top(m.ready * paper.height)
    ready = (
        Block(Role.H2, edition.one("ready.heading"), styles.POSTER_HEADING._replace(gap=0.0)),
        *ticked(edition.copy["ready.items"], styles.SPACED_POINT),
    )
    parts: list[Part] = [
        Zone("ready", upper.inset(m.margin, m.pad), ready, m.ready_words, Vertical.SPREAD, ease=m.ease)
    ]
    fills = [Panel(bled(upper, paper), TINT)]
    white = Box(sheet.x, sheet.y, sheet.width, rest.top - sheet.y).cut_top(m.pad)[1]
    if has("second", edition):
        second = contact("second", edition)
        band, white = white.cut_bottom(m.second + (m.postal if second.postal else 0.0), gap=m.pad)
        fills.append(Panel(bled(Box(0.0, band.y - m.gap, paper.width, band.height + 2 * m.gap), paper), BRAND))
        parts += _reached("second", second, band, m.seconds, edition, m)
    if has_code(edition):
        parts = [parts[0], *_code(white, edition, m), *parts[1:]]
    imprinted = Zone("imprint", lines, tuple(imprint(edition)), m.imprints, Vertical.FOOT)
    return Leaf(tuple(fills), (*parts, *partner.parts, imprinted), (), white)


def _code(box: Box, edition: Edition, m: Measures) -> Iterator[Part]:
    """The code, and beside it what it is for and where it leads."""
    square = around(Box(0.0, 0.0, m.code, m.code))
    column, words = box.cut_start(square.width, gap=m.gap)
    square = Box(column.x, column.y + (column.height - square.height) / 2, square.width, square.height)
    yield code(square, edition)
    beside = Box(words.x, square.y, words.width, square.height)
    yield Zone("scan", beside, (caption(edition), address(edition)), m.captions, Vertical.MIDDLE)


def _reached(name: str, found: Contact, box: Box, sizes: SizeRange, edition: Edition, m: Measures) -> Iterator[Part]:
    """A number or an address below its name, and what to know about it."""
    label, rest = box.cut_top(m.label, gap=m.gap)
    fact, note = (rest, None) if name == "second" else rest.cut_top(m.fact, gap=m.gap)
    own = sizes if found.called or name == "second" else m.addresses
    yield Zone(f"{name} label", label, (found.label,), m.labels, Vertical.FOOT, hang=TAILS * m.gap)
    yield Zone(f"{name} fact", fact, (found.fact,), own, most_lines=3 if found.postal else 1)
    if note:
        about = Block(Role.PARAGRAPH, edition.one("contact.note"), styles.NOTE)
        yield Zone(f"{name} note", note, (about,), m.notes)
