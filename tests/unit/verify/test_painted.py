"""What is painted where: small content streams, and the marks they leave."""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping

import numpy as np
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from iceprint.model.edition import Use
from iceprint.model.units import Box
from iceprint.verify.case import CannotRun, Case
from iceprint.verify.marks import Area, Colour, Line, Mark, Picture, PictureInk, Words
from iceprint.verify.painted import PaintedPage
from tests.specimens import eyes
from tests.specimens.editions import CR80
from tests.specimens.faces import FOLDER
from tests.specimens.printing import paint, sheet

SHEET = [0, 0, 200, 100]
NO_ENTRIES: Mapping[str, object] = {}
ONE_BIT = {"BitsPerComponent": 1}


def page(content: str, **resources: object) -> PaintedPage:
    """A sheet of 200 x 100 points without a trim, with Noto Sans by its glyph numbers as /F1."""
    pdf, out = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page(page_size=(200, 100))
    found = Dictionary(Font=Dictionary(F1=font(pdf)))
    found.update({f"/{key}": value(pdf) if callable(value) else value for key, value in resources.items()})
    pdf.pages[0].Resources = found
    pdf.pages[0].Contents = pdf.make_stream(content.encode())
    pdf.save(out)
    with Case(out.getvalue(), None) as case:
        return case.painted[0]


def font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """Noto Sans as it is: code 36 is glyph 36, a capital A."""
    program = pdf.make_stream((FOLDER / "NotoSans" / "NotoSans-Regular.ttf").read_bytes())
    descriptor = pdf.make_indirect(Dictionary(Type=Name.FontDescriptor, FontFile2=program))
    bearer = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        FontDescriptor=descriptor,
        CIDToGIDMap=Name.Identity,
        DW=500,
        W=Array([36, Array([639]), 40, 42, 700]),
    )
    ranges = b"1 beginbfrange <0024> <003D> <0041> endbfrange 1 beginbfchar <0003> <00660069> endbfchar"
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/Noto"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(bearer)]),
            ToUnicode=pdf.make_stream(ranges),
        )
    )


def only(content: str, **resources: object) -> Mark:
    (mark,) = page(content, **resources).marks
    return mark


def edges(box: Box) -> list[float]:
    return [round(edge, 2) for edge in (box.x, box.y, box.right, box.top)]


def test_a_rectangle_is_an_area_of_the_colour_in_use() -> None:
    mark = only("0.5 0 0.25 0 k 10 20 30 5 re f")
    assert isinstance(mark, Area)
    assert edges(mark.box) == [10, 20, 40, 25]
    assert mark.colour.inked == {"Cyan": 0.5, "Yellow": 0.25}
    assert (mark.finest, mark.covers) == (5, True)


def test_matrices_are_applied_the_innermost_first_and_given_back() -> None:
    marks = page("q 2 0 0 2 10 0 cm 1 0 0 1 5 5 cm 0 0 1 1 re f Q 0 0 1 1 re f").marks
    assert [edges(mark.box) for mark in marks] == [[20, 10, 22, 12], [0, 0, 1, 1]]


def test_a_rectangle_that_is_turned_does_not_cover_its_box() -> None:
    mark = only("0.7071 0.7071 -0.7071 0.7071 50 50 cm 0 0 10 10 re f")
    assert isinstance(mark, Area)
    assert edges(mark.box) == [42.93, 50, 57.07, 64.14]
    assert not mark.covers


def test_many_rectangles_of_one_path_are_one_area_and_the_finest_side_is_known() -> None:
    mark = only("3 0 0 -3 50 60 cm 0 0 7 1 re 9 4 1 1 re f")
    assert isinstance(mark, Area)
    assert (edges(mark.box), mark.finest, mark.rectangles) == ([50, 45, 80, 60], 3, 2)


def test_what_is_clipped_away_is_not_painted() -> None:
    marks = page("0 0 50 50 re W n 40 40 20 20 re f 60 60 5 5 re f").marks
    assert [edges(mark.box) for mark in marks] == [[40, 40, 50, 50]]


def test_a_stroke_is_a_line_with_its_pen_in_points() -> None:
    mark = only("q 0.5 0 0 0.5 0 0 cm 1 0 0 RG 4 w 20 20 m 100 20 l S Q")
    assert isinstance(mark, Line)
    assert (mark.width, edges(mark.box), mark.colour.rgb) == (2, [9, 9, 51, 11], (1, 0, 0))


def test_words_stand_where_their_ink_is_and_know_their_real_size() -> None:
    mark = only("q 2 0 0 2 0 0 cm BT /F1 10 Tf 1 0 0 1 10 20 Tm <00240025> Tj ET Q")
    assert isinstance(mark, Words)
    assert (mark.text, mark.size, mark.codes) == ("AB", 20, (36, 37))
    left, bottom, right, top = edges(mark.box)
    assert [left, bottom] == [20, 40]
    assert top == pytest.approx(40 + 20 * 0.714, abs=0.1)  # the height of capitals
    assert right == pytest.approx(20 + 20 * (0.639 + 0.601), abs=0.3)


@pytest.mark.parametrize("words", ["Hxgp", "Ñandú (911)", "fi.", "1-888-373-7888"])
def test_words_stand_where_pdfium_draws_them(words: str) -> None:
    data, dpi = paint(sheet(words), Use.PRESS), 600
    with Case(data, None) as case:
        (mark,) = case.painted[0].marks
    inked = np.argwhere(eyes.picture(data, dpi=dpi).min(axis=2) < 128)
    (top, left), (bottom, right) = inked.min(axis=0), inked.max(axis=0) + 1
    height = CR80.bleed_box.height
    drawn = [left * 72 / dpi, height - bottom * 72 / dpi, right * 72 / dpi, height - top * 72 / dpi]
    assert edges(mark.box) == pytest.approx([edge - CR80.bleed for edge in drawn], abs=0.2)


def test_the_pen_moves_by_widths_kerning_spaces_and_stretching() -> None:
    words = page("BT /F1 10 Tf 2 Tc 50 Tz 10 10 Td [<0024> 1000 <0028>] TJ 0 -5 Td <0003> Tj ET").marks
    first, second = (mark for mark in words if isinstance(mark, Words))
    start = 10 + 0.5 * (6.39 + 2 - 10)
    assert first.box.x == pytest.approx(start + 0.5 * 0.98, abs=0.01)  # the E begins a little behind the pen
    assert second.text == "fi"
    assert second.box.y < first.box.y


@pytest.mark.parametrize("operator", ["T*", "'", '"'])
def test_a_new_line_goes_down_by_the_leading(operator: str) -> None:
    shown = {"T*": "T* <0024> Tj", "'": "<0024> '", '"': '0 0 <0024> "'}[operator]
    mark = only(f"BT /F1 10 Tf 12 TL 10 50 Td {shown} ET")
    assert edges(mark.box)[1] == 38


def test_invisible_words_are_known_as_such() -> None:
    mark = only("BT /F1 10 Tf 3 Tr 10 50 Td <0024> Tj ET")
    assert isinstance(mark, Words)
    assert mark.hidden


def test_marks_know_the_marked_content_around_them() -> None:
    tagged, artifact, bare = page(
        "/P <</MCID 4>> BDC /Span BMC 0 0 1 1 re f EMC EMC /Artifact BMC 0 0 1 1 re f EMC 0 0 1 1 re f"
    ).marks
    assert tagged.tag == ("P", 4, False, False)
    assert artifact.tag
    assert artifact.tag.artifact
    assert bare.tag is None


def test_overprinting_is_taken_from_the_graphics_state_and_restored() -> None:
    states = Dictionary(Over=Dictionary(OP=True, OPM=1), Knock=Dictionary(OP=True, op=False))
    content = "q /Over gs 0 0 1 1 re f Q 0 0 1 1 re f /Knock gs 0 0 1 1 re f 0 0 m 9 9 l S"
    assert [mark.overprints for mark in page(content, ExtGState=states).marks] == [True, False, False, True]


def test_spot_inks_are_plates_by_their_names() -> None:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 0.5, 0, 0], N=1)
    spaces = Dictionary(
        Spot=Array([Name.Separation, Name("/Reflex Blue"), Name.DeviceCMYK, tint]),
        Two=Array([Name.DeviceN, Array([Name.Black, Name.Gold]), Name.DeviceCMYK, tint]),
    )
    content = "/Spot cs 0 0 1 1 re f 0.4 scn 0 0 1 1 re f /Two cs 0.1 0.2 scn 0 0 1 1 re f"
    marks = page(content, ColorSpace=spaces).marks
    assert [mark.colour.inked for mark in marks] == [
        {"Reflex Blue": 1},
        {"Reflex Blue": 0.4},
        {"Black": 0.1, "Gold": 0.2},
    ]
    assert {(mark.colour.space, mark.colour.base) for mark in marks} == {
        ("Separation", "DeviceCMYK"),
        ("DeviceN", "DeviceCMYK"),
    }


@pytest.mark.parametrize(
    ("operators", "colour"),
    [
        ("0.25 g", Colour("DeviceGray", (("Black", 0.75),), (0.25, 0.25, 0.25))),
        ("1 0 0.5 rg", Colour("DeviceRGB", (), (1, 0, 0.5))),
        ("/DeviceCMYK cs", Colour("DeviceCMYK", (("Cyan", 0), ("Magenta", 0), ("Yellow", 0), ("Black", 1)))),
        ("/DeviceRGB cs 1 1 1 sc", Colour("DeviceRGB", (), (1, 1, 1))),
        ("/Nothing cs 1 scn", Colour("Nothing")),
    ],
)
def test_colours_keep_the_space_they_were_named_in(operators: str, colour: Colour) -> None:
    assert only(f"{operators} 0 0 1 1 re f").colour == colour


def test_a_profile_is_a_space_of_the_kind_of_colour_it_describes() -> None:
    def spaces(pdf: pikepdf.Pdf) -> pikepdf.Object:
        profile = Stream(pdf, b"")
        profile.N = 3
        return Dictionary(P=Array([Name.ICCBased, pdf.make_indirect(profile)]))

    assert only("/P cs 0 0.5 1 sc 0 0 1 1 re f", ColorSpace=spaces).colour.space == "ICCBasedRGB"


def test_a_form_is_painted_in_its_own_space_and_inside_its_box() -> None:
    def forms(pdf: pikepdf.Pdf) -> pikepdf.Object:
        form = Stream(pdf, b"0 0 100 10 re f")
        form.update({"/Subtype": Name.Form, "/BBox": Array([0, 0, 20, 20]), "/Matrix": Array([1, 0, 0, 1, 5, 0])})
        return Dictionary(D=pdf.make_indirect(form))

    assert edges(only("2 0 0 2 0 0 cm /D Do", XObject=forms).box) == [10, 0, 50, 20]


def test_a_form_cannot_close_what_was_open_before_it_nor_leave_anything_open() -> None:
    def forms(pdf: pikepdf.Pdf) -> pikepdf.Object:
        form = Stream(pdf, b"Q Q q 2 0 0 2 0 0 cm /Q <</MCID 9>> BDC 0 0 1 1 re f")
        form.update({"/Subtype": Name.Form, "/BBox": Array([0, 0, 20, 20])})
        return Dictionary(D=pdf.make_indirect(form))

    inside, after = page("q 3 0 0 3 0 0 cm /P <</MCID 4>> BDC /D Do 0 0 1 1 re f EMC Q", XObject=forms).marks
    assert [edges(mark.box) for mark in (inside, after)] == [[0, 0, 6, 6], [0, 0, 3, 3]]
    assert [mark.tag and mark.tag.mcid for mark in (inside, after)] == [9, 4]


def test_a_picture_has_the_resolution_of_its_coarser_direction() -> None:
    def pictures(pdf: pikepdf.Pdf) -> pikepdf.Object:
        image = Stream(pdf, bytes(300))
        image.update({"/Subtype": Name.Image, "/Width": 10, "/Height": 30, "/BitsPerComponent": 8})
        image.ColorSpace = Name.DeviceGray
        return Dictionary(D=pdf.make_indirect(image))

    mark = only("q 72 0 0 36 0 0 cm /D Do Q", XObject=pictures)
    assert isinstance(mark, Picture)
    assert (mark.ppi, mark.bits, mark.colour.space) == (10, 8, "DeviceGray")


def test_a_picture_in_the_content_itself_is_seen_too() -> None:
    mark = only("q 10 0 0 10 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /RGB ID 123456789012 EI Q")
    assert isinstance(mark, Picture)
    assert mark.colour.space == "DeviceRGB"
    assert mark.ppi == pytest.approx(14.4)


def pixels(space: str, content: bytes, entries: Mapping[str, object] = NO_ENTRIES) -> PictureInk | None:
    """The ink of a picture of ten by two pixels."""

    def pictures(pdf: pikepdf.Pdf) -> pikepdf.Object:
        image = Stream(pdf, zlib.compress(content))
        image.update({"/Subtype": Name.Image, "/Width": 10, "/Height": 2, "/BitsPerComponent": 8})
        image.update({"/ColorSpace": Name(f"/{space}"), "/Filter": Name.FlateDecode})
        image.update({f"/{key}": value for key, value in entries.items()})
        return Dictionary(D=pdf.make_indirect(image))

    mark = only("/D Do", XObject=pictures)
    assert isinstance(mark, Picture)
    return mark.ink


def test_the_ink_of_a_picture_is_measured_plate_by_plate_and_where_it_is_thickest() -> None:
    found = pixels("DeviceCMYK", bytes((255, 0, 51, 0)) * 10 + bytes((0, 102, 51, 204)) * 10)
    assert found
    assert dict(found.mean) == pytest.approx({"Cyan": 0.5, "Magenta": 0.2, "Yellow": 0.2, "Black": 0.4})
    assert dict(found.peaks) == pytest.approx({"Cyan": 1, "Magenta": 0.4, "Yellow": 0.2, "Black": 0.8})
    assert found.most == pytest.approx(1.4)


def test_the_ink_of_grays_and_of_black_and_white_is_black() -> None:
    gray = pixels("DeviceGray", bytes((255, 204)) * 10)
    assert gray
    assert dict(gray.mean) == pytest.approx({"Black": 0.1})
    assert gray.most == pytest.approx(0.2)
    line_art = pixels("DeviceGray", bytes((0b11111111, 0b11000000)) + bytes((0b11111100, 0b00000000)), ONE_BIT)
    assert line_art
    assert dict(line_art.mean) == pytest.approx({"Black": 0.2})
    assert line_art.most == 1
    blank = pixels("DeviceGray", bytes((0b11111111, 0b11000000)) * 2, ONE_BIT)
    assert blank
    assert (dict(blank.mean), blank.most) == ({"Black": 0}, 0)


@pytest.mark.parametrize(
    ("space", "content", "entries"),
    [
        ("DeviceRGB", bytes(60), {}),
        ("DeviceGray", bytes(19), {}),
        ("DeviceGray", bytes(21), {}),
        ("DeviceGray", bytes(20), {"BitsPerComponent": 16}),
        ("DeviceGray", bytes(20), {"Height": 10**9}),
        ("DeviceGray", bytes(20), {"Width": -10, "Height": -2}),
        ("DeviceGray", bytes(20), {"Decode": Array([1, 0])}),
        ("DeviceGray", bytes(20), {"Filter": Name.DCTDecode}),
        ("DeviceGray", bytes(20), {"DecodeParms": Dictionary(Predictor=12, Columns=10)}),
        ("DeviceGray", bytes(20), {"Mask": Array([0, 0])}),
    ],
)
def test_what_is_not_understood_to_the_last_pixel_is_not_measured(
    space: str, content: bytes, entries: dict[str, object]
) -> None:
    assert pixels(space, content, entries) is None


def test_places_are_counted_from_the_corner_of_the_trim() -> None:
    pdf, out = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page(page_size=(200, 100))
    pdf.pages[0].TrimBox = [9, 9, 191, 91]
    pdf.pages[0].Contents = pdf.make_stream(b"9 9 1 1 re f")
    pdf.save(out)
    with Case(out.getvalue(), None) as case:
        (found,) = case.painted
    assert edges(found.marks[0].box) == [0, 0, 1, 1]
    assert (edges(found.media), edges(found.paper)) == ([-9, -9, 191, 91], [0, 0, 182, 82])


def test_a_drawing_that_shows_itself_cannot_be_understood() -> None:
    def forms(pdf: pikepdf.Pdf) -> pikepdf.Object:
        form = pdf.make_indirect(Stream(pdf, b"/D Do"))
        form.update({"/Subtype": Name.Form, "/BBox": Array([0, 0, 9, 9])})
        form.Resources = Dictionary(XObject=Dictionary(D=form))
        return Dictionary(D=form)

    with pytest.raises(CannotRun, match="contains itself"):
        page("/D Do", XObject=forms)


@pytest.mark.parametrize(
    "content",
    [
        "f Q Q EMC ET Tj",
        "/F9 12 Tf (a) Tj",
        "1 2 re f",
        "/X gs /X Do /X sh /X cs",
        "(a) cm (b) w 1 Tf",
        "BT /F1 Tf <0024> Tj",
    ],
)
def test_operators_that_make_no_sense_paint_nothing(content: str) -> None:
    assert [mark for mark in page(content).marks if mark.box.width] == []
