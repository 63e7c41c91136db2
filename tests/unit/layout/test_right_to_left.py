"""Right to left: lines start at the right edge, numbers stay whole, and it is read aloud in its own order."""

from __future__ import annotations

from itertools import count

import pytest

from iceprint.layout.measure import SetZone
from iceprint.layout.set_block import BULLET_INDENT
from iceprint.layout.typeset import SetText, typeset
from iceprint.model.page import GlyphRun
from iceprint.model.structure import Content, Element, Role
from iceprint.model.template import BULLET, Style, Weight
from iceprint.model.units import Box
from iceprint.text.items import drawn
from tests.specimens.editions import FACTS
from tests.specimens.printing import ink_of
from tests.specimens.tongues import ARABIC, FSI, PDI, text_of
from tests.specimens.words import paragraph
from tests.specimens.zones import block, zone

SIZE = 8
LONG = f"{text_of('ar')} {text_of('ar')}"
CALL = f"اتصل {FSI}{{from_abroad}}{PDI} الآن"
PLAIN, LISTED = Style("plain"), Style("listed", bullet=True)


def arabic(text: str, style: Style = PLAIN, role: Role = Role.PARAGRAPH, *, centred: bool = False) -> SetZone:
    return zone(block(text, style, role), width=150, centred=centred, language=ARABIC)


def set_words(made: SetZone) -> SetText:
    return typeset(made, SIZE, paragraph(BULLET, weight=Weight.BOLD), count(1))


def lines(done: SetText) -> list[list[Box]]:
    """The ink of every line, run by run."""
    return [[ink_of(run) for run in done.runs if run.y == y] for y in dict.fromkeys(run.y for run in done.runs)]


@pytest.mark.parametrize("text", [LONG, CALL, f"{CALL}. {LONG}"])
def test_every_line_starts_at_the_right_edge(text: str) -> None:
    made = arabic(text)
    for line in lines(set_words(made)):
        assert max(ink.right for ink in line) == pytest.approx(made.zone.box.right)
        assert min(ink.x for ink in line) >= made.zone.box.x - 1e-6


def test_a_long_text_takes_several_lines_which_keep_its_words_in_order() -> None:
    done = set_words(arabic(LONG))
    assert len(lines(done)) > 2
    assert "".join(run.text for run in done.runs) == LONG


def test_the_bullet_stands_at_the_right_edge_and_the_words_to_the_left_of_it() -> None:
    made = arabic(LONG, LISTED, Role.ITEM)
    mark, *words = set_words(made).runs
    assert mark.text == BULLET
    assert ink_of(mark).right == pytest.approx(made.zone.box.right)
    assert len(words) > 2
    for run in words:
        assert ink_of(run).right == pytest.approx(made.zone.box.right - BULLET_INDENT * SIZE)


def test_centred_lines_have_equal_white_on_both_sides_of_their_ink() -> None:
    made = arabic(f"{LONG} {CALL}", centred=True)
    found = lines(set_words(made))
    assert len(found) > 2
    for line in found:
        left, right = min(ink.x for ink in line), max(ink.right for ink in line)
        assert left - made.zone.box.x == pytest.approx(made.zone.box.right - right)


def test_a_link_covers_the_ink_of_its_number_and_nothing_else() -> None:
    made = arabic(CALL)
    done = set_words(made)
    (link,) = done.links
    (number,) = (run for run in done.runs if run.key == link.key)
    ink = ink_of(number)
    assert number.text == link.label == FACTS["from_abroad"].printed
    assert (link.box.x, link.box.right) == pytest.approx((ink.x, ink.right))
    assert link.box.contains(ink)
    assert link.box.height == pytest.approx(
        (made.blocks[0].paragraph.ink_top - made.blocks[0].paragraph.ink_bottom) * SIZE
    )
    before, after = (ink_of(run) for run in done.runs if run.key != link.key)
    assert after.right <= ink.x + 1e-6 < ink.right <= before.x + 1e-6


def test_a_number_is_painted_from_left_to_right_and_the_words_about_it_from_right_to_left() -> None:
    assert [(run.text.strip(), run.rtl) for run in set_words(arabic(CALL)).runs] == [
        ("اتصل", True),
        ("+1-802-872-6199", False),
        ("الآن", True),
    ]


@pytest.mark.parametrize("text", [LONG, f"{CALL} {LONG}", "Call {hotline} or "])
def test_the_box_told_for_every_run_is_that_of_its_ink_without_the_spaces_it_ends_with(text: str) -> None:
    done = set_words(arabic(text))
    for run, told in zip(done.runs, done.inks, strict=True):
        assert (told.x, told.right) == pytest.approx((ink_of(run).x, ink_of(run).right))
        assert told.contains(ink_of(run))
    assert any(run.text.endswith(" ") for run in done.runs)


def test_words_carry_what_is_spoken_and_links_speak_for_themselves() -> None:
    (element,) = set_words(arabic(CALL)).elements
    assert [spoken(child) for child in element.children] == [
        (Role.SPAN, "اتصل "),
        (Role.LINK, None),
        (Role.SPAN, " الآن"),
    ]


@pytest.mark.parametrize("text", [CALL, f"{LONG} {CALL} {LONG}"])
def test_all_that_is_drawn_is_spoken_once_in_the_order_of_the_text(text: str) -> None:
    made = arabic(text)
    done = set_words(made)
    (element,) = done.elements
    said = [each.spoken or painted(done, each) for each in element.children if isinstance(each, Element)]
    assert "".join(said) == drawn(made.blocks[0].block.copy.text)


def test_the_words_of_an_item_are_spoken_and_its_bullet_is_not() -> None:
    (made,) = set_words(arabic(CALL, LISTED, Role.ITEM)).elements
    assert [element.role for element in made.walk() if element.spoken] == [Role.SPAN, Role.SPAN]
    (label,) = (element for element in made.walk() if element.role is Role.LABEL)
    assert label.children == (Content(1),)


def test_from_left_to_right_nothing_needs_to_be_spoken() -> None:
    done = set_words(zone(block("Call {hotline} now."), width=200))
    assert not [each for element in done.elements for each in element.walk() if each.spoken or each.role is Role.SPAN]


def spoken(child: Element | Content) -> tuple[Role, str | None]:
    assert isinstance(child, Element)
    return child.role, child.spoken


def painted(done: SetText, element: Element) -> str:
    keys = set(element.keys())
    runs: tuple[GlyphRun, ...] = done.runs
    return "".join(run.text for run in runs if run.key in keys)
