"""Faces whose em is not 1000 units: widths in a PDF are then no whole numbers, which pdfium cuts off."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from fontTools.ttLib import TTFont

from iceprint.layout.measure import SetZone
from iceprint.layout.set_block import SetBlock
from iceprint.layout.typeset import typeset
from iceprint.model.edition import Use
from iceprint.model.page import Layout, Page
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import Block, SizeRange, Style, Weight, Zone
from iceprint.text.faces import Fonts
from iceprint.text.paragraph import make_paragraph
from tests.judges import ghostscript
from tests.judges.finding import ask
from tests.specimens import editions, eyes
from tests.specimens.damage import scaled, write_family
from tests.specimens.printing import paint

SIZE = 10.0
PAPER = editions.CR80._replace(id="line", width=1200.0, height=72.0)
WORDS = "Minimum illicit AVATAR office, tally; the quick brown fox jumps over the lazy dog and does it again 1234567890"


@pytest.fixture(scope="module", params=[2048, 600])
def fonts(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Fonts:
    return write_family(tmp_path_factory.mktemp("fonts"), scaled(request.param), "NotoSans")


def line(fonts: Fonts) -> Layout:
    copy = editions.copy(WORDS)
    block = Block(Role.PARAGRAPH, copy, Style("line", Weight.REGULAR))
    zone = Zone("line", PAPER.trim_box.inset(10.0), (block,), SizeRange("line", SIZE, SIZE))
    paragraph = make_paragraph(copy, editions.ENGLISH, fonts, Weight.REGULAR)
    done = typeset(SetZone("front", zone, (SetBlock(block, paragraph),)), SIZE, None, count(1))
    (run,) = done.runs
    tags = Element(Role.DOCUMENT, (Element(Role.PARAGRAPH, (Content(run.key or 0),)),), language="en")
    return Layout(PAPER, "a line", "en", (Page("front", (run,), ()),), tags, ())


def origins_in_pdfium(pdf: bytes) -> Iterator[float]:
    """Where pdfium puts the origin of every character."""
    x, y = ctypes.c_double(), ctypes.c_double()
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        for index in range(page.count_chars()):
            pdfium.FPDFText_GetCharOrigin(page, index, x, y)
            yield x.value


def origins_by_shaping(layout: Layout, units: int) -> Iterator[float]:
    """Where every character starts; those of a ligature share its width."""
    (run,) = layout.pages[0].items
    x = run.x  # type: ignore[union-attr]
    for cluster in run.clusters:  # type: ignore[union-attr]
        yield from [x] * len(cluster.text)
        x += cluster.advance / units * SIZE


def test_every_letter_stands_in_pdfium_where_shaping_put_it(fonts: Fonts) -> None:
    layout, face = line(fonts), fonts.face("NotoSans", Weight.REGULAR)
    pdf = paint(layout, Use.SCREEN, fonts)
    wanted = list(origins_by_shaping(layout, face.units))
    found = list(origins_in_pdfium(pdf))
    ligatures = WORDS.index("ffi"), WORDS.index("ffi") + 2  # pdfium spreads its letters over its width
    for at, (one, other) in enumerate(zip(found, wanted, strict=True)):
        if not ligatures[0] <= at <= ligatures[1]:
            assert one == pytest.approx(other, abs=0.01), WORDS[: at + 1]
    assert eyes.text(pdf) == WORDS


def test_widths_are_whole_and_those_of_the_font_to_half_a_thousandth_of_an_em(fonts: Fonts) -> None:
    pdf = eyes.opened(paint(line(fonts), Use.SCREEN, fonts))
    (font,) = (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/W" in each)
    program = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    order, units = program.getGlyphOrder(), program["head"].unitsPerEm
    groups = list(font.W)
    for first, group in zip(groups[::2], groups[1::2], strict=True):
        for code, width in enumerate(list(group), int(first)):
            assert isinstance(width, int)
            assert width == pytest.approx(program["hmtx"][order[code]][0] * 1000 / units, abs=0.5)


@pytest.mark.judge("ghostscript", "poppler")
def test_other_programs_put_the_last_word_at_the_same_place(fonts: Fonts, tmp_path: Path) -> None:
    layout, face = line(fonts), fonts.face("NotoSans", Weight.REGULAR)
    file = tmp_path / "line.pdf"
    file.write_bytes(pdf := paint(layout, Use.SCREEN, fonts))
    wanted = list(origins_by_shaping(layout, face.units))[WORDS.rindex(" ") + 1]
    words = ask("poppler", ["-bbox", str(file), "-"], answers=[0]).stdout
    left = float(re.findall(r'xMin="([\d.]+)"', words)[-1])
    assert left == pytest.approx(wanted, abs=0.01)
    dpi = 600
    (plates,) = ghostscript.plates(file, resolution=dpi)
    theirs = np.flatnonzero(plates["Black"].max(axis=0) > 0.5)[-1]
    ours = np.flatnonzero(eyes.picture(pdf, dpi=dpi).min(axis=(0, 2)) < 128)[-1]
    assert abs(theirs - ours) <= 1  # a pixel, 0.12 pt
