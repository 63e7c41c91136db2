"""The poster of a program, read from afar: what it is in the white, whom to call in the band, as wide as the sheet.

Two languages stand side by side: their words in columns, the number and the code once for both.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import BRAND, PAPER, bled
from iceprint.design.code import address, caption, code, has_code
from iceprint.design.contact import Contact, contact, has
from iceprint.design.imprint import authority, imprint
from iceprint.design.leaf import Leaf
from iceprint.design.lists import pictured
from iceprint.design.partner import Measures as PartnerMeasures
from iceprint.design.partner import partner_block
from iceprint.design.scale import scaled
from iceprint.model.edition import Edition
from iceprint.model.message import Copy
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm

IMPRINT_LINES = 2
PICTURE = 1.45  # em: the lines of a poster stand closer than those of a brochure
DRAWN_FOR = Box(0.0, 0.0, 612.0, 792.0)  # US Letter; other sheets are enlarged alike


class Measures(NamedTuple):
    """The measures on US Letter, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(15.0)
    strip: float = mm(6.0)  # at the head
    head: float = mm(10.0)  # white below the strip
    gutter: float = mm(9.0)  # between two languages
    foot_gap: float = mm(6.0)  # white above the band
    band_pad: float = mm(7.0)  # at the upper and the lower end of the band
    label: float = mm(10.0)
    number: float = mm(19.5)
    address: float = mm(15.0)
    label_gap: float = mm(4.5)  # from the label to the highest a number may reach
    note_gap: float = mm(6.0)
    note: float = mm(13.6)
    line: float = mm(7.8)  # of all that stands below the note
    about: float = mm(7.8)  # the name of another contact
    gap: float = mm(3.0)  # below the note, and above what is to be scanned
    code: float = mm(44.0)  # with its quiet zone: dark squares of 35 mm
    code_pad: float = mm(1.0)  # paper around the code
    imprint: float = mm(3.2)  # each of its lines
    partner: float = mm(19.0)  # the plate of a partner, across the band
    partners: SizeRange = SizeRange("partner", 14.0, 9.0)
    webs: SizeRange = SizeRange("web", 19.0, 11.0)
    calls: SizeRange = SizeRange("second number", 30.0, 16.0)
    call: float = mm(9.5)  # a number of another contact
    about_gap: float = mm(1.2)  # from the name of another contact to its number or address
    ease: float = mm(6.0)
    words: SizeRange = SizeRange("words", 22.0, 16.0)  # of the body; the headline is larger by styles.POSTER_TITLE
    labels: SizeRange = SizeRange("label", 28.0, 18.0)
    numbers: SizeRange = SizeRange("number", 73.0, 56.0)
    addresses: SizeRange = SizeRange("fact", 48.0, 16.0)
    notes: SizeRange = SizeRange("note", 19.0, 16.0)  # statutes ask for 16 pt
    imprints: SizeRange = SizeRange("imprint", 7.5, 6.5)


MEASURES = Measures()
# The plate of a partner takes its room from the words, which come nearer to the edges and may be smaller.
PARTNERED = MEASURES._replace(
    head=mm(8.0), foot_gap=mm(5.0), words=SizeRange("words", 22.0, 14.5), call=mm(7.8), about_gap=0.0
)
# Where two languages share the sheet, words have half of its width and may be smaller.
PAIRED = MEASURES._replace(
    note=mm(19.0),
    about=mm(11.5),
    words=SizeRange("words", 19.0, 11.0),
    labels=SizeRange("label", 22.0, 12.0),
    notes=SizeRange("note", 16.0, 10.0),
    webs=SizeRange("web", 16.0, 10.0),
    calls=SizeRange("second number", 26.0, 14.0),
)


def program_poster(edition: Edition) -> Template:
    """The template of a poster edition. Its slots are those of `program-poster` in `data/products.yaml`."""
    paper = edition.format
    measures = PAIRED if edition.beside else PARTNERED if edition.partner else MEASURES
    face = poster_face(edition, paper.trim_box, measures)
    side = face.side("front")
    panels = tuple(panel._replace(box=bled(panel.box, paper)) for panel in side.panels)
    return Template(paper, (side._replace(panels=panels),))


def poster_face(edition: Edition, sheet: Box, measures: Measures) -> Leaf:
    """The poster on any sheet that stands at the origin, or on a part of one; without bleed."""
    larger = min(sheet.width / DRAWN_FOR.width, sheet.height / DRAWN_FOR.height)
    m = scaled(measures, larger)
    band, rest = sheet.cut_bottom(_band_height(edition, m))
    strip, white = rest.cut_top(m.strip)
    inside = white.inset(m.margin, 0).cut_top(m.head)[1].cut_bottom(m.foot_gap)[1]
    words = (_said(edition, voice, _words(voice, box, m)) for voice, box in _shared(edition, inside, m))
    panels = [Panel(strip, BRAND), Panel(band, BRAND)]
    if has_code(edition):
        panels.append(Panel(_code_box(edition, sheet, m).inset(-m.code_pad), PAPER))
    partner = _partner(edition, sheet, m)
    parts = (*words, *_acting(edition, sheet, m), *partner.parts, *_imprinted(edition, sheet, m))
    return Leaf((*panels, *partner.fills), parts, (), white)


def _words(voice: Edition, box: Box, m: Measures) -> Zone:
    blocks = (
        Block(Role.H1, voice.one("headline"), styles.POSTER_TITLE),
        Block(Role.PARAGRAPH, voice.one("lead"), styles.POSTER_LEAD),
        Block(Role.H2, voice.one("points.heading"), styles.POSTER_HEADING),
        *pictured(voice.copy["points"], styles.POSTER_POINT, picture=PICTURE),
    )
    return Zone("words", box, blocks, m.words, Vertical.SPREAD, ease=m.ease)


def _rows(edition: Edition, m: Measures) -> tuple[float, float]:
    """The heights of the fact and of all that stands below it, the imprint apart."""
    fact = m.number if contact("contact", edition).called else m.address
    below = m.note
    if has("second", edition):
        below += m.gap + m.about + _second_fact(contact("second", edition), m)
    if has_code(edition):
        below = max(m.code + 2 * m.code_pad, below + m.gap + 2 * m.line)
    return fact, below


def _second_fact(second: Contact, m: Measures) -> float:
    """The height of another contact's number or address, with the gap above it."""
    return m.about_gap + (m.call if second.called else 2 * m.line if second.postal else m.line)


def _band_height(edition: Edition, m: Measures) -> float:
    called = m.label + m.label_gap + m.note_gap + sum(_rows(edition, m))
    return 2 * m.band_pad + called + _partner_height(edition, m) + m.gap + _imprint(edition, m)


def _partner_height(edition: Edition, m: Measures) -> float:
    """With the gap above it; nothing without a partner."""
    return m.partner + m.gap if edition.partner else 0.0


def _imprint(edition: Edition, m: Measures) -> float:
    lines = IMPRINT_LINES + any(voice.authoritative for voice in edition.voices)
    return lines * max(m.imprint, MEASURES.imprint)


def _within(edition: Edition, sheet: Box, m: Measures) -> tuple[Box, Box, Box]:
    """Inside the band: the imprint at its foot, above it the partner, and what is called."""
    height = _band_height(edition, m) - 2 * m.band_pad
    band = Box(m.margin, m.band_pad, sheet.width - 2 * m.margin, height)
    foot, above = band.cut_bottom(_imprint(edition, m), gap=m.gap)
    plate, called = above.cut_bottom(_partner_height(edition, m))
    return foot, plate.cut_top(m.gap)[1], called


def _code_box(edition: Edition, sheet: Box, m: Measures) -> Box:
    lower = _within(edition, sheet, m)[2].cut_bottom(_rows(edition, m)[1])[0]
    return lower.cut_end(m.code + m.code_pad)[0].cut_top(m.code + m.code_pad)[0].cut_bottom(m.code)[0]


def _acting(edition: Edition, sheet: Box, m: Measures) -> Iterator[Part]:
    found, (fact, below) = contact("contact", edition), _rows(edition, m)
    _, _, band = _within(edition, sheet, m)
    label, rest = band.cut_top(m.label, gap=m.label_gap)
    number, _ = rest.cut_top(fact)
    sizes, most = (m.numbers, 1) if found.called else (m.addresses, 2)
    for voice, box in _shared(edition, label, m):
        about = contact("contact", voice).label
        yield _said(
            edition, voice, Zone("label", box, (about,), m.labels, Vertical.FOOT, most_lines=1, hang=m.label_gap)
        )
    yield Zone("fact", number, (found.fact,), sizes, Vertical.FOOT, most_lines=most, hang=m.note_gap)
    lower = band.cut_bottom(below)[0]
    if has_code(edition):
        lower = lower.cut_end(m.code + 2 * m.code_pad, gap=m.margin / 2)[1]
    for voice, box in _shared(edition, lower, m):
        yield from (_said(edition, voice, zone) for zone in _below(box, voice, m))
    if has_code(edition):
        yield code(_code_box(edition, sheet, m), edition)
        for voice, box in _shared(edition, lower, m):
            yield from (_said(edition, voice, zone) for zone in _scanned(box, voice, m))


def _partner(edition: Edition, sheet: Box, m: Measures) -> Leaf:
    """A white plate across the band."""
    _, plate, _ = _within(edition, sheet, m)
    own = PartnerMeasures(pad=m.code_pad * 2, gap=m.label_gap, names=m.partners)
    return partner_block(edition, plate, own, in_band=True)


def _imprinted(edition: Edition, sheet: Box, m: Measures) -> Iterator[Part]:
    foot, _, _ = _within(edition, sheet, m)
    for voice, box in _shared(edition, foot, m):
        small = styles.IMPRINT_IN_BAND
        lines = tuple(imprint(voice, small) if voice is edition else authority(voice, small))
        if lines:
            yield _said(edition, voice, Zone("imprint", box, lines, m.imprints, Vertical.FOOT))


def _shared(edition: Edition, box: Box, m: Measures) -> Iterator[tuple[Edition, Box]]:
    """Each language with its share of a box."""
    return zip(edition.voices, box.columns(len(edition.voices), m.gutter), strict=True)


def _said(edition: Edition, voice: Edition, zone: Zone) -> Zone:
    """A zone in the language of its words; those of the first language have the plain names."""
    return zone if voice is edition else zone._replace(name=f"{zone.name} {voice.tag}", language=voice.language)


def _below(box: Box, voice: Edition, m: Measures) -> Iterator[Zone]:
    """What to know, and another contact."""
    note, rest = box.cut_top(m.note, gap=m.gap)
    yield Zone("note", note, (Block(Role.PARAGRAPH, voice.one("contact.note"), styles.NOTE),), m.notes)
    if has("second", voice):
        second = contact("second", voice)
        label, rest = rest.cut_top(m.about)
        fact = rest.cut_top(_second_fact(second, m))[0].cut_top(m.about_gap)[1]
        about = Block(Role.H2, second.label.copy, styles.NOTE_STRONG)
        yield Zone("second label", label, (about,), m.notes, Vertical.FOOT)
        yield _address("second fact", fact, second.fact.copy, m, m.calls if second.called else m.webs)


def _scanned(box: Box, voice: Edition, m: Measures) -> Iterator[Zone]:
    """What the code is for, and where it leads."""
    web, above = box.cut_bottom(m.line)
    scan = Block(Role.PARAGRAPH, caption(voice).copy, styles.NOTE)
    yield Zone("scan", above.cut_bottom(m.line)[0], (scan,), m.notes, most_lines=1)
    yield _address("address", web, address(voice).copy, m, m.webs)


def _address(name: str, box: Box, copy: Copy, m: Measures, sizes: SizeRange) -> Zone:
    """An address or a number on one line, as small as it must be; a postal address may take two."""
    block = Block(Role.PARAGRAPH, copy, styles.ADDRESS_IN_BAND)
    return Zone(name, box, (block,), sizes, Vertical.MIDDLE, most_lines=int(box.height / m.line + 0.5))
