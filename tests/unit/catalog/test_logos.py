"""Logos of partners: what is printed of a drawing, in which inks, and everything that is refused."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.catalog.logo_limits import SIDE
from iceprint.catalog.logos import MOST_COLOURS, read_logo
from iceprint.catalog.profiles import shipped_condition
from iceprint.catalog.svg import LIMIT, MOST_SEGMENTS
from iceprint.catalog.svg_outlines import bounds, outlines
from iceprint.catalog.svg_shapes import UNMOVED, path_data, transformed
from iceprint.catalog.tables import read_inks
from iceprint.catalog.yaml_files import read_yaml
from iceprint.errors import IceprintError
from iceprint.model.partner import Logo
from iceprint.model.units import Box, hull
from iceprint.project import PACKAGE
from tests.specimens.logos import (
    BLACK_SQUARE,
    BOMB,
    DEEP,
    EXTERNAL,
    HARBOR,
    HARBOR_PRESS,
    HOSTILE,
    PNG_BOMB,
    drawing,
)
from tests.specimens.words import damaged, fuzz
from tests.unit.catalog.desk import complaints

INKS = read_inks(read_yaml(PACKAGE / "data" / "inks.yaml", "inks.yaml"))
FILE = "content/partners/logo.svg"


def read(folder: Path, content: str | bytes, press: str = "", name: str = "logo.svg") -> Logo:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if press:
        (folder / "logo.press.yaml").write_text(press, "utf-8")
    return read_logo(path, f"content/partners/{name}", INKS, shipped_condition)


def refused(folder: Path, content: str | bytes, press: str = "", name: str = "logo.svg") -> list[str]:
    return complaints(lambda: read(folder, content, press, name))


def box_of(logo: Logo) -> Box:
    return hull(bounds(shape.segments) for shape in logo.shapes)


def test_a_logo_keeps_its_order_its_colours_and_its_holes(tmp_path: Path) -> None:
    logo = read(tmp_path, HARBOR, HARBOR_PRESS)
    assert [(shape.ink, shape.even_odd) for shape in logo.shapes] == [
        ("logo-0b5fa5", False),
        ("logo-f2a900", True),
        ("paper", False),
    ]
    assert [(ink.screen, ink.press) for ink in logo.inks] == [
        ((0x0B, 0x5F, 0xA5), (90, 55, 5, 0)),
        ((0xF2, 0xA9, 0x00), (0, 35, 100, 0)),
    ]


def test_it_is_as_large_as_its_outlines_and_stands_at_the_origin(tmp_path: Path) -> None:
    logo = read(tmp_path, HARBOR, HARBOR_PRESS)
    found = box_of(logo)
    assert (logo.width, logo.height) == pytest.approx((SIDE, SIDE * 44 / 60))
    assert (found.x, found.y, found.width, found.height) == pytest.approx((0, 0, logo.width, logo.height), abs=1e-3)


def test_its_head_is_up(tmp_path: Path) -> None:
    """In SVG y grows downwards, on a page upwards."""
    logo = read(tmp_path, drawing('<rect width="40" height="4"/><path d="M0 0h4v40h-4Z"/>'))
    bar = bounds(logo.shapes[0].segments)
    assert bar.top == pytest.approx(logo.height)
    assert bar.y == pytest.approx(0.9 * logo.height)


@pytest.mark.parametrize(
    ("colour", "ink"),
    [("#065464", "brand"), ("#46525c", "slate"), ("rgb(6, 84, 100)", "brand"), ("#000", "logo-000000")],
)
def test_black_and_our_own_inks_need_no_recipe(colour: str, ink: str, tmp_path: Path) -> None:
    (shape,) = read(tmp_path, drawing(f'<g fill="{colour}">{BLACK_SQUARE}</g>')).shapes
    assert shape.ink == ink


def test_black_is_black_ink_alone_and_leaves_nothing_standing_below(tmp_path: Path) -> None:
    (black,) = read(tmp_path, drawing()).inks
    assert (black.press, black.overprint) == ((0, 0, 0, 100), False)


def test_a_colour_is_not_converted_but_asked_for(tmp_path: Path) -> None:
    (found,) = refused(tmp_path, drawing(f'<g fill="#0B5FA5">{BLACK_SQUARE}</g>'))
    what, _, remedy = found.partition(" | ")
    assert what == f"{FILE}: nobody says how #0b5fa5 is printed"
    assert remedy.startswith("write into content/partners/logo.press.yaml what the owner of the logo prints it with")
    assert remedy.endswith('"#0b5fa5": [C, M, Y, K] in percent')


def test_all_mistakes_beside_a_logo_are_told_at_once(tmp_path: Path) -> None:
    press = '"#0b5fa5": [90, 55, 5]\n"#123456": [1, 2, 3, 4]\n"#f2a900": [0, 135, 100, 0]\nblue: [1, 1, 1, 1]\n'
    found = refused(tmp_path, HARBOR, press)
    assert [one.partition(": ")[2].partition(" |")[0] for one in found] == [
        '"#0b5fa5" holds 3 values',
        '"#123456" is no colour of the logo',
        '"#f2a900" is not four shares of ink in percent, 300 together at most',
        '"blue" is no colour of the logo',
    ]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_not_flat_outlines_is_refused_where_it_stands(name: str, tmp_path: Path) -> None:
    inside, part = HOSTILE[name]
    found = refused(tmp_path, drawing(f"\n{inside}\n{BLACK_SQUARE}"))
    assert any(part in one for one in found), found
    assert all(one.startswith(f"{FILE}:2: the logo cannot be printed: ") for one in found)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (BOMB, ":1: the file has a document type"),
        (EXTERNAL, ":1: the file has a document type"),
        (DEEP, ":1: elements stand more than 40 deep"),
        ("<svg", ":1: this is not XML"),
        ("", ":1: this is not XML"),
        (PNG_BOMB, ":1: this is not XML"),
        ('<svg viewBox="0 0 9 9"/>', ":1: this is XML, but no SVG drawing"),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', ":1: this is XML, but no SVG drawing"),
        (drawing(""), ": the logo draws nothing"),
        (drawing('<path d="M1 1Z"/>'), ": the logo draws nothing"),
        (drawing(f'<g fill="none">{BLACK_SQUARE}</g>'), ": the logo draws nothing"),
        (drawing(f"<defs>{BLACK_SQUARE}</defs>"), ": the logo draws nothing"),
        (drawing(f'<g fill="#fff">{BLACK_SQUARE}</g>'), ": the logo is white or nearly so"),
        (drawing('<rect width="60" height="2"/>'), ": the logo is more than twelve times as long as it is wide"),
        (drawing('<path d="M1 1L9 9L1 1Z"/><rect x="60" width="9" height="9"/>'), "outside of what viewers show"),
        (drawing(f'<g transform="scale(1e60)">{BLACK_SQUARE}</g>'), "the logo has outlines that are too large"),
        (drawing(f'<g transform="scale({"9" * 400})">{BLACK_SQUARE}</g>'), "the logo has outlines that are too large"),
        (f'<svg xmlns="http://www.w3.org/2000/svg">{BLACK_SQUARE}</svg>', "it does not say how large it is"),
        (drawing().replace("0 0 64 48", "0 0 64"), "it does not say how large it is"),
        (drawing().replace("0 0 64 48", "0 0 0 48"), "it does not say how large it is"),
        (" " * (LIMIT + 1), ": the file is larger than 1 MiB"),
        (drawing(f'<path d="M0 0{"h1v1" * (MOST_SEGMENTS // 2)}"/>'), "more than 20000 pieces of outline"),
        (drawing(f"<style>{'/*' * 200_000}</style>{BLACK_SQUARE}"), "its style sheet is too long"),
        (drawing(f'<g style="{";" * 30_000}"/>{BLACK_SQUARE}'), "its style is too long"),
    ],
)
def test_a_file_that_is_no_logo_is_refused(content: str | bytes, what: str, tmp_path: Path) -> None:
    (found,) = refused(tmp_path, content)
    assert what in found
    assert found.startswith(FILE)


def test_too_many_colours_are_refused(tmp_path: Path) -> None:
    squares = [f'<path fill="#00000{n}" d="M{n} 0h9v9Z"/>' for n in range(1, MOST_COLOURS + 2)]
    press = "".join(f'"#00000{n}": [0, 0, 0, 9{n}]\n' for n in range(1, MOST_COLOURS + 2))
    (found,) = refused(tmp_path, drawing("".join(squares)), press)
    assert f"the logo has 9 colours, and {MOST_COLOURS} are the most" in found


@pytest.mark.parametrize(
    "inside",
    [
        '<metadata><x:a xmlns:x="urn:x">words</x:a></metadata>',
        '<n:view xmlns:n="urn:n" n:zoom="2"/>',
        "<desc>A house</desc>",
        '<g style="font-size:12px;-inkscape-stroke:none;paint-order:normal"/>',
        '<defs><linearGradient id="unused"/></defs>',
        '<line x1="1" y1="1" x2="9" y2="9"/>',
        "<!-- a note -->",
    ],
)
def test_what_programs_note_for_themselves_does_no_harm(inside: str, tmp_path: Path) -> None:
    assert read(tmp_path, drawing(inside + BLACK_SQUARE)) == read(tmp_path, drawing())


def test_a_style_beats_a_class_and_a_class_beats_an_attribute(tmp_path: Path) -> None:
    sheet = "<style>/* ours */ .a, .b {fill: #065464} .b{fill:#46525c}</style>"
    for attributes, ink in (
        ('class="a" fill="#fff"', "brand"),
        ('class="b"', "slate"),
        ('class="a" style="fill:#46525c"', "slate"),
    ):
        (shape,) = read(tmp_path, drawing(f"{sheet}<g {attributes}>{BLACK_SQUARE}</g>")).shapes
        assert shape.ink == ink


@pytest.mark.parametrize(
    ("data", "box"),
    [
        ("M1 2h3v4H1z", Box(1, 2, 3, 4)),
        ("m1 2 3 0 0 4z", Box(1, 2, 3, 4)),
        ("M1,2L4,2,4,6", Box(1, 2, 3, 4)),
        ("M1 2H004v+4.0", Box(1, 2, 3, 4)),
        ("M10 10a5 5 0 1010 0a5 5 0 10-10 0", Box(10, 5, 10, 10)),
        ("M0 0C0 4 8 4 8 0", Box(0, 0, 8, 3)),
        ("M0 0Q4 4 8 0", Box(0, 0, 8, 2)),
        ("M0 0q4 4 8 0t8 0", Box(0, -2, 16, 4)),
        ("M.5.5.5-1-3-4", Box(-3, -4, 3.5, 4.5)),
        ("M1e1 2E0h1.e0", Box(10, 2, 1, 0)),
    ],
)
def test_path_data_draw_what_the_standard_says(data: str, box: Box) -> None:
    assert bounds(outlines(data, UNMOVED)) == pytest.approx(box, abs=1e-3)


@pytest.mark.parametrize(
    ("name", "attributes", "box"),
    [
        ("rect", {"x": "1", "y": "2", "width": "30", "height": "4px"}, Box(1, 2, 30, 4)),
        ("rect", {"width": "30", "height": "4", "rx": "9"}, Box(0, 0, 30, 4)),
        ("circle", {"cx": "5", "cy": "6", "r": "4"}, Box(1, 2, 8, 8)),
        ("ellipse", {"cx": "5", "cy": "6", "rx": "4", "ry": "2"}, Box(1, 4, 8, 4)),
        ("polygon", {"points": "1,2 3,2 3 5"}, Box(1, 2, 2, 3)),
    ],
)
def test_shapes_are_outlines(name: str, attributes: dict[str, str], box: Box) -> None:
    assert bounds(outlines(path_data(name, attributes), UNMOVED)) == pytest.approx(box, abs=1e-2)


@pytest.mark.parametrize(
    ("transform", "point"),
    [
        ("translate(3)", (4, 2)),
        ("translate(3,4) scale(2)", (5, 8)),
        ("rotate(90)", (-2, 1)),
        ("rotate(90 1 2)", (1, 2)),
        ("matrix(1 0 0 -1 0 10)", (1, 8)),
        ("skewX(45)", (3, 2)),
        ("skewY(45)", (1, 3)),
    ],
)
def test_a_transform_moves_outlines(transform: str, point: tuple[float, float]) -> None:
    ((_, found), *_) = outlines("M1 2h1", transformed(transform, UNMOVED))
    assert found == pytest.approx(point)


@given(damaged(HARBOR.encode()))
@fuzz(150)
def test_a_damaged_logo_is_read_or_refused(content: bytes) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - a fixture serves only one example

    with TemporaryDirectory() as folder:
        try:
            logo = read(Path(folder), content, HARBOR_PRESS)
        except IceprintError:
            return
        assert max(logo.width, logo.height) == pytest.approx(SIDE)


@given(st.text("MmLlHhVvCcSsQqTtAaZz0123456789.,- e+", max_size=60))
@fuzz(200)
def test_path_data_of_any_kind_are_drawn_or_refused_in_words(data: str) -> None:
    try:
        outlines(data, UNMOVED)
    except ValueError as error:
        assert str(error).startswith("its path data")  # noqa: PT017 - either way is right


def test_without_fonttools_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "iceprint.catalog.svg_outlines")
    monkeypatch.setitem(sys.modules, "fontTools.misc.bezierTools", None)
    assert refused(tmp_path, drawing()) == [
        f"{FILE}: logos cannot be read: fontTools is not installed | pip install 'iceprint[logos]'"
    ]
