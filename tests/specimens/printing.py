"""Editions carried to pages and to PDF, without the catalog and without the corridor."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from itertools import takewhile
from pathlib import Path

import yaml

import iceprint
from iceprint.catalog.profiles import shipped_condition
from iceprint.design.products import template_for
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition, Use
from iceprint.model.ink import Ink
from iceprint.model.intent import Intent
from iceprint.model.page import GlyphRun, Layout, Page
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import Weight, Zone
from iceprint.model.units import Box
from iceprint.paint.draw import draw
from iceprint.text.faces import Face, Fonts
from tests.specimens.editions import CR80, card
from tests.specimens.faces import SHIPPED
from tests.specimens.words import shaped

INKS_FILE = Path(iceprint.__file__).parent / "data" / "inks.yaml"


def _read_inks() -> dict[str, Ink]:
    """The shipped inks, read without the catalog."""
    document = yaml.safe_load(INKS_FILE.read_text("utf-8"))
    return {
        name: Ink(name, _rgb(ink["screen"]), tuple(ink["press"]), ink.get("overprint", False), ink.get("separation"))
        for name, ink in document.items()
    }


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


INKS = _read_inks()


def lay_out(edition: Edition, fonts: Fonts = SHIPPED) -> Layout:
    return compose(edition, template_for(edition), fonts)


def intent(use: Use, *, title: str = "Know the signs", subject: str = "Proof") -> Intent:
    made = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
    said = Intent(use, "tip-card.en", title, "The issuer", subject, "en", made, "iceprint 0.0")
    return said._replace(condition=shipped_condition(), stamp="0123ABCD") if use is Use.PRESS else said


def paint(layout: Layout, use: Use, fonts: Fonts = SHIPPED) -> bytes:
    names = {item.face for page in layout.pages for item in page.items if isinstance(item, GlyphRun)}
    return draw(layout, intent(use), INKS, {name: face_of(name, fonts) for name in names})


def printed(edition: Edition, use: Use, fonts: Fonts = SHIPPED) -> bytes:
    return paint(lay_out(edition, fonts), use, fonts)


def face_of(name: str, fonts: Fonts = SHIPPED) -> Face:
    """The face that a run names."""
    family, _, weight = name.rpartition("-")
    return fonts.face(family, Weight(weight))


@cache
def card_layout() -> Layout:
    """The pages of the ordinary card, a proof."""
    return lay_out(card())


@cache
def card_pdf(use: Use) -> bytes:
    """The file of the ordinary card."""
    return paint(card_layout(), use)


def ink_of(run: GlyphRun) -> Box:
    """The box around the ink of a run in the shipped faces.

    The spaces it ends with do not count; in a run from right to left they stand before its ink.
    """
    face = face_of(run.face)
    scale = run.size / face.units
    inks = [(face.ink(glyph.id), glyph.dy) for cluster in run.clusters for glyph in cluster.glyphs]
    bottom = min(ink[1] * run.size + dy * scale for ink, dy in inks)
    top = max(ink[0] * run.size + dy * scale for ink, dy in inks)
    blanks = takewhile(lambda cluster: cluster.text == " ", run.clusters if run.rtl else ())
    return Box(run.x + sum(cluster.advance for cluster in blanks) * scale, run.y + bottom, run.width, top - bottom)


def sheet(*texts: str) -> Layout:
    """A page of plain lines, one under the other at 10 pt, each a paragraph."""
    runs: list[GlyphRun] = []
    for key, text in enumerate(texts, start=1):
        clusters = shaped(text).clusters
        width = sum(cluster.advance for cluster in clusters) / 100
        y = CR80.height - 14 * key
        runs.append(GlyphRun("NotoSans-Regular", 10, 10, y, clusters, "text", "en", width, key))
    paragraphs = tuple(Element(Role.PARAGRAPH, (Content(run.key or 0),)) for run in runs)
    document = Element(Role.DOCUMENT, paragraphs, language="en")
    return Layout(CR80, "a sheet", "en", (Page("front", tuple(runs), ()),), document, ())


def room_of(zone: Zone) -> Box:
    """Where the ink of a zone may stand: below one that stands on its foot, the tails of letters may hang."""
    return Box(zone.box.x, zone.box.y - zone.hang, zone.box.width, zone.box.height + zone.hang)
