"""A card in every language we ship: what stays the same, and what changes sides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from iceprint.design.action import MEASURES as ACTION
from iceprint.design.card import MEASURES
from iceprint.design.products import DESIGNS, design_of, template_for
from iceprint.model.language import Direction
from iceprint.model.page import Fill, GlyphRun, Layout, Symbol
from iceprint.model.structure import Role
from iceprint.model.template import BULLET, Zone, mirrored
from iceprint.text.items import UNDRAWN
from tests.specimens.editions import CR80, FACTS
from tests.specimens.printing import ink_of, lay_out, room_of
from tests.specimens.tongues import FSI, LANGUAGES, PDI, card_in

FIGURES = {FACTS[name].printed for name in ("hotline", "tip_line", "tip_page")}


@cache
def laid_out(tag: str) -> Layout:
    return lay_out(card_in(tag))


def runs(layout: Layout) -> Iterator[GlyphRun]:
    return (item for page in layout.pages for item in page.items if isinstance(item, GlyphRun))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_figures_to_call_and_to_type_look_the_same_in_every_language(tag: str) -> None:
    alone = [run for run in runs(laid_out(tag)) if run.text in FIGURES]
    assert {run.text for run in alone} == FIGURES
    assert {(run.face, run.rtl) for run in alone} == {("NotoSans-Bold", False)}
    numbers = [run for run in alone if run.text != FACTS["tip_page"].printed]
    assert {run.size for run in numbers} == {run.size for run in runs(laid_out("en")) if run.text == numbers[0].text}
    assert all(run.size >= ACTION.number.smallest for run in numbers)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_only_directs_the_setting_never_reaches_a_run(tag: str) -> None:
    assert UNDRAWN.isdisjoint("".join(run.text for run in runs(laid_out(tag))))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_all_ink_stands_in_a_zone_of_the_design_and_inside_the_safe_margin(tag: str) -> None:
    parts = (part for side in template_for(card_in(tag)).sides for part in side.parts)
    rooms = [room_of(part) for part in parts if isinstance(part, Zone)]
    for run in runs(laid_out(tag)):
        assert CR80.safe_box.contains(ink_of(run))
        assert any(room.contains(ink_of(run)) for room in rooms)


@pytest.mark.parametrize(("tag", "deep"), [("km", "គ្រោះថ្នាក់ឥឡូវ"), ("ar", "خطر الآن؟ عاجل في"), ("my", "သို့မဟုတ်")])
def test_a_number_is_lifted_with_the_words_beside_it_whose_tails_reach_low(tag: str, deep: str) -> None:
    layout = lay_out(card_in(tag, {"help.danger": f"{deep} {FSI}{{emergency}}{PDI}"}))
    height = {run.text: run.y for run in runs(layout)}
    low = ink_of(next(run for run in runs(layout) if run.text.startswith(deep[:4])))
    assert low.y == pytest.approx(CR80.safe, abs=0.05)
    assert height[FACTS["hotline"].printed] > MEASURES.margin
    assert height[FACTS["hotline"].printed] == pytest.approx(height[FACTS["emergency"].printed])
    assert height[FACTS["tip_line"].printed] == pytest.approx(height[FACTS["from_abroad"].printed])


@pytest.mark.parametrize("tag", LANGUAGES)
def test_bullets_are_taken_from_the_face_of_all_languages(tag: str) -> None:
    marks = [run for run in runs(laid_out(tag)) if run.text == BULLET]
    assert {mark.face for mark in marks} == {"NotoSans-Bold"}
    assert len(marks) == 3


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_design_is_mirrored_for_languages_from_right_to_left_alone(tag: str) -> None:
    edition = card_in(tag)
    plain = design_of(DESIGNS[edition.product])(edition)
    turned = edition.language.direction is Direction.RTL
    assert template_for(edition) == (mirrored(plain) if turned else plain)


def test_in_arabic_the_panels_and_the_code_stand_where_a_mirror_shows_the_english_ones() -> None:
    english, arabic = (
        [item.box for page in laid_out(tag).pages for item in page.items if isinstance(item, Fill | Symbol)]
        for tag in ("en", "ar")
    )
    assert len(english) == 4
    for before, after in zip(english, arabic, strict=True):
        assert (after.y, after.width, after.height) == (before.y, before.width, before.height)
        assert after.x == pytest.approx(CR80.width - before.right)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_only_words_from_right_to_left_are_spoken_beside_their_glyphs(tag: str) -> None:
    spoken = [element for element in laid_out(tag).structure.walk() if element.role is Role.SPAN]
    assert bool(spoken) == (LANGUAGES[tag].direction is Direction.RTL)
    assert all(element.spoken and UNDRAWN.isdisjoint(element.spoken) for element in spoken)
