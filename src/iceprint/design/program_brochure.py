"""The brochure of a program: a sheet folded twice, whose flap is tucked in.

It is read as it is opened: the cover, the three panels inside from the first to the last, the flap, the back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import BRAND, TINT, bled, foot_band, head_band
from iceprint.design.code import address, around, caption, code, has_code
from iceprint.design.contact import contact, has
from iceprint.model.edition import Edition
from iceprint.model.language import Language
from iceprint.model.message import Copy
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, Side, SizeRange, Style, Template, Vertical, Zone
from iceprint.model.units import Box, mm

ORDER = ("cover", "first", "middle", "last", "flap", "back")


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(9.0)  # beside the words of a panel
    cover_head: float = mm(14.0)
    foot: float = mm(14.0)
    strip: float = mm(6.0)  # at the foot of the inside, the flap and the cover
    inside_band: float = mm(34.0)  # at the head of the inside, and of the flap, which lies beside it half opened
    inside_head: float = mm(46.0)
    cover: float = mm(118.0)  # of the cover's colour, from the head
    cover_gap: float = mm(8.0)
    band: float = mm(58.0)  # of the back
    band_head: float = mm(7.0)
    label: float = mm(11.0)
    fact: float = mm(7.5)
    fact_gap: float = mm(3.5)
    note: float = mm(15.0)
    second: float = mm(21.0)  # another contact, on top of the band
    code: float = mm(28.0)  # the dark squares
    code_words: float = mm(15.0)
    code_address: float = mm(4.0)
    body: SizeRange = SizeRange("body", 11.5, 9.0)
    title: SizeRange = SizeRange("title", 28.0, 18.0)
    lead: SizeRange = SizeRange("lead", 14.0, 10.0)
    labels: SizeRange = SizeRange("label", 14.0, 10.0)
    number: SizeRange = SizeRange("number", 25.0, 20.0)
    address: SizeRange = SizeRange("fact", 16.0, 7.5)
    second_label: float = mm(6.0)
    second_gap: float = mm(2.4)
    second_fact: SizeRange = SizeRange("second", 11.5, 7.0)
    notes: SizeRange = SizeRange("note", 10.5, 9.0)
    captions: SizeRange = SizeRange("caption", 10.5, 9.0)
    web: SizeRange = SizeRange("address", 11.0, 7.0)


MEASURES = Measures()


def program_brochure(edition: Edition) -> Template:
    """The template of a brochure edition. Its slots are those of `program-brochure` in `data/products.yaml`."""
    return Template(edition.format, (_outside(edition, MEASURES), _inside(edition, MEASURES)), ORDER)


def _outside(edition: Edition, m: Measures) -> Side:
    paper = edition.format
    panels = paper.panels("outside")
    cover, flap, back = panels["cover"], panels["flap"], panels["back"]
    colour, white = cover.cut_top(m.cover)
    contact_area = back.cut_bottom(m.band + (m.second if has("second", edition) else 0.0))[0]
    fills = (
        Panel(bled(flap, paper), TINT),
        Panel(bled(flap.cut_top(m.inside_band)[0], paper), BRAND),
        Panel(bled(flap.cut_bottom(m.strip)[0], paper), BRAND),
        Panel(bled(contact_area, paper), BRAND),
        Panel(bled(colour, paper), BRAND),
        Panel(bled(cover.cut_bottom(m.strip)[0], paper), BRAND),
    )
    parts = (
        *_cover(colour, white, edition, m),
        _running("ready", "flap", _column(flap, m), _listed("ready", edition.copy["ready.items"], edition), m),
        *_contact(contact_area, edition, m),
        *(_code(back.cut_bottom(contact_area.height)[1], edition, m) if has_code(edition) else ()),
    )
    return Side("outside", white.cut_bottom(m.strip)[1], fills, parts)


def _inside(edition: Edition, m: Measures) -> Side:
    paper = edition.format
    panels = paper.panels("inside")
    first, middle, last = (_column(panels[name], m) for name in ("first", "middle", "last"))
    fills = (
        Panel(bled(panels["middle"], paper), TINT),
        head_band(paper, m.inside_band),
        foot_band(paper, m.strip),
    )
    about = (*_told("what", edition), *_told("who", edition))
    parts = (
        _running("what", "first", first, about, m),
        _running("points", "middle", middle, _listed("points", edition.copy["points"], edition), m),
        _running("how", "last", last, _told("how", edition), m),
    )
    white = panels["last"].cut_bottom(m.strip)[1].cut_top(m.inside_band)[1]
    return Side("inside", white, fills, parts)


def _column(panel: Box, m: Measures) -> Box:
    """Where the words of a panel stand."""
    return panel.inset(m.margin, 0).cut_top(m.inside_head)[1].cut_bottom(m.foot)[1]


def _cover(colour: Box, white: Box, edition: Edition, m: Measures) -> Iterator[Part]:
    title = Block(Role.H1, edition.one("cover.headline"), styles.COVER)
    lead = Block(Role.PARAGRAPH, edition.one("cover.lead"), _spaced(styles.BODY, edition.language))
    above = colour.inset(m.margin, m.cover_gap).cut_top(m.cover_head - m.cover_gap)[1]
    below = white.inset(m.margin, m.cover_gap).cut_bottom(m.strip)[1]
    yield Zone("title", above, (title,), m.title, Vertical.FOOT, section="cover")
    yield Zone("lead", below, (lead,), m.lead, section="cover")


def _running(name: str, section: str, box: Box, blocks: Iterable[Block], m: Measures) -> Zone:
    return Zone(name, box, tuple(blocks), m.body, section=section)


def _told(name: str, edition: Edition) -> Iterator[Block]:
    """A heading and paragraphs."""
    yield Block(Role.H2, edition.one(f"{name}.heading"), styles.BROCHURE_HEADING)
    for text in edition.copy[f"{name}.text"]:
        yield Block(Role.PARAGRAPH, text, _spaced(styles.PARAGRAPH, edition.language))


def _listed(name: str, items: Iterable[Copy], edition: Edition) -> Iterator[Block]:
    """A heading and a list."""
    yield Block(Role.H2, edition.one(f"{name}.heading"), styles.BROCHURE_HEADING)
    for item in items:
        yield Block(Role.ITEM, item, _spaced(styles.BROCHURE_POINT, edition.language))


def _spaced(style: Style, language: Language) -> Style:
    """With the leading of running text."""
    return style._replace(leading=language.leading_text)


def _contact(area: Box, edition: Edition, m: Measures) -> Iterator[Part]:
    """The way to reach somebody, from the upper edge of its band."""
    found = contact("contact", edition)
    inside = area.inset(m.margin, m.band_head)
    label, rest = inside.cut_top(m.label, gap=m.fact_gap)
    fact, rest = rest.cut_top(m.fact, gap=m.fact_gap)
    note, rest = rest.cut_top(m.note, gap=m.fact_gap)
    sizes, most = (m.number, 1) if found.called else (m.address, 2)
    yield Zone("label", label, (found.label,), m.labels, Vertical.FOOT, hang=m.fact_gap, section="back")
    yield Zone("fact", fact, (found.fact,), sizes, Vertical.FOOT, most_lines=most, hang=m.fact_gap, section="back")
    about = Block(Role.PARAGRAPH, edition.one("contact.note"), styles.NOTE)
    yield Zone("note", note, (about,), m.notes, section="back")
    if has("second", edition):
        second = contact("second", edition)
        label, rest = rest.cut_top(m.second_label, gap=m.second_gap)
        about = Block(Role.H2, second.label.copy, styles.NOTE_STRONG)
        lines = 2 if second.postal else 1
        yield Zone("second label", label, (about,), m.notes, Vertical.FOOT, hang=m.second_gap, section="back")
        yield Zone("second fact", rest, (second.fact,), m.second_fact, most_lines=lines, section="back")


def _code(white: Box, edition: Edition, m: Measures) -> Iterator[Part]:
    """The code in the middle of the white above the band, and below it the address and what it is for."""
    inside = white.inset(m.margin, m.margin)
    words, above = inside.cut_bottom(m.code_words)
    dark = Box(white.x + (white.width - m.code) / 2, above.y, m.code, m.code)
    square = around(dark)
    square = Box(square.x, above.y, square.width, square.height)
    yield code(square, edition, "back")
    web, about = words.cut_top(m.code_address, gap=mm(1.0))
    yield Zone("address", web, (address(edition),), m.web, centred=True, most_lines=1, section="back")
    yield Zone("scan", about, (caption(edition),), m.captions, centred=True, section="back")
