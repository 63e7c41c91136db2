"""The wallet card: what it is and whom to call on the front, the signs and the code on the back.

Both sides end in a band of the one strong colour with a way to act: get help, report.
"""

from __future__ import annotations

from typing import NamedTuple

from iceprint.design import styles
from iceprint.design.action import action
from iceprint.design.band import foot_band
from iceprint.design.code import QUIET_SHARE, around, code
from iceprint.design.contact import fact_block
from iceprint.model.edition import Edition
from iceprint.model.structure import Role
from iceprint.model.template import Block, Panel, Side, SizeRange, Template, Vertical, Zone
from iceprint.model.units import Box, mm


class Measures(NamedTuple):
    """The measures of the design, in points. Sizes are ranges; the floors of the language hold on top of them."""

    margin: float = mm(4.0)
    band: float = mm(15.2)  # height above the trim edge
    band_top: float = mm(0.9)  # from the band's upper edge to the highest ink in it
    foot_gap: float = mm(1.0)  # white above the band
    gutter: float = mm(4.0)
    rule: float = 0.75  # between the columns, in points
    headline_height: float = mm(10.0)
    signs_ease: float = mm(1.8)  # room worth a slightly smaller size
    comparison_ease: float = mm(0.8)
    code: float = mm(18.5)  # the dark squares; the quiet zone around them reaches into the margin
    caption_height: float = mm(6.4)
    address_height: float = mm(3.0)
    headline: SizeRange = SizeRange("headline", 16.0, 10.0)
    body: SizeRange = SizeRange("comparison", 8.25, 7.0)  # one size a side
    signs: SizeRange = SizeRange("signs", 8.0, 7.0)
    caption: SizeRange = SizeRange("caption", 7.5, 6.5)
    address: SizeRange = SizeRange("address", 7.5, 6.5)


MEASURES = Measures()


def card(edition: Edition) -> Template:
    """The template of a card edition. Its slots are those of product `card` in `data/products.yaml`."""
    return Template(edition.format, (_front(edition, MEASURES), _back(edition, MEASURES)))


def _front(edition: Edition, m: Measures) -> Side:
    inside = _inside(edition, m)
    headline, columns = inside.cut_top(m.headline_height, gap=mm(1.6))
    first, second = columns.columns(2, m.gutter)
    rule = Panel(Box(second.x - (m.gutter + m.rule) / 2, columns.y, m.rule, columns.height), "brand")
    title = Block(Role.H1, edition.one("headline"), styles.HEADLINE)
    return Side(
        "front",
        _open(edition, m),
        (foot_band(edition.format, m.band), rule),
        (
            Zone("headline", headline, (title,), m.headline, Vertical.MIDDLE, most_lines=2),
            _comparison("first", first, edition, m),
            _comparison("second", second, edition, m),
            *action("help", "danger", edition, _foot(edition, m)),
        ),
    )


def _back(edition: Edition, m: Measures) -> Side:
    column, text = _inside(edition, m).cut_end(m.code, gap=m.gutter)
    dark = column.cut_top(m.code)[0]
    quiet = QUIET_SHARE * m.code
    below = Box(column.x, 0, column.width, dark.y - quiet)
    address, below = below.cut_top(m.address_height, gap=mm(0.6))
    caption, _ = below.cut_top(m.caption_height)
    page = edition.facts["scan.page"]
    signs = (Block(Role.ITEM, sign, styles.SIGN) for sign in edition.copy["signs.items"])
    return Side(
        "back",
        _open(edition, m),
        (foot_band(edition.format, m.band),),
        (
            Zone(
                "signs",
                text,
                (Block(Role.H2, edition.one("signs.heading"), styles.HEADING), *signs),
                m.signs,
                Vertical.SPREAD,
                ease=m.signs_ease,
            ),
            code(around(dark), edition),
            Zone(
                "address",
                address,
                (fact_block(page, edition, styles.ADDRESS),),
                m.address,
                centred=True,
                most_lines=1,
            ),
            Zone(
                "scan",
                caption,
                (Block(Role.PARAGRAPH, edition.one("scan.label"), styles.CAPTION),),
                m.caption,
                centred=True,
            ),
            *action("report", "abroad", edition, _foot(edition, m)),
        ),
    )


def _inside(edition: Edition, m: Measures) -> Box:
    """The white part of a side, inside its margins."""
    return _open(edition, m).inset(m.margin, 0).cut_top(m.margin)[1].cut_bottom(m.foot_gap)[1]


def _open(edition: Edition, m: Measures) -> Box:
    """The white part of a side up to its edges."""
    return edition.format.trim_box.cut_bottom(m.band)[1]


def _foot(edition: Edition, m: Measures) -> Box:
    """What words may take of the band."""
    return Box(m.margin, m.margin, edition.format.width - 2 * m.margin, m.band - m.margin - m.band_top)


def _comparison(name: str, box: Box, edition: Edition, m: Measures) -> Zone:
    heading = Block(Role.H2, edition.one(f"compare.{name}.heading"), styles.HEADING)
    text = Block(Role.PARAGRAPH, edition.one(f"compare.{name}.text"), styles.BODY)
    return Zone(
        name,
        box,
        (heading, text),
        m.body,
        Vertical.MIDDLE,
        row="comparison",
        table="comparison",
        ease=m.comparison_ease,
    )
