"""The poster of a program, read from afar: what it is in the white, whom to call in the band, as wide as the sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.band import PAPER, foot_band, head_band
from iceprint.design.code import address, caption, code, has_code
from iceprint.design.contact import contact, has
from iceprint.model.edition import Edition
from iceprint.model.message import Copy
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, Side, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(15.0)
    strip: float = mm(6.0)  # at the head
    head: float = mm(10.0)  # white below the strip
    foot_gap: float = mm(6.0)  # white above the band
    band_pad: float = mm(8.5)  # at the upper and the lower end of the band
    label: float = mm(10.0)
    number: float = mm(19.5)
    address: float = mm(15.0)
    label_gap: float = mm(4.5)  # from the label to the highest a number may reach
    note_gap: float = mm(6.0)
    note: float = mm(13.6)
    line: float = mm(7.8)  # of all that stands below the note
    gap: float = mm(3.0)  # below the note, and above what is to be scanned
    code: float = mm(44.0)  # with its quiet zone: dark squares of 35 mm
    code_pad: float = mm(1.0)  # paper around the code
    webs: SizeRange = SizeRange("web", 19.0, 11.0)
    ease: float = mm(6.0)
    words: SizeRange = SizeRange("words", 22.0, 16.0)  # of the body; the headline is larger by styles.POSTER_TITLE
    labels: SizeRange = SizeRange("label", 28.0, 18.0)
    numbers: SizeRange = SizeRange("number", 73.0, 56.0)
    addresses: SizeRange = SizeRange("fact", 48.0, 16.0)
    notes: SizeRange = SizeRange("note", 19.0, 16.0)  # statutes ask for 16 pt


MEASURES = Measures()


def program_poster(edition: Edition) -> Template:
    """The template of a poster edition. Its slots are those of `program-poster` in `data/products.yaml`."""
    m, paper = MEASURES, edition.format
    band = _band_height(edition, m)
    white = paper.trim_box.cut_bottom(band)[1].cut_top(m.strip)[1]
    inside = white.inset(m.margin, 0).cut_top(m.head)[1].cut_bottom(m.foot_gap)[1]
    blocks = (
        Block(Role.H1, edition.one("headline"), styles.POSTER_TITLE),
        Block(Role.PARAGRAPH, edition.one("lead"), styles.POSTER_LEAD),
        Block(Role.H2, edition.one("points.heading"), styles.POSTER_HEADING),
        *(Block(Role.ITEM, point, styles.POINT) for point in edition.copy["points"]),
    )
    words = Zone("words", inside, blocks, m.words, Vertical.SPREAD, ease=m.ease)
    panels = [head_band(paper, m.strip), foot_band(paper, band)]
    if has_code(edition):
        panels.append(Panel(_code_box(edition, m).inset(-m.code_pad), PAPER))
    side = Side("front", white, tuple(panels), (words, *_acting(edition, m)))
    return Template(paper, (side,))


def _rows(edition: Edition, m: Measures) -> tuple[float, float]:
    """The heights of the fact and of all that stands below it."""
    fact = m.number if contact("contact", edition).called else m.address
    lines = 0
    if has("second", edition):
        lines += 3 if contact("second", edition).postal else 2
    if has_code(edition):
        return fact, max(m.code + 2 * m.code_pad, m.note + (lines + 2) * m.line + (2 if lines else 1) * m.gap)
    return fact, m.note + (m.gap if lines else 0.0) + lines * m.line


def _band_height(edition: Edition, m: Measures) -> float:
    return 2 * m.band_pad + m.label + m.label_gap + m.note_gap + sum(_rows(edition, m))


def _code_box(edition: Edition, m: Measures) -> Box:
    lower = Box(m.margin, m.band_pad, edition.format.width - 2 * m.margin, _rows(edition, m)[1])
    return lower.cut_end(m.code + m.code_pad)[0].cut_top(m.code + m.code_pad)[0].cut_bottom(m.code)[0]


def _acting(edition: Edition, m: Measures) -> Iterator[Part]:
    found, (fact, below) = contact("contact", edition), _rows(edition, m)
    band = Box(m.margin, m.band_pad, edition.format.width - 2 * m.margin, _band_height(edition, m) - 2 * m.band_pad)
    label, rest = band.cut_top(m.label, gap=m.label_gap)
    number, _ = rest.cut_top(fact)
    sizes, most = (m.numbers, 1) if found.called else (m.addresses, 2)
    yield Zone("label", label, (found.label,), m.labels, Vertical.FOOT, most_lines=1, hang=m.label_gap)
    yield Zone("fact", number, (found.fact,), sizes, Vertical.FOOT, most_lines=most, hang=m.note_gap)
    lower = band.cut_bottom(below)[0]
    if has_code(edition):
        lower = lower.cut_end(m.code + 2 * m.code_pad, gap=m.margin / 2)[1]
    yield from _below(lower, edition, m)


def _below(box: Box, edition: Edition, m: Measures) -> Iterator[Part]:
    """What to know, another contact, and the code with what it is for."""
    note, rest = box.cut_top(m.note, gap=m.gap)
    yield Zone("note", note, (Block(Role.PARAGRAPH, edition.one("contact.note"), styles.NOTE),), m.notes)
    if has("second", edition):
        second = contact("second", edition)
        label, rest = rest.cut_top(m.line)
        fact, _ = rest.cut_top(2 * m.line if second.postal else m.line)
        about = Block(Role.H2, second.label.copy, styles.NOTE_STRONG)
        yield Zone("second label", label, (about,), m.notes, most_lines=1)
        yield _address("second fact", fact, second.fact.copy, m)
    if has_code(edition):
        web, above = box.cut_bottom(m.line)
        scan = Block(Role.PARAGRAPH, caption(edition).copy, styles.NOTE)
        yield code(_code_box(edition, m), edition)
        yield Zone("scan", above.cut_bottom(m.line)[0], (scan,), m.notes, most_lines=1)
        yield _address("address", web, address(edition).copy, m)


def _address(name: str, box: Box, copy: Copy, m: Measures) -> Zone:
    """An address on one line, as small as it must be; a postal one may take two."""
    block = Block(Role.PARAGRAPH, copy, styles.ADDRESS_IN_BAND)
    return Zone(name, box, (block,), m.webs, Vertical.MIDDLE, most_lines=int(box.height / m.line + 0.5))
