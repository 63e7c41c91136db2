"""A proof is read again: a text that it lacks is found, in all directions of writing."""

from __future__ import annotations

import pytest

from iceprint.model.edition import Use
from iceprint.verify.shown import Shown, what_is_not_shown
from tests.specimens.printing import paint, printed, sheet
from tests.specimens.tongues import card_in


def said(*texts: str) -> bytes:
    return paint(sheet(*texts), Use.SCREEN)


def test_what_is_shown_over_two_lines_is_found() -> None:
    assert list(what_is_not_shown(said("Call the tip", "line"), [Shown("Call the tip line")], pages=1)) == []


@pytest.mark.parametrize(
    ("wanted", "fault"),
    [
        (Shown("Call the tap line"), "it does not show 'Call the tap line'"),
        (Shown("Call the tip line now"), "it does not show 'Call the tip line now'"),
        (Shown("zebra", letters=True), "it does not show 'zebra'"),
    ],
)
def test_what_is_not_shown_is_told(wanted: Shown, fault: str) -> None:
    assert list(what_is_not_shown(said("Call the tip line"), [wanted], pages=1)) == [fault]


def test_a_page_too_few_is_told() -> None:
    assert list(what_is_not_shown(said("Call"), [], pages=2)) == ["it has 1 pages, not 2"]


def test_from_right_to_left_letters_are_counted() -> None:
    edition = card_in("ar")
    shown = Shown(edition.one("headline").text, letters=True)
    assert list(what_is_not_shown(printed(edition, Use.SCREEN), [shown], pages=2)) == []
