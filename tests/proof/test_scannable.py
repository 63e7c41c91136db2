"""Does a scanner read the QR codes from the printed page, also from a bad print? zxing reads what pdfium draws."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from iceprint.model.edition import PIECES, Use
from tests.proof.conftest import Printed

Damage = Callable[[Image.Image, int], Image.Image]  # a page and a seed

ONCE, OFTEN = range(1), range(5)  # seeds, for what is the same every time and for what is random


def clean(page: Image.Image, _: int) -> Image.Image:
    return page


def blurred(page: Image.Image, _: int) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(1))


def noisy(page: Image.Image, seed: int) -> Image.Image:
    noise = np.random.default_rng(seed).normal(0, 20, (page.height, page.width))
    return Image.fromarray(np.clip(np.asarray(page, dtype=np.float64) + noise, 0, 255).astype(np.uint8))


def blurred_and_noisy(page: Image.Image, seed: int) -> Image.Image:
    return noisy(blurred(page, seed), seed)


def turned(page: Image.Image, _: int) -> Image.Image:
    return page.rotate(7, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)


@pytest.mark.parametrize("use", PIECES)
@pytest.mark.parametrize("resolution", [150, 300, 600])
@pytest.mark.parametrize(("damage", "seeds"), [(clean, ONCE), (blurred, ONCE), (turned, ONCE), (noisy, OFTEN)])
def test_a_code_is_read_after_one_damage(
    printed: tuple[Printed, ...], use: Use, resolution: int, damage: Damage, seeds: range
) -> None:
    assert_read(printed, use, resolution, damage, seeds)


@pytest.mark.parametrize("use", PIECES)
def test_a_code_is_read_after_two_damages_at_300_dpi(printed: tuple[Printed, ...], use: Use) -> None:
    assert_read(printed, use, 300, blurred_and_noisy, OFTEN)


@pytest.mark.parametrize("resolution", [100, 300])
@pytest.mark.parametrize("damage", [clean, blurred, turned])
def test_the_large_codes_of_large_print_are_read_from_a_poor_scan_too(
    printed: tuple[Printed, ...], resolution: int, damage: Damage
) -> None:
    for each in printed:
        found = [text for page in drawn(each, Use.LARGE_PRINT, resolution) for text in read(damage(page, 0))]
        assert found == [code.payload for page in each.promise.pages for code in page.codes], each.name


@pytest.mark.parametrize("use", PIECES)
def test_the_codes_of_every_material_are_read(catalogue: tuple[Printed, ...], use: Use) -> None:
    assert any(page.codes for each in catalogue for page in each.promise.pages)
    assert_read(catalogue, use, 200, clean, range(1))


def test_a_code_with_a_damaged_finder_is_not_read(printed: tuple[Printed, ...]) -> None:
    """The reader can fail: with a corner of the code covered it finds nothing."""
    page = drawn(printed[0], Use.SCREEN, 300)[-1]
    white = Image.new("L", (page.width // 5, page.height // 4), 255)
    page.paste(white, (page.width - white.width, 0))
    assert read(page) == []


def assert_read(printed: tuple[Printed, ...], use: Use, resolution: int, damage: Damage, seeds: range) -> None:
    for each in printed:
        for page, promised in zip(drawn(each, use, resolution), each.promise.pages, strict=True):
            for seed in seeds:
                assert read(damage(page, seed)) == [code.payload for code in promised.codes], (each.name, seed)


def drawn(each: Printed, use: Use, resolution: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(each.files[use])
    pages = [page.render(scale=resolution / 72, grayscale=True).to_pil().convert("L") for page in document]
    document.close()
    return pages


def read(page: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(page)]
