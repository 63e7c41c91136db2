"""The stamp of an edition: the same for the same pages, another for any that print something else."""

from __future__ import annotations

import re

from iceprint.model.page import GlyphRun, Layout
from iceprint.run.stamp import stamp_of
from tests.specimens.editions import card
from tests.specimens.printing import card_layout, lay_out


def test_a_stamp_is_eight_characters_that_can_be_read_out_on_the_telephone() -> None:
    assert re.fullmatch("[0-9A-F]{8}", stamp_of(card_layout()))


def test_the_same_pages_have_the_same_stamp() -> None:
    assert stamp_of(lay_out(card())) == stamp_of(lay_out(card()))


def test_another_word_another_place_and_another_ink_give_another_stamp() -> None:
    others = [lay_out(card({"headline": "Something else"})), changed(x=0.1), changed(ink="brand"), changed(size=1.0)]
    stamps = {stamp_of(each) for each in (card_layout(), *others)}
    assert len(stamps) == 5


def changed(*, x: float = 0.0, size: float = 0.0, ink: str = "") -> Layout:
    """The card with its last run moved, grown or coloured."""
    layout = card_layout()
    *pages, last = layout.pages
    *items, run = last.items
    assert isinstance(run, GlyphRun)
    run = run._replace(x=run.x + x, size=run.size + size, ink=ink or run.ink)
    return layout._replace(pages=(*pages, last._replace(items=(*items, run))))
