"""What is found in a finished file when it is looked at, and how it travels between processes."""

from __future__ import annotations

import json

import pikepdf
import pytest

from iceprint.errors import VerificationError
from iceprint.model.edition import Use
from iceprint.model.inspected import Inspected
from iceprint.model.units import mm
from iceprint.verify import inspection
from iceprint.verify.exchange import inspected_json, inspected_of
from iceprint.verify.inspection import DPI, inspect
from tests.specimens.broken import damaged, good
from tests.specimens.hostile import bomb_in_a_page, drawing_of_itself


@pytest.fixture(scope="module")
def press() -> Inspected:
    return inspect(good(Use.PRESS))


@pytest.fixture(scope="module")
def screen() -> Inspected:
    return inspect(good(Use.SCREEN))


def test_words_are_found_with_their_places_on_the_trim(press: Inspected, screen: Inspected) -> None:
    front = press.pages[0]
    assert "1-888-373-7888" in front.text
    assert all(word.box.x > 0 and word.box.right < mm(85.6) and word.box.y > 0 for word in front.words)
    shown = zip(front.words, screen.pages[0].words, strict=True)
    assert all(abs(one.box.x - other.box.x) < mm(0.02) for one, other in shown)


def test_links_and_codes_are_read(screen: Inspected) -> None:
    assert "tel:+18883737888" in screen.pages[0].links
    assert screen.pages[1].codes == ("https://www.ice.gov/tipline",)


def test_a_page_tells_its_boxes_and_inks(press: Inspected, screen: Inspected) -> None:
    said = dict(press.pages[0].properties)
    assert said["trim box"] == "85.60 x 53.98 mm"
    assert said["bleed box"].startswith("91.95 x 60.33 mm")
    assert "Black" in said["inks"]
    assert dict(screen.pages[0].properties)["inks"] != said["inks"]


def test_a_file_tells_its_edition_state_and_condition(press: Inspected) -> None:
    said = dict(press.properties)
    assert press.edition == said["edition"]
    assert said["PDF/X"] == "PDF/X-4"
    assert said["pages"] == "2"
    assert said["output intent GTS_PDFX"].startswith("FOGRA39, profile ")
    assert "NotoSans-Regular" in said["fonts"]


def test_pictures_of_press_and_screen_lie_on_their_trim(press: Inspected, screen: Inspected) -> None:
    bleeding, bare = press.pages[0].picture, screen.pages[0].picture
    assert (bare.left, bare.top, bare.dpi) == (0, 0, DPI)
    assert (bleeding.left, bleeding.top) == (13, 13)  # 3.175 mm, to the next whole pixel
    assert (bare.width, bare.height) == (338, 213)


def test_a_large_page_is_drawn_coarser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspection, "MOST_PIXELS", 10_000)
    picture = inspect(good(Use.SCREEN)).pages[0].picture
    assert picture.width * picture.height < 10_500
    assert picture.dpi < DPI


def test_what_was_found_travels_whole(press: Inspected) -> None:
    assert inspected_of(json.loads(json.dumps(inspected_json(press)))) == press


def test_addresses_that_begin_alike_and_are_too_long_to_show_are_told_apart() -> None:
    def inspected(end: str) -> Inspected:
        def lead(pdf: pikepdf.Pdf) -> None:
            pdf.pages[0].Annots[0].A.URI = pikepdf.String("https://a.gov/" + "x" * 400 + end)

        return inspect(damaged(good(Use.SCREEN), lead))

    assert inspected("1").pages[0].links[0] != inspected("2").pages[0].links[0]


@pytest.mark.parametrize("damage", [bomb_in_a_page, drawing_of_itself])
def test_a_page_without_bounds_is_not_drawn(damage: object) -> None:
    with pytest.raises(VerificationError, match="it cannot be compared: "):
        inspect(damaged(good(Use.SCREEN), damage, compress_streams=False))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bound", "says"), [("MOST_PAGES", "more than 1 pages"), ("MOST_LETTERS", "more than 1 letters")]
)
def test_a_file_has_bounds(bound: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspection, bound, 1)
    with pytest.raises(VerificationError, match=says):
        inspect(good(Use.SCREEN))
