"""Pictures of a piece: flaps hang on each other, all views have one scale, and what fits a page stays on it."""

from __future__ import annotations

from itertools import count

import pytest

from iceprint.layout.gallery import rows_of, scale_of, shape_of
from iceprint.model.dossier import Flap, Gallery, View, Words
from iceprint.model.page import Page
from iceprint.model.structure import Role
from iceprint.model.template import Block, Style
from iceprint.model.units import Box
from tests.specimens.editions import ENGLISH, copy
from tests.specimens.faces import SHIPPED

PAGE = Page("inside", (), ())
PANEL = Box(100.0, 0.0, 100.0, 200.0)
CAPTION = (Words(Block(Role.PARAGRAPH, copy("Opened"), Style("caption")), ENGLISH, 9.0),)


def view(*flaps: Flap) -> View:
    return View(flaps, "a picture", CAPTION)


def test_flaps_meet_on_their_fold_at_one_height() -> None:
    left, right = Flap(PAGE, PANEL, tilt=0.1, narrowed=0.9), Flap(PAGE, PANEL, tilt=-0.1, narrowed=0.9)
    shape = shape_of(view(left, Flap(PAGE, PANEL), right))
    first, middle, last = shape.flaps
    assert (first.x + first.along[0], first.y + first.along[1]) == pytest.approx((middle.x, middle.y))
    assert (middle.x + middle.along[0], middle.y + middle.along[1]) == pytest.approx((last.x, last.y))
    assert min(first.y, last.y + last.along[1]) == pytest.approx(0.0)
    assert (shape.width, shape.height) == pytest.approx((90 + 100 + 90, 200 + 10))


def test_sides_with_a_gap_stand_beside_each_other_on_one_level() -> None:
    shape = shape_of(view(Flap(PAGE, PANEL), Flap(PAGE, PANEL, gap=20.0)))
    assert [(each.x, each.y) for each in shape.flaps] == [(0.0, 0.0), (120.0, 0.0)]


@pytest.mark.parametrize("many", [1, 2, 5, 17, 40])
def test_all_views_fit_their_room_at_the_largest_scale_or_the_least(many: int) -> None:
    gallery = Gallery((view(Flap(PAGE, PANEL)),) * many, 0.1, 1.0, 12.0)
    scale = scale_of(gallery, 540.0, 640.0, SHIPPED)
    rows = list(rows_of(gallery, scale, 540.0, SHIPPED, count(1), "en"))
    assert sum(len(row.places) for row in rows) == many
    assert sum(row.height for row in rows) + 12.0 * (len(rows) - 1) <= 640.0
    assert all(row.places[-1].x + row.places[-1].shape.width * scale <= 540.01 for row in rows)
    larger = list(rows_of(gallery, scale * 1.05, 540.0, SHIPPED, count(1), "en"))
    assert scale == 1.0 or sum(row.height for row in larger) + 12.0 * (len(larger) - 1) > 640.0


def test_what_has_no_room_is_not_drawn_smaller_than_the_least() -> None:
    gallery = Gallery((view(Flap(PAGE, PANEL)),) * 200, 0.5, 1.0, 12.0)
    assert scale_of(gallery, 540.0, 640.0, SHIPPED) == pytest.approx(0.5, rel=0.02)
