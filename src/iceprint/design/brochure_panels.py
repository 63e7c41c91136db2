"""The panels of a brochure: what each shows, wherever it lies on the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import BRAND, PAPER, TINT, bled
from iceprint.design.code import address, around, caption, code, has_code
from iceprint.design.contact import TAILS, contact, has
from iceprint.design.imprint import imprint
from iceprint.design.leaf import Leaf, joined
from iceprint.design.lists import pictured, ticked
from iceprint.design.partner import Measures as PartnerMeasures
from iceprint.design.partner import partner_block
from iceprint.design.pictograms import sign
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, SizeRange, Style, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(8.5)  # beside the words of a panel
    band: float = mm(27.0)  # at the head of the panels inside, with their headings
    band_foot: float = mm(5.5)  # below a heading in it
    head: float = mm(8.0)  # white below the band
    strip: float = mm(5.0)  # at the foot
    foot: float = mm(12.0)
    cover: float = 0.62  # of the height: the cover's colour, from the head
    edge: float = mm(11.0)  # from the edge of a coloured area to what stands in it
    emblem: float = mm(40.0)  # the pictogram on the cover
    sign: float = mm(25.0)  # the pictogram above the contact
    label: float = mm(15.0)
    fact: float = mm(11.0)
    postal: float = mm(20.0)  # instead, for an address of some lines
    second: float = 0.42  # of the height inside: another contact
    gap: float = mm(3.5)
    code: float = mm(48.0)  # the dark squares
    web: float = mm(8.0)
    scan: float = mm(14.0)
    imprint: float = mm(19.0)
    partner: float = mm(23.0)
    beside: float = 0.36  # of the width of a page that is wider than it is high: the imprint beside a partner
    partners: SizeRange = SizeRange("partner", 12.5, 7.0)
    shade: float = 0.55  # of the width: a pale pictogram behind the words of a page
    reach: float = 0.52  # of the height: the contact, on a page of its own
    call: float = 0.5  # of the height: the contact, on a panel that also has the code
    body: SizeRange = SizeRange("body", 14.5, 9.0)
    points: SizeRange = SizeRange("points", 18.0, 9.0)
    ways: SizeRange = SizeRange("ways", 14.5, 9.0)
    heading: SizeRange = SizeRange("heading", 19.0, 12.0)
    title: SizeRange = SizeRange("title", 31.0, 18.0)
    lead: SizeRange = SizeRange("lead", 16.0, 10.0)
    labels: SizeRange = SizeRange("label", 24.0, 10.0)
    number: SizeRange = SizeRange("number", 27.0, 18.0)
    address: SizeRange = SizeRange("fact", 17.0, 7.5)
    notes: SizeRange = SizeRange("note", 16.0, 9.0)
    webs: SizeRange = SizeRange("address", 17.0, 7.0)
    captions: SizeRange = SizeRange("caption", 14.5, 9.0)
    imprints: SizeRange = SizeRange("imprint", 8.0, 6.5)
    ease: float = mm(5.0)


MEASURES = Measures()
# A page of a booklet holds less, and may be set larger.
BOUND = MEASURES._replace(
    sign=mm(17.0),
    body=SizeRange("body", 19.0, 10.0),
    ways=SizeRange("ways", 19.0, 10.0),
    points=SizeRange("points", 21.0, 10.0),
    heading=SizeRange("heading", 24.0, 14.0),
)
BESIDE_BINDING = mm(1.0)  # more than the paper asks for


class Panels(NamedTuple):
    """The panels of one edition. Each function fills the box of a panel; `section` is its place in the reading."""

    edition: Edition
    m: Measures

    def cover(self, section: str, box: Box) -> Leaf:
        """What it is about, in one colour; below it a sentence more."""
        m, edition = self.m, self.edition
        colour, white = box.cut_top(m.cover * box.height)
        headline = edition.one("cover.headline")
        title = Block(Role.H1, headline, styles.COVER)
        lead = Block(Role.PARAGRAPH, edition.one("cover.lead"), self._running(styles.BODY))
        inside = colour.inset(m.margin, m.edge)
        emblem, below = inside.cut_top(m.emblem, gap=m.gap)
        under = white.cut_bottom(m.strip)[1]
        return Leaf(
            (self._fill(colour, BRAND), self._fill(box.cut_bottom(m.strip)[0], BRAND)),
            (
                Zone("title", below, (title,), m.title, Vertical.FOOT, section=section),
                Zone("lead", under.inset(m.margin, m.edge), (lead,), m.lead, section=section),
            ),
            sign(emblem, headline.pictogram),
            under,
        )

    def what(self, section: str, box: Box) -> Leaf:
        """What it is."""
        return self._with_shade(self._column(section, box, "what", self._told("what"), self.m.body), box, "information")

    def who(self, section: str, box: Box) -> Leaf:
        """Whom it is for."""
        return self._with_shade(self._column(section, box, "who", self._told("who"), self.m.body), box, "group")

    def how(self, section: str, box: Box) -> Leaf:
        """How to make contact."""
        return self._with_shade(self._column(section, box, "how", self._ways(), self.m.ways), box, "speak")

    def ready(self, section: str, box: Box) -> Leaf:
        """What to have ready."""
        return self._column(section, box, "ready", self._ready(), self.m.points, TINT)

    def about(self, section: str, box: Box) -> Leaf:
        """What it is, and whom it is for."""
        return self._column(section, box, "what", self._about(), self.m.body)

    def about_and_how(self, section: str, box: Box) -> Leaf:
        """The same, and how to make contact."""
        return self._column(section, box, "what", (*self._about(), *self._headed("how", self._ways())), self.m.body)

    def points(self, section: str, box: Box) -> Leaf:
        """The list that the piece is made for."""
        return self._column(section, box, "points", self._points(), self.m.points, TINT)

    def points_and_ready(self, section: str, box: Box) -> Leaf:
        """The list, and what to have ready."""
        return self._column(
            section, box, "points", (*self._points(), *self._headed("ready", self._ready())), self.m.points, TINT
        )

    def act(self, section: str, box: Box) -> Leaf:
        """How to make contact, and what to have ready."""
        return self._column(section, box, "how", (*self._ways(), *self._headed("ready", self._ready())), self.m.ways)

    def contact(self, section: str, box: Box) -> Leaf:
        """Whom to call, and a second contact in the lower half, in a panel of one colour."""
        m, edition = self.m, self.edition
        inside = box.inset(m.margin, m.edge)
        upper, lower = inside.columns(2, m.edge)
        if inside.height > inside.width:
            lower, upper = inside.cut_bottom(inside.height * m.second, gap=m.edge)
        leaves = [Leaf((self._fill(box, BRAND),))]
        if has("second", edition):
            leaves += self._reached("contact", upper, section), self._reached("second", lower, section)
        else:
            leaves.append(self._reached("contact", inside, section))
        return joined(leaves)

    def back(self, section: str, box: Box) -> Leaf:
        """The code, if there is one, and the imprint."""
        m = self.m
        white = box.cut_bottom(m.strip)[1]
        foot, above = white.inset(m.margin, m.edge).cut_bottom(m.imprint, gap=m.gap)
        zone = Zone("imprint", foot, tuple(imprint(self.edition)), m.imprints, Vertical.FOOT, section=section)
        about: tuple[Part, ...] = (zone,)
        if self.edition.partner:
            about, above = self._with_partner(zone, white.inset(m.margin, m.edge))
        fills = (self._fill(box.cut_bottom(m.strip)[0], BRAND),)
        if has_code(self.edition):
            codes = tuple(self._code(above, section))
            below = Box(above.x, above.y, above.width, min(part.box.y for part in codes) - above.y)
            return Leaf(fills, (*codes, *about), (), below)
        emblem = above.square(m.code)
        return Leaf(fills, about, sign(emblem, self.edition.one("cover.headline").pictogram, BRAND), emblem)

    def _with_partner(self, imprinted: Zone, box: Box) -> tuple[tuple[Part, ...], Box]:
        """The imprint with the partner above it, or on a panel that is wide beside it; and what is left of the box."""
        m = self.m
        own = PartnerMeasures(names=m.partners)
        if box.width > box.height:
            row, above = box.cut_bottom(m.partner, gap=m.gap)
            small, block = row.cut_start(row.width * m.beside, gap=m.margin)
            partner = partner_block(self.edition, block, own, section=imprinted.section)
            return (imprinted._replace(box=small), *partner.parts), above
        _, rest = box.cut_bottom(imprinted.box.height, gap=m.gap)
        block, above = rest.cut_bottom(m.partner, gap=m.gap)
        return (*partner_block(self.edition, block, own, section=imprinted.section).parts, imprinted), above

    def reach(self, section: str, box: Box) -> Leaf:
        """The contact on a page of its own, below a pictogram on white."""
        m = self.m
        lower, upper = box.cut_bottom(box.height * m.reach)
        emblem = upper.inset(m.margin, 0).cut_bottom(m.edge)[1].cut_bottom(m.emblem)[0]
        white = Leaf((), (), sign(emblem, contact("contact", self.edition).sign, BRAND), upper)
        return joined((self.contact(section, lower), white))

    def call(self, section: str, box: Box) -> Leaf:
        """Code, imprint and contact, where there are only four panels."""
        lower, upper = box.cut_bottom(box.height * self.m.call)
        return joined((self.contact(section, lower), self.back(section, upper)))

    def _fill(self, box: Box, ink: str) -> Panel:
        return Panel(bled(box, self.edition.format), ink)

    def _column(
        self, section: str, box: Box, name: str, blocks: Iterable[Block], sizes: SizeRange, ink: str = PAPER
    ) -> Leaf:
        """A panel with its heading in a band of colour, and words that run below it."""
        m = self.m
        band, rest = box.cut_top(m.band)
        heading = Block(Role.H2, self.edition.one(f"{name}.heading"), styles.IN_BAND)
        within = band.inset(m.margin, 0).cut_bottom(m.band_foot)[1]
        within = within.cut_top(self.edition.format.safe)[1]
        words = rest.inset(m.margin, 0).cut_top(m.head)[1].cut_bottom(m.foot)[1]
        return Leaf(
            (
                *((self._fill(box, ink),) if ink != PAPER else ()),
                self._fill(band, BRAND),
                self._fill(box.cut_bottom(m.strip)[0], BRAND),
            ),
            (
                Zone(
                    f"{name} heading",
                    within,
                    (heading,),
                    m.heading,
                    Vertical.FOOT,
                    most_lines=2,
                    hang=m.band_foot,  # so that all stand on one line
                    section=section,
                ),
                Zone(name, words, tuple(blocks), sizes, Vertical.SPREAD, ease=m.ease, section=section),
            ),
            (),
            rest.cut_bottom(m.strip)[1],
        )

    def _with_shade(self, leaf: Leaf, box: Box, name: str) -> Leaf:
        """A page with a large pale pictogram at its foot, behind the words."""
        side = box.width * self.m.shade
        foot = box.inset(self.m.margin, 0).cut_bottom(self.m.foot)[1]
        return leaf._replace(pictures=(*leaf.pictures, *sign(foot.cut_end(side)[0].cut_bottom(side)[0], name, TINT)))

    def _about(self) -> Iterator[Block]:
        yield from self._told("what")
        yield from self._headed("who", self._told("who"))

    def _headed(self, name: str, blocks: Iterable[Block]) -> Iterator[Block]:
        yield Block(Role.H2, self.edition.one(f"{name}.heading"), styles.BROCHURE_HEADING)
        yield from blocks

    def _told(self, name: str) -> Iterator[Block]:
        style = self._running(styles.PARAGRAPH)
        return (Block(Role.PARAGRAPH, text, style) for text in self.edition.copy[f"{name}.text"])

    def _ways(self) -> Iterator[Block]:
        return pictured(self.edition.copy["how.text"], self._running(styles.WAY), Role.PARAGRAPH)

    def _points(self) -> Iterator[Block]:
        return pictured(self.edition.copy["points"], self._running(styles.SPACED_POINT))

    def _ready(self) -> Iterator[Block]:
        return ticked(self.edition.copy["ready.items"], self._running(styles.SPACED_POINT))

    def _running(self, style: Style) -> Style:
        """With the leading of running text."""
        return style._replace(leading=self.edition.language.leading_text)

    def _reached(self, name: str, box: Box, section: str) -> Leaf:
        """One contact below its pictogram: its name, the number or address, what to know about it."""
        m, found = self.m, contact(name, self.edition)
        above, rest = box.cut_top(m.sign, gap=m.gap)
        label, rest = rest.cut_top(m.label, gap=m.gap)
        fact, rest = rest.cut_top(m.postal if found.postal else m.fact, gap=m.gap)
        sizes, most = (m.number, 1) if found.called else (m.address, 3 if found.postal else 2)
        zones = [
            Zone(f"{name} label", label, (found.label,), m.labels, Vertical.FOOT, hang=TAILS * m.gap, section=section),
            Zone(f"{name} fact", fact, (found.fact,), sizes, most_lines=most, section=section),
        ]
        if notes := self.edition.copy.get(f"{name}.note"):
            about = Block(Role.PARAGRAPH, notes[0], styles.NOTE)
            zones.append(Zone(f"{name} note", rest, (about,), m.notes, section=section))
        return Leaf((), tuple(zones), sign(above, found.sign))

    def _code(self, box: Box, section: str) -> Iterator[Part]:
        """The code in the middle of the panel, and below it the address and what it is for."""
        m = self.m
        words_high = m.web + m.scan
        dark = min(m.code, (box.height - words_high) * m.code / around(Box(0.0, 0.0, m.code, m.code)).height)
        high = around(Box(0.0, 0.0, dark, dark)).height + words_high
        block = Box(box.x, box.y + (box.height - high) / 2, box.width, high)
        square, words = block.cut_top(high - words_high)
        web, about = words.cut_top(m.web)
        yield code(square, self.edition, section)
        yield Zone("address", web, (address(self.edition),), m.webs, centred=True, most_lines=1, section=section)
        yield Zone("scan", about, (caption(self.edition),), m.captions, centred=True, section=section)
