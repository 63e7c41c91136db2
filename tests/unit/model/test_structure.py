"""The reading order: a tree that is walked from top to bottom."""

from __future__ import annotations

from iceprint.model.structure import Content, Element, Role

LINK = Element(Role.LINK, (Content(2),))
TREE = Element(Role.DOCUMENT, (Element(Role.H1, (Content(1), LINK, Content(3))), Element(Role.FIGURE, (Content(4),))))


def test_elements_are_walked_and_contents_counted_in_reading_order() -> None:
    assert [element.role for element in TREE.walk()] == [Role.DOCUMENT, Role.H1, Role.LINK, Role.FIGURE]
    assert list(TREE.keys()) == [1, 2, 3, 4]
