"""Imposed sheets as files: both sides lie on each other, fonts are embedded once, and nothing is claimed too much."""

from __future__ import annotations

import numpy as np
import pytest

from iceprint.impose.turning import box_behind
from iceprint.model.edition import PIECES, Use
from iceprint.model.format import Format
from iceprint.model.page import Page
from iceprint.model.sheet import Scheme, Sheet, Turn
from iceprint.model.units import Box, mm
from iceprint.verify.case import Case
from iceprint.verify.marks import Line
from tests.specimens.editions import CR80
from tests.specimens.eyes import Pixels, opened, picture, scan
from tests.specimens.printing import card_pdf
from tests.specimens.sheets import (
    BUSINESS,
    OFFICE,
    PERFORATED,
    PRESS,
    TOOLED,
    TWO_SIDED,
    cards,
    imposed,
    on_sheets,
    painted,
)

DPI = 254  # ten dots to the millimetre
DARK = 128


def inked(pdf: bytes, page: int) -> Pixels:
    """A page as its inked dots."""
    dots: Pixels = picture(pdf, page, DPI).min(axis=2) < DARK
    return dots


def apart(one: Pixels, other: Pixels) -> int:
    """The dots in which two pictures differ by more than one row or column, a tenth of a millimetre."""
    differ = np.logical_xor(one, other)
    wide = differ[:-1, :-1] & differ[1:, :-1] & differ[:-1, 1:] & differ[1:, 1:]
    return int(wide.sum())


@pytest.mark.parametrize("paper", [CR80._replace(bleed=0.0), CR80, BUSINESS], ids=["no bleed", "card", "business card"])
@pytest.mark.parametrize("scheme", [each for each in TWO_SIDED if not each.one_plate])
def test_on_a_light_table_front_and_back_lie_on_each_other(paper: Format, scheme: Scheme) -> None:
    """Both sides of the specimen look alike in a mirror: strip of the head, square of its corner, place by place."""
    sheets, grid = imposed(paper, PRESS, scheme)
    pdf = painted(sheets)
    front, back = inked(pdf, 0), inked(pdf, 1)
    through = back[:, ::-1] if scheme.turn is Turn.SIDEWAYS else back[::-1]
    assert front.sum() > len(grid.poses) * 1000
    assert apart(front, through) == 0
    wrong = back[::-1] if scheme.turn is Turn.SIDEWAYS else back[:, ::-1]
    assert apart(front, wrong) > 0.5 * front.sum(), "turned about the other axis they do not"


def lines_of(pdf: bytes, page: int) -> dict[str, list[Box]]:
    """What tools would follow, by the name of the spot ink: boxes from the corner of the sheet."""
    found: dict[str, list[Box]] = {}
    with Case(pdf, None) as case:
        side = case.painted[page]
        for mark in side.marks:
            if isinstance(mark, Line) and mark.is_step:
                box = mark.box.inset(mark.width / 2)
                (plate,) = mark.colour.inked
                found.setdefault(plate, []).append(box._replace(x=box.x - side.media.x, y=box.y - side.media.y))
    return found


@pytest.mark.parametrize("scheme", [each for each in TWO_SIDED if not each.one_plate])
def test_on_a_light_table_the_lines_of_tools_lie_on_each_other_at_every_piece(scheme: Scheme) -> None:
    sheets, grid = imposed(TOOLED, PRESS, scheme)
    pdf = painted(sheets)
    front, back = lines_of(pdf, 0), lines_of(pdf, 1)
    pieces = len(grid.poses)
    assert {plate: len(boxes) for plate, boxes in front.items()} == {
        "Cutting": 2 * pieces,  # the die line, and the cut up to the perforation
        "Perforating": pieces,
        "Punching": pieces,
    }
    for plate, boxes in front.items():
        through = [box_behind(box, scheme.turn, PRESS) for box in back[plate]]
        assert len(through) == len(boxes)
        for box in boxes:
            assert [other for other in through if other == pytest.approx(box, abs=mm(0.01))], box
            assert any(pose.box.inset(-0.01).contains(box) for pose in grid.poses)


def solid_lines(page: Page) -> Page:
    return page._replace(items=(), steps=tuple(line._replace(dashes=()) for line in page.steps))


@pytest.mark.parametrize("scheme", [Scheme.STEP, Scheme.PERFECT])
def test_the_lines_are_seen_in_the_same_place_from_both_sides(scheme: Scheme) -> None:
    """Drawn, not only named: without the pieces, both sides look alike in a mirror. Dashes may begin at either end."""
    sheets, _ = imposed(TOOLED, PRESS, scheme)
    bare = sheets._replace(sources=tuple(solid_lines(page) for page in sheets.sources))
    front, back = (picture(painted(bare), page, 3 * DPI).min(axis=2) < 200 for page in (0, 1))
    assert front.any()
    assert apart(front, back[:, ::-1] if scheme.turn is Turn.SIDEWAYS else back[::-1]) == 0


def test_lines_of_tools_lie_on_layers_of_their_own_and_print_over_what_is_below() -> None:
    pdf = painted(imposed(TOOLED, PRESS, Scheme.STEP)[0])
    with opened(pdf) as file:
        groups = file.Root.OCProperties.OCGs
        assert {str(group.GTS_Metadata.GTS_ProcStepsType) for group in groups} == {
            "/Cutting",
            "/Perforating",
            "/Punching",
        }
    with Case(pdf, None) as case:
        lines = [mark for mark in case.painted[0].marks if isinstance(mark, Line) and mark.is_step]
        assert all(line.overprints for line in lines)


@pytest.mark.parametrize("scheme", [Scheme.TURN, Scheme.TUMBLE])
def test_a_plate_for_both_sides_lies_on_itself(scheme: Scheme) -> None:
    sheets, _ = imposed(CR80, PRESS, scheme)
    dots = inked(painted(sheets), 0)
    through = dots[:, ::-1] if scheme is Scheme.TURN else dots[::-1]
    assert dots.any()
    assert apart(dots, through) == 0


@pytest.mark.parametrize("sheet", [OFFICE, PERFORATED], ids=["plain", "perforated"])
def test_what_an_office_printer_turns_on_the_long_edge_lies_on_each_other(sheet: Sheet) -> None:
    sheets, _ = imposed(BUSINESS, sheet, Scheme.STEP)
    pdf = painted(sheets, Use.SCREEN)
    front, back = inked(pdf, 0), inked(pdf, 1)
    assert front.any()
    assert apart(front, back[:, ::-1]) == 0
    with opened(pdf) as file:
        asked = file.Root.ViewerPreferences
        assert (str(asked.Duplex), str(asked.PrintScaling)) == ("/DuplexFlipLongEdge", "/None")


def test_every_code_on_a_sheet_is_read_by_a_scanner() -> None:
    work = cards(Scheme.STEP)
    found = scan(painted(on_sheets(work)), 1, 200)
    assert len(found) == len(work.grid.poses)
    assert {code.text for code in found} == {"https://www.ice.gov/tipline"}


@pytest.mark.parametrize("use", PIECES)
def test_a_sheet_full_of_cards_is_hardly_larger_than_a_card(use: Use) -> None:
    """Fonts and pages are in the file once: each place only says where it is."""
    work = cards(Scheme.STEP, PRESS if use is Use.PRESS else OFFICE)
    pdf = painted(on_sheets(work), use)
    assert len(work.grid.poses) >= 9
    assert len(pdf) < 1.2 * len(card_pdf(use))
    with opened(pdf) as file:
        fonts = [each for each in file.objects if isinstance(each, type(file.Root)) and each.get("/Type") == "/Font"]
        with opened(card_pdf(use)) as piece:
            own = [
                each for each in piece.objects if isinstance(each, type(piece.Root)) and each.get("/Type") == "/Font"
            ]
        assert len(fonts) == len(own)


def test_sheets_for_the_press_claim_pdf_x_and_nothing_that_asks_for_tags() -> None:
    pdf = painted(on_sheets(cards()))
    with opened(pdf) as file:
        said = bytes(file.Root.Metadata.read_bytes())
        assert b"PDF/X-4" in said
        assert b"pdfuaid:part" not in said
        assert b"pdfaid:part" not in said
        assert [str(each.S) for each in file.Root.OutputIntents] == ["/GTS_PDFX"]
        assert "/StructTreeRoot" not in file.Root


def test_sheets_for_the_office_claim_nothing() -> None:
    with opened(painted(on_sheets(cards(Scheme.STEP, OFFICE)), Use.SCREEN)) as file:
        said = bytes(file.Root.Metadata.read_bytes())
        assert not any(claim in said for claim in (b"PDF/X", b"pdfuaid:part", b"pdfaid:part"))
        assert "/OutputIntents" not in file.Root


def test_the_trim_box_is_the_block_and_the_media_box_the_sheet() -> None:
    work = cards()
    with opened(painted(on_sheets(work))) as file:
        for page in file.pages:
            block, media = (
                Box(left, bottom, right - left, top - bottom)
                for left, bottom, right, top in (map(float, page.trimbox), map(float, page.mediabox))
            )
            assert block == pytest.approx(work.grid.block, abs=0.001)
            assert media == pytest.approx(PRESS.box, abs=0.001)


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert painted(on_sheets(cards())) == painted(on_sheets(cards()))
