"""A card in two languages, one on each side: what it is about, whom to call, and the code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import foot_band
from iceprint.design.code import around, caption, code, has_code
from iceprint.design.contact import Contact, contact, has
from iceprint.design.leaf import Leaf, spoken
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Part, Side, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm

SIDES = ("front", "back")


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(4.0)
    row: float = mm(7.8)  # of one contact in the band
    band_top: float = mm(2.2)
    foot_gap: float = mm(1.5)
    gutter: float = mm(3.0)
    name: float = 0.44  # of the width: the name of a contact, beside its number
    code: float = mm(20.0)
    words: SizeRange = SizeRange("words", 10.5, 7.0)
    labels: SizeRange = SizeRange("label", 10.0, 7.0)
    number: SizeRange = SizeRange("number", 17.0, 12.0)
    address: SizeRange = SizeRange("fact", 11.0, 6.5)
    ease: float = mm(1.0)


MEASURES = Measures()


def pair_card(edition: Edition) -> Template:
    """The template of a `program-card` in two languages: its front, less the points, with the code of its back."""
    sides = (_side(voice, name, MEASURES) for voice, name in zip(edition.voices, SIDES, strict=True))
    return Template(edition.format, tuple(sides))


def _side(voice: Edition, name: str, m: Measures) -> Side:
    paper = voice.format
    contacts = [contact(each, voice) for each in ("contact", "second") if each == "contact" or has(each, voice)]
    band = m.margin + m.band_top + m.row * len(contacts)
    white = paper.trim_box.cut_bottom(band)[1]
    inside = white.cut_bottom(m.foot_gap)[1].inset(m.margin, 0).cut_top(m.margin)[1]
    rows = Box(m.margin, m.margin, inside.width, m.row * len(contacts))
    parts = *_words(inside, voice, m), *_contacts(rows, contacts, m)
    leaf = Leaf((foot_band(paper, band),), parts, (), white)
    return spoken(leaf, voice.language, paper.width).side(name)


def _words(box: Box, voice: Edition, m: Measures) -> Iterator[Part]:
    """What the card is about, and beside it the code with what it is for."""
    blocks = [
        Block(Role.H1, voice.one("headline"), styles.PAIR_TITLE),
        Block(Role.PARAGRAPH, voice.one("lead"), styles.LEAD),
    ]
    text = box
    if has_code(voice):
        column, text = box.cut_end(m.code, gap=m.gutter)
        blocks.append(Block(Role.PARAGRAPH, caption(voice).copy, styles.PAIR_SCAN))
        yield code(around(column.cut_top(m.code)[0]), voice)
    yield Zone("words", text, tuple(blocks), m.words, Vertical.SPREAD, ease=m.ease)


def _contacts(rows: Box, contacts: list[Contact], m: Measures) -> Iterator[Part]:
    """One below the other: the name, and beside it the number or the address."""
    for number, found in enumerate(contacts, start=1):
        row, rows = rows.cut_top(m.row)
        label, fact = row.cut_start(m.name * row.width, gap=m.gutter / 2)
        sizes = m.number if found.called else m.address
        yield Zone(f"label {number}", label, (found.label,), m.labels, Vertical.MIDDLE, most_lines=2)
        yield Zone(f"fact {number}", fact, (found.fact,), sizes, Vertical.MIDDLE, most_lines=2 if found.postal else 1)
