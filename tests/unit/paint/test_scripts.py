"""What the embedded fonts draw for the clusters of other scripts is what HarfBuzz draws with the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import uharfbuzz as hb

from iceprint.model.edition import PIECES, Use
from iceprint.model.page import Cluster, GlyphRun
from iceprint.model.structure import Role
from iceprint.paint.fonts import EmbeddedFont, embed
from iceprint.text.faces import Face
from tests.specimens import eyes
from tests.specimens.printing import card_pdf, face_of, lay_out, paint
from tests.specimens.tongues import WORDS, card_in, paragraph_in, text_of

Outline = list[tuple[str, tuple[float, ...]]]
MARKED = {"ar": "مُجبَر خطٌّ", "ur": "اسمگلنگ ہے", "hi": "स्त्री र्ज़ द्वारा", "km": "ស្ត្រី ឆ្នាំ", "th": "ที่ ผู้ ต่ำ", "my": "ကြောင့်"}

scripts = pytest.mark.parametrize("tag", WORDS)


@scripts
def test_a_cluster_of_several_glyphs_draws_each_of_them_where_shaping_put_it(tag: str) -> None:
    for run in runs_in(tag):
        face, font = face_of(run.face), embedded(run)
        for cluster in set(run.clusters):
            code = font.codes[cluster]
            assert drawn(hb.Font(hb.Face(font.program)), [(code, 0, 0)]) == outline_of(cluster, face)


@scripts
def test_the_pen_moves_on_by_the_advance_of_the_cluster(tag: str) -> None:
    for run in runs_in(tag):
        font, face = embedded(run), face_of(run.face)
        for cluster, code in font.codes.items():
            stroke = font.strokes[cluster].partition(">")[2].rstrip("<")
            back = float(stroke) if stroke else 0.0
            assert font.widths[code] - back == pytest.approx(cluster.advance * 1000 / face.units, abs=0.01)


@pytest.mark.parametrize("tag", MARKED)
def test_the_specimens_have_clusters_of_several_glyphs_of_which_some_are_moved(tag: str) -> None:
    clusters = {cluster for run in runs_in(tag) for cluster in run.clusters if len(cluster.glyphs) > 1}
    assert clusters
    assert any(glyph.dx or glyph.dy for cluster in clusters for glyph in cluster.glyphs)


@pytest.mark.parametrize("use", PIECES)
def test_spans_from_right_to_left_say_in_the_file_how_they_are_read(use: Use) -> None:
    layout = lay_out(card_in("ar"))
    wanted = [element.spoken for element in layout.structure.walk() if element.role is Role.SPAN]
    with eyes.opened(paint(layout, use)) as pdf:
        assert [str(each.ActualText) for each in eyes.elements(pdf) if each.S == "/Span"] == wanted
    assert text_of("ar", 3) in wanted


def test_from_left_to_right_no_element_says_anything_beside_its_glyphs() -> None:
    with eyes.opened(card_pdf(Use.SCREEN)) as pdf:
        assert not [each for each in eyes.elements(pdf) if "/ActualText" in each]


def runs_in(tag: str) -> list[GlyphRun]:
    """All words of a language on one long line, a run for each face and direction."""
    whole = paragraph_in(tag, f"{text_of(tag)} {MARKED.get(tag, '')}".strip())
    return [
        GlyphRun(run.piece.item.face.name, 10, 0, 0, run.piece.clusters, "text", tag, 0, 1)
        for run in whole.line(0, whole.last).runs
    ]


def embedded(run: GlyphRun) -> EmbeddedFont:
    return embed([run], {run.face: face_of(run.face)})[run.face]


def outline_of(cluster: Cluster, face: Face) -> Outline:
    return drawn(face.hb_font, [(glyph.id, glyph.dx, glyph.dy) for glyph in cluster.glyphs])


def drawn(font: hb.Font, glyphs: list[tuple[int, int, int]]) -> Outline:
    """The segments that HarfBuzz draws for glyphs that are moved from their origin."""
    found: Outline = []
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda *points: found.append(("m", points[:-1])))
    functions.set_line_to_func(lambda *points: found.append(("l", points[:-1])))
    functions.set_quadratic_to_func(lambda *points: found.append(("q", points[:-1])))
    functions.set_close_path_func(lambda _: found.append(("h", ())))
    outline: Outline = []
    for glyph, dx, dy in glyphs:
        found.clear()
        font.draw_glyph(glyph, functions)
        outline += [(name, tuple(_moved(points, dx, dy))) for name, points in found]
    return outline


def _moved(points: tuple[float, ...], dx: int, dy: int) -> Iterator[float]:
    return (value + (dy if at % 2 else dx) for at, value in enumerate(points))
