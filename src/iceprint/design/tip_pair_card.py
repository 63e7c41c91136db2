"""The TIP card in two languages, a side for each: what trafficking is, both numbers with their hours, the code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.action import HEIGHT, action
from iceprint.design.band import foot_band
from iceprint.design.code import QUIET_SHARE, around, caption, code
from iceprint.design.leaf import Leaf, spoken
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Part, Side, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm

SIDES = ("front", "back")


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(4.0)
    between: float = mm(2.6)  # the two actions
    hang: float = mm(0.85)  # of what may hang below the upper one
    rule: float = 0.5  # between them, in points
    band_top: float = mm(0.9)
    foot_gap: float = mm(0.8)
    code: float = mm(16.0)  # the dark squares; words come up to the quiet zone around them
    words: SizeRange = SizeRange("words", 9.5, 7.0)
    ease: float = mm(0.8)


MEASURES = Measures()


def tip_pair_card(edition: Edition) -> Template:
    """The template of a `card` in two languages. Its slots are those of its `paired` in `data/products.yaml`."""
    sides = (_side(voice, name, MEASURES) for voice, name in zip(edition.voices, SIDES, strict=True))
    return Template(edition.format, tuple(sides))


def _side(voice: Edition, name: str, m: Measures) -> Side:
    paper = voice.format
    band = m.margin + 2 * HEIGHT + m.between + m.band_top
    white = paper.trim_box.cut_bottom(band)[1]
    inside = white.inset(m.margin, 0).cut_top(m.margin)[1].cut_bottom(m.foot_gap)[1]
    lower = Box(m.margin, m.margin, inside.width, HEIGHT)
    upper = lower._replace(y=lower.top + m.between)
    rule = Panel(Box(m.margin, lower.top + (m.between - m.hang - m.rule) / 2, inside.width, m.rule), "paper")
    parts = (
        *_words(inside, voice, m),
        *action("help", "danger", voice, upper, m.hang),
        *action("report", "abroad", voice, lower),
    )
    own = tuple(_by_itself(part, name) for part in parts)
    leaf = Leaf((foot_band(paper, band), rule), own, (), white)
    return spoken(leaf, voice.language, paper.width).side(name)


def _by_itself(part: Part, name: str) -> Part:
    """Each language is set as large as it can be: one that needs large letters leaves the other its room."""
    if isinstance(part, Zone):
        return part._replace(sizes=part.sizes._replace(group=f"{part.sizes.group} on the {name}"))
    return part


def _words(box: Box, voice: Edition, m: Measures) -> Iterator[Part]:
    """What the card is about, and beside it the code with what it is for."""
    blocks = (
        Block(Role.H1, voice.one("headline"), styles.PAIR_TITLE),
        Block(Role.PARAGRAPH, voice.one("lead"), styles.LEAD),
        Block(Role.PARAGRAPH, caption(voice).copy, styles.PAIR_SCAN),
    )
    column, text = box.cut_end(m.code, gap=QUIET_SHARE * m.code)
    yield code(around(column.cut_top(m.code)[0]), voice)
    yield Zone("words", text, blocks, m.words, Vertical.SPREAD, ease=m.ease)
