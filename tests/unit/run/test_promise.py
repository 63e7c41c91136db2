"""The promise: words, facts, codes and links of an edition, known before anything is laid out."""

from __future__ import annotations

import pytest

from iceprint.design.products import template_for
from iceprint.model.edition import Use
from iceprint.model.promise import Fidelity, Promise
from iceprint.run.promise import promise_for
from iceprint.text.items import UNDRAWN
from tests.specimens.editions import CR80, FACTS, card
from tests.specimens.tongues import LANGUAGES, card_in


def promised(use: Use) -> Promise:
    edition = card()
    return promise_for(edition, template_for(edition), use)


def test_the_words_of_a_side_are_promised_in_reading_order_with_their_bullets() -> None:
    front, back = promised(Use.SCREEN).pages
    assert front.words[:2] == ("Trafficking and smuggling are not the same", "Human trafficking")
    assert "Free call, day and night. Or text 233733." in front.words
    assert back.words[:2] == ("Signs of trafficking", "• Someone else keeps their papers")


def test_every_fact_that_is_printed_is_promised_on_its_side() -> None:
    front, back = promised(Use.PRESS).pages
    assert front.facts == ("1-888-373-7888", "233733", "911")
    assert back.facts == ("ice.gov/tipline", "1-866-347-2423", "+1-802-872-6199")


def test_the_code_is_promised_by_the_address_of_its_fact() -> None:
    front, back = promised(Use.PRESS).pages
    assert front.codes == ()
    (code,) = back.codes
    assert code.payload == FACTS["tip_page"].target
    assert code.box
    assert CR80.trim_box.contains(code.box)


def test_links_are_promised_to_the_screen_only() -> None:
    front, back = promised(Use.SCREEN).pages
    assert front.links == ("tel:+18883737888", "sms:233733", "tel:911")
    assert back.links == ("https://www.ice.gov/tipline", "tel:+18663472423", "tel:+18028726199")
    assert [page.links for page in promised(Use.PRESS).pages] == [(), ()]


@pytest.mark.parametrize(("use", "bleed"), [(Use.SCREEN, 0), (Use.PRESS, CR80.bleed)])
def test_only_the_press_is_promised_bleed(use: Use, bleed: float) -> None:
    made = promised(use)
    assert (made.name, made.width, made.height, made.bleed) == ("tip-card.en", CR80.width, CR80.height, bleed)


SPACED, UNSPACED, LETTERS = Fidelity
EXPECTED = dict.fromkeys(LANGUAGES, SPACED) | {
    **dict.fromkeys(("ar", "fa", "ur"), LETTERS),
    **dict.fromkeys(("ja", "km", "lo", "my", "th", "zh-Hans", "zh-Hant"), UNSPACED),
}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_words_are_promised_as_exactly_as_the_script_of_the_language_permits(tag: str) -> None:
    edition = card_in(tag)
    assert promise_for(edition, template_for(edition), Use.SCREEN).fidelity is EXPECTED[tag]


@pytest.mark.parametrize("tag", ["en", "km", "ar"])
def test_what_only_directs_the_setting_is_not_promised_and_facts_are_to_the_letter(tag: str) -> None:
    edition = card_in(tag)
    assert not UNDRAWN.isdisjoint("".join(copy.text for copies in edition.copy.values() for copy in copies))
    front, back = promise_for(edition, template_for(edition), Use.PRESS).pages
    assert UNDRAWN.isdisjoint("".join(front.words + back.words))
    assert {"Or 233733", "SOS 911"} <= set(front.words)
    assert "Far +1-802-872-6199" in back.words
    assert front.facts == ("1-888-373-7888", "233733", "911")


def test_in_a_mirrored_design_the_code_is_promised_on_the_other_side() -> None:
    (english,), (arabic,) = (
        promise_for(card_in(tag), template_for(card_in(tag)), Use.PRESS).pages[1].codes for tag in ("en", "ar")
    )
    assert english.box
    assert arabic.box == english.box.mirrored(CR80.width)
