"""A zone at its size: where every line stands, what it links to, and how it is read."""

from __future__ import annotations

from itertools import count, pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iceprint.layout.measure import SetZone
from iceprint.layout.typeset import SetText, typeset
from iceprint.model.structure import Element, Role
from iceprint.model.template import BULLET, Style, Vertical, Weight
from iceprint.model.units import Box
from iceprint.text.faces import Fonts
from tests.specimens.printing import ink_of, room_of
from tests.specimens.words import law, paragraph, some_words
from tests.specimens.zones import block, designed, hanging, in_a_row, zone

LISTED = Style("listed", leading=1.0, bullet=True)
SPACED = Style("spaced", leading=1.5, gap=0.5)


def test_lines_start_at_the_left_one_leading_apart_and_the_first_one_with_its_ink_at_the_top(squares: Fonts) -> None:
    done = set_at(zone(block("aa bb cc dd"), width=50, height=100, fonts=squares), 10)
    assert [(run.text, run.x, run.y) for run in done.runs] == [
        ("aa bb ", 10, 120 - 7.5),
        ("cc dd", 10, 120 - 18),
    ]


def test_blocks_are_leading_and_gap_apart(squares: Fonts) -> None:
    done = set_at(zone(block("aa", SPACED), block("bb", SPACED), height=100, fonts=squares), 10)
    assert baselines(done) == [112.5, 112.5 - 15 - 5]


@pytest.mark.parametrize(
    ("vertical", "first", "second"),
    [
        (Vertical.TOP, 112.5, 92.5),
        (Vertical.MIDDLE, 112.5 - 24.5, 92.5 - 24.5),  # a little above the exact middle
        (Vertical.SPREAD, 112.5, 92.5 - 9),  # the gap grows by 0.9 em at most
        (Vertical.FOOT, 42.5, 22.5),  # nothing hangs below the lower edge, unless the zone permits it
    ],
)
def test_room_to_spare_goes_below_around_or_between_the_blocks(
    squares: Fonts, vertical: Vertical, first: float, second: float
) -> None:
    done = set_at(zone(block("aa", SPACED), block("bb", SPACED), height=100, vertical=vertical, fonts=squares), 10)
    assert done.headroom == 70
    assert baselines(done) == [first, second]


@pytest.mark.parametrize(("hang", "last"), [(0, 22.5), (1, 21.5), (2.5, 20), (9, 20)])
def test_the_last_baseline_stands_on_the_lower_edge_where_its_ink_may_hang_below(
    squares: Fonts, hang: float, last: float
) -> None:
    made = zone(block("aa", SPACED), height=100, vertical=Vertical.FOOT, fonts=squares)
    assert baselines(set_at(hanging(made, hang), 10)) == [last]


def test_centred_lines_have_equal_white_on_both_sides_not_counting_the_space_at_their_end(squares: Fonts) -> None:
    done = set_at(zone(block("aa bb ccc"), width=60, centred=True, fonts=squares), 10)
    assert [(run.text, run.x) for run in done.runs] == [("aa bb ", 15), ("ccc", 25)]


def test_a_heading_of_one_line_beside_one_of_two_stands_at_the_foot_of_their_row(squares: Fonts) -> None:
    short = zone(block("aa"), block("text"), width=50, fonts=squares)
    long = zone(block("aa bb cc"), block("text"), width=50, fonts=squares)
    in_a_row(short, long)
    first, second = baselines(set_at(short, 10)), baselines(set_at(long, 10))
    assert len(second) == len(first) + 1
    assert first == second[1:]


@pytest.mark.parametrize(
    ("room", "heading", "item", "foot"),
    [
        (0, 0, 0, 0),
        (3, 0, 0, 3),  # at first the foot alone, up to half of the ease that the design asks for
        (8 + 9, 1, 2, 8 + 4),  # then one share for every item, more for the foot, less between the heading and its list
        (8 + 70, 4.5, 9, 8 + 47.5),  # until the items stand far enough from each other
    ],
)
def test_the_room_of_a_list_is_shared_by_its_heading_its_items_and_its_foot(
    squares: Fonts, room: float, heading: float, item: float, foot: float
) -> None:
    words = [block("head", SPACED, Role.H2), *(block(text, LISTED, Role.ITEM) for text in ("aa", "bb", "cc"))]
    made = zone(*words, height=41.5 + room, vertical=Vertical.SPREAD, fonts=squares)
    done = set_at(designed(made, ease=16), 10)
    head, *items = dict.fromkeys(baselines(done))
    assert head == pytest.approx(made.zone.box.top - 7.5)
    assert [above - below for above, below in pairwise((head, *items))] == pytest.approx(
        [10.5 + heading, 10.5 + item, 10.5 + item]
    )
    assert items[-1] - 2.5 - made.zone.box.y == pytest.approx(foot)


def test_a_heading_that_fits_on_one_line_is_not_broken_because_the_one_beside_it_is(squares: Fonts) -> None:
    heading = Style("heading", leading=1.0, balanced=True)
    short = zone(block("aa bb", heading), block("text"), width=50, fonts=squares)
    long = zone(block("aa bb cc", heading), block("text"), width=50, fonts=squares)
    in_a_row(short, long)
    assert [run.text for run in set_at(short, 10).runs] == ["aa bb", "text"]
    assert baselines(set_at(short, 10)) == baselines(set_at(long, 10))[1:]


@law
@given(st.lists(some_words, min_size=1, max_size=4), st.floats(80, 200), st.sampled_from(Vertical))
def test_all_ink_stands_inside_the_zone(texts: list[str], width: float, vertical: Vertical) -> None:
    made = zone(*(block(text, SPACED) for text in texts), width=width, height=400, vertical=vertical)
    assume(made.fits(8))
    for run in set_at(made, 8).runs:
        assert room_of(made.zone).contains(ink_of(run))


@law
@given(st.lists(some_words, min_size=2, max_size=4))
def test_lines_do_not_touch_each_other(texts: list[str]) -> None:
    made = zone(*(block(text, SPACED) for text in texts), width=120)
    assume(made.fits(8))
    for above, below in pairwise(set_at(made, 8).runs):
        assert ink_of(below).top < ink_of(above).y


def test_a_block_is_one_element_with_one_content_over_all_its_lines(squares: Fonts) -> None:
    done = set_at(zone(block("aa bb cc dd", role=Role.H2), width=50, fonts=squares), 10)
    (heading,) = done.elements
    assert outline_of(heading) == ("H2", 1)
    assert {run.key for run in done.runs} == {1}


def test_items_become_one_list_with_a_mark_and_indented_words(squares: Fonts) -> None:
    items = [block(text, LISTED, Role.ITEM) for text in ("aa", "bb")]
    done = set_at(zone(block("head", role=Role.H2), block("text"), *items, block("end"), fonts=squares), 10)
    assert [outline_of(element) for element in done.elements] == [
        ("H2", 1),
        ("P", 2),
        ("L", ("LI", ("Lbl", 3), ("LBody", 4)), ("LI", ("Lbl", 5), ("LBody", 6))),
        ("P", 7),
    ]
    assert [(run.text, run.x) for run in done.runs] == [
        ("head", 10),
        ("text", 10),
        (BULLET, 10),
        ("aa", 18.5),
        (BULLET, 10),
        ("bb", 18.5),
        ("end", 10),
    ]


def test_a_fact_becomes_a_link_that_covers_its_ink(squares: Fonts) -> None:
    done = set_at(zone(block("text {text_code} now"), width=200, height=100, fonts=squares), 10)
    (element,) = done.elements
    assert outline_of(element) == ("P", 1, ("Link", 2), 3)
    (link,) = done.links
    assert (link.target, link.label, link.key) == ("sms:233733", "233733", 2)
    assert link.box == Box(10 + 50, 120 - 10, 60, 10)
    assert [run.text for run in done.runs] == ["text ", "233733", " now"]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("hotline", "tel:+18883737888"),
        ("emergency", "tel:911"),
        ("tip_page", "https://www.ice.gov/tipline"),
        ("mailbox", "mailto:help@ice.dhs.gov"),
    ],
)
def test_each_kind_of_fact_links_to_what_a_device_can_use(name: str, target: str) -> None:
    assert [link.target for link in set_at(zone(block(f"See {{{name}}}.")), 8).links] == [target]


def test_a_postal_address_is_no_link() -> None:
    done = set_at(zone(block("Come to {office}."), width=300), 8)
    assert done.links == ()
    assert "".join(run.text for run in done.runs) == "Come to 500 12th St. SW, Washington, DC 20536."


def set_at(made: SetZone, size: float) -> SetText:
    words = made.blocks[0].paragraph.line(0, 1).runs[0].piece
    fonts = Fonts((words.item.face.path.parents[1],))  # the mark comes from where the words come from
    return typeset(made, size, paragraph(BULLET, fonts, Weight.BOLD), count(1))


def baselines(done: SetText) -> list[float]:
    return [run.y for run in done.runs]


def outline_of(element: Element) -> tuple[object, ...]:
    """Roles and keys, nested."""
    children = (outline_of(child) if isinstance(child, Element) else child.key for child in element.children)
    return (element.role.value, *children)
