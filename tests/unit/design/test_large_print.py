"""The rules of large print, in every language that can be set."""

from __future__ import annotations

import pytest

from iceprint.design.large_print import LEAST
from iceprint.design.products import template_for
from iceprint.layout.qr import make_symbol
from iceprint.model.flow import FlowBlock, FlowCode
from iceprint.model.language import Language
from iceprint.model.structure import Role
from iceprint.model.units import in_mm
from tests.specimens.editions import card
from tests.specimens.flowing import LETTER, flow_of
from tests.specimens.printing import INKS
from tests.specimens.tongues import LANGUAGES

INCH = 72.0


def blocks(language: Language) -> list[FlowBlock]:
    """All blocks of the card in large print, the captions of the code among them."""
    parts = [part for section in flow_of(card(language=language)).sections for part in section]
    return [each for part in parts for each in ((part,) if isinstance(part, FlowBlock) else part.captions)]


def contrast(ink: str) -> float:
    """Against paper white (WCAG 2.2, relative luminance)."""
    shares = [value / 255 for value in INKS[ink].screen]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    luminance = sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
    return 1.05 / (luminance + 0.05)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing_is_smaller_than_18_points_and_scripts_with_a_higher_floor_are_larger(tag: str) -> None:
    language = LANGUAGES[tag]
    assert LEAST == 18
    assert min(each.sizes.smallest for each in blocks(language)) >= LEAST
    text = next(each for each in blocks(language) if each.block.role is Role.PARAGRAPH)
    assert text.sizes.smallest == pytest.approx(LEAST * language.floor_body / 7, abs=0.125)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_headings_are_larger_than_text_and_numbers_are_twice_as_large(tag: str) -> None:
    sizes = {each.sizes.group: each.sizes.largest for each in blocks(LANGUAGES[tag])}
    assert sizes["title"] > sizes["heading"] >= 1.3 * sizes["text"]
    assert sizes["number"] >= min(40, 2 * sizes["text"])


@pytest.mark.parametrize("tag", LANGUAGES)
def test_lines_of_text_stand_far_apart(tag: str) -> None:
    language = LANGUAGES[tag]
    leadings = [each.block.style.leading for each in blocks(language) if each.sizes.group == "text"]
    assert min(leading or 0 for leading in leadings) >= max(1.45, language.leading_text)


def test_words_are_black_or_of_an_ink_with_a_contrast_of_seven_to_one_and_none_are_knocked_out() -> None:
    for each in blocks(LANGUAGES["en"]):
        assert contrast(each.block.style.ink) >= 7, each.block.copy.text
        assert each.block.style.ink == "text" or each.block.role.level


def test_headings_and_numbers_stay_with_what_follows_them() -> None:
    for each in blocks(LANGUAGES["en"]):
        assert each.with_next == (bool(each.block.role.level) or each.sizes.group == "number"), each.block.copy.text


def test_margins_are_three_quarters_of_an_inch_or_more_and_the_page_number_keeps_to_them() -> None:
    flow = flow_of(card())
    assert LETTER.trim_box.inset(0.75 * INCH).contains(flow.column)
    assert 0.75 * INCH <= flow.folio_baseline < flow.column.y - flow.folio_size
    assert flow.folio_size >= LEAST


def test_a_code_is_25_to_30_millimetres_wide_without_its_quiet_zone() -> None:
    (code,) = (part for part in flow_of(card()).sections[1] if isinstance(part, FlowCode))
    symbol = make_symbol(code.zone, LETTER.least_module, 1)
    assert 25 <= in_mm(symbol.modules * symbol.module) <= 30


def test_the_words_are_those_of_the_card_in_the_order_of_reading() -> None:
    zones = [part for side in template_for(card()).sides for part in side.parts]
    of_card = [block.copy for zone in zones for block in getattr(zone, "blocks", ())]
    assert [each.block.copy for each in blocks(LANGUAGES["en"])] == of_card
