"""How much of a picture changed, and where; pages of two sizes lie trim on trim."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image

from iceprint.compare.overlay import FRAME, overlay
from iceprint.compare.pixels import MOST_AREAS, TILE, differences, laid, pixels
from iceprint.compare.png import png
from iceprint.model.comparison import PictureChange, PixelBox, Way
from tests.specimens.inspections import raster


def test_pictures_that_are_the_same_differ_nowhere() -> None:
    found = differences(laid(raster(spots=[(3, 3)]), raster(spots=[(3, 3)])))
    assert found == (0.0, ())


def test_one_pixel_is_found_and_framed_by_its_tile() -> None:
    found = differences(laid(raster(), raster(spots=[(31, 20)])))
    assert found.share == 1 / (60 * 40)
    assert found.areas == (PixelBox(30, 18, 36, 24),)


def test_what_is_near_is_one_area_and_what_is_far_is_two() -> None:
    near = differences(laid(raster(), raster(spots=[(1, 1), (1 + 2 * TILE, 1)])))
    far = differences(laid(raster(), raster(spots=[(1, 1), (1 + 3 * TILE, 1)])))
    assert (len(near.areas), len(far.areas)) == (1, 2)


def test_very_many_areas_become_one() -> None:
    spots = [(x, y) for x in range(0, 600, 3 * TILE) for y in range(0, 120, 3 * TILE)]
    assert len(spots) > MOST_AREAS
    found = differences(laid(raster(600, 120), raster(600, 120, spots)))
    assert found.areas == (PixelBox(0, 0, 600, 114),)


def test_a_page_with_bleed_lies_on_one_without_trim_on_trim() -> None:
    bare, bleeding = raster(60, 40, [(5, 5)]), raster(80, 60, [(15, 15)], left=10, top=10)
    sheet = laid(bare, bleeding)
    assert (sheet.width, sheet.height) == (80, 60)
    assert differences(sheet) == (0.0, ())


def test_places_are_told_in_millimetres_from_the_trim() -> None:
    old, new = raster(left=10, top=10), raster(left=10, top=10)
    change = PictureChange(1, Way.CHANGED, 0.1, (PixelBox(20, 10, 30, 40),), old, new)
    assert change.areas_mm == ((2.5, 0.0, 2.5, 7.6),)


def test_the_overlay_frames_what_changed_and_pales_the_rest() -> None:
    sheet = laid(raster(), raster(spots=[(31, 20), (50, 35)]))
    shown = overlay(sheet, (PixelBox(30, 18, 36, 24),))
    at = {(x, y): shown[3 * (y * 60 + x) :][:3] for x, y in [(26, 14), (31, 20), (50, 35)]}
    assert at == {(26, 14): FRAME, (31, 20): bytes(3), (50, 35): bytes([179, 179, 179])}


def test_a_picture_of_ours_is_one_that_others_can_open() -> None:
    rgb = bytes(range(18))
    with Image.open(io.BytesIO(png(3, 2, rgb))) as image:
        assert (image.size, image.mode, image.tobytes()) == ((3, 2), "RGB", rgb)


@pytest.mark.parametrize("packed", [b"", b"nonsense", zlib.compress(b"\0" * 7), zlib.compress(b"\0" * 10**7)])
def test_a_picture_that_is_not_what_it_says_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="a picture"):
        pixels(raster()._replace(packed=packed))
