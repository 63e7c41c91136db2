"""Embedded fonts: small, complete, and every code is one piece of text that viewers copy right."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given

from iceprint.model.edition import PIECES, Use
from iceprint.model.page import GlyphRun
from iceprint.model.template import Weight
from iceprint.paint.fonts import embed
from tests.specimens import eyes
from tests.specimens.faces import REGULAR, SHIPPED
from tests.specimens.printing import card_layout, card_pdf, paint, sheet
from tests.specimens.words import TILDE, law, shaped, some_words

BEYOND = "\U00010780"
LINES = ("office flat AVATAR To", f"q{TILDE} n{TILDE} ñ ¿Qué?", f"{BEYOND} 1-888-373-7888")


@law
@given(some_words)
def test_the_codes_on_the_page_spell_the_words(text: str) -> None:
    (font,) = fonts_of(paint(sheet(text), Use.PRESS))
    assert "".join(font.texts[code] for code, _ in font.shown) == text


@law
@given(some_words)
def test_every_code_is_drawn_where_shaping_put_it(text: str) -> None:
    (font,) = fonts_of(paint(sheet(text), Use.PRESS))
    pen, expected = 0.0, 0
    for (code, kern), cluster in zip(font.shown, shaped(text).clusters, strict=True):
        assert pen == pytest.approx(expected, abs=0.01 * len(text))
        pen += font.widths[code] - kern
        expected += cluster.advance


def test_a_ligature_and_a_letter_with_a_separate_mark_are_one_code_of_several_characters() -> None:
    texts = [font.texts for font in fonts_of(paint(sheet(*LINES), Use.SCREEN))]
    assert {text for codes in texts for text in codes.values() if len(text) > 1} == {
        "ffi",
        "fl",
        f"q{TILDE}",
        f"n{TILDE}",
    }


def test_one_glyph_that_stands_for_two_texts_has_two_codes() -> None:
    composed, separate = shaped("ñ").clusters[0], shaped(f"n{TILDE}").clusters[0]
    assert composed.glyphs == separate.glyphs
    (font,) = fonts_of(paint(sheet("ñ", f"n{TILDE}"), Use.SCREEN))
    assert [font.texts[code] for code, _ in font.shown] == ["ñ", f"n{TILDE}"]
    assert len({code for code, _ in font.shown}) == 2


def test_a_text_that_recurs_has_one_code_even_if_it_is_kerned_otherwise() -> None:
    (font,) = fonts_of(paint(sheet("AV AA"), Use.SCREEN))
    assert len({code for code, _ in font.shown if font.texts[code] == "A"}) == 1


@pytest.mark.parametrize("room", [250, -300])
def test_room_behind_a_glyph_is_its_width_and_no_jump_of_the_pen(room: int) -> None:
    layout = sheet("ab a")
    (page,) = layout.pages
    (run,) = page.items
    assert isinstance(run, GlyphRun)
    first, *rest = run.clusters
    roomy = run._replace(clusters=(first._replace(advance=first.advance + room), *rest))
    (font,) = fonts_of(paint(layout._replace(pages=(page._replace(items=(roomy,)),)), Use.SCREEN))
    (roomy_a, kern), *_, (plain_a, _) = font.shown
    assert (kern, font.texts[roomy_a], font.texts[plain_a]) == (0, "a", "a")
    assert font.widths[roomy_a] == pytest.approx(font.widths[plain_a] + room)
    order = font.program.getGlyphOrder()
    assert font.program["hmtx"][order[roomy_a]][0] == first.advance + room


def test_no_code_stands_for_nothing_for_a_private_character_or_for_the_missing_glyph() -> None:
    for font in fonts_of(card_pdf(Use.SCREEN)):
        assert 0 not in font.texts
        assert all(font.texts.values())
        assert not [text for text in font.texts.values() if any(unicodedata.category(each) == "Co" for each in text)]


@pytest.mark.parametrize("use", PIECES)
def test_the_widths_stated_are_those_of_the_embedded_font(use: Use) -> None:
    for font in fonts_of(card_pdf(use)):
        order = font.program.getGlyphOrder()
        assert set(font.widths) == {code for code, _ in font.shown}
        for code, width in font.widths.items():
            assert width == pytest.approx(
                font.program["hmtx"][order[code]][0] * 1000 / font.program["head"].unitsPerEm, abs=0.001
            )


def test_only_the_tables_that_draw_are_embedded_and_they_are_sound() -> None:
    for font in fonts_of(card_pdf(Use.SCREEN)):
        assert set(font.program.reader.keys()) == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
        assert font.program["glyf"][font.program.getGlyphOrder()[0]].numberOfContours > 0, "the missing glyph shows"
        for glyph in font.program.getGlyphOrder():
            font.program["glyf"][glyph].getCoordinates(font.program["glyf"])


def test_a_subset_holds_little_more_than_what_is_shown() -> None:
    (font,) = fonts_of(paint(sheet("call us"), Use.SCREEN))
    assert len(font.program.getGlyphOrder()) <= len(set("call us")) + 1
    assert all(len(font.data) < 10_000 for font in fonts_of(card_pdf(Use.SCREEN)))


def test_the_font_is_named_as_a_subset_by_what_it_holds() -> None:
    first, again, other = (name_of(paint(sheet(text), Use.SCREEN)) for text in ("call", "call", "text"))
    assert re.fullmatch(r"/[A-Z]{6}\+NotoSans-Regular", first)
    assert first == again != other


def test_codes_are_glyph_numbers() -> None:
    for font in fonts_of(card_pdf(Use.SCREEN)):
        assert font.resource.Encoding == "/Identity-H"
        assert font.descendant.CIDToGIDMap == "/Identity"
        assert font.descendant.Subtype == "/CIDFontType2"
        assert font.resource.BaseFont == font.descendant.BaseFont == font.descendant.FontDescriptor.FontName


def test_the_font_is_described_as_its_file_describes_itself() -> None:
    (font,) = fonts_of(paint(sheet("call"), Use.SCREEN))
    said = font.descendant.FontDescriptor
    with TTFont(REGULAR) as whole:
        head, hhea = whole["head"], whole["hhea"]
        assert [int(edge) for edge in list(said.FontBBox)] == [head.xMin, head.yMin, head.xMax, head.yMax]
        assert (int(said.Ascent), int(said.Descent)) == (hhea.ascent, hhea.descent)
        assert int(said.CapHeight) == whole["OS/2"].sCapHeight


def test_each_face_that_is_used_is_embedded_once() -> None:
    runs = [item for page in card_layout().pages for item in page.items if isinstance(item, GlyphRun)]
    fonts = embed(runs, SHIPPED.faces(["NotoSans"]))
    assert list(fonts) == ["NotoSans-Bold", "NotoSans-Regular"]
    assert [font.face for font in fonts.values()] == [
        SHIPPED.face("NotoSans", weight) for weight in (Weight.BOLD, Weight.REGULAR)
    ]
    assert list(embed(runs[:1], SHIPPED.faces(["NotoSans"]))) == ["NotoSans-Bold"]


@dataclass(frozen=True)
class Seen:
    """A font as it stands in a file, and the codes that the pages show in it, each with the kerning behind it."""

    pdf: pikepdf.Pdf  # keeps the objects alive
    resource: pikepdf.Object
    shown: list[tuple[int, float]]

    @property
    def descendant(self) -> pikepdf.Object:
        return self.resource.DescendantFonts[0]

    @cached_property
    def texts(self) -> dict[int, str]:
        cmap = self.resource.ToUnicode.read_bytes().decode("ascii")
        lines = re.findall(r"^<(\w{4})> <(\w+)>$", cmap.split("beginbfchar", 1)[1], re.MULTILINE)
        return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in lines}

    @cached_property
    def widths(self) -> dict[int, float]:
        groups = list(self.descendant.W)
        pairs = zip(groups[::2], groups[1::2], strict=True)
        return {int(first) + at: float(width) for first, group in pairs for at, width in enumerate(list(group))}

    @property
    def data(self) -> bytes:
        return self.descendant.FontDescriptor.FontFile2.read_bytes()

    @cached_property
    def program(self) -> TTFont:
        return TTFont(io.BytesIO(self.data), checkChecksums=2)


def fonts_of(data: bytes) -> list[Seen]:
    """The fonts of a file in the order of their names, with what is shown in them."""
    pdf = eyes.opened(data)
    fonts = pdf.pages[0].Resources.Font
    shown: dict[str, list[tuple[int, float]]] = {str(name): [] for name in fonts.keys()}  # noqa: SIM118 - a PDF object
    for page in pdf.pages:
        for name, codes in strings(page):
            shown[name] += codes
    return [Seen(pdf, fonts[name], codes) for name, codes in sorted(shown.items())]


def strings(page: pikepdf.Page) -> Iterator[tuple[str, list[tuple[int, float]]]]:
    """The codes of each TJ with the kerning behind each, and the font in use."""
    font = ""
    for operator, operands in eyes.operators(page):
        if operator == "Tf":
            font = str(operands[0])
        elif operator == "TJ":
            codes: list[tuple[int, float]] = []
            for part in list(operands[0]):
                if isinstance(part, pikepdf.String):
                    raw = bytes(part)
                    codes += [(int.from_bytes(raw[at : at + 2], "big"), 0.0) for at in range(0, len(raw), 2)]
                else:
                    codes[-1] = (codes[-1][0], float(part))
            yield font, codes


def name_of(data: bytes) -> str:
    (font,) = fonts_of(data)
    return str(font.resource.BaseFont)
