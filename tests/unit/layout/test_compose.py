"""A whole card: its laws hold for whatever words fit, and nothing that breaks them is laid out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iceprint.design.card import MEASURES
from iceprint.design.products import template_for
from iceprint.errors import FitError, GlyphError, IceprintError
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition
from iceprint.model.page import Curves, Fill, GlyphRun, Layout, Symbol
from iceprint.model.structure import Role
from iceprint.model.template import Block, Kind, Zone
from iceprint.model.units import mm
from tests.specimens.editions import CR80, ENGLISH, card
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import card_layout, ink_of, lay_out, room_of
from tests.specimens.words import law

VOCABULARY = ("a", "border", "call", "family", "forced", "help", "no", "papers", "smuggling", "they", "threatened")


def some(least: int, most: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(VOCABULARY), min_size=least, max_size=most).map(" ".join)


@st.composite
def cards(draw: st.DrawFn) -> Edition:
    """Cards whose copy is of any length that a translation may have."""
    return card(
        {
            "headline": draw(some(2, 10)),
            "compare.first.heading": draw(some(1, 3)),
            "compare.first.text": draw(some(1, 16)),
            "compare.second.heading": draw(some(1, 3)),
            "compare.second.text": draw(some(1, 16)),
            "help.note": draw(some(1, 5)) + " {text_code}.",
            "help.danger": draw(some(1, 3)) + " {emergency}!",
            "signs.items": tuple(draw(st.lists(some(1, 6), min_size=4, max_size=7))),
            "report.note": draw(some(1, 6)),
            "report.abroad": draw(some(1, 2)) + " {from_abroad}",
        }
    )


@law
@given(cards())
def test_all_ink_of_words_stands_in_a_zone_of_the_design_and_inside_the_safe_margin(edition: Edition) -> None:
    layout = lay_out_or_skip(edition)
    for page, side in zip(layout.pages, template_for(edition).sides, strict=True):
        for run in runs(page.items):
            ink = ink_of(run)
            assert CR80.safe_box.contains(ink)
            assert any(room_of(zone).contains(ink) for zone in side.parts if isinstance(zone, Zone))


@law
@given(cards())
def test_no_words_are_smaller_than_their_language_permits(edition: Edition) -> None:
    layout = lay_out_or_skip(edition)
    sizes = {(fit.side, fit.zone): fit.size for fit in layout.fits}
    for side, zone, block in blocks(edition):
        floor = ENGLISH.floor_body if block.style.kind is Kind.BODY else ENGLISH.floor_small
        assert sizes[side, zone.name] * block.style.ratio >= floor
    smallest = min(run.size for page in layout.pages for run in runs(page.items))
    assert smallest >= ENGLISH.floor_small


@law
@given(cards())
def test_the_number_to_call_is_at_least_twice_as_large_as_the_text(edition: Edition) -> None:
    size = {fit.zone: fit.size for fit in lay_out_or_skip(edition).fits}
    body = max(size[zone] for zone in ("first", "second", "signs"))
    assert size["help number"] == size["report number"] >= 2 * body


@law
@given(cards())
def test_what_is_read_aloud_is_all_the_copy_in_the_order_of_the_design(edition: Edition) -> None:
    layout = lay_out_or_skip(edition)
    keys = layout.structure.keys()
    heard = [layout_text(layout, key) for key in keys]
    written = [f"•{block.copy.text}" if block.style.bullet else block.copy.text for _, _, block in blocks(edition)]
    assert "".join(heard) == "".join(written)


@law
@given(cards())
def test_the_texts_under_two_headings_side_by_side_start_on_one_line(edition: Edition) -> None:
    layout = lay_out_or_skip(edition)
    first, second = (edition.one(f"compare.{name}.text").text for name in ("first", "second"))
    assume(first != second)
    assert first_baseline(layout, first) == pytest.approx(first_baseline(layout, second))


def test_the_list_begins_level_with_the_code_and_ends_two_millimetres_above_the_band() -> None:
    page = card_layout().pages[1]
    (code,) = (item for item in page.items if isinstance(item, Symbol))
    white = [ink_of(run) for run in runs(page.items) if run.ink != "paper"]
    assert max(ink.top for ink in white) == pytest.approx(code.box.top - code.quiet * code.module, abs=mm(0.1))
    assert min(ink.y for ink in white) >= MEASURES.band + mm(2)


def test_columns_with_unequal_numbers_of_blocks_are_not_laid_out() -> None:
    edition = card()
    template = template_for(edition)
    front = template.sides[0]
    first, second = (part for part in front.parts if isinstance(part, Zone) and part.row == "comparison")
    parts = (first._replace(blocks=first.blocks[:1]), second)
    with pytest.raises(AssertionError, match="equally many blocks"):
        compose(edition, template._replace(sides=(front._replace(parts=parts),)), SHIPPED)


def test_every_fact_links_to_its_target_in_reading_order() -> None:
    targets = [[link.target for link in page.links] for page in card_layout().pages]
    assert targets == [
        ["tel:+18883737888", "sms:233733", "tel:911"],
        ["https://www.ice.gov/tipline", "tel:+18663472423", "tel:+18028726199"],
    ]


def test_every_link_lies_over_the_words_it_is_named_after() -> None:
    for page in card_layout().pages:
        for link in page.links:
            (run,) = (run for run in runs(page.items) if run.key == link.key)
            assert run.text == link.label
            assert link.box.contains(ink_of(run))


def test_the_code_is_a_figure_with_words_for_those_who_cannot_see_it() -> None:
    (figure,) = (element for element in card_layout().structure.walk() if element.role is Role.FIGURE)
    (symbol,) = (item for item in card_layout().pages[1].items if isinstance(item, Symbol))
    assert figure.alt == "QR code: opens ice.gov/tipline"
    assert list(figure.keys()) == [symbol.key]


def test_a_card_has_one_title_and_headings_under_it() -> None:
    roles = [element.role for element in card_layout().structure.walk()]
    assert roles[:3] == [Role.DOCUMENT, Role.SECTION, Role.H1]
    assert (roles.count(Role.H1), roles.count(Role.H2), roles.count(Role.LIST)) == (1, 5, 1)


def test_only_a_proof_carries_the_mark_over_the_colours_and_under_everything_else_on_every_side() -> None:
    proof, release = card_layout(), lay_out(card(missing=()))
    for page, clean in zip(proof.pages, release.pages, strict=True):
        colours = len([item for item in clean.items if isinstance(item, Fill)])
        (mark,) = (item for item in page.items if isinstance(item, Curves))
        assert mark.ink == "proof"
        assert page.items == (*clean.items[:colours], mark, *clean.items[colours:])


def test_a_colour_that_touches_the_edge_runs_to_the_end_of_the_bleed() -> None:
    for page in card_layout().pages:
        for panel in (item.box for item in page.items if isinstance(item, Fill)):
            assert panel.x > CR80.safe or panel.x == CR80.bleed_box.x
            assert panel.right < CR80.width - CR80.safe or panel.right == pytest.approx(CR80.bleed_box.right)
            assert panel.y > CR80.safe or panel.y == CR80.bleed_box.y


def test_a_headline_whose_line_fills_its_zone_is_not_refused_for_the_space_behind_it() -> None:
    lay_out(card({"headline": "sign are Trafficking person a help men border law of same and"}))


def test_words_that_do_not_fit_are_refused_by_the_name_of_their_message() -> None:
    with pytest.raises(FitError, match=r'"tips\.help\.note" \(en\) does not fit zone "help note" on the front'):
        lay_out(card({"help.note": "Day and night, in many languages. " * 4}))


def test_a_character_without_a_glyph_is_refused_by_the_name_of_its_message() -> None:
    with pytest.raises(GlyphError, match=r'"tips\.help\.label" \(en\) needs \'中\''):
        lay_out(card({"help.label": "Help 中"}))


def lay_out_or_skip(edition: Edition) -> Layout:
    """The layout; words that do not fit are no example."""
    try:
        return lay_out(edition)
    except IceprintError:
        assume(condition=False)
        raise


def runs(items: tuple[object, ...]) -> Iterator[GlyphRun]:
    return (item for item in items if isinstance(item, GlyphRun))


def blocks(edition: Edition) -> Iterator[tuple[str, Zone, Block]]:
    """All blocks of the design with their side and zone, in reading order."""
    for side in template_for(edition).sides:
        for part in side.parts:
            if isinstance(part, Zone):
                yield from ((side.name, part, block) for block in part.blocks)


def layout_text(layout: Layout, key: int) -> str:
    return "".join(run.text for page in layout.pages for run in runs(page.items) if run.key == key)


def first_baseline(layout: Layout, words: str) -> float:
    """Of the content that says these words. On the front, so that the signs of the back are not mistaken for them."""
    front = list(runs(layout.pages[0].items))
    return next(run.y for run in front if layout_text(layout, run.key or 0) == words and run.ink == "text")
