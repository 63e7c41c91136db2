"""Lists for readers who read little: pictograms, boxes to tick, or bullets for all."""

from __future__ import annotations

from iceprint.design.lists import pictured, ticked
from iceprint.model.structure import Role
from iceprint.model.template import Style
from tests.specimens.editions import copy

STYLE = Style("point")


def test_each_item_stands_beside_its_pictogram() -> None:
    copies = [copy("Call")._replace(pictogram="call"), copy("Write")._replace(pictogram="mail")]
    blocks = list(pictured(copies, STYLE))
    assert [block.drawing is not None for block in blocks] == [True, True]
    assert blocks[0].drawing != blocks[1].drawing
    assert {block.style.bullet for block in blocks} == {False}


def test_if_one_item_has_no_pictogram_all_have_bullets() -> None:
    blocks = list(pictured([copy("Call")._replace(pictogram="call"), copy("Write")], STYLE))
    assert [(block.drawing, block.style.bullet) for block in blocks] == [(None, True)] * 2


def test_paragraphs_without_pictograms_have_no_bullets_either() -> None:
    (block,) = pictured([copy("Call")], STYLE, Role.PARAGRAPH)
    assert not block.style.bullet


def test_what_to_have_ready_stands_beside_a_box_to_tick() -> None:
    (block,) = ticked([copy("A pen")], STYLE)
    assert block.role is Role.ITEM
    assert block.drawing is not None
    assert block.style.picture > 0
