"""A cluster of several glyphs becomes one glyph that draws the same."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from iceprint.model.edition import Use
from iceprint.model.page import Cluster, Glyph, GlyphRun, Layout, Page
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import Weight
from iceprint.paint.clusters import Composite, advances, append_composites
from iceprint.paint.sfnt import Tables, read_tables, write_tables
from tests.specimens import eyes
from tests.specimens.editions import CR80
from tests.specimens.faces import REGULAR, write_squares
from tests.specimens.printing import paint
from tests.specimens.words import TILDE, shaped

NOTO = read_tables(REGULAR.read_bytes())


@pytest.fixture
def squares(tmp_path: Path) -> Tables:
    """Tables in their short forms: one advance for all glyphs, offsets halved."""
    return read_tables(write_squares(tmp_path).face("NotoSans", Weight.BOLD).path.read_bytes())


def test_the_advances_are_those_of_the_font(squares: Tables) -> None:
    for tables in (NOTO, squares):
        with opened(tables) as font:
            assert advances(tables) == tuple(font["hmtx"][glyph][0] for glyph in font.getGlyphOrder())


@pytest.mark.parametrize("offset", [(0, 0), (616, 0), (-40, 250), (3, -7)])
def test_a_composite_draws_its_glyphs_where_they_are_put(offset: tuple[int, int]) -> None:
    composite = Composite((Glyph(84, 0, 0), Glyph(2671, *offset)), 615)
    with opened(append_composites(NOTO, [composite])) as font:
        assert drawn(font, [(4503, 0, 0)]) == drawn(font, [(84, 0, 0), (2671, *offset)])


def test_new_glyphs_follow_the_old_ones_which_stay_as_they_were(squares: Tables) -> None:
    composites = [Composite((Glyph(5, 0, 0), Glyph(6, 1000, 0)), 2000), Composite((Glyph(7, 50, 0),), 900)]
    for before in (NOTO, squares):
        after = append_composites(before, composites)
        assert advances(after) == (*advances(before), 2000, 900)
        with opened(before) as old, opened(after) as new:
            assert all(drawn(new, [(glyph, 0, 0)]) == drawn(old, [(glyph, 0, 0)]) for glyph in range(90))


def test_the_box_and_the_side_bearing_of_a_composite_are_those_of_its_ink() -> None:
    with opened(append_composites(NOTO, [Composite((Glyph(84, 0, 0), Glyph(2671, 616, -1200)), 615)])) as font:
        glyph, pen = font.getGlyphOrder()[4503], BoundsPen(font.getGlyphSet())
        font.getGlyphSet()[glyph].draw(pen)
        entry = font["glyf"][glyph]
        assert (entry.xMin, entry.yMin, entry.xMax, entry.yMax) == pen.bounds
        assert font["hmtx"][glyph] == (615, pen.bounds[0])


def test_a_composite_of_blanks_is_blank(squares: Tables) -> None:
    space = Composite((Glyph(1, 0, 0), Glyph(1, 10, 0)), 1234)
    with opened(append_composites(squares, [space])) as font:
        glyph = font.getGlyphOrder()[-1]
        assert font["glyf"][glyph].numberOfContours == 0
        assert font["hmtx"][glyph] == (1234, 0)


def test_a_glyph_that_its_side_bearing_moves_is_moved_in_a_composite_too(squares: Tables) -> None:
    tables = dict(squares, hmtx=squares["hmtx"][:4] + squares["hmtx"][4:].replace(b"\0\0", b"\0\x64"))
    with opened(append_composites(tables, [Composite((Glyph(5, 0, 0), Glyph(6, 1000, 0)), 2000)])) as font:
        last = len(font.getGlyphOrder()) - 1
        assert drawn(font, [(last, 0, 0)]) == drawn(font, [(5, 0, 0), (6, 1000, 0)])


def test_the_maxima_cover_what_the_new_glyphs_need() -> None:
    composites = [Composite(tuple(Glyph(84, 100 * at, 0) for at in range(9)), 900)]
    with opened(append_composites(NOTO, composites)) as font:
        written = dict(vars(font["maxp"]))
        font["maxp"].recalc(font)
        needed = vars(font["maxp"])
        names = ("numGlyphs", "maxCompositePoints", "maxCompositeContours", "maxComponentElements", "maxComponentDepth")
        assert all(written[name] >= needed[name] for name in names)


def test_without_composites_nothing_changes() -> None:
    assert append_composites(NOTO, []) is NOTO


def test_on_the_page_a_cluster_looks_like_its_glyphs_set_one_by_one() -> None:
    (cluster,) = shaped(f"q{TILDE}").clusters
    letter, mark = cluster.glyphs
    one = run(cluster, x=10)
    two = run(Cluster((letter,), 0, "q"), x=10), run(Cluster((Glyph(mark.id, 0, 0),), 0, TILDE), x=10 + mark.dx * 0.1)
    together, apart = picture(one), picture(*two)
    assert together.min() == 0
    assert np.abs(together.astype(int) - apart).max() <= 32, "more than what rounding does to the edge of a letter"


def run(cluster: Cluster, x: float) -> GlyphRun:
    """A cluster at 100 pt: a tenth of a point for each unit of the font."""
    return GlyphRun("NotoSans-Regular", 100, x, 50, (cluster,), "text", "en", 0, key=1)


def picture(*runs: GlyphRun) -> eyes.Pixels:
    tags = Element(Role.DOCUMENT, (Element(Role.PARAGRAPH, (Content(1),)),))
    return eyes.picture(paint(Layout(CR80, "q", "en", (Page("front", runs, ()),), tags, ()), Use.SCREEN))


def opened(tables: Tables) -> TTFont:
    return TTFont(io.BytesIO(write_tables(tables)))


def drawn(font: TTFont, glyphs: list[tuple[int, int, int]]) -> list[object]:
    """The outlines of glyphs, moved by their offsets."""
    glyph_set, order = font.getGlyphSet(), font.getGlyphOrder()
    pen = DecomposingRecordingPen(glyph_set)
    for glyph, dx, dy in glyphs:
        glyph_set[order[glyph]].draw(TransformPen(pen, (1, 0, 0, 1, dx, dy)))
    value: list[object] = pen.value
    return value
