"""One line of words on a page of its own, set by us and by typst, and how far the two pictures are apart.

typst shapes with a port of HarfBuzz to Rust, has its own bidi and its own writer of PDF: it shares no code with us.
pdfium draws both, so that a difference is one of glyphs and places and not of drawing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import count, product
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pikepdf
import pypdfium2
import typst

from iceprint.layout.measure import SetZone
from iceprint.layout.set_block import SetBlock
from iceprint.layout.typeset import typeset
from iceprint.model.edition import Use
from iceprint.model.language import Direction, Language
from iceprint.model.message import Copy
from iceprint.model.page import GlyphRun, Layout, Page
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import Block, SizeRange, Style, Weight, Zone
from iceprint.paint.draw import draw
from iceprint.text.faces import open_face
from iceprint.text.paragraph import make_paragraph
from tests.specimens import editions
from tests.specimens.faces import FOLDER, SHIPPED
from tests.specimens.printing import INKS, intent

Picture = npt.NDArray[np.float64]  # ink from 0 (paper) to 1 (black), by rows

RESOLUTION = 300  # dpi
SIZE = 14.0
PAPER = editions.CR80._replace(id="line", width=1200.0, height=72.0)
BOX = PAPER.trim_box.inset(10.0)
BASELINE = 30.0  # of typst's line, from the lower edge; ours is moved to it
SHIFT = 1  # pixels by which a picture may be moved against the other, in each direction
WINDOW = round(1.5 * SIZE * RESOLUTION / 72)  # pixels: about two letters

_PLACES = {"zh-Hans": ("zh", "cn"), "zh-Hant": ("zh", "tw"), "pt-BR": ("pt", "br")}  # typst wants a country
_TEMPLATE = """
#set page(width: 1200pt, height: 72pt, margin: 0pt)
#for line in json(bytes(sys.inputs.lines)) {
  set text(
    font: line.fonts, size: line.size * 1pt, weight: line.weight, fallback: false, hyphenate: false,
    lang: line.lang, region: line.region, dir: if line.rtl { rtl } else { ltr },
    top-edge: "baseline", bottom-edge: "baseline", cjk-latin-spacing: if line.spaced { auto } else { none },
  )
  page(place(top + left, dx: line.x * 1pt, dy: line.y * 1pt, block(width: line.width * 1pt, align(start, line.text))))
}
"""


@dataclass(frozen=True, slots=True)
class Line:
    """Words to be set in one line."""

    text: str
    language: Language
    weight: Weight = Weight.REGULAR

    def runs(self) -> tuple[GlyphRun, ...]:
        """The line as our rooms for text and layout set it."""
        copy = Copy("line", self.text, (), self.language.tag, editions.PLACE)
        block = Block(Role.PARAGRAPH, copy, Style("line", self.weight))
        paragraph = make_paragraph(copy, self.language, SHIPPED, self.weight)
        zone = Zone("line", BOX, (block,), SizeRange("line", SIZE, SIZE))
        done = typeset(SetZone("front", zone, (SetBlock(block, paragraph),)), SIZE, None, count(1))
        assert len({run.y for run in done.runs}) == 1, f"too long for one line: {self.text}"
        return tuple(run._replace(y=BASELINE) for run in done.runs)

    def for_typst(self) -> dict[str, object]:
        """The line as the template asks for it."""
        language, region = _PLACES.get(self.language.tag, (self.language.tag, None))
        return {
            "text": self.text,
            "fonts": [family_name(family) for family in self.language.families],
            "size": SIZE,
            "weight": self.weight.lower(),
            "lang": language,
            "region": region,
            "rtl": self.language.direction is Direction.RTL,
            "spaced": bool(self.language.space_gap),
            "x": BOX.x,
            "y": PAPER.height - BASELINE,
            "width": BOX.width,
        }


def family_name(family: str) -> str:
    """The name inside the fonts of a folder: "Noto Sans Thai Looped" of NotoSansThaiLooped."""
    path = SHIPPED.face(family, Weight.REGULAR).path
    return next(font.family for font in _FONTS.fonts() if font.path == str(path))


def ours(lines: Sequence[Sequence[GlyphRun]]) -> list[Picture]:
    """The lines as we draw them, each on a page of one PDF."""
    pages, tags = [], []
    for key, runs in enumerate(lines, start=1):
        pages.append(Page("front", tuple(run._replace(key=key) for run in runs), ()))
        tags.append(Element(Role.PARAGRAPH, (Content(key),)))
    layout = Layout(PAPER, "Lines", "en", tuple(pages), Element(Role.DOCUMENT, tuple(tags), language="en"), ())
    faces = {face.name: face for face in map(open_face, sorted(FOLDER.glob("*/*.ttf")))}
    return pictures(draw(layout, intent(Use.SCREEN), INKS, faces))


def theirs(lines: Sequence[Line]) -> list[Picture]:
    """The lines as typst draws them, with the same font files, at the same place."""
    compiler = typst.Compiler(_TEMPLATE.encode(), font_paths=_FONTS)
    data = compiler.compile(sys_inputs={"lines": json.dumps([line.for_typst() for line in lines])})
    assert isinstance(data, bytes)
    return pictures(_with_whole_widths(data))


def _with_whole_widths(data: bytes) -> bytes:
    """The same PDF with widths rounded: typst writes 501.99997, which pdfium cuts to 501, and long lines drift."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for font in pdf.objects:
            if isinstance(font, pikepdf.Dictionary) and "/W" in font:
                font.W = pikepdf.Array([_rounded(each) for each in font.W.as_list()])
        pdf.save(done := BytesIO())
    return done.getvalue()


def _rounded(entry: Any) -> Any:
    return pikepdf.Array(map(_rounded, entry)) if isinstance(entry, pikepdf.Array) else round(entry)


def pictures(data: bytes) -> list[Picture]:
    """The pages of a PDF as pdfium draws them."""
    document = pypdfium2.PdfDocument(data)
    drawn = [page.render(scale=RESOLUTION / 72, grayscale=True).to_numpy() for page in document]
    document.close()
    return [1 - np.reshape(page, page.shape[:2]) / 255 for page in drawn]


class Apart(NamedTuple):
    """How much ink stands elsewhere than in the reference, against the ink that it has.

    In the whole line, and at its worst place: a window of about two letters, against the ink that is usual in one.
    """

    whole: float
    worst: float


def apart(one: Picture, reference: Picture) -> Apart:
    """Compare two pictures where they lie best on each other."""
    rows, columns = (np.flatnonzero((one + reference).sum(axis=axis)) for axis in (1, 0))
    part = np.s_[rows[0] - SHIFT : rows[-1] + SHIFT + 1, columns[0] - SHIFT : columns[-1] + SHIFT + 1]
    one, reference = one[part], reference[part]
    moves = product(range(-SHIFT, SHIFT + 1), repeat=2)
    difference = min((np.abs(np.roll(one, move, (0, 1)) - reference) for move in moves), key=np.sum)
    window = np.ones(WINDOW)
    ink, astray = (np.convolve(each.sum(axis=0), window, "same") for each in (reference, difference))
    usual = np.median(ink)
    return Apart(float(difference.sum() / reference.sum()), float((astray / np.maximum(ink, usual)).max()))


_FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])
