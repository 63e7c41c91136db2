"""The wallet card of a program: what it is and whom to ask on the front, what to have ready and a code on the back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import foot_band
from iceprint.design.code import address, around, caption, code, has_code
from iceprint.design.contact import Contact, contact, has
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Part, Side, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(4.0)
    band: float = mm(15.2)  # of the front, above the trim edge
    address_band: float = mm(17.0)  # of the front, where an address takes the whole width
    second_band: float = mm(13.0)  # of the back, with another contact
    postal: float = mm(3.2)  # more, for an address of two lines
    bare_band: float = mm(4.0)  # of the back, without
    band_top: float = mm(0.9)  # from the band's upper edge to the highest ink in it
    foot_gap: float = mm(1.1)  # white above the band
    gutter: float = mm(4.0)
    label_hang: float = mm(1.4)  # what may hang below the label, above the number
    number_width: float = mm(43.7)
    number_height: float = mm(5.1)
    address_height: float = mm(3.6)
    address_gap: float = mm(1.6)
    headline: float = 11.5  # points, where the words below it are set as small as their language permits
    note_pitch: float = mm(3.5)
    code: float = mm(19.5)  # the dark squares; the quiet zone around them reaches into the margin
    code_address: float = mm(3.0)
    note_share: float = 0.6  # of the width, beside the name of an address
    ease: float = mm(1.2)
    words: SizeRange = SizeRange("words", 9.0, 7.0)
    ready: SizeRange = SizeRange("ready", 10.0, 7.0)
    label: SizeRange = SizeRange("label", 9.0, 7.0)
    number: SizeRange = SizeRange("number", 17.0, 14.0)
    address: SizeRange = SizeRange("fact", 12.0, 6.5)
    second_number: SizeRange = SizeRange("second", 12.0, 9.0)
    second: SizeRange = SizeRange("second", 10.0, 6.5)
    note: SizeRange = SizeRange("note", 7.5, 7.0)
    address_line: SizeRange = SizeRange("address", 8.5, 6.5)
    caption: SizeRange = SizeRange("caption", 7.5, 6.5)


MEASURES = Measures()


def program_card(edition: Edition) -> Template:
    """The template of a card edition. Its slots are those of `program-card` in `data/products.yaml`."""
    return Template(edition.format, (_front(edition, MEASURES), _back(edition, MEASURES)))


def _front(edition: Edition, m: Measures) -> Side:
    found = contact("contact", edition)
    band = m.band if found.called else m.address_band
    title = styles.HEADLINE._replace(ratio=m.headline / edition.language.floor_body)
    blocks = (
        Block(Role.H1, edition.one("headline"), title),
        Block(Role.PARAGRAPH, edition.one("lead"), styles.LEAD),
        *(Block(Role.ITEM, point, styles.POINT) for point in edition.copy["points"]),
    )
    parts = (
        Zone("words", _white(edition, m, band), blocks, m.words, Vertical.SPREAD, ease=m.ease),
        *(_call(found, edition, m) if found.called else _write(found, edition, m)),
    )
    return Side("front", edition.format.trim_box.cut_bottom(band)[1], (foot_band(edition.format, band),), parts)


def _back(edition: Edition, m: Measures) -> Side:
    band = _second_band(edition, m) if has("second", edition) else m.bare_band
    text, parts = _white(edition, m, band), tuple[Part, ...]()
    if has_code(edition):
        web, above = text.cut_bottom(m.code_address, gap=mm(0.9))
        column, text = above.cut_end(m.code, gap=m.gutter)
        parts = tuple(_code(column, web, edition, m))
    blocks = (
        Block(Role.H2, edition.one("ready.heading"), styles.HEADING),
        *(Block(Role.ITEM, item, styles.POINT) for item in edition.copy["ready.items"]),
    )
    ready = Zone("ready", text, blocks, m.ready, Vertical.SPREAD, ease=m.ease)
    second = _second(edition, m) if has("second", edition) else ()
    open_area = edition.format.trim_box.cut_bottom(band)[1]
    return Side("back", open_area, (foot_band(edition.format, band),), (ready, *parts, *second))


def _white(edition: Edition, m: Measures, band: float) -> Box:
    """The white part of a side, inside its margins."""
    white = edition.format.trim_box.cut_bottom(band + m.foot_gap)[1]
    return white.inset(m.margin, 0).cut_top(m.margin)[1]


def _code(column: Box, web: Box, edition: Edition, m: Measures) -> Iterator[Part]:
    """The code, below it what it is for, and the address over the whole width, as long as it may be."""
    square = around(column.cut_top(m.code)[0])
    below = Box(column.x, column.y, column.width, square.y - column.y)
    yield code(square, edition)
    yield Zone("scan", below, (caption(edition),), m.caption, centred=True)
    yield Zone("address", web, (address(edition),), m.address_line, Vertical.FOOT, most_lines=1)


def _foot(edition: Edition, m: Measures, band: float) -> Box:
    return Box(m.margin, m.margin, edition.format.width - 2 * m.margin, band - m.margin - m.band_top)


def _notes(box: Box, edition: Edition, m: Measures) -> Zone:
    note = Block(Role.PARAGRAPH, edition.one("contact.note"), styles.NOTE)
    hang = m.margin - edition.format.safe
    return Zone("note", box, (note,), m.note, Vertical.FOOT, row="call", hang=hang, pitch=m.note_pitch)


def _call(found: Contact, edition: Edition, m: Measures) -> tuple[Zone, ...]:
    """A number under its name, and what to know beside both."""
    foot = _foot(edition, m, m.band)
    note, call = foot.cut_end(foot.width - m.number_width - m.gutter / 2, gap=m.gutter / 2)
    number, above = call.cut_bottom(m.number_height)[0], call.cut_bottom(2 * m.note_pitch)[1]
    hang = m.margin - edition.format.safe
    return (
        Zone("label", above, (found.label,), m.label, Vertical.FOOT, row="call", hang=m.label_hang),
        Zone("fact", number, (found.fact,), m.number, Vertical.FOOT, most_lines=1, row="call", hang=hang),
        _notes(note, edition, m),
    )


def _write(found: Contact, edition: Edition, m: Measures) -> tuple[Zone, ...]:
    """An address over the whole width, as long as it may be; above it its name, and beside that what to know."""
    web, above = _foot(edition, m, m.address_band).cut_bottom(m.address_height, gap=m.address_gap)
    note, label = above.cut_end(above.width * m.note_share, gap=m.gutter)
    hang = m.margin - edition.format.safe
    about = Block(Role.PARAGRAPH, edition.one("contact.note"), styles.NOTE)
    return (
        Zone("label", label, (found.label,), m.label, Vertical.FOOT, row="write", hang=m.address_gap),
        Zone("fact", web, (found.fact,), m.address, Vertical.FOOT, most_lines=1, hang=hang),
        Zone("note", note, (about,), m.note, Vertical.FOOT, row="write", hang=m.address_gap),
    )


def _second_band(edition: Edition, m: Measures) -> float:
    return m.second_band + (m.postal if contact("second", edition).postal else 0.0)


def _second(edition: Edition, m: Measures) -> tuple[Zone, ...]:
    """Another contact on the back: its name, and the fact below."""
    found = contact("second", edition)
    more, most = (m.postal, 2) if found.postal else (0.0, 1)
    foot = _foot(edition, m, _second_band(edition, m))
    fact, label = foot.cut_bottom(m.address_height + more, gap=m.address_gap)
    hang = m.margin - edition.format.safe
    sizes = m.second_number if found.called else m.second
    return (
        Zone("second label", label, (found.label,), m.label, Vertical.FOOT, most_lines=1, hang=m.label_hang),
        Zone("second fact", fact, (found.fact,), sizes, Vertical.FOOT, most_lines=most, hang=hang),
    )
