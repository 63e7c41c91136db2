"""Inks: the operators that choose them, and whether what they print can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from iceprint.model.edition import Use
from iceprint.model.ink import Ink
from iceprint.model.page import Curves, Fill, GlyphRun
from iceprint.paint.inks import InkWell, fill_operators
from tests.specimens.printing import INKS, card_layout, ink_of

PLASTIC = 250  # percent of ink in all that plastic takes
BLACK = Ink("text", (0, 0, 0), (0, 0, 0, 100), overprint=True)
SEA = Ink("sea", (0, 51, 255), (95, 45, 0, 12.5))
SPOT = SEA._replace(separation="PANTONE 300 C")


@pytest.mark.parametrize(
    ("ink", "use", "operators"),
    [
        (SEA, Use.SCREEN, "0 0.2 1 rg"),
        (SEA, Use.PRESS, "/GSknock gs 0.95 0.45 0 0.125 k"),
        (BLACK, Use.SCREEN, "0 0 0 rg"),
        (BLACK, Use.PRESS, "/GSover gs 0 0 0 1 k"),
        (SPOT, Use.SCREEN, "0 0.2 1 rg"),
        (SPOT, Use.PRESS, "/GSknock gs /sea cs 1 scn"),
    ],
)
def test_a_screen_takes_rgb_and_the_press_takes_plates_and_overprint(ink: Ink, use: Use, operators: str) -> None:
    assert fill_operators(ink, use) == operators


def test_an_ink_is_named_only_when_it_changes() -> None:
    well = InkWell({"text": BLACK, "sea": SEA}, Use.SCREEN)
    taken = [well.take(name) for name in ("sea", "sea", "text", "sea")]
    assert taken == ["0 0.2 1 rg\n", "", "0 0 0 rg\n", "0 0.2 1 rg\n"]


def test_text_and_numbers_stand_out_from_what_is_under_them_by_seven_to_one() -> None:
    grounds = set(words_on_grounds())
    read = {("text", "paper"), ("text", "proof"), ("paper", "brand")}
    assert read <= grounds
    assert {pair: contrast(*pair) for pair in read if contrast(*pair) < 7} == {}
    assert {pair: contrast(*pair) for pair in grounds if contrast(*pair) < 4.5} == {}, "headings too"


def test_only_black_alone_overprints() -> None:
    assert {ink.press for ink in INKS.values() if ink.overprint} == {(0, 0, 0, 100)}
    assert not any(ink.separation for ink in INKS.values() if ink.overprint)


def test_no_ink_is_more_than_plastic_takes() -> None:
    assert {
        name: ink.coverage for name, ink in INKS.items() if ink.coverage > PLASTIC and ink.separation != "All"
    } == {}


@pytest.mark.parametrize(("ink", "ground", "ratio"), [("text", "paper", 21), ("paper", "paper", 1)])
def test_contrast_is_measured_as_wcag_does(ink: str, ground: str, ratio: float) -> None:
    assert contrast(ink, ground) == pytest.approx(ratio)


def words_on_grounds() -> Iterator[tuple[str, str]]:
    """The ink of every run with the ink under it: of the last panel that holds it, of paper, and of the proof mark."""
    for page in card_layout().pages:
        for run in (item for item in page.items if isinstance(item, GlyphRun)):
            under = page.items[: page.items.index(run)]
            panels = [item.ink for item in under if isinstance(item, Fill) and item.box.contains(ink_of(run))]
            yield run.ink, (panels or ["paper"])[-1]
            if not panels:
                yield from ((run.ink, item.ink) for item in under if isinstance(item, Curves))


def contrast(ink: str, ground: str) -> float:
    """WCAG 2.2, "contrast ratio"."""
    dark, light = sorted(luminance(INKS[name].screen) for name in (ink, ground))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, int, int]) -> float:
    red, green, blue = (
        value / 255 / 12.92 if value / 255 <= 0.04045 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
