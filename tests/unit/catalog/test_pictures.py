"""Logos of pixels: what of a picture reaches a screen and a press, and everything that is refused."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from iceprint.catalog.logo_limits import SIDE
from iceprint.catalog.logos import read_logo
from iceprint.catalog.picture_head import MOST_SCANS
from iceprint.catalog.picture_inks import on_screen
from iceprint.catalog.pictures import KEPT, LIMIT
from iceprint.catalog.profiles import shipped_condition
from iceprint.errors import IceprintError, Place
from iceprint.model.output_condition import OutputCondition
from iceprint.model.partner import Logo
from iceprint.model.pixels import Pixels, Samples
from tests.specimens.logos import PNG_BOMB
from tests.specimens.pictures import (
    CLEAR,
    FRAME,
    HEIGHT,
    SEA,
    SUN,
    WIDTH,
    bare_png,
    chunk,
    harbor,
    in_cmyk,
    jpeg,
    on_white,
    png,
    press_profile,
    srgb_profile,
    wide_gamut_profile,
    with_chunk,
    with_segment,
    without_segment,
)
from tests.specimens.profiles import profile
from tests.specimens.words import damaged, fuzz
from tests.unit.catalog.desk import complaints

FILE = "content/partners/logo.png"
TRIMMED = FRAME[2] - FRAME[0], FRAME[3] - FRAME[1]
PERCENT = 100 / 255


def read(folder: Path, content: bytes, name: str = "logo.png", condition: OutputCondition | None = None) -> Logo:
    path = folder / name
    path.write_bytes(content)
    return read_logo(path, f"content/partners/{name}", {}, lambda: condition or shipped_condition())


def pixels_of(folder: Path, content: bytes) -> Pixels:
    pixels = read(folder, content).pixels
    assert pixels
    return pixels


def looks(folder: Path, content: bytes, name: str = "logo.png") -> Logo:
    """A logo without where it stands."""
    logo = read(folder, content, name)
    return logo._replace(pixels=logo.pixels and logo.pixels._replace(place=Place("")))


def refused(folder: Path, content: bytes, name: str = "logo.png") -> str:
    (found,) = complaints(lambda: read(folder, content, name))
    assert found.startswith(f"content/partners/{name}: ")
    return found.removeprefix(f"content/partners/{name}: ")


def rows(pixels: Pixels, samples: Samples) -> NDArray[np.uint8]:
    """The values of all channels, as pdf files hold them: [y, x, channel]."""
    content = np.frombuffer(zlib.decompress(samples.deflated), np.uint8)
    if samples.bits == 1:
        return np.unpackbits(content.reshape(pixels.height, -1), axis=1)[:, : pixels.width, None]
    return content.reshape(pixels.height, pixels.width, samples.channels)


def test_a_picture_fills_its_box_without_the_white_edges_it_came_with(tmp_path: Path) -> None:
    logo = read(tmp_path, png(harbor()))
    assert logo.pixels
    assert (logo.pixels.width, logo.pixels.height) == TRIMMED
    assert (logo.width, logo.height) == pytest.approx((SIDE, SIDE * TRIMMED[1] / TRIMMED[0]))
    assert logo.pixels.source == (WIDTH, HEIGHT)
    assert (logo.shapes, logo.inks) == ((), ())


@pytest.mark.parametrize(
    "content",
    [
        png(harbor()),
        png(harbor(), interlace=1),
        png(on_white(harbor())),
        png(on_white(harbor()), icc_profile=srgb_profile()),
        png(harbor().quantize(64)),
        png(on_white(harbor()).quantize(64)),
        jpeg(on_white(harbor())),
        jpeg(on_white(harbor()), progressive=True, subsampling=0),
        jpeg(on_white(harbor()), icc_profile=srgb_profile()),
    ],
    ids=["rgba", "interlaced", "rgb", "rgb, profile", "palette", "palette, opaque", "jpeg", "progressive", "profile"],
)
def test_every_kind_of_file_shows_the_same_on_a_screen_and_is_inked_for_the_press(
    content: bytes, tmp_path: Path
) -> None:
    pixels = pixels_of(tmp_path, content)
    screen, press = rows(pixels, pixels.screen), rows(pixels, pixels.press)
    assert (screen.shape[2], press.shape[2]) == (3, 4)
    proof = np.array(on_screen(Image.frombytes("CMYK", press.shape[1::-1], press.tobytes()), shipped_condition()))
    for x, colour in ((30, SEA), (150, SUN)):
        assert screen[120, x].tolist() == pytest.approx(colour[:3], abs=6)
        assert proof[120, x].tolist() == pytest.approx(colour[:3], abs=24)


def test_what_shines_through_is_laid_on_white(tmp_path: Path) -> None:
    half = Image.new("RGBA", (300, 300), (200, 0, 0, 128))
    pixels = pixels_of(tmp_path, png(half))
    assert tuple(rows(pixels, pixels.screen)[9, 9]) == (227, 127, 127)


def test_white_is_paper_and_black_is_black_ink_alone(tmp_path: Path) -> None:
    """Letters in a logo that stand on four plates get edges of other colours."""
    pixels = pixels_of(tmp_path, png(harbor()))
    screen, press = rows(pixels, pixels.screen), rows(pixels, pixels.press)
    for colour, inks in (((255, 255, 255), (0, 0, 0, 0)), ((0, 0, 0), (0, 0, 0, 255))):
        found = press[(screen == colour).all(axis=2)]
        assert len(found) > 50
        assert (found == inks).all()


def test_grays_are_shares_of_black_and_colours_go_over_into_them_without_a_step(tmp_path: Path) -> None:
    ramp = Image.new("RGB", (256, 100))
    ramp.putdata([(90, 90, 90 + x // 4) for _ in range(100) for x in range(256)])
    pixels = pixels_of(tmp_path, png(ramp))
    press = rows(pixels, pixels.press)[0].astype(int)
    assert tuple(press[0]) == (0, 0, 0, 165)
    assert press[-1][:2].min() > 100
    assert np.abs(np.diff(press, axis=0)).max() <= 24


def test_no_mixture_takes_more_ink_than_plastic_holds(tmp_path: Path) -> None:
    values = range(0, 256, 17)
    cube = Image.new("RGB", (64, 64))
    cube.putdata([(red, green, blue) for red in values for green in values for blue in values])
    pixels = pixels_of(tmp_path, png(cube))
    total = rows(pixels, pixels.press).astype(int).sum(axis=2) * PERCENT
    assert 240 < total.max() <= 250
    assert pixels.most_ink == pytest.approx(total.max())


@pytest.mark.parametrize("content", [png(harbor().convert("LA")), png(on_white(harbor()).convert("L"))])
def test_a_gray_picture_is_the_same_on_screen_and_press(content: bytes, tmp_path: Path) -> None:
    pixels = pixels_of(tmp_path, content)
    assert pixels.screen is pixels.press
    assert (pixels.press.channels, pixels.press.bits, pixels.least_ppi) == (1, 8, 300)
    assert rows(pixels, pixels.press)[100, 30] == pytest.approx(78, abs=2)
    assert pixels.most_ink == 100


def test_a_picture_in_colours_that_is_gray_is_black_ink_alone(tmp_path: Path) -> None:
    gray = on_white(harbor()).convert("L")
    assert read(tmp_path, png(gray.convert("RGB"))) == read(tmp_path, png(gray))
    assert pixels_of(tmp_path, jpeg(gray.convert("RGB"))).press.channels == 1


def test_black_and_white_without_tones_is_line_art(tmp_path: Path) -> None:
    """Whatever it is saved as, its edges have steps, which are seen below 1200 pixels to the inch."""
    hard = on_white(harbor()).convert("L").point([255 if value > 120 else 0 for value in range(256)])
    first = pixels_of(tmp_path, png(hard.convert("1")))
    assert (first.press.bits, first.least_ppi) == (1, 1200)
    assert rows(first, first.press)[100, 30] == 0
    for other in (png(hard), png(hard.convert("RGB")), png(hard.quantize(2))):
        assert pixels_of(tmp_path, other) == first


def test_nothing_is_kept_that_no_paper_shows(tmp_path: Path) -> None:
    pixels = pixels_of(tmp_path, png(harbor(3000)))
    assert (pixels.width, pixels.height) == (KEPT, KEPT * TRIMMED[1] // TRIMMED[0])
    assert pixels.source == (3000, 1800)


@pytest.mark.parametrize("turned", range(2, 9))
@pytest.mark.parametrize("save", [png, jpeg], ids=["png", "jpeg"])
def test_a_picture_stands_as_the_camera_was_held(save: object, turned: int, tmp_path: Path) -> None:
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[turned]  # how to lay it down so that it is set up again
    image = on_white(harbor())
    exif = Image.Exif()
    exif[0x0112] = turned
    assert callable(save)
    upright = pixels_of(tmp_path, save(image))
    found = pixels_of(tmp_path, save(image.transpose(Image.Transpose(back)), exif=exif))
    assert (found.width, found.height) == (upright.width, upright.height)
    difference = rows(found, found.screen).astype(int) - rows(upright, upright.screen)
    assert np.abs(difference).mean() < 2


def test_colours_of_another_profile_are_told_in_those_of_the_screen(tmp_path: Path) -> None:
    """A green of Adobe RGB is more than sRGB has; a gray is the same gray."""
    image = Image.new("RGB", (200, 100), (100, 200, 100))
    image.paste((120, 120, 120), (0, 0, 50, 100))
    pixels = pixels_of(tmp_path, png(image, icc_profile=wide_gamut_profile()))
    screen = rows(pixels, pixels.screen).astype(int)
    gray, green = screen[5, 5], screen[5, 150]
    assert gray == pytest.approx((120, 120, 120), abs=3)
    assert green[0] < 60
    assert green[1] == pytest.approx(200, abs=4)


def test_the_inks_of_the_press_of_the_project_are_printed_as_they_are(tmp_path: Path) -> None:
    pixels = pixels_of(tmp_path, jpeg(in_cmyk(), icc_profile=press_profile(), subsampling=0))
    assert rows(pixels, pixels.press)[100, 100] == pytest.approx((230, 150, 0, 20), abs=2)
    red, green, blue = rows(pixels, pixels.screen)[100, 100]
    assert red < green < blue


def test_a_profile_is_known_also_where_a_program_has_marked_it(tmp_path: Path) -> None:
    marked = bytearray(press_profile())
    marked[64:68], marked[84:100] = b"\0\0\0\1", bytes(range(16))
    assert pixels_of(tmp_path, jpeg(in_cmyk(), icc_profile=bytes(marked)))


def test_the_press_is_that_of_the_job(tmp_path: Path) -> None:
    other = shipped_condition()._replace(deflated_profile=zlib.compress(wide_gamut_profile()), description="Newsprint")
    content = jpeg(in_cmyk(), icc_profile=press_profile())
    (found,) = complaints(lambda: read(tmp_path, content, condition=other))
    assert "the picture is in CMYK for another press than that of the project" in found
    assert found.endswith('ask for it in sRGB, or in CMYK with the profile of the press inside: "Newsprint"')


def test_a_profile_of_a_press_that_cannot_be_reckoned_with_is_named(tmp_path: Path) -> None:
    hollow = OutputCondition("Custom", "Our press", None, zlib.compress(profile()))
    (found,) = complaints(lambda: read(tmp_path, ROUND, condition=hollow))
    assert 'no colours can be reckoned with the profile of the press, "Our press"' in found
    assert read(tmp_path, png(harbor().convert("LA")), condition=hollow)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (jpeg(in_cmyk()), "the picture is in CMYK, and has no profile that says for which press"),
        (jpeg(in_cmyk(), icc_profile=srgb_profile()), "the picture is in CMYK for another press"),
        (
            without_segment(jpeg(in_cmyk(), icc_profile=press_profile()), 0xEE),
            "the picture is in CMYK, and does not say which way its inks are written",
        ),
        (
            jpeg(in_cmyk((255, 255, 200, 255)), icc_profile=press_profile(), subsampling=0),
            "the picture has 380 % of ink in one place, and 300 % are the most",
        ),
    ],
)
def test_inks_that_nobody_can_answer_for_are_refused(content: bytes, what: str, tmp_path: Path) -> None:
    found = refused(tmp_path, content, "logo.jpg")
    assert found.startswith(what)
    assert "sRGB" in found


ROUND = png(on_white(harbor()))
PHOTO = jpeg(on_white(harbor()))
FILM = Image.new("RGB", (300, 200), "navy")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (PNG_BOMB, "the picture is damaged, or ends too early"),
        (bare_png(100_000, 100_000), "the picture has 100000 x 100000 pixels, which is more than any logo needs"),
        (bare_png(9000, 9000), "the picture has 9000 x 9000 pixels"),
        (bare_png(0, 9), "the picture has no pixels"),
        (bare_png(9, 9, kind=1), "the picture cannot be read"),
        (bare_png(300, 300), "the picture cannot be read (OSError)"),
        (bare_png(300, 300, depth=16), "the picture has 16 bits to a channel"),
        (png(FILM, save_all=True, append_images=[FILM.rotate(180), on_white(harbor())]), "the picture is animated"),
        (with_chunk(ROUND, b"cICP", bytes((9, 16, 0, 1))), "the picture has the colours of a video"),
        (with_chunk(ROUND, b"gAMA", (100_000).to_bytes(4, "big")), "its colours are not those of sRGB"),
        (with_chunk(ROUND, b"iCCP", b"x\0\0" + zlib.compress(b"no profile")), "the colour profile in the picture is"),
        (with_chunk(ROUND, b"iCCP", b"x\0\0" + zlib.compress(bytes(9_000_000))), "the picture cannot be read"),
        (with_chunk(ROUND, b"iCCP", b"x\0\0no"), "the colour profile in the picture is of no use"),
        (with_chunk(ROUND, b"iCCP", b"x\0\0" + zlib.compress(press_profile())), "the colour profile in the picture is"),
        (with_chunk(ROUND, b"IHDR", bare_png(9000, 9000)[16:29]), "the picture cannot be read (ValueError)"),
        (ROUND[:-20], "the picture is damaged, or ends too early"),
        (ROUND[: len(ROUND) // 2], "the picture is damaged, or ends too early"),
        (ROUND[:500] + b"\0\0\0" + ROUND[503:], "the picture is damaged, or ends too early"),
        (PHOTO[: len(PHOTO) // 2], "the picture cannot be read (OSError)"),
        (PHOTO[:100], "the picture is damaged, or ends too early"),
        (b"\xff\xd8\xff", "the picture is damaged, or ends too early"),
        (b"\xff\xd8\xff\xd9", "the picture is damaged, or ends too early"),
        (PHOTO.replace(b"\xff\xc0", b"\xff\xc3"), "the picture is a JPEG of a rare kind"),
        (PHOTO.replace(b"\xff\xc0\0\x11\x08", b"\xff\xc0\0\x11\x0c"), "the picture has 3 channels of 12 bits"),
        (
            PHOTO.replace(b"\xff\xc0\0\x11\x08\1\x2c", b"\xff\xc0\0\x11\x08\xff\xff"),
            "the picture has 500 x 65535 pixels",
        ),
        (PHOTO[:-2] + b"\xff\xda\0\x02" * MOST_SCANS + b"\xff\xd9", "the picture is written in more than 60 scans"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "this is neither a PNG nor a JPEG picture, whatever its name says"),
        (b"GIF89a", "this is neither a PNG nor a JPEG picture"),
        (b"", "this is neither a PNG nor a JPEG picture"),
        (bytes(LIMIT + 1), "the file is larger than 8 MiB"),
        (png(Image.new("RGBA", (300, 300), CLEAR)), "the logo is white or nearly so"),
        (png(Image.new("RGB", (300, 300), "white")), "the logo is white or nearly so"),
        (png(Image.new("L", (300, 300), 240)), "the logo is white or nearly so"),
        (png(Image.new("L", (1300, 100), 0)), "the logo is more than twelve times as long as it is wide"),
    ],
)
def test_a_picture_that_is_no_logo_is_refused_in_words(content: bytes, what: str, tmp_path: Path) -> None:
    assert what in refused(tmp_path, content)


def test_a_restless_picture_does_not_make_every_file_heavy(tmp_path: Path) -> None:
    noise = np.random.default_rng(5).integers(0, 255, (1600, 1600, 3), np.uint8)
    found = refused(tmp_path, png(Image.fromarray(noise), compress_level=1))
    assert found.startswith("the picture is so restless that it makes every file heavy")


def test_press_colours_beside_a_picture_are_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "logo.press.yaml").write_text('"#0b5fa5": [90, 55, 5, 0]\n', "utf-8")
    found = refused(tmp_path, ROUND)
    assert found.startswith("press colours stand beside the logo, but those of a picture of pixels cannot be given")
    assert "take logo.press.yaml away" in found
    (tmp_path / "logo.svg").write_text("the drawing they belong to", "utf-8")
    assert read(tmp_path, ROUND)


@pytest.mark.parametrize("name", ["logo.tiff", "logo.gif", "logo.webp", "logo.PSD"])
def test_other_pictures_are_not_opened_at_all(name: str, tmp_path: Path) -> None:
    found = refused(tmp_path, ROUND, name)
    assert found.startswith(f'"{name[4:]}" is no kind of picture that can be read')
    assert found.endswith("or for a picture as PNG or JPEG")


@pytest.mark.parametrize("name", ["logo.jpg", "logo.JPEG", "logo.png"])
def test_a_picture_is_what_it_is_and_not_what_its_name_says(name: str, tmp_path: Path) -> None:
    assert looks(tmp_path, PHOTO, name) == looks(tmp_path, PHOTO, "other.jpg")


def test_what_a_file_says_beside_its_pixels_ends_here(tmp_path: Path) -> None:
    """Places, times, names of people and pictures before they were cut (JPEG thumbnails)."""
    note = b"tEXt", b"Author\0Somebody"
    assert read(tmp_path, with_chunk(ROUND, *note)) == read(tmp_path, ROUND)
    assert read(tmp_path, ROUND + b"hidden") == read(tmp_path, ROUND)
    for marker, body in ((0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"), (0xE2, b"MPF\0"), (0xFE, b"Somebody")):
        assert read(tmp_path, with_segment(PHOTO, marker, body)) == read(tmp_path, PHOTO)
    bomb = with_chunk(ROUND, b"zTXt", b"x\0\0" + zlib.compress(bytes(50_000_000)))
    assert read(tmp_path, bomb) == read(tmp_path, ROUND)


def test_another_pixel_is_another_logo(tmp_path: Path) -> None:
    changed = on_white(harbor())
    changed.putpixel((250, 150), (9, 9, 9))
    assert read(tmp_path, png(changed)).digest != read(tmp_path, ROUND).digest


@pytest.mark.parametrize("whole", [png(harbor().resize((50, 30))), jpeg(on_white(harbor()).resize((50, 30)))])
@given(data=st.data())
@fuzz(100)
def test_a_damaged_picture_is_read_or_refused(whole: bytes, data: st.DataObject) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - a fixture serves only one example

    with TemporaryDirectory() as folder:
        try:
            logo = read(Path(folder), data.draw(damaged(whole)))
        except IceprintError:
            return
        assert max(logo.width, logo.height) == pytest.approx(SIDE)


@given(st.binary(max_size=300), st.binary(max_size=60))
@fuzz(100)
def test_whatever_stands_in_a_whole_picture_is_read_or_refused(noise: bytes, name: bytes) -> None:
    """Damage behind right check sums reaches the decoder."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - as above

    small = png(harbor().resize((50, 30)).quantize(16))
    at = small.index(b"IDAT") - 4
    exif = chunk(b"eXIf", name) + chunk(b"iCCP", b"x\0\0" + zlib.compress(noise))
    for content in (small[:at] + exif + small[at:], bare_png(20, 20, kind=3, body=noise)):
        with TemporaryDirectory() as folder:
            complaints(lambda folder=folder, content=content: read(Path(folder), content))  # type: ignore[misc]


def test_without_pillow_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pictures", "picture_inks"):
        monkeypatch.delitem(sys.modules, f"iceprint.catalog.{module}", raising=False)
    monkeypatch.setitem(sys.modules, "PIL", None)
    found = refused(tmp_path, ROUND)
    assert found == "logos cannot be read: Pillow is not installed | pip install 'iceprint[logos]'"
