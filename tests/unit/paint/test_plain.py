"""Plain text: every message on a line of its own, and nothing that a reader does not need."""

from __future__ import annotations

from unicodedata import bidirectional, is_normalized

import pytest

from iceprint.design.products import template_for
from iceprint.model.edition import Edition
from iceprint.paint.plain import LEFT_TO_RIGHT, RIGHT_TO_LEFT, plain_text
from iceprint.text.bidi import resolve, visual_order
from iceprint.text.items import UNDRAWN
from tests.specimens.editions import card
from tests.specimens.tongues import FSI, LANGUAGES, PDI, ZERO_WIDTH_SPACE, card_in

CARD = """\
Trafficking and smuggling are not the same

Human trafficking
A crime against a person. Someone is forced, tricked or threatened into work. No border needs to be crossed.

Human smuggling
A crime against a border. Someone agrees, and often pays, to be taken across in secret.

Get help
1-888-373-7888
Free call, day and night. Or text 233733.
In danger now? Call 911.

Signs of trafficking
- Someone else keeps their papers
- They are not free to leave or quit
- They or their family are threatened
- They work for little or no pay
- They owe a debt that never ends

QR code: opens ice.gov/tipline
ice.gov/tipline
Report online

Report it
1-866-347-2423
Tip line, day and night.
From abroad: +1-802-872-6199
"""


def text_of(edition: Edition, heading: str | None = None) -> str:
    return plain_text(template_for(edition), edition.language, heading).decode("utf-8")


def test_a_card_is_its_messages_line_by_line() -> None:
    assert text_of(card()) == CARD


def test_a_heading_of_the_file_stands_first_and_alone() -> None:
    assert text_of(card(), "PROOF: Know the signs") == f"PROOF: Know the signs\n\n{CARD}"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_file_is_in_the_form_that_every_machine_reads(tag: str) -> None:
    edition = card_in(tag)
    data = plain_text(template_for(edition), edition.language, None)
    text = data.decode("utf-8")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert text.endswith("\n")
    assert is_normalized("NFC", text)
    assert all(line == line.strip() for line in text.split("\n"))
    assert "\n\n\n" not in text


def test_letters_and_their_marks_are_one_where_unicode_has_one_for_both() -> None:
    assert "Señales\n" in text_of(card({"headline": "Sen\u0303ales"}))


@pytest.mark.parametrize("tag", ["en", "km", "ar"])
def test_what_only_directs_the_setting_is_left_out(tag: str) -> None:
    edition = card({"help.note": f"Or{ZERO_WIDTH_SPACE} {FSI}{{text_code}}{PDI} now"}, language=LANGUAGES[tag])
    text = text_of(edition)
    assert UNDRAWN.isdisjoint(set(text) - {LEFT_TO_RIGHT, RIGHT_TO_LEFT})
    assert (LEFT_TO_RIGHT in text) is (tag == "ar")


@pytest.mark.parametrize(
    "words",
    [
        f"من خارج الولايات المتحدة: {FSI}{{from_abroad}}{PDI}",
        f"{FSI}{{from_abroad}}{PDI} من خارج الولايات المتحدة",
        f"الرقم {FSI}{{hotline}}{PDI} أو {FSI}{{tip_line}}{PDI} الآن.",
    ],
)
def test_a_screen_that_knows_unicode_shows_arabic_and_its_numbers_the_right_way_round(words: str) -> None:
    text = text_of(card({"help.note": words}, language=LANGUAGES["ar"]))
    (line,) = (line for line in text.split("\n") if "الولايات" in line or "الآن." in line)
    assert first_strong_is_right_to_left(line)
    shown = "".join(line[at] for at in visual_order(resolve(line, 1).levels))
    for number in ("+1-802-872-6199", "1-888-373-7888", "1-866-347-2423"):
        assert (number in shown) is (number in line)


def test_without_the_mark_the_number_would_be_turned_round() -> None:
    """The law above can fail."""
    line = "من خارج الولايات المتحدة: +1-802-872-6199"
    assert "+1-802-872-6199" not in "".join(line[at] for at in visual_order(resolve(line, 1).levels))


def first_strong_is_right_to_left(line: str) -> bool:
    """What a screen takes for the direction of a line (UAX #9, P2)."""
    return next(bidirectional(one) for one in line if bidirectional(one) in {"L", "R", "AL"}) != "L"
