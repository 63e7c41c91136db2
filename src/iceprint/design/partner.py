"""The block of a partner: its name, its number and its logo, on white, for the imprint area of a piece."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import PAPER
from iceprint.design.contact import CALLED, fact_block
from iceprint.design.leaf import Leaf
from iceprint.errors import Place
from iceprint.model.edition import PARTNER_SLOT, Edition
from iceprint.model.language import Direction
from iceprint.model.message import Copy
from iceprint.model.partner import Partner
from iceprint.model.structure import Role
from iceprint.model.template import Block, LogoZone, Panel, Part, SizeRange, Style, Vertical, Zone
from iceprint.model.units import Box, mm

ENGLISH = "en"
LOGO = 0.34  # of the width of a block, at most
RATIOS = ((32, 1.65), (60, 1.8), (200, 2.0))  # up to so many characters of the name, which is the smaller the longer
RATIO_OF_ADDRESS = 1.2
ISOLATE, POP_ISOLATE = "\u2068", "\u2069"  # UAX #9: a name keeps its own direction
LATIN = "\u052f"  # up to here the face of figures has all letters: Latin, Greek, Cyrillic
PUNCTUATION = ("\u2010", "\u2027")


class Measures(NamedTuple):
    """The measures of a block, in points. The number is larger than the name by RATIOS."""

    pad: float = mm(2.0)  # from the edge of white in a band
    gap: float = mm(3.5)  # beside the logo
    names: SizeRange = SizeRange("partner", 13.5, 7.0)


def partner_block(
    edition: Edition, box: Box, m: Measures, *, section: str = "", in_band: bool = False, role: Role = Role.H2
) -> Leaf:
    """The partner of an edition in a box; nothing if it has none. In a band it stands on a plate of paper.

    The name is a heading, unless another `role` is given because nothing above it is one.
    """
    partner = edition.partner
    if partner is None:
        return Leaf(open=box)
    inside = box.inset(2 * m.pad, m.pad) if in_band else box
    parts: list[Part] = []
    words = inside
    if partner.logo:
        wide = min(inside.width * LOGO, inside.height * partner.logo.width / partner.logo.height)
        place, words = inside.cut_start(wide, gap=m.gap)
        high = min(inside.height, wide * partner.logo.height / partner.logo.width)
        middle = Box(place.x, place.y + (place.height - high) / 2, wide, high)
        parts.append(LogoZone("partner logo", middle, partner.logo, _alt(partner), section))
    blocks = (
        Block(role, _name(partner, edition), _style(partner)),
        fact_block(edition.facts[PARTNER_SLOT], edition, _fact_style(partner, edition)),
    )
    parts.append(Zone("partner", words, blocks, m.names, Vertical.MIDDLE, section=section))
    return Leaf((Panel(box, PAPER),) if in_band else (), tuple(parts), (), box)


def _name(partner: Partner, edition: Edition) -> Copy:
    """The name as it was given. No language is claimed for it: it is a proper name."""
    isolated = edition.language.direction is Direction.RTL or not _is_latin(partner.name)
    text = f"{ISOLATE}{partner.name}{POP_ISOLATE}" if isolated else partner.name
    return Copy("the partner", text, (), edition.language.tag, partner.place)


def _style(partner: Partner) -> Style:
    """Latin letters look the same in every language; others are set in the faces of the language."""
    families = styles.FIGURES if _is_latin(partner.name) else ()
    return styles.PARTNER_NAME._replace(families=families)


def _fact_style(partner: Partner, edition: Edition) -> Style:
    if edition.facts[PARTNER_SLOT].kind not in CALLED:
        return styles.PARTNER_NUMBER._replace(ratio=RATIO_OF_ADDRESS)
    return styles.PARTNER_NUMBER._replace(ratio=next(ratio for most, ratio in RATIOS if len(partner.name) <= most))


def _is_latin(name: str) -> bool:
    low, high = PUNCTUATION
    return all(character <= LATIN or low <= character <= high for character in name)


def _alt(partner: Partner) -> Copy:
    return Copy("the logo", f"Logo of {partner.name}", (), ENGLISH, Place(partner.place.file, partner.place.line))
