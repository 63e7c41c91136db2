"""What a material says where two languages share the piece, if that is less than it says in one."""

from __future__ import annotations

import pytest

from iceprint.errors import IceprintError, flatten
from tests.unit.catalog.desk import Desk

CARD = "content/materials/tip-card.yaml"
PRODUCT = "    report.number: {kind: fact, of: [phone]}\n"
SLOTS = """\
  paired:
    title: {kind: message}
    headline: {kind: message}
    lead: {kind: message}
    help.number: {kind: fact, of: [phone]}
"""
PAIRED = "paired:\n  title: tips.call\n  lead: tips.word\nslots:\n"


@pytest.fixture
def pair(desk: Desk) -> Desk:
    """A card of which less is said in two languages."""
    desk.change("data/products.yaml", PRODUCT, PRODUCT + SLOTS)
    desk.change(CARD, "slots:\n", PAIRED)
    return desk


def why_not(desk: Desk, tag: str) -> str:
    with pytest.raises(IceprintError) as caught:
        desk.resolve(tag)
    return "\n".join(map(str, flatten(caught.value)))


def test_a_pair_says_what_the_material_gives_it(pair: Desk) -> None:
    edition = pair.resolve("es+en")
    assert [voice.language.tag for voice in edition.voices] == ["es", "en"]
    for voice in edition.voices:
        assert list(voice.copy) == ["title", "headline", "lead"]
        assert list(voice.facts) == ["help.number"]
    assert "lead" not in pair.resolve("es").copy


def test_a_slot_with_the_name_of_another_is_filled_alike_if_nothing_else_is_said(pair: Desk) -> None:
    """So a number that is changed is changed on both."""
    pair.change(CARD, "help: {number: hotline", "help: {number: line")
    pair.change(CARD, "headline: tips.word", "headline: tips.call")
    edition = pair.resolve("es+en")
    assert edition.one("headline").message_id == "tips.call"
    assert edition.missing == pair.resolve("es+en").missing
    assert any('choice "line"' in lack.what for lack in edition.missing)


def test_its_title_is_its_own(pair: Desk) -> None:
    assert pair.resolve("en").title == "Word"
    assert pair.resolve("en+es").title == "Call 1-888-373-7888 now, 24 hours."


def test_without_it_the_remedy_says_where_to_write_it(pair: Desk) -> None:
    pair.change(CARD, PAIRED, "slots:\n")
    said = why_not(pair, "es+en")
    assert '"tip-card" cannot be printed in two languages at once: it does not say what' in said
    assert f"fill `paired` in {CARD}, or print it twice: --lang es,en" in said


def test_a_product_without_such_slots_takes_none(desk: Desk) -> None:
    desk.change(CARD, "slots:\n", PAIRED)
    assert "card has no slots of its own for two languages" in why_not(desk, "en")


def test_its_mistakes_are_told_with_all_others(pair: Desk) -> None:
    pair.change(CARD, "lead: tips.word", "leed: tips.word")
    pair.change(CARD, "second: {text: tips.word}", "second: {text: tips.wort}")
    said = why_not(pair, "en")
    assert 'card in two languages has no slot "leed"' in said
    assert 'the slot "lead" of card in two languages is empty' in said
    assert 'no program defines the message "tips.wort"' in said


def test_a_translation_that_only_pairs_need_is_missed(pair: Desk) -> None:
    pair.change("content/programs/tips.yaml", "  call:", "  other: {text: Other}\n  call:")
    pair.change(CARD, "lead: tips.word", "lead: tips.other")
    assert any("tips.other" in str(error) for error in pair.check().errors)


def test_a_mistake_that_is_filled_alike_is_told_once(pair: Desk) -> None:
    pair.change(CARD, "help: {number: hotline", "help: {number: hotlin")
    assert why_not(pair, "en").count('"hotlin"') == 1
