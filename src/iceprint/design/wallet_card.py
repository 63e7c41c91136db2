"""A card that folds to the size of a business card: as a tent of four faces, or as an accordion of six."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import BRAND, PAPER, TINT
from iceprint.design.code import address, around, caption, code, has_code
from iceprint.design.contact import Contact, contact, has
from iceprint.design.imprint import imprint
from iceprint.design.leaf import Leaf, joined
from iceprint.design.lists import pictured, ticked
from iceprint.design.partner import Measures as PartnerMeasures
from iceprint.design.partner import partner_block
from iceprint.design.pictograms import pictogram
from iceprint.design.placing import placed
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of a face, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(4.5)
    over: float = mm(1.8)  # by which the picture of a first line stands above it
    gutter: float = mm(3.5)
    label: float = mm(5.5)
    number: float = mm(8.5)
    address: float = mm(5.5)
    second: float = mm(13.0)  # another contact with its name
    postal: float = mm(16.0)  # instead, if it is an address of two lines
    imprint: float = mm(10.5)
    plate: float = mm(16.0)  # of a partner, at the foot of the front of a tent
    partner: float = mm(14.0)  # the same, above the imprint
    line: float = mm(6.0)  # the imprint below it
    partners: SizeRange = SizeRange("partner", 10.0, 6.5)
    gap: float = mm(1.4)
    code: float = mm(24.0)  # the dark squares
    ease: float = mm(1.5)
    title: SizeRange = SizeRange("title", 17.0, 9.0)
    lead: SizeRange = SizeRange("lead", 11.0, 7.0)
    words: SizeRange = SizeRange("words", 11.0, 7.0)
    ready: SizeRange = SizeRange("ready", 11.0, 7.0)
    labels: SizeRange = SizeRange("label", 12.0, 7.0)
    numbers: SizeRange = SizeRange("number", 25.0, 14.0)
    addresses: SizeRange = SizeRange("fact", 15.0, 6.5)
    seconds: SizeRange = SizeRange("second", 12.0, 6.5)
    notes: SizeRange = SizeRange("note", 9.5, 7.0)
    captions: SizeRange = SizeRange("caption", 10.0, 6.5)
    imprints: SizeRange = SizeRange("imprint", 7.0, 6.0)


MEASURES = Measures()
EMBLEM = 2.4  # em of the title, of the pictogram beside it


def wallet_card(edition: Edition) -> Template:
    """The template of a folded card. Its slots are those of `wallet-card` in `data/products.yaml`."""
    paper, face = edition.format, _Faces(edition, MEASURES)
    faces = ARRANGEMENTS[frozenset(paper.order)]
    sides = []
    for name in paper.sides:
        leaves = [placed(faces[area.name](face, area.own_box), area, paper) for area in paper.areas(name).values()]
        sides.append(joined(leaves).side(name))
    return Template(paper, tuple(sides), paper.order)


class _Faces(NamedTuple):
    """The faces of one edition. Each function fills a box that stands upright at the origin."""

    edition: Edition
    m: Measures

    def front(self, box: Box) -> Leaf:
        """What it is about, in one colour."""
        headline = self.edition.one("headline")
        style, drawing = styles.COVER, None
        if headline.pictogram:
            style, drawing = style._replace(name="cover-pictured", picture=EMBLEM), pictogram(headline.pictogram)
        title = Block(Role.H1, headline, style, drawing, PAPER)
        zone = Zone("title", box.inset(self.m.margin), (title,), self.m.title, Vertical.MIDDLE)
        return Leaf((Panel(box, BRAND),), (zone,))

    def plated_front(self, box: Box) -> Leaf:
        """The same, with a partner at its foot: a tent has no other place for one."""
        m = self.m
        if not self.edition.partner:
            return self.front(box)
        foot, above = box.cut_bottom(m.plate + m.margin)
        front = self.front(Box(above.x, above.y - m.margin / 2, above.width, above.height + m.margin / 2))
        plate = partner_block(
            self.edition, foot.inset(m.margin, 0).cut_bottom(m.margin)[1], self._partner, in_band=True
        )
        return Leaf((Panel(box, BRAND), *plate.fills), (*front.parts, *plate.parts), front.pictures)

    def lead(self, box: Box) -> Leaf:
        """A sentence on it, large."""
        lead = Block(Role.PARAGRAPH, self.edition.one("lead"), styles.BODY)
        zone = Zone("lead", box.inset(self.m.margin), (lead,), self.m.lead, Vertical.MIDDLE)
        return Leaf((), (zone,), (), box)

    def points(self, box: Box) -> Leaf:
        """The list it is made for."""
        inside = box.inset(self.m.margin, self.m.margin + self.m.over)
        zone = Zone("points", inside, self._points(), self.m.words, Vertical.SPREAD, ease=self.m.ease)
        return Leaf((Panel(box, TINT),), (zone,))

    def about(self, box: Box) -> Leaf:
        """The sentence and the list on one face."""
        lead = Block(Role.PARAGRAPH, self.edition.one("lead"), styles.LEAD)
        blocks = (lead, *self._points())
        zone = Zone("words", box.inset(self.m.margin), blocks, self.m.words, Vertical.SPREAD, ease=self.m.ease)
        return Leaf((), (zone,), (), box)

    def ready(self, box: Box) -> Leaf:
        """What to have ready."""
        return Leaf((Panel(box, TINT),), (self._ready(box.inset(self.m.margin)),))

    def ready_and_code(self, box: Box) -> Leaf:
        """The same, and beside it the code."""
        m, inside = self.m, box.inset(self.m.margin)
        if not has_code(self.edition):
            return self.ready(box)
        column, text = inside.cut_end(m.code, gap=m.gutter)
        square = around(column.cut_top(m.code)[0])
        below = Box(column.x, column.y, column.width, square.y - column.y - m.gap)
        parts = (
            self._ready(text),
            code(square, self.edition),
            Zone("scan", below, (caption(self.edition), address(self.edition)), m.captions, centred=True),
        )
        return Leaf((Panel(box, TINT), Panel(square, PAPER)), parts)

    def call(self, box: Box) -> Leaf:
        """Whom to call or to write to."""
        m, inside = self.m, box.inset(self.m.margin)
        parts: list[Part] = []
        if has("second", self.edition):
            second = contact("second", self.edition)
            foot, inside = inside.cut_bottom(m.postal if second.postal else m.second, gap=m.gap)
            parts += self._reached("second", second, foot, m.seconds)
        found = contact("contact", self.edition)
        upper, note = inside.cut_top(m.label + m.gap + (m.number if found.called else m.address), gap=m.gap)
        about = Block(Role.PARAGRAPH, self.edition.one("contact.note"), styles.BODY)
        sizes = m.numbers if found.called else m.addresses
        first = (*self._reached("contact", found, upper, sizes), Zone("note", note, (about,), m.notes))
        return Leaf((), (*first, *parts), (), box)

    def scan(self, box: Box) -> Leaf:
        """The code with its address, and the imprint."""
        m, inside = self.m, box.inset(self.m.margin)
        lines = tuple(imprint(self.edition))
        if self.edition.partner:
            return self._scan_beside_partner(box, lines)
        if not has_code(self.edition):
            return Leaf((), (Zone("imprint", inside, lines, m.imprints, Vertical.FOOT),), (), box)
        column, words = inside.cut_end(inside.height, gap=m.gutter)
        foot, upper = words.cut_bottom(m.imprint, gap=m.gap)
        web = address(self.edition)
        parts = (
            code(column, self.edition),
            Zone("scan", upper, (caption(self.edition), web), m.captions, Vertical.TOP),
            Zone("imprint", foot, lines, m.imprints, Vertical.FOOT),
        )
        return Leaf((), parts, (), words)

    def _scan_beside_partner(self, box: Box, lines: tuple[Block, ...]) -> Leaf:
        """The same with a partner: a smaller code at the head, the partner below it as wide as the face."""
        m = self.m
        foot, rest = box.inset(m.margin).cut_bottom(m.line, gap=m.gap)
        block, upper = rest.cut_bottom(m.partner, gap=m.gap)
        partner = partner_block(self.edition, block, self._partner)
        below = (*partner.parts, Zone("imprint", foot, lines, m.imprints, Vertical.FOOT))
        if not has_code(self.edition):
            return Leaf((), below, (), upper)
        column, words = upper.cut_end(upper.height, gap=m.gutter)
        about = (caption(self.edition), address(self.edition))
        return Leaf((), (code(column, self.edition), Zone("scan", words, about, m.captions), *below), (), words)

    @property
    def _partner(self) -> PartnerMeasures:
        return PartnerMeasures(pad=self.m.gap, gap=self.m.gutter, names=self.m.partners)

    def _points(self) -> tuple[Block, ...]:
        return tuple(pictured(self.edition.copy["points"], styles.SMALL_POINT))

    def _ready(self, box: Box) -> Zone:
        blocks = (
            Block(Role.H2, self.edition.one("ready.heading"), styles.HEADING),
            *ticked(self.edition.copy["ready.items"], styles.SMALL_POINT),
        )
        return Zone("ready", box, blocks, self.m.ready, Vertical.SPREAD, ease=self.m.ease)

    def _reached(self, name: str, found: Contact, box: Box, sizes: SizeRange) -> Iterator[Part]:
        """A number or an address below its name."""
        label, fact = box.cut_top(self.m.label, gap=self.m.gap)
        lines = 2 if found.postal else 1
        about = found.label._replace(style=styles.FACE_LABEL)
        number = found.fact._replace(style=styles.FIGURE)
        yield Zone(f"{name} label", label, (about,), self.m.labels, Vertical.FOOT, hang=self.m.gap / 2)
        yield Zone(f"{name} fact", fact, (number,), sizes, Vertical.MIDDLE, most_lines=lines)


FaceDesign = Callable[[_Faces, Box], Leaf]
_TENT: dict[str, FaceDesign] = {
    "front": _Faces.plated_front,
    "upper": _Faces.about,
    "lower": _Faces.ready_and_code,
    "back": _Faces.call,
}
_ACCORDION: dict[str, FaceDesign] = {  # the third face lies behind when all is folded
    "cover": _Faces.front,
    "first": _Faces.lead,
    "second": _Faces.points,
    "third": _Faces.call,
    "fourth": _Faces.ready,
    "fifth": _Faces.scan,
}
ARRANGEMENTS = {frozenset(each): each for each in (_TENT, _ACCORDION)}
