"""Blanks in place of letters: a text that reads well and shows nothing must not pass."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from iceprint.design.products import template_for
from iceprint.model.edition import Edition, Use
from iceprint.model.promise import Promise
from iceprint.model.template import Weight
from iceprint.run.promise import promise_for
from iceprint.text.faces import Fonts
from iceprint.verify.case import Case
from iceprint.verify.examine import examine
from iceprint.verify.promised import PROMISED
from tests.specimens import eyes
from tests.specimens.editions import card
from tests.specimens.faces import FOLDER
from tests.specimens.printing import card_pdf, printed
from tests.specimens.tongues import card_in, text_of


def promise(edition: Edition) -> Promise:
    return promise_for(edition, template_for(edition), Use.SCREEN)


@pytest.mark.parametrize("tag", ["ar", "hi", "ko", "am"])
def test_in_a_good_file_of_any_script_every_character_leaves_ink(tag: str) -> None:
    edition = card_in(tag)
    assert examine(printed(edition, Use.SCREEN), promise(edition)) == ()


@pytest.mark.parametrize(("weight", "character"), [(Weight.REGULAR, "e"), (Weight.BOLD, "8")])
def test_a_font_with_a_blank_in_place_of_a_letter_is_caught_by_this_check_alone(
    tmp_path: Path, weight: Weight, character: str
) -> None:
    fonts = with_blanks(tmp_path, "NotoSans", weight, character)
    findings = examine(printed(card(), Use.SCREEN, fonts), promise(card()))
    assert {finding.check for finding in findings} == {"ink"}
    assert re.fullmatch(rf"it draws nothing for \d+ characters: '{character}+'", findings[0].what)
    assert "fonts.lock.yaml" in findings[0].remedy


def test_a_font_of_another_script_is_seen_through_too(tmp_path: Path) -> None:
    edition = card_in("ko")
    fonts = with_blanks(tmp_path, "NotoSansKR", Weight.REGULAR, *set(text_of("ko", 3)))
    findings = examine(printed(edition, Use.SCREEN, fonts), promise(edition))
    assert {finding.check for finding in findings} == {"ink"}


def test_no_blank_in_place_of_any_one_glyph_is_overlooked() -> None:
    """A mark that stands alone is left out of the text by pdfium when it is blank, and so caught by the words."""
    asked = [check for check in PROMISED if check.id in ("ink", "words")]
    overlooked = []
    for name, text, data in blanked_one_by_one(card_pdf(Use.SCREEN)):
        with Case(data, promise(card())) as case:
            if not any(any(check.ask(case)) for check in asked):
                overlooked.append((name, text))
    assert overlooked == []


def with_blanks(folder: Path, family: str, weight: Weight, *characters: str) -> Fonts:
    """The shipped fonts, but in one face some characters are mapped to nothing drawn."""
    name = f"{family}-{weight}.ttf"
    (folder / family).mkdir()
    for path in (FOLDER / family).glob("*.ttf"):
        (folder / family / path.name).symlink_to(path)
    (folder / family / name).unlink()
    with TTFont(FOLDER / family / name, lazy=True, recalcBBoxes=False) as font:
        for character in characters:
            font["glyf"][font.getBestCmap()[ord(character)]] = TTGlyphPen(None).glyph()
        font.save(folder / family / name)
    return Fonts((folder, FOLDER))


def blanked_one_by_one(pdf: bytes) -> Iterator[tuple[str, str, bytes]]:
    """The file once for every glyph of its fonts, this one blank: the font's name, the characters, the file."""
    document = eyes.opened(pdf)
    for font in dict(document.pages[0].Resources.Font).values():
        file = font.DescendantFonts[0].FontDescriptor.FontFile2
        program = file.read_bytes()
        for code, text in texts(font):
            if not text.isspace():
                file.write(without_outline(program, code))
                out = io.BytesIO()
                document.save(out)
                yield str(font.BaseFont), text, out.getvalue()
        file.write(program)


def texts(font: pikepdf.Object) -> list[tuple[int, str]]:
    """The codes of an embedded font with their characters."""
    mapped = re.findall(r"^<(\w{4})> <(?!FFFF)(\w+)>$", font.ToUnicode.read_bytes().decode("ascii"), re.MULTILINE)
    return [(int(code, 16), bytes.fromhex(text).decode("utf-16-be")) for code, text in mapped]


def without_outline(program: bytes, code: int) -> bytes:
    out = io.BytesIO()
    with TTFont(io.BytesIO(program)) as font:
        font["glyf"][font.getGlyphOrder()[code]] = TTGlyphPen(None).glyph()
        font.save(out)
    return out.getvalue()
