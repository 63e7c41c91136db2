"""Do readers copy out of every file the words that were put in, letter by letter and in the order of reading?

PDF stores no lines of text, only glyphs at places: what cannot be copied right by a program is named here, with why.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from itertools import chain
from pathlib import Path
from unicodedata import category

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont

from iceprint.design.products import template_for
from iceprint.layout.compose import compose
from iceprint.model.edition import PIECES, Use
from iceprint.model.language import Direction
from iceprint.model.template import Block, Zone
from tests.judges import poppler
from tests.proof.conftest import Printed
from tests.proof.fresh_shaping import blocks_of
from tests.specimens.faces import SHIPPED

pytestmark = [pytest.mark.slow, pytest.mark.judge("poppler")]

SOLID = ("Hans", "Hant", "Jpan", "Khmr", "Thai")  # scripts without spaces: where a line ends, nothing stands between
CONTROLS = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # direct the setting, are not read
STRANGE = ("Cc", "Cn", "Co", "Cs")  # categories: controls, unassigned, private use, surrogates

MARKS = "within a word from right to left the reader turns a letter and its mark round"
DIGITS = "the reader puts a number before the word that stands before it, or a stop before the number"
STOPS = "the reader moves a stop or comma from before the space to behind it"
BESIDE = "the reader takes the words below the code, before it goes back to the last line of the list"
COLUMNS = "lines far apart: the reader takes the lines of both columns two by two"

# By language and reader: the messages that come out in another order. No letter of them is lost.
ACCEPTED: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("ar", "pdfium"): {
        "human-trafficking.help.danger": DIGITS,
        "human-trafficking.help.note": f"{DIGITS}; {MARKS}",
        "human-trafficking.report.note": f"{DIGITS}; {MARKS}",
        "human-trafficking.signs.minor": f"{DIGITS}; {MARKS}",
        "human-trafficking.signs.pay": MARKS,
        "human-trafficking.smuggling.meaning": MARKS,
    },
    ("ar", "poppler"): {
        "human-trafficking.help.danger": DIGITS,
        "human-trafficking.help.note": f"{DIGITS}; {MARKS}; {STOPS}",
        "human-trafficking.report.note": f"{DIGITS}; {MARKS}; {STOPS}",
        "human-trafficking.signs.control": STOPS,
        "human-trafficking.signs.minor": f"{DIGITS}; {MARKS}",
        "human-trafficking.signs.pay": f"{MARKS}; {STOPS}",
        "human-trafficking.smuggling.meaning": f"{MARKS}; {STOPS}",
        "human-trafficking.trafficking.meaning": STOPS,
    },
    **{
        (language, "poppler"): {
            "human-trafficking.smuggling.meaning": COLUMNS,
            "human-trafficking.trafficking.meaning": COLUMNS,
            **others,
        }
        for language, others in (("ja", {"human-trafficking.signs.minor": BESIDE}), ("km", {}), ("th", {}))
    },
}


def by_pdfium(file: Path) -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(file)
    pages = tuple(page.get_textpage().get_text_range() for page in document)
    document.close()
    return pages


def by_poppler_as_painted(file: Path) -> tuple[str, ...]:
    """The pages in the order of painting, which is ours. Without bidi: of no use from right to left."""
    return poppler.pages(file, "-raw")


READERS: dict[str, Callable[[Path], tuple[str, ...]]] = {
    reader: cache(read)
    for reader, read in (("pdfium", by_pdfium), ("poppler", poppler.pages), ("poppler -raw", by_poppler_as_painted))
}


@pytest.mark.parametrize("use", PIECES)
@pytest.mark.parametrize("reader", READERS)
def test_every_message_is_copied_in_the_order_of_reading(printed: tuple[Printed, ...], reader: str, use: Use) -> None:
    for each in printed:
        tag = each.edition.language.tag
        if reader == "poppler -raw" and each.edition.language.direction is Direction.RTL:
            continue
        lost = {
            block.copy.message_id
            for text, blocks in zip(READERS[reader](each.files[use]), blocks_by_page(each), strict=True)
            for block in blocks
            if folded(block.copy.text, each) not in folded(text, each)
        }
        assert lost == set(ACCEPTED.get((tag, reader), ())), (each.name, reader)


@pytest.mark.parametrize("use", PIECES)
@pytest.mark.parametrize("reader", READERS)
def test_no_letter_is_lost_and_none_is_added(printed: tuple[Printed, ...], reader: str, use: Use) -> None:
    for each in printed:
        for text, page in zip(READERS[reader](each.files[use]), each.promise.pages, strict=True):
            assert letters(text) == letters("".join(page.words)), (each.name, reader)


@pytest.mark.parametrize("use", PIECES)
@pytest.mark.parametrize("reader", READERS)
def test_numbers_and_addresses_are_copied_right(printed: tuple[Printed, ...], reader: str, use: Use) -> None:
    """All of them within their line, and those that have a line to themselves as a line."""
    for each in printed:
        alone = facts_alone_on_a_line(each)
        assert len(alone) >= 3, each.name
        pages = [CONTROLS.sub("", text) for text in READERS[reader](each.files[use])]
        for text, page in zip(pages, each.promise.pages, strict=True):
            assert [fact for fact in page.facts if fact not in text] == [], (each.name, reader)
        lines = {line.strip() for text in pages for line in text.splitlines()}
        assert alone <= lines, (each.name, reader)


@pytest.mark.parametrize("use", PIECES)
@pytest.mark.parametrize("reader", READERS)
def test_the_room_between_han_and_latin_is_not_copied(printed: tuple[Printed, ...], reader: str, use: Use) -> None:
    roomy = [each for each in printed if each.edition.language.space_gap]
    assert roomy, "a proof of nothing is no proof"
    for each in roomy:
        text = "".join(READERS[reader](each.files[use]))
        assert re.findall(r"[\u3041-\u9fff] +[A-Za-z0-9]|[A-Za-z0-9] +[\u3041-\u9fff]", text) == [], each.name
        assert re.search(r"[\u3041-\u9fff][0-9]", text), each.name


@pytest.mark.parametrize("use", [*PIECES, Use.LARGE_PRINT])
def test_pdfium_meets_no_character_that_is_none(printed: tuple[Printed, ...], use: Use) -> None:
    for each in printed:
        text = "".join(READERS["pdfium"](each.files[use])).replace("\r\n", "")
        assert CONTROLS.findall(text) == [], each.name
        assert [hex(ord(one)) for one in text if category(one) in STRANGE or one == "\ufffd"] == [], each.name


@pytest.mark.parametrize("use", [*PIECES, Use.LARGE_PRINT])
def test_every_embedded_font_says_what_it_draws(printed: tuple[Printed, ...], use: Use) -> None:
    for each in printed:
        with pikepdf.open(each.files[use]) as pdf:
            used = codes_shown(pdf)
            assert used, each.name
            for font, codes in used.items():
                assert list(complaints(pdf.get_object(font), codes)) == [], each.name


def test_a_font_that_says_something_else_is_seen(printed: tuple[Printed, ...]) -> None:
    with pikepdf.open(printed[0].files[Use.SCREEN]) as pdf:
        number, codes = next(iter(codes_shown(pdf).items()))
        font = pdf.get_object(number)
        assert list(complaints(font, codes)) == []
        font.DescendantFonts[0].W[1][0] += 1
        font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b" <0054>", b" <E000>").replace(b" <0061>", b" <>"))
        found = " ".join(complaints(font, codes))
    assert [what for what in ("W says", "has no text", "is mapped to") if what not in found] == []


def blocks_by_page(each: Printed) -> Iterator[tuple[Block, ...]]:
    """The blocks of every side in reading order."""
    for side in template_for(each.edition).sides:
        yield tuple(chain.from_iterable(part.blocks for part in side.parts if isinstance(part, Zone)))


def folded(text: str, each: Printed) -> str:
    """The letters, with one space where there is any; with none in scripts without spaces."""
    return ("" if each.edition.language.script in SOLID else " ").join(CONTROLS.sub("", text).split())


def letters(text: str) -> Counter[str]:
    return Counter("".join(CONTROLS.sub("", text).split()))


def facts_alone_on_a_line(each: Printed) -> set[str]:
    layout = compose(each.edition, template_for(each.edition), SHIPPED)
    lines = {"".join(run.text for run in line).strip() for block in blocks_of(layout) for line in block.lines}
    return lines & {fact for page in each.promise.pages for fact in page.facts}


def codes_shown(pdf: pikepdf.Pdf) -> dict[tuple[int, int], set[int]]:
    """The codes that the pages show, by the object number of their font."""
    used: dict[tuple[int, int], set[int]] = {}
    for page in pdf.pages:
        codes: set[int] = set()
        for instruction in pikepdf.parse_content_stream(page):
            assert isinstance(instruction, pikepdf.ContentStreamInstruction), "an image, which no page of ours has"
            operands = instruction.operands
            match str(instruction.operator):
                case "Tf":
                    codes = used.setdefault(page.Resources.Font[str(operands[0])].objgen, set())
                case "TJ":
                    shown = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
                    codes.update(first << 8 | second for first, second in zip(shown[::2], shown[1::2], strict=True))
                case "Tj" | "'" | '"':
                    pytest.fail("text that this test does not know how to read")
    return used


def complaints(font: pikepdf.Object, codes: set[int]) -> Iterator[str]:
    """What is wrong with an embedded font that shows these codes."""
    descendant = font.DescendantFonts[0]
    name = str(font.BaseFont)
    if font.Encoding != "/Identity-H" or descendant.CIDToGIDMap != "/Identity":
        yield f"{name}: a code is not the number of its glyph"
    program = TTFont(BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
    count, units = program["maxp"].numGlyphs, program["head"].unitsPerEm
    program.setGlyphOrder([f"glyph{number}" for number in range(count)])
    drawn = {number: program["hmtx"][f"glyph{number}"][0] * 1000 / units for number in range(count)}
    stated, texts = widths(descendant.W), texts_of(font.ToUnicode.read_bytes().decode("ascii"))
    for code in sorted(codes):
        if not 0 < code < count:
            yield f"{name}: code {code} has no glyph"
        elif abs(stated.get(code, -1) - drawn[code]) > 0.001:
            yield f"{name}: code {code} is {drawn[code]} wide, W says {stated.get(code)}"
        if not texts.get(code):
            yield f"{name}: code {code} has no text"
    for text in texts.values():
        if CONTROLS.search(text) or any(category(one) in STRANGE for one in text):
            yield f"{name}: a code is mapped to {text!r}"


def widths(entries: pikepdf.Object) -> dict[int, float]:
    """W as code and width (ISO 32000-1, 9.7.4.3), in the form `first [widths]`."""
    pairs = zip(entries[::2], entries[1::2], strict=True)
    return {int(first) + at: float(width) for first, group in pairs for at, width in enumerate(group)}


def texts_of(cmap: str) -> dict[int, str]:
    """A ToUnicode map as code and text (ISO 32000-1, 9.10.3)."""
    blocks = re.findall(r"beginbfchar\n(.*?)endbfchar", cmap, re.DOTALL)
    pairs = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]*)>", "".join(blocks))
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
