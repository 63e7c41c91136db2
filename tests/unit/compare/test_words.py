"""Words that changed, went and came; and blocks that moved, each of which is one line."""

from __future__ import annotations

import pytest

from iceprint.compare.alignment import MOST_PAIRS, Step, align
from iceprint.compare.telling import moved
from iceprint.compare.words import aligned, moves, word_changes
from iceprint.model.comparison import Move, Way, WordChange
from iceprint.model.inspected import Word
from iceprint.model.units import mm
from tests.specimens.inspections import words

PARAGRAPH = "Someone else keeps their papers\nThey are not free to leave\nThey owe a debt"


def _changes(old: tuple[Word, ...], new: tuple[Word, ...]) -> list[WordChange]:
    return list(word_changes(1, old, new, aligned(old, new)))


def _moves(old: tuple[Word, ...], new: tuple[Word, ...]) -> list[Move]:
    return list(moves(1, old, new, aligned(old, new)))


def test_the_same_words_on_other_lines_are_no_change() -> None:
    assert _changes(words("a free call now"), words("a free\ncall now")) == []


@pytest.mark.parametrize(
    ("new", "change"),
    [
        ("Call at night and day", WordChange(1, Way.CHANGED, "us by", "at")),
        ("Call us by night day", WordChange(1, Way.GONE, "and", "")),
        ("Call us by night and early day", WordChange(1, Way.NEW, "", "early")),
    ],
)
def test_words_are_changed_gone_or_new_in_groups(new: str, change: WordChange) -> None:
    assert _changes(words("Call us by night and day"), words(new)) == [change]


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("แจ้งเบาะแสได้ที่นี่\nทุกวัน", "แจ้งเบาะแสได้ที่บ้านนี่\nทุกวัน", WordChange(1, Way.NEW, "", "บ้าน")),
        ("请举报他们的罪行", "请报告他们的罪行", WordChange(1, Way.CHANGED, "举报", "报告")),
        ("请拨打热线\n寻求帮助", "请拨打电话\n寻求帮助", WordChange(1, Way.CHANGED, "热线", "电话")),
    ],
)
def test_scripts_without_blanks_are_compared_letter_by_letter(old: str, new: str, change: WordChange) -> None:
    assert _changes(words(old), words(new)) == [change]


def test_a_line_of_such_a_script_that_breaks_elsewhere_is_no_change() -> None:
    assert _changes(words("请拨打热线\n寻求帮助"), words("请拨打\n热线寻求帮助")) == []


def test_words_from_right_to_left_are_compared_like_others() -> None:
    old, new = words("اتصل بنا الآن مجانا"), words("اتصل بنا غدا مجانا")
    assert _changes(old, new) == [WordChange(1, Way.CHANGED, "الآن", "غدا")]


def test_a_shifted_paragraph_is_one_line() -> None:
    (move,) = _moves(words(PARAGRAPH), words(PARAGRAPH, right=mm(2), up=-mm(1.5)))
    assert move.number == len(PARAGRAPH.split())
    assert moved(move) == "2.00 mm right, 1.50 mm down"


def test_two_paragraphs_that_moved_apart_are_two_lines() -> None:
    first, second = words("Get help\nnow"), words("Report it")
    found = _moves((*first, *second), (*words("Get help\nnow", right=mm(1)), *words("Report it", up=mm(1))))
    assert [(move.words, moved(move)) for move in found] == [
        ("Get help now", "1.00 mm right"),
        ("Report it", "1.00 mm up"),
    ]


@pytest.mark.parametrize(("right", "count"), [(0.09, 0), (0.11, 1)])
def test_a_tenth_of_a_millimetre_is_where_moves_begin(right: float, count: int) -> None:
    assert len(_moves(words("Get help"), words("Get help", right=mm(right)))) == count


def test_words_that_are_set_larger_say_so() -> None:
    (move,) = _moves(words("Help"), words("Help", scale=1.25))
    assert moved(move) == "set 1.25 times as wide"


def test_short_ways_to_both_sides_are_told_together() -> None:
    (move,) = _moves(words("Help"), words("Help", right=mm(0.09), up=mm(0.09)))
    assert moved(move) == "0.09 mm right, 0.09 mm up"


def test_what_repeats_itself_without_measure_is_not_aligned_word_by_word() -> None:
    many = int(MOST_PAIRS**0.5) + 1
    steps = align(["x", *["a", "b"] * many], [*["b", "a"] * many, "y"])
    assert steps == [Step(False, 0, 2 * many + 1, 0, 2 * many + 1)]  # noqa: FBT003
