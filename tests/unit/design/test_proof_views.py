"""Which pictures of a piece reviewers see: they follow from the panels of the paper alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.design.proof_views import views_of
from iceprint.design.proof_words import voice_with
from iceprint.model.dossier import Gallery
from iceprint.model.format import Format
from iceprint.model.page import GlyphRun, Layout, Page
from iceprint.model.structure import Element, Role
from iceprint.model.units import mm
from iceprint.project import Project
from tests.specimens.editions import CR80, ENGLISH
from tests.specimens.printing import card_layout

VOICE = voice_with(ENGLISH, ())
ROOT = Path(__file__).resolve().parents[3]
SIDE = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25))).formats["letter-trifold"].folded[0]
PANEL = SIDE.panels[0]
WORDS = next(item for item in card_layout().pages[0].items if isinstance(item, GlyphRun))


def folded(*sides: tuple[str, ...]) -> Format:
    """A card folded between panels of these names."""
    width = CR80.width / len(sides[0])
    panels = (tuple(PANEL._replace(name=name, width=width) for name in names) for names in sides)
    return CR80._replace(
        folded=tuple(
            SIDE._replace(name=name, panels=each) for name, each in zip(("outside", "inside"), panels, strict=True)
        )
    )


def gallery(paper: Format, *pages: Page, starts_right: bool = False) -> Gallery:
    document = Element(Role.DOCUMENT, (), language="en")
    return views_of(Layout(paper, "a card", "en", pages, document, ()), VOICE, starts_right=starts_right)


def shown(gallery: Gallery) -> list[tuple[str, list[tuple[str, float]]]]:
    """The caption of each picture, and the side and left edge of each flap in it, in panels."""
    return [
        (
            view.caption[0].block.copy.text,
            [(flap.page.side, round(flap.clip.x / flap.clip.width)) for flap in view.flaps],
        )
        for view in gallery.views
    ]


SIDES = Page("outside", (), ()), Page("inside", (), ())
FOLD_IN_THREE = ("flap", "back", "cover"), ("first", "middle", "last")


def test_a_flat_piece_is_shown_from_each_side_with_its_round_corners() -> None:
    views = gallery(CR80, Page("front", (), ()), Page("back", (), ())).views
    assert [view.caption[0].block.copy.text for view in views] == ["Front", "Back"]
    assert {flap.corner for view in views for flap in view.flaps} == {CR80.corner}


def test_a_large_flat_piece_is_shown_small() -> None:
    paper = CR80._replace(width=mm(457), height=mm(610))
    assert gallery(paper, Page("front", (), ())).most * paper.height == pytest.approx(260)


def test_a_sheet_folded_in_three_is_shown_closed_opened_once_opened_and_from_behind() -> None:
    assert shown(gallery(folded(*FOLD_IN_THREE), *SIDES)) == [
        ("Front, folded", [("outside", 2)]),
        ("Opened once", [("inside", 0), ("outside", 0)]),
        ("Opened", [("inside", 0), ("inside", 1), ("inside", 2)]),
        ("Back, folded", [("outside", 1)]),
    ]


def test_from_right_to_left_it_is_opened_from_the_other_side() -> None:
    mirrored = folded(*(side[::-1] for side in FOLD_IN_THREE))
    assert shown(gallery(mirrored, *SIDES, starts_right=True)) == [
        ("Front, folded", [("outside", 0)]),
        ("Opened once", [("outside", 2), ("inside", 2)]),
        ("Opened", [("inside", 0), ("inside", 1), ("inside", 2)]),
        ("Back, folded", [("outside", 1)]),
    ]


def test_panels_of_other_names_are_told_by_their_place() -> None:
    assert shown(gallery(folded(("one", "two"), ("three", "four")), *SIDES)) == [
        ("Front, folded", [("outside", 1)]),
        ("Opened", [("inside", 0), ("inside", 1)]),
        ("Back, folded", [("outside", 0)]),
    ]


def test_only_outer_flaps_are_slanted_and_they_fall_to_the_outside() -> None:
    opened = gallery(folded(*FOLD_IN_THREE), *SIDES).views[2]
    left, middle, right = (flap.tilt for flap in opened.flaps)
    assert left > 0 == middle > right


def test_what_is_read_from_the_other_side_is_turned_round() -> None:
    def turned(turn: int) -> list[bool]:
        outside = Page("outside", (WORDS._replace(x=60.0, width=20.0, turn=turn),), ())
        views = gallery(folded(("back", "cover"), ("left", "right")), outside, SIDES[1]).views
        return [flap.turned for flap in views[-1].flaps]

    assert turned(0) == [False]
    assert turned(2) == [True]
