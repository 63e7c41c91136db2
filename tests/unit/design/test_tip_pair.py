"""The TIP card in two languages: a side for each, in its own direction, with both lines and all that they need."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.action import MEASURES
from iceprint.design.products import template_for
from iceprint.errors import FitError
from iceprint.layout.compose import compose
from iceprint.layout.room import rooms
from iceprint.model.edition import Edition
from iceprint.model.language import Direction
from iceprint.model.page import GlyphRun, Layout, Page
from iceprint.model.template import CodeZone, Template, Zone
from iceprint.project import Project
from iceprint.run.room_table import room_table
from tests.specimens.faces import SHIPPED

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 29)))
LANGUAGES = LIBRARY.material("tip-card").languages
OTHERS = [tag for tag in LANGUAGES if tag != "en"]
STRANGERS = ["km+th", "th+km", "ar+km", "zh-Hans+ru", "ru+zh-Hant", "hi+am", "ja+ko", "vi+fil"]
PAIRS = [*(f"{tag}+en" for tag in OTHERS), *(f"en+{tag}" for tag in OTHERS), *STRANGERS]
BOTH = {"1-888-373-7888", "1-866-347-2423"}


@cache
def card_in(pair: str) -> Edition:
    return resolve(LIBRARY, "tip-card", pair)


@cache
def laid_out(pair: str) -> Layout:
    return compose(card_in(pair), template_for(card_in(pair)), SHIPPED)


def looks(page: Page) -> list[tuple[str, float, float, float]]:
    """The runs of one side: what they say, how large, and where."""
    return [(run.text, run.size, run.x, run.y) for run in page.items if isinstance(run, GlyphRun)]


def zones(template: Template, side: int) -> list[Zone]:
    return [part for part in template.sides[side].parts if isinstance(part, Zone)]


@pytest.mark.parametrize("pair", PAIRS)
def test_all_languages_of_the_card_fit_beside_another(pair: str) -> None:
    """No letter is smaller than the floor of its language; composing refuses what has no room."""
    layout = laid_out(pair)
    for page, voice in zip(layout.pages, card_in(pair).voices, strict=True):
        said = {run.language for run in page.items if isinstance(run, GlyphRun)}
        assert said == {voice.language.tag}
        assert {run.size for run in page.items if isinstance(run, GlyphRun) and run.text in BOTH} == {
            MEASURES.number.largest
        }
        assert min(size for _, size, _, _ in looks(page)) >= voice.language.floor_small


@pytest.mark.parametrize("tag", OTHERS)
def test_a_side_is_the_same_whatever_stands_on_the_other(tag: str) -> None:
    """So all pairs fit, in either order, if each language fits with English."""
    front, back = laid_out(f"{tag}+en").pages
    assert looks(laid_out(f"en+{tag}").pages[1]) == looks(front)
    assert looks(laid_out(f"en+{tag}").pages[0]) == looks(back)
    assert looks(back) == looks(laid_out("es+en").pages[1])


@pytest.mark.parametrize("pair", ["es+en", "km+ar"])
def test_each_side_has_both_lines_with_what_to_know_of_them(pair: str) -> None:
    template = template_for(card_in(pair))
    for number, voice in enumerate(card_in(pair).voices):
        blocks = [block for zone in zones(template, number) for block in zone.blocks]
        facts = {span.fact.id for block in blocks for span in block.copy.spans}
        assert {"national_hotline", "ice_tip_line", "national_hotline_text", "emergency", "tip_line_abroad"} == facts
        said = {block.copy.message_id for block in blocks}
        for slot in ("headline", "lead", "help.note", "help.danger", "report.note", "report.abroad", "scan.label"):
            assert voice.one(slot).message_id in said, slot
        (code,) = (part for part in template.sides[number].parts if isinstance(part, CodeZone))
        assert code.alt.language == voice.language.tag


def test_two_languages_that_run_from_right_to_left() -> None:
    """The shipped card has one such language: it stands on both sides here."""
    arabic = resolve(LIBRARY, "tip-card", "ar+en")._replace(beside=())
    twice = arabic._replace(tag="ar+ar", beside=(arabic,))
    front, back = compose(twice, template_for(twice), SHIPPED).pages
    assert looks(front) == looks(back) == looks(laid_out("ar+en").pages[0])
    for side in template_for(twice).sides:
        code = next(part for part in side.parts if isinstance(part, CodeZone))
        assert code.box.right < twice.format.width / 2, "the code stands where lines end"


@pytest.mark.parametrize("pair", ["es+en", "km+ar", "ar+km"])
def test_only_the_side_of_a_language_from_right_to_left_is_mirrored(pair: str) -> None:
    for side, voice in zip(template_for(card_in(pair)).sides, card_in(pair).voices, strict=True):
        code = next(part for part in side.parts if isinstance(part, CodeZone))
        at_the_left = code.box.right < card_in(pair).format.width / 2
        assert at_the_left is (voice.language.direction is Direction.RTL)


def test_nothing_lies_on_anything_else_and_quiet_zones_stay_quiet() -> None:
    for side in template_for(card_in("es+en")).sides:
        for one, other in combinations(side.parts, 2):
            shared = one.box.common(other.box)
            assert shared.width <= 0.01 or shared.height <= 0.01, f"{one.name} lies on {other.name}"


def test_words_that_have_no_room_are_named_with_their_side() -> None:
    edition = card_in("es+en")
    english = edition.beside[0]
    (lead,) = english.copy["lead"]
    long = lead._replace(text=lead.text * 3, spans=())
    wordy = edition._replace(beside=(english._replace(copy={**english.copy, "lead": (long,)}),))
    with pytest.raises(FitError, match=r'trafficking.meaning" \(en\) does not fit zone "words" on the back') as caught:
        compose(wordy, template_for(wordy), SHIPPED)
    assert "shorten by about" in str(caught.value)


def test_what_is_missing_for_a_release_is_what_the_pair_prints() -> None:
    """The signs do not stand on it: nobody has to sign them for it."""
    unsigned = {each.message_id for each in card_in("es+en").unsigned}
    assert "human-trafficking.trafficking.meaning" in unsigned
    assert not any(".signs." in name or ".smuggling." in name for name in unsigned)


def test_translators_are_told_the_room_of_the_pair_too() -> None:
    """The headline of the pair has less than the same words on the card in one language."""
    name = "human-trafficking.trafficking.name"
    assert room_table(LIBRARY, ("es",))["es"][name] < room_alone("es")[name]


def room_alone(tag: str) -> dict[str, int]:
    edition = resolve(LIBRARY, "tip-card", tag)
    return rooms(edition, template_for(edition), SHIPPED, edition.language)
