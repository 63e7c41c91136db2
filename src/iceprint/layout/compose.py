"""Template to layout: every side set, every code drawn, the reading order tied to what is painted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

from iceprint.errors import FitError, Place
from iceprint.layout.fit import choose_sizes
from iceprint.layout.grouping import Tagged, gather_parts
from iceprint.layout.logo import drawn_logo
from iceprint.layout.measure import SetZone
from iceprint.layout.picture import drawn_picture
from iceprint.layout.proof_mark import PROOF_FAMILY, proof_mark
from iceprint.layout.qr import make_symbol
from iceprint.layout.row import join_rows, level
from iceprint.layout.set_block import SetBlock
from iceprint.layout.turned import turned, upright
from iceprint.layout.typeset import SetText, typeset
from iceprint.model.edition import Edition
from iceprint.model.message import Copy
from iceprint.model.page import Fill, GlyphRun, Item, Layout, LinkArea, Page, Spot, ZoneFit
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import BULLET, CodeZone, LogoZone, Side, Template, Weight, Zone
from iceprint.model.units import Box
from iceprint.text.faces import Fonts
from iceprint.text.paragraph import Paragraph, make_paragraph

SLACK = 0.01  # points


def compose(edition: Edition, template: Template, fonts: Fonts) -> Layout:
    """Lay the edition out. Raises FitError and GlyphError; positions are final and inside the safe margin."""
    composer = _Composer(edition, template, fonts)
    sides = [composer.compose_side(side) for side in template.sides]
    document = Element(Role.DOCUMENT, composer.sections(), language=edition.language.tag)
    fits = tuple(fit for side in sides for fit in side.fits)
    return Layout(
        template.format,
        edition.title,
        edition.language.tag,
        tuple(side.page for side in sides),
        document,
        fits,
        spots=tuple(spot for side in sides for spot in side.spots),
    )


def set_zones(edition: Edition, template: Template, fonts: Fonts) -> list[SetZone]:
    """All zones with their words shaped, those of a row joined. Raises GlyphError."""
    zones = [
        _set_zone(side.name, part, edition, fonts)
        for side in template.sides
        for part in side.parts
        if isinstance(part, Zone)
    ]
    join_rows(zones)
    return zones


def _set_zone(side: str, zone: Zone, edition: Edition, fonts: Fonts) -> SetZone:
    language = zone.language or edition.language
    blocks = (
        SetBlock(
            block,
            make_paragraph(
                block.copy,
                language,
                fonts,
                block.style.weight,
                families=block.style.families,
                heading=block.style.balanced,
            ),
        )
        for block in zone.blocks
    )
    return SetZone(side, upright(zone), tuple(blocks))


class _ComposedSide(NamedTuple):
    page: Page
    fits: tuple[ZoneFit, ...]
    spots: tuple[Spot, ...]


class _Composer:
    def __init__(self, edition: Edition, template: Template, fonts: Fonts) -> None:
        self.edition, self.template, self.fonts = edition, template, fonts
        self.keys = count(1)
        self.tags: dict[tuple[str, str], Tagged] = {}  # by side and part
        self.bullets: dict[str, Paragraph] = {}  # shaped, by language
        shaped = set_zones(edition, template, fonts)
        sizes = choose_sizes(shaped)
        zones = level(shaped, sizes)
        self.sizes = sizes if zones == tuple(shaped) else choose_sizes(zones)
        self.zones = {(zone.side, zone.zone.name): zone for zone in zones}

    def compose_side(self, side: Side) -> _ComposedSide:
        texts: list[GlyphRun] = []
        pictures: list[Item] = [drawn_picture(picture) for picture in side.pictures]
        codes: list[Item] = []
        links: list[LinkArea] = []
        fits: list[ZoneFit] = []
        spots: list[Spot] = []
        places = [(each.box.inset(SLACK), each.why) for each in self.template.format.keep_out(side.of_paper)]
        for part in side.parts:
            if isinstance(part, CodeZone | LogoZone):
                key = next(self.keys)
                self._require_whole(side, part)
                spots.append(Spot(side.name, part.name, 0, part.box))
                codes.append(self._figure(part, key))
                figure = Element(Role.FIGURE, (Content(key),), alt=part.alt.text)
                self.tags[side.name, part.name] = Tagged((self._told(figure, part.alt.language),))
                continue
            size = self.sizes[part.sizes.group]
            set_zone = self.zones[side.name, part.name]
            done = turned(typeset(set_zone, size, self._bullet(part), self.keys), part)
            self._require_inside(side, part, done, places)
            texts += done.runs
            pictures += map(drawn_picture, done.pictures)
            links += done.links
            spots += (Spot(side.name, part.name, number, box) for number, box in enumerate(done.blocks))
            language = (part.language or self.edition.language).tag
            elements = tuple(self._told(element, language) for element in done.elements)
            self.tags[side.name, part.name] = Tagged(elements, part.table, part.series)
            fits.append(self._fit(set_zone, size, done.headroom))
        panels: list[Item] = [Fill(panel.box, panel.ink) for panel in side.panels]
        if self.edition.is_proof:
            rule = self.edition.ruled.rule.id if self.edition.ruled else ""
            panels.append(proof_mark(side.open, self.fonts.face(PROOF_FAMILY, Weight.BOLD), rule))
        page = Page(side.name, (*panels, *pictures, *codes, *texts), tuple(links))
        return _ComposedSide(page, tuple(fits), tuple(spots))

    def sections(self) -> tuple[Element, ...]:
        """The tags of all sides that were composed, in the order of reading."""
        return tuple(
            Element(Role.SECTION, gather_parts(self.tags[side.name, part.name] for side, part in section))
            for section in self.template.sections
        )

    def _fit(self, zone: SetZone, size: float, headroom: float) -> ZoneFit:
        smallest = zone.smallest()
        reserve, characters = zone.headroom(smallest), zone.characters_to_spare(smallest)
        return ZoneFit(zone.side, zone.zone.name, size, headroom, reserve, characters)

    def _figure(self, part: CodeZone | LogoZone, key: int) -> Item:
        if isinstance(part, LogoZone):
            return drawn_logo(part, key)
        return make_symbol(part, self.template.format.least_module, key)

    def _told(self, element: Element, language: str) -> Element:
        """The tag, marked with its language if that is not the one of the document."""
        return element if language == self.edition.language.tag else element._replace(language=language)

    def _bullet(self, zone: Zone) -> Paragraph | None:
        language = zone.language or self.edition.language
        if not any(block.style.bullet for block in zone.blocks):
            return None
        if language.tag not in self.bullets:
            mark = Copy("the list mark", BULLET, (), language.tag, Place("layout"))
            companion = language.families[-1:]  # the face of all languages, so that lists look alike
            self.bullets[language.tag] = make_paragraph(mark, language, self.fonts, Weight.BOLD, families=companion)
        return self.bullets[language.tag]

    def _require_whole(self, side: Side, code: CodeZone | LogoZone) -> None:
        """As below: a code that is folded, torn or punched cannot be scanned; a logo is not to be cut either."""
        paper = self.template.format
        met = (place.why for place in paper.keep_out(side.name) if place.box.inset(paper.fold_safe).overlaps(code.box))
        for why in met:
            kind = "code" if isinstance(code, CodeZone) else "logo"
            what = f'the {kind} "{code.name}" on the {side.name} lies on {why}'
            raise FitError(what, remedy="move its zone in the design")

    def _require_inside(self, side: Side, zone: Zone, done: SetText, places: Sequence[tuple[Box, str]]) -> None:
        """A design whose zones leave the safe area or touch a fold is a mistake of ours that must not reach paper.

        `places` are those where no word may stand, with the reasons.
        """
        safe_box = self.template.format.safe_box
        for number, ink in enumerate((*done.inks, *(picture.box for picture in done.pictures))):
            met = [why for box, why in places if box.overlaps(ink)]
            safe = safe_box.contains(ink)
            if met or not safe:
                name = f'"{done.runs[number].text}"' if number < len(done.runs) else "a picture"
                what = f"too near to {met[0]}" if safe else "outside the safe margin"
                raise FitError(
                    f'{name} in zone "{zone.name}" on the {side.name} stands {what}',
                    remedy="move its zone in the design",
                )
