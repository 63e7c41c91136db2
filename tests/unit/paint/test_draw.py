"""The finished file: deterministic, wholly tagged for screens, wholly CMYK for the press."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import chain

import pikepdf
import pytest

from iceprint.catalog.profiles import shipped_condition
from iceprint.model.edition import PIECES, Use
from iceprint.model.output_condition import OutputCondition
from iceprint.model.page import Fill
from iceprint.model.units import Box, mm
from iceprint.paint.draw import draw
from tests.specimens import eyes
from tests.specimens.editions import CR80, card
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import INKS, card_layout, card_pdf, intent, printed, sheet
from tests.specimens.printing import paint as paint_layout

PAINTING = {"f", "TJ", "Do"}
RGB_AND_GREY = {"rg", "RG", "g", "G", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"}
MARKS = {"BDC": 1, "BMC": 1, "EMC": -1}


@pytest.mark.parametrize("use", PIECES)
def test_a_card_is_drawn_to_the_same_bytes_again_after_other_documents(use: Use) -> None:
    first = printed(card(), use)
    printed(card({"headline": "Something else, with ffi and ñ"}), use)
    paint_layout(sheet("q\u0303"), Use.SCREEN)
    assert printed(card(), use) == first


@pytest.mark.parametrize("use", PIECES)
def test_both_uses_say_the_same_words(use: Use) -> None:
    for number, page in enumerate(card_layout().pages):
        words = "".join(str(getattr(item, "text", "")) for item in page.items)
        assert eyes.text(card_pdf(use), number).replace(" ", "") == words.replace(" ", "")


@pytest.mark.parametrize("use", PIECES)
def test_the_file_has_no_syntax_errors(use: Use) -> None:
    assert eyes.opened(card_pdf(use)).check_pdf_syntax() == []


@pytest.mark.parametrize("use", PIECES)
def test_everything_painted_is_either_tagged_or_an_artifact(use: Use) -> None:
    for page in eyes.opened(card_pdf(use)).pages:
        depth, painted = 0, 0
        for operator, _ in eyes.operators(page):
            depth += MARKS.get(operator, 0)
            assert depth in (0, 1)
            assert depth or operator not in PAINTING
            painted += operator in PAINTING
        assert depth == 0
        assert painted > 5


@pytest.mark.parametrize("use", PIECES)
def test_every_marked_content_belongs_to_the_one_element_that_the_parent_tree_names(use: Use) -> None:
    pdf = eyes.opened(card_pdf(use))
    owners = dict(numbered(pdf.Root.StructTreeRoot.ParentTree.Nums))
    assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == max(owners) + 1
    for page in pdf.pages:
        for mcid, role in marked(page):
            element = owners[int(page.StructParents)][mcid]
            assert role == element.S
            assert element.Pg.objgen == page.objgen
            assert mcid in eyes.kids(element)


@pytest.mark.parametrize("use", PIECES)
def test_the_elements_hold_all_marked_contents_each_once(use: Use) -> None:
    pdf = eyes.opened(card_pdf(use))
    held = [
        (element.Pg.objgen, kid) for element in eyes.elements(pdf) for kid in eyes.kids(element) if isinstance(kid, int)
    ]
    painted = [(page.obj.objgen, mcid) for page in pdf.pages for mcid, _ in marked(page)]
    assert sorted(held) == sorted(painted)
    assert len(set(held)) == len(held)


def test_every_element_knows_its_parent() -> None:
    pdf = eyes.opened(card_pdf(Use.SCREEN))
    for element in eyes.elements(pdf):
        for kid in eyes.children(element):
            assert kid.P.objgen == element.objgen


def test_the_tags_are_read_in_the_order_of_the_card() -> None:
    roles = [str(element.S) for element in eyes.elements(eyes.opened(card_pdf(Use.SCREEN)))]
    row = ["/TR", "/TH", "/H2", "/TD", "/P"]
    assert roles[:15] == ["/Document", "/Sect", "/H1", "/Table", *row, *row, "/H2"]
    assert roles.count("/LI") == roles.count("/Lbl") == roles.count("/LBody") == 5
    assert roles.count("/L") == roles.count("/Figure") == 1


def test_a_screen_reader_is_told_language_title_and_what_the_code_is() -> None:
    pdf = eyes.opened(card_pdf(Use.SCREEN))
    assert (str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked)) == ("en", True)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert pdf.docinfo.Title == "Know the signs"
    (figure,) = (element for element in eyes.elements(pdf) if element.S == "/Figure")
    assert str(figure.Alt) == "QR code: opens ice.gov/tipline"
    left, bottom, right, top = map(float, figure.A.BBox)
    assert right - left == pytest.approx(top - bottom, abs=0.02)


def test_a_header_cell_says_that_it_heads_its_row() -> None:
    pdf = eyes.opened(card_pdf(Use.SCREEN))
    headers = [element for element in eyes.elements(pdf) if element.S == "/TH"]
    assert len(headers) == 2
    assert {(str(each.A.O), str(each.A.Scope)) for each in headers} == {("/Table", "/Row")}


def test_links_say_where_they_lead_and_belong_to_a_link_element() -> None:
    pdf = eyes.opened(card_pdf(Use.SCREEN))
    owners = dict(numbered(pdf.Root.StructTreeRoot.ParentTree.Nums))
    seen = []
    for page in pdf.pages:
        assert page.Tabs == "/S"
        for link in page.Annots:
            seen.append((str(link.Contents), str(link.A.URI)))
            owner = owners[int(link.StructParent)]
            assert link.Subtype == owner.S == "/Link"
            assert int(link.F) == 4, "printed with the page"
            assert [int(side) for side in list(link.Border)] == [0, 0, 0]
            assert [kid.Obj.objgen for kid in owner.K if isinstance(kid, pikepdf.Dictionary)] == [link.objgen]
    assert seen == [
        ("1-888-373-7888", "tel:+18883737888"),
        ("233733", "sms:233733"),
        ("911", "tel:911"),
        ("ice.gov/tipline", "https://www.ice.gov/tipline"),
        ("1-866-347-2423", "tel:+18663472423"),
        ("+1-802-872-6199", "tel:+18028726199"),
    ]


def test_a_screen_page_is_the_piece_as_it_will_be_cut() -> None:
    for page in eyes.opened(card_pdf(Use.SCREEN)).pages:
        assert boxes(page)[0] == pytest.approx([0, 0, CR80.width, CR80.height], abs=0.01)


def test_a_press_page_has_an_eighth_of_an_inch_of_bleed_around_the_trim() -> None:
    bleed = mm(3.175)
    for page in eyes.opened(card_pdf(Use.PRESS)).pages:
        media, bled, trim = boxes(page)
        assert media == bled == pytest.approx([0, 0, CR80.width + 2 * bleed, CR80.height + 2 * bleed], abs=0.01)
        assert trim == pytest.approx([bleed, bleed, CR80.width + bleed, CR80.height + bleed], abs=0.01)


def test_a_press_file_paints_the_same_picture_moved_by_the_bleed() -> None:
    for number in (0, 1):
        pixels = [eyes.picture(card_pdf(use), number, dpi=288) for use in (Use.SCREEN, Use.PRESS)]
        dark = [page.max(axis=2) < 60 for page in pixels]
        shift = round(CR80.bleed * 4)
        inside = dark[1][shift : shift + len(dark[0]), shift : shift + dark[0].shape[1]]
        assert (inside != dark[0]).mean() < 0.01
        assert dark[0].mean() > 0.01


@pytest.mark.parametrize("use", PIECES)
def test_the_mark_of_a_proof_is_seen_on_every_side_and_never_on_a_release(use: Use) -> None:
    release = printed(card(missing=()), use)
    for number in (0, 1):
        assert tinted(card_pdf(use), number) > 0.02
        assert tinted(release, number) < 0.002


def test_a_press_file_has_neither_rgb_nor_links_nor_pictures() -> None:
    pdf = eyes.opened(card_pdf(Use.PRESS))
    for page in pdf.pages:
        assert "/Annots" not in page
        assert not {operator for operator, _ in eyes.operators(page)} & RGB_AND_GREY
    for stream in (each for each in pdf.objects if isinstance(each, pikepdf.Stream)):
        assert stream.get("/Subtype") != "/Image"
        assert stream.get("/N") != 3 or stream.get("/Type") == "/ObjStm", "a profile for red, green and blue"
    form = next(each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form")
    assert not {str(step.operator) for step in pikepdf.parse_content_stream(form)} & (RGB_AND_GREY | {"k", "K"})


def test_a_press_file_is_meant_for_one_printing_condition_for_print_and_for_archives() -> None:
    pdf = eyes.opened(card_pdf(Use.PRESS))
    print_, archive = pdf.Root.OutputIntents.as_list()
    assert [str(each.S) for each in (print_, archive)] == ["/GTS_PDFX", "/GTS_PDFA1"]
    assert print_.DestOutputProfile.objgen == archive.DestOutputProfile.objgen
    for each in (print_, archive):
        assert each.OutputConditionIdentifier == "FOGRA39"
        assert each.RegistryName == "http://www.color.org"
        assert "coated paper" in str(each.Info)
    profile = print_.DestOutputProfile
    assert (int(profile.N), profile.read_bytes()[12:20]) == (4, b"prtrCMYK")
    assert pdf.docinfo.Trapped == "/False"


def test_a_condition_that_is_not_registered_names_no_registry() -> None:
    own = OutputCondition("Custom", "Our press", None, zlib.compress(b"a profile"))
    said = intent(Use.PRESS)._replace(condition=own)
    pdf = eyes.opened(draw(sheet("a"), said, INKS, SHIPPED.faces(["NotoSans"])))
    for each in pdf.Root.OutputIntents.as_list():
        assert each.OutputConditionIdentifier == "Custom"
        assert each.Info == "Our press"
        assert "/RegistryName" not in each
        assert each.DestOutputProfile.read_bytes() == b"a profile"


def test_a_spot_ink_is_a_colour_space_of_its_own_on_the_press_and_a_colour_on_a_screen() -> None:
    inks = {**INKS, "brand": INKS["brand"]._replace(separation="PANTONE 3165 C")}
    faces = SHIPPED.faces(["NotoSans"])
    press = eyes.opened(draw(card_layout(), intent(Use.PRESS), inks, faces))
    kind, name, process, tint = press.pages[0].Resources.ColorSpace.brand.as_list()
    assert [str(each) for each in (kind, name, process)] == ["/Separation", "/PANTONE 3165 C", "/DeviceCMYK"]
    assert (int(tint.FunctionType), [float(each) for each in tint.C1]) == (2, [0.95, 0.45, 0.4, 0.4])
    used = [operands for operator, operands in eyes.operators(press.pages[0]) if operator == "cs"]
    assert used
    assert set(map(str, chain.from_iterable(used))) == {"/brand"}
    screen = eyes.opened(draw(card_layout(), intent(Use.SCREEN), inks, faces))
    assert "/ColorSpace" not in screen.pages[0].Resources


def test_marks_stand_on_a_larger_sheet_around_the_same_boxes() -> None:
    marks = (Fill(Box(-30, 0, 10, 0.25), "registration"),)
    layout = card_layout()._replace(margin=30.0)
    layout = layout._replace(pages=tuple(page._replace(marks=marks) for page in layout.pages))
    pdf = eyes.opened(paint_layout(layout, Use.PRESS))
    around = CR80.bleed + 30
    for page in pdf.pages:
        media, bled, trim = boxes(page)
        assert media == pytest.approx([0, 0, CR80.width + 2 * around, CR80.height + 2 * around], abs=0.01)
        assert bled == pytest.approx([30, 30, media[2] - 30, media[3] - 30], abs=0.01)
        assert trim == pytest.approx([around, around, CR80.width + around, CR80.height + around], abs=0.01)
        *_, (last, operands), _, (end, _) = eyes.operators(page)
        assert (last, end) == ("re", "EMC")
        assert [float(each) for each in operands] == [-30, 0, 10, 0.25]
        assert str(page.Resources.ColorSpace.registration.as_list()[1]) == "/All"


def test_on_the_press_black_alone_overprints_and_all_other_inks_knock_out() -> None:
    seen = set()
    for page in eyes.opened(card_pdf(Use.PRESS)).pages:
        states = page.Resources.ExtGState
        for state, plates in painted_with(page):
            overprint, mode = bool(states[state].op), int(states[state].OPM)
            assert overprint == bool(states[state].OP) == (plates == (0, 0, 0, 1))
            assert mode == (1 if overprint else 0)
            seen.add(plates)
    assert (0, 0, 0, 1) in seen
    assert (0, 0, 0, 0) in seen
    assert len(seen) >= 4


def test_a_screen_file_names_the_colour_space_of_its_colours() -> None:
    pdf = eyes.opened(card_pdf(Use.SCREEN))
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert int(intent.DestOutputProfile.N) == 3
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
    for page in pdf.pages:
        assert not {operator for operator, _ in eyes.operators(page)} & ((RGB_AND_GREY | {"k", "K"}) - {"rg"})


@pytest.mark.parametrize("use", PIECES)
def test_a_card_is_a_small_file(use: Use) -> None:
    profile = len(shipped_condition().deflated_profile) if use is Use.PRESS else 0
    assert len(card_pdf(use)) - profile < 20_000


def tinted(pdf: bytes, page: int) -> float:
    """The share of a page that is light red, as the mark of a proof is on a screen and on paper."""
    red, green, blue = eyes.picture(pdf, page).astype(int).transpose(2, 0, 1)
    return float(((red > 230) & (green < red - 10) & (green < blue)).mean())


def numbered(numbers: pikepdf.Object) -> Iterator[tuple[int, pikepdf.Object]]:
    """The entries of a number tree of one node."""
    entries = list(numbers)
    return ((int(key), value) for key, value in zip(entries[::2], entries[1::2], strict=True))


def marked(page: pikepdf.Page) -> list[tuple[int, str]]:
    """The marked contents of a page: number and tag."""
    return [
        (int(operands[1].MCID), str(operands[0])) for operator, operands in eyes.operators(page) if operator == "BDC"
    ]


def boxes(page: pikepdf.Page) -> list[list[float]]:
    return [[float(edge) for edge in box] for box in (page.MediaBox, page.BleedBox, page.TrimBox)]


def painted_with(page: pikepdf.Page) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Graphics state and plates in use at each painting operator."""
    now: tuple[str, tuple[float, ...]] = ("", ())
    stack = []
    for operator, operands in eyes.operators(page):
        match operator:
            case "q":
                stack.append(now)
            case "Q":
                now = stack.pop()
            case "gs":
                now = (str(operands[0]), now[1])
            case "k":
                now = (now[0], tuple(float(value) for value in operands))
            case "f" | "TJ" | "Do":
                yield now
