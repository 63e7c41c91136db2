"""The order of text that runs both ways: what is typed and what is seen. Capitals stand for Arabic letters."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.text.bidi import Levels, is_formatting, line_levels, resolve, visual_order
from iceprint.text.bidi_brackets import PAIRS
from tests.specimens.words import law

LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
LRE, RLE, PDF, LRO, RLO = "\u202a", "\u202b", "\u202c", "\u202d", "\u202e"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
CONTROLS = (LRM, RLM, ALM, LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI)
LTR, RTL, FIRST_LETTER = 0, 1, None
DEEPEST = 126  # one above the deepest explicit level

ARABIC = "".join(map(chr, (*range(0x628, 0x63B), *range(0x641, 0x648))))  # 26 letters
TO_ARABIC = str.maketrans(ascii_uppercase, ARABIC)
TO_CAPITALS = str.maketrans(ARABIC, ascii_uppercase)
MIRRORED = PAIRS | {closing: opening for opening, closing in PAIRS.items()}

bases = st.sampled_from([LTR, RTL, FIRST_LETTER])
# Some of every class: letters, digits, signs, marks, blanks, brackets, and what steers.
OUTSIDE_ISOLATES = "ab\u05d0\u05d1\u0628\u062a12\u0661\u0662+-%$,./ !()[]\u3008\u232a\u0300\u064b\u200b\u00ad\t"
INLINE = OUTSIDE_ISOLATES + LRM + RLM + ALM + LRE + RLE + PDF + LRO + RLO
ANYTHING = INLINE + LRI + RLI + FSI + PDI + "\n\u2029"
any_text = st.text(ANYTHING, max_size=40) | st.text(max_size=20)
balanced = st.recursive(
    st.text(INLINE, max_size=8),
    lambda inner: st.tuples(inner, st.sampled_from([LRI, RLI, FSI]), inner, st.just(PDI), inner).map("".join),
    max_leaves=6,
)


def levels_of(text: str, base: int | None) -> tuple[int, ...]:
    return resolve(text.translate(TO_ARABIC), base).levels


def seen(text: str, base: int | None) -> str:
    """What a reader sees of a line from left to right."""
    typed = text.translate(TO_ARABIC)
    levels = line_levels(typed, resolve(typed, base), 0, len(typed))
    shown = (
        MIRRORED.get(typed[index], typed[index]) if levels[index] % 2 else typed[index]
        for index in visual_order(levels)
        if not is_formatting(typed[index])
    )
    return "".join(shown).translate(TO_CAPITALS)


@pytest.mark.parametrize(
    ("typed", "base", "drawn"),
    [
        ("call us now", LTR, "call us now"),
        ("CALL US NOW", RTL, "WON SU LLAC"),
        ("CALL US NOW", FIRST_LETTER, "WON SU LLAC"),
        ("call US NOW please", LTR, "call WON SU please"),
        ("CALL us now PLEASE", RTL, "ESAELP us now LLAC"),
        ("call US!", LTR, "call SU!"),
        ("CALL us!", RTL, "!us LLAC"),
        ("- call us", RTL, "call us -"),
        ("", RTL, ""),
    ],
)
def test_words_run_their_own_way_and_sentences_that_of_the_paragraph(typed: str, base: int | None, drawn: str) -> None:
    assert seen(typed, base) == drawn


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("AT 24 HOURS", "SRUOH 24 TA"),
        ("AT 1,000.50 MOST", "TSOM 1,000.50 TA"),
        ("AT \u0661\u0662:\u0663\u0660 SHARP", "PRAHS \u0661\u0662:\u0663\u0660 TA"),
        ("AT 50% MOST", "TSOM %50 TA"),  # as Arabic writes it
        ("AT MOST \u05d0 50%", "50% \u05d0 TSOM TA"),  # as Hebrew does
        ("OR $50 MORE", "EROM 50$ RO"),
        ("FROM 9-17 OPEN", "NEPO 17-9 MORF"),
        ("AT usd 50 MOST", "TSOM usd 50 TA"),
    ],
)
def test_numbers_run_from_left_to_right_and_take_their_signs_along(typed: str, drawn: str) -> None:
    assert seen(typed, RTL) == drawn


PHONE, ADDRESS, SITE = "+1 (555) 010-1234", "1200 5th Ave., Apt. 3", "https://help.example/a?b=1"


@pytest.mark.parametrize("fact", [PHONE, ADDRESS, SITE, "help@example.org", "SOS (24/7)", "-5 \u00b0C"])
@pytest.mark.parametrize("isolate", [FSI, LRI])
def test_an_isolated_fact_is_seen_in_arabic_words_as_it_is_seen_alone(fact: str, isolate: str) -> None:
    assert seen(f"CALL {isolate}{fact}{PDI}, NOW", RTL) == f"WON ,{seen(fact, None if isolate == FSI else LTR)} LLAC"


def test_without_isolates_a_phone_number_runs_backwards() -> None:
    assert seen(f"CALL {PHONE} NOW", RTL) == "WON 1234-010 (555) 1+ LLAC"
    assert seen(f"CALL {FSI}{PHONE}{PDI} NOW", RTL) == "WON +1 (555) 010-1234 LLAC"


def test_without_isolates_facts_of_a_list_change_places() -> None:
    first, second = "555-0101", "555-0102"
    assert seen(f"CALL {FSI}{first}{PDI}, {FSI}{second}{PDI}", RTL) == "555-0102 ,555-0101 LLAC"
    assert seen(f"call {FSI}ONE{PDI}, {FSI}TWO{PDI}", LTR) == "call ENO, OWT"
    assert seen("call ONE, TWO", LTR) == "call OWT ,ENO"


@pytest.mark.parametrize(
    ("typed", "base", "drawn"),
    [
        ("CALL (NOW) US", RTL, "SU (WON) LLAC"),
        ("CALL us (now)", RTL, "us (now) LLAC"),
        ("CALL (us) NOW", RTL, "WON (us) LLAC"),
        ("see US (TODAY)", LTR, "see (YADOT) SU"),
        ("see US TODAY)", LTR, "see YADOT SU)"),  # it has no pair
        ("(US) see", RTL, "see (SU)"),
        ("see (US)", RTL, "(SU) see"),
        ("CALL (5) NOW", RTL, "WON (5) LLAC"),
        ("ab(CD)ef", LTR, "ab(DC)ef"),
        ("AB(cd[EF]gh)IJ", RTL, "JI(gh[FE]cd)BA"),
        ("ab (CD [ef) GH]", LTR, "ab (DC [ef) HG]"),  # crossed: only the first pair is one
        ("AB \u2329cd\u3009", RTL, "\u3008cd\u232a BA"),
    ],
)
def test_brackets_of_a_pair_look_at_each_other(typed: str, base: int | None, drawn: str) -> None:
    assert seen(typed, base) == drawn


def test_brackets_are_no_pair_when_overridden() -> None:
    assert seen(f"a{RLO}(b){PDF}c", LTR) == "a(b)c"
    assert levels_of(f"{RLE}b{PDF}{RLO}({PDF}{RLE}b)", LTR)[4] == 1


def test_the_outer_pair_is_settled_before_the_inner_one() -> None:
    assert levels_of("A ([C] b)", LTR) == (1, 0, 0, 0, 1, 0, 0, 0, 0)


def test_marks_on_a_bracket_go_with_it() -> None:
    assert levels_of("A (\u0300B) c", LTR) == (1, 1, 1, 1, 1, 1, 0, 0)
    assert levels_of("A (\u00adB)\u0300 c", LTR) == (1, 1, 1, 1, 1, 1, 1, 0, 0)
    assert levels_of("a (B)\u0300 c", LTR) == (0, 0, 0, 1, 0, 0, 0, 0)


@pytest.mark.parametrize("depth", [1, 63, 64, 200])
def test_brackets_are_paired_to_a_depth_of_63(depth: int) -> None:
    levels = levels_of("a" + "(" * depth + "b" + ")" * depth, RTL)
    assert set(levels[-depth:]) == ({2} if depth <= 63 else {1})


@pytest.mark.parametrize("number", [64, 1000])
def test_any_number_of_pairs_may_follow_each_other(number: int) -> None:
    assert set(levels_of("a" + "(b)" * number, RTL)) == {2}


def test_pairs_that_closed_before_too_many_opened_stay_pairs() -> None:
    assert levels_of("a (b)" + "(" * 64, RTL)[:5] == (2,) * 5


@pytest.mark.parametrize(
    ("typed", "base", "drawn"),
    [
        (f"ab {RLI}CD {LRI}ef GH{PDI} IJ{PDI} kl", LTR, "ab JI ef HG DC kl"),
        (f"AB {LRI}cd {RLI}EF gh{PDI} ij{PDI} KL", RTL, "LK cd gh FE ij BA"),
        (f"AB {FSI}cd {FSI}EF gh{PDI} ij{PDI} KL", RTL, "LK cd gh FE ij BA"),
        (f"{FSI}AB{PDI} cd", FIRST_LETTER, "BA cd"),  # what is isolated does not say how the paragraph runs
        (f"{FSI}{FSI}cd{PDI} EF gh{PDI} i", LTR, "gh FE cd i"),  # nor how the isolate around it does
    ],
)
def test_isolates_nest(typed: str, base: int | None, drawn: str) -> None:
    assert seen(typed, base) == drawn


@pytest.mark.parametrize(
    ("typed", "base", "drawn"),
    [
        (f"ab {RLI}CD, ef", LTR, "ab ef ,DC"),  # never ended: to the end of the paragraph
        (f"ab {PDI}CD, ef", LTR, "ab DC, ef"),  # never begun: as if it were not there
        (f"ab {RLE}CD, ef", LTR, "ab ef ,DC"),
        (f"ab {PDF}CD, ef", LTR, "ab DC, ef"),
        (f"ab {RLI}CD{PDF}, ef{PDI}, gh", LTR, "ab ef ,DC, gh"),  # no embedding ends an isolate …
        (f"ab {RLI}CD {LRE}ef{PDI}, gh", LTR, "ab ef DC, gh"),  # … but the end of an isolate ends those inside it
        (f"ab {LRI}{RLO}cd{PDI}ef", LTR, "ab dcef"),
        (f"ab {RLO}cd{PDF} ef", LTR, "ab dc ef"),
        (f"AB {LRO}CD{PDF} EF", RTL, "FE CD BA"),
        (f"AB{LRM}! CD", RTL, "DC !BA"),
        (f"ab{RLM}! cd", LTR, "ab! cd"),
        (f"ab, CD{LRM}, ef", LTR, "ab, DC, ef"),
    ],
)
def test_controls_without_partner_do_no_harm_beyond_their_paragraph(typed: str, base: int | None, drawn: str) -> None:
    assert seen(typed, base) == drawn


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (f"{RLE}A{PDF}1", (0, 1, 1, 2)),  # a number after a deeper level stands after its letters
        (f"1{RLE}A{PDF}", (0, 0, 1, 1)),
        (f"A{RLI}B", (1, 0, 1)),  # an isolate that never ends is followed by the end of the paragraph
        (f"{RLE}A\n", (0, 1, 0)),  # which never is deeper than the paragraph
        (f"{RLO}a\n", (0, 1, 0)),  # nor overridden
        (f"{RLE}{LRI}{RLE * 200}{PDI}{PDF}b", (0, 1, *(1,) * 200, 1, 1, 0)),
    ],
)
def test_what_is_deeper_ends_where_it_says(text: str, levels: tuple[int, ...]) -> None:
    assert levels_of(text, LTR) == levels


@pytest.mark.parametrize("separator", ["\n", "\u2029", "\r", "\x85"])
def test_nothing_is_embedded_beyond_a_paragraph_separator(separator: str) -> None:
    before, after = f"ab {RLI}CD {RLE}", "ef GH, ij"
    assert levels_of(before + separator + after, LTR) == (*levels_of(before + separator, LTR), *levels_of(after, LTR))


def test_a_line_separator_ends_nothing() -> None:
    assert set(levels_of(f"{RLO}ab\u2028cd", LTR)[1:]) == {1}


@pytest.mark.parametrize("base", [LTR, RTL, FIRST_LETTER])
@pytest.mark.parametrize("control", CONTROLS, ids=unicodedata.name)
def test_a_lone_control_is_no_words(control: str, base: int | None) -> None:
    assert seen(control, base) == ""
    assert visual_order(levels_of(control, base)) == (0,)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (f"A{RLE}b{PDF}c", (1, 1, 4, 4, 2)),
        ("A\u200db", (1, 1, 2)),  # a joiner stays with the letter that it joins
        ("1\u00adA", (2, 2, 1)),
        (f"{RLE}A", (1, 3)),
    ],
)
def test_what_has_no_level_takes_that_of_the_character_before(text: str, levels: tuple[int, ...]) -> None:
    assert levels_of(text, RTL) == levels


@pytest.mark.parametrize("control", [LRE, RLE, LRO, RLO, LRI, RLI, FSI])
def test_nesting_ends_at_level_125(control: str) -> None:
    deep = control * 500 + "a1" + (PDI if control in (LRI, RLI, FSI) else PDF) * 500 + "b"
    assert max(levels_of(deep, RTL)) in {124, 125, 126}
    assert levels_of(deep, RTL)[-1] == 2


@pytest.mark.parametrize(
    ("words", "line", "levels"),
    [
        ("ab CD EF", "ab CD ", (0, 0, 0, 1, 1, 0)),  # the space at the end of a line stands at its end
        ("ab CD EF", "CD EF", (1, 1, 1, 1, 1)),
        ("AB cd ef", "AB cd ", (1, 1, 1, 2, 2, 1)),
        ("ab CD\t\u200bEF", "CD\t\u200bEF", (1, 1, 0, 0, 1, 1)),
        ("AB\tcd  \tef", "AB\tcd  \tef", (1, 1, 1, 2, 2, 1, 1, 1, 2, 2)),  # and those before a tab with the tab
        (f"ab {RLI}CD{PDI}", f"ab {RLI}CD{PDI}", (0, 0, 0, 0, 1, 1, 0)),
        (f"ab CD {RLI} EF", f"CD {RLI} ", (1, 1, 0, 0, 0)),
        ("ab CD \u200b EF", "CD \u200b ", (1, 1, 0, 0, 0)),
        ("ab CD\u200b EF", "CD\u200b", (1, 1, 1)),
        ("ab CD\n", "CD\n", (1, 1, 0)),
    ],
)
def test_the_blank_end_of_a_line_goes_with_the_paragraph(words: str, line: str, levels: tuple[int, ...]) -> None:
    text = words.translate(TO_ARABIC)
    start = words.index(line)
    assert line_levels(text, resolve(text, None), start, start + len(line)) == levels


@pytest.mark.parametrize(
    ("levels", "order"),
    [
        ((), ()),
        ((0, 0, 0), (0, 1, 2)),
        ((2, 2), (0, 1)),
        ((1, 1, 1), (2, 1, 0)),
        ((0, 1, 1, 0), (0, 2, 1, 3)),
        ((1, 2, 2, 1), (3, 1, 2, 0)),
        ((1, 1, 2, 3, 3, 2, 1), (6, 2, 4, 3, 5, 1, 0)),
        ((0, 2, 2, 1), (0, 3, 1, 2)),
        ((4, 4, 2, 2, 3), (0, 1, 2, 3, 4)),
        ((4, 1), (1, 0)),  # levels between count also where no character has them
        ((2, 4, 3), (0, 2, 1)),
    ],
)
def test_levels_say_what_is_turned_round(levels: tuple[int, ...], order: tuple[int, ...]) -> None:
    assert visual_order(levels) == order


def test_the_controls_of_direction_are_never_drawn_and_nothing_else_is_hidden() -> None:
    hidden = {character for character in map(chr, range(sys.maxunicode + 1)) if is_formatting(character)}
    assert hidden == set(CONTROLS)


def test_no_right_to_left_character_is_taken_for_plain_text() -> None:
    kinds = {"R": 1, "AL": 1, "AN": 2}
    missed = [
        f"{ord(character):04X}"
        for character in map(chr, range(sys.maxunicode + 1))
        if (kind := unicodedata.bidirectional(character)) in kinds and levels_of(character, LTR) != (kinds[kind],)
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("character", "base", "level"),
    [
        ("\u05ff", None, 1),  # nobody is there yet, but the block is Hebrew's
        ("\U0001ecff", None, 1),
        ("\ud800", None, 0),
        ("\U000e0fff", RTL, 1),
        ("\uffff", RTL, 1),
        ("\U000323b0", RTL, 2),
        ("\u20cf", RTL, 1),
    ],
)
def test_code_points_without_character_have_a_level(character: str, base: int | None, level: int) -> None:
    assert levels_of(character, base) == (level,)


TEN_THOUSAND = 10_000
PLAIN_PATTERNS = (
    "A",
    "a",
    "a A1 ",
    "(",
    "(A)",
    "(a)",
    ")",
    "[(",
    "A(",
    " ",
    " A",
    "\t",
    "%",
    "1%",
    "+",
    "1+",
    "\n",
    "A\n",
)
MARK_PATTERNS = ("\u0300", "(\u0300)", "\u00ad")
NESTED_PATTERNS = (f"{FSI}a", f"{FSI} ", f"{FSI}A{PDI}", f"{RLE}{LRE}a", f"{RLE}{PDF}", f"A{RLI} ")


@pytest.mark.parametrize("base", [LTR, RTL, FIRST_LETTER])
@pytest.mark.parametrize("pattern", [*PLAIN_PATTERNS, *MARK_PATTERNS, *CONTROLS, *NESTED_PATTERNS], ids=ascii)
def test_long_texts_are_put_in_order(pattern: str, base: int | None) -> None:
    text = (pattern * TEN_THOUSAND)[:TEN_THOUSAND].translate(TO_ARABIC)
    assert_sound(text, resolve(text, base))


@law
@given(any_text, bases)
def test_any_text_has_an_order(text: str, base: int | None) -> None:
    assert_sound(text, resolve(text, base))


def assert_sound(text: str, resolved: Levels) -> None:
    """Each character has a level above that of the paragraph, and a place of its own in the line."""
    lines = (resolved.levels, line_levels(text, resolved, 0, len(text)))
    assert resolved.base in {0, 1}
    for levels in lines:
        assert len(levels) == len(text)
        assert not levels or resolved.base <= min(levels) <= max(levels) <= DEEPEST
        assert sorted(visual_order(levels)) == list(range(len(text)))


@law
@given(st.text(OUTSIDE_ISOLATES, max_size=40), bases)
def test_without_controls_no_level_is_higher_than_two_above_the_paragraph(text: str, base: int | None) -> None:
    resolved = resolve(text, base)
    assert all(level - resolved.base in {0, 1, 2} for level in resolved.levels)


@law
@given(st.text("abcàßжλ中한ไ0123456789 .,()[]%$-\t\n\u0300\u200b", max_size=40), st.sampled_from([LTR, FIRST_LETTER]))
def test_plain_left_to_right_text_stays_as_it_is(text: str, base: int | None) -> None:
    assert resolve(text, base) == Levels(0, (0,) * len(text))
    assert resolve(text + LRE + PDF, base) == Levels(0, (0,) * (len(text) + 2))  # the long way, without the short cut


@law
@given(any_text, any_text, balanced, st.sampled_from([LRI, RLI, FSI]), bases)
def test_what_is_isolated_changes_nothing_around_it(
    before: str, after: str, inside: str, isolate: str, base: int | None
) -> None:
    empty, full = f"{before}{isolate}{PDI}{after}", f"{before}{isolate}{inside}{PDI}{after}"
    assert outside(resolve(full, base), len(before), len(inside)) == outside(resolve(empty, base), len(before), 0)


@law
@given(any_text, any_text, balanced, st.sampled_from([(LRI, LTR), (RLI, RTL)]), bases)
def test_what_is_isolated_is_seen_as_alone(
    before: str, after: str, inside: str, isolate: tuple[str, int], base: int | None
) -> None:
    opening, direction = isolate
    levels = resolve(f"{before}{opening}{inside}{PDI}{after}", base).levels[len(before) + 1 :][: len(inside)]
    assert visible_order(inside, levels) == visible_order(inside, resolve(inside, direction).levels)


def visible_order(text: str, levels: tuple[int, ...]) -> list[int]:
    """Without what rule X9 removes."""
    removed = {"BN", "LRE", "RLE", "LRO", "RLO", "PDF"}
    return [index for index in visual_order(levels) if unicodedata.bidirectional(text[index]) not in removed]


def outside(resolved: Levels, start: int, length: int) -> tuple[int, Iterable[int]]:
    """Levels with those inside an isolate cut out, that opens at `start`."""
    return resolved.base, resolved.levels[: start + 1] + resolved.levels[start + 1 + length :]
