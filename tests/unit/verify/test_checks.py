"""Every check can fail: for each there is a file that it catches, for the right reason, and that the others pass."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import count

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.design.products import template_for
from iceprint.errors import VerificationError
from iceprint.impose.marks import with_marks
from iceprint.model.edition import PIECES, Use
from iceprint.model.finishing import Step, Stroke
from iceprint.model.folding import FoldedPanel, FoldedSide
from iceprint.model.page import Layout
from iceprint.model.promise import Promise
from iceprint.model.template import Weight
from iceprint.model.units import Box, mm
from iceprint.model.verdict import Answer, Result
from iceprint.run.promise import promise_for
from iceprint.verify.case import Case
from iceprint.verify.check import MOST_FINDINGS, Check, Fault, answer_to, readable
from iceprint.verify.judge import judge
from iceprint.verify.marks import Line
from iceprint.verify.profiles import Claim
from iceprint.verify.register import CHECKS, checks_for
from tests.specimens import eyes
from tests.specimens.broken import BROKEN, Specimen, code, damaged, good, ink, painted, run, with_printers_marks
from tests.specimens.editions import CR80, card
from tests.specimens.faces import SHIPPED
from tests.specimens.printing import INKS, card_layout
from tests.specimens.words import law

FOLD = mm(82.9)  # beside all words of the card
FOLDED = CR80._replace(
    fold_safe=mm(1.0),
    folded=(FoldedSide("front", (FoldedPanel("wide", FOLD), FoldedPanel("narrow", CR80.width - FOLD))),),
)

TOOLED = CR80._replace(
    die_cut=True,
    holes=(Box(mm(40), mm(45), mm(6), mm(6)),),
    lines=(Stroke(Step.PERFORATING, Box(FOLD, 0.0, 0.0, CR80.height)),),
)


def promise(use: Use) -> Promise:
    """That of the card. It is folded close to an edge, for the sake of the check for folds."""
    edition = card(paper=FOLDED)
    return promise_for(edition, template_for(edition), use)


def answers(data: bytes, use: Use) -> dict[str, Answer]:
    """All answers of a file to the checks of its use, by check."""
    with Case(data, promise(use)) as case:
        return {check.id: answer_to(check, case) for check in checks_for(Claim(use.value))}


@pytest.mark.parametrize("use", PIECES)
def test_a_good_file_passes_every_check_and_each_of_them_ran(use: Use) -> None:
    assert [answer for answer in answers(good(use), use).values() if answer.result is not Result.PASSED] == []


def test_printers_marks_beside_the_bleed_are_no_fault() -> None:
    found = answers(damaged(good(Use.PRESS), with_printers_marks), Use.PRESS)
    assert [answer for answer in found.values() if answer.result is not Result.PASSED] == []


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("0 0 0 1 K 0.25 w 4 60 m 4 65 l S", id="a line of 0.25 pt in full black"),
        pytest.param("0 0.2 0 0 K 0.5 w 4 60 m 4 65 l S", id="a line of 0.5 pt in a tint"),
        pytest.param("0.9 0.9 0.5 0.2 k 4 60 1 5 re f", id="250 % of ink"),
        pytest.param("0 0.2 0 0 k q 1.2 0 0 1.2 4 60 cm /XMask Do Q", id="a picture of 1200 pixels to the inch"),
        pytest.param("q 4.8 0 0 4.8 4 60 cm /XGray Do Q", id="grays of 300 pixels to the inch"),
        pytest.param("0 0.2 0 0 k -9 60 13 5 re f", id="an area that fills the bleed"),
        pytest.param("0 0.2 0 0 k 0.4 60 4 5 re f", id="an area that keeps off the edge"),
        pytest.param("/XSpot cs 1 scn 4 60 1 5 re f", id="a spot ink with a name"),
        pytest.param("0 g 4 60 1 5 re f", id="black as a shade of grey"),
        pytest.param("/XOver gs 0 0 0 1 k 4 60 1 5 re f", id="black that overprints"),
    ],
)
def test_what_is_just_good_enough_passes(content: str) -> None:
    found = answers(damaged(good(Use.PRESS), ink(content)), Use.PRESS)
    assert [answer for answer in found.values() if answer.result is not Result.PASSED] == []


@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(run("A crime against a person", ink="brand", size=8.0), id="8 pt in four inks"),
        pytest.param(run("A crime against a person", size=7.0), id="the floor of the language"),
        pytest.param(code(module=CR80.least_module), id="the least module"),
    ],
)
def test_what_is_just_large_enough_passes(layout: Callable[[], Layout]) -> None:
    found = answers(painted(layout(), Use.PRESS), Use.PRESS)
    assert [answer for answer in found.values() if answer.result is not Result.PASSED] == []


def test_what_a_check_does_not_look_into_makes_it_one_that_could_not_run() -> None:
    data = damaged(good(Use.PRESS), ink("/Pattern cs /P1 scn 4 60 1 5 re f"))
    unrun = {check: answer.why for check, answer in answers(data, Use.PRESS).items() if answer.why}
    assert unrun == {
        "no-rgb": "page 1 holds a pattern or drawn letters, which are not looked into",
        "total-ink": "page 1 holds a picture or shading, whose ink is not measured",
    }


def test_processing_steps_are_layers_that_pass_and_say_what_they_are() -> None:
    face = SHIPPED.face("NotoSans", Weight.REGULAR)
    data = painted(with_marks(card_layout()._replace(format=TOOLED), ["a card"], INKS, face), Use.PRESS)
    found = answers(data, Use.PRESS)
    assert [answer for answer in found.values() if answer.result is not Result.PASSED] == []
    file = eyes.opened(data)
    steps = [layer.GTS_Metadata for layer in file.Root.OCProperties.OCGs]
    assert {str(step.GTS_ProcStepsGroup) for step in steps} == {"/Structural"}
    assert {str(step.GTS_ProcStepsType) for step in steps} == {"/Cutting", "/Perforating", "/Punching"}
    with Case(data, promise(Use.PRESS)) as case:
        lines = [mark for page in case.painted for mark in page.marks if isinstance(mark, Line)]
    assert {name for line in lines for name in line.colour.inked} == {"Cutting", "Perforating", "Punching"}
    assert all(line.overprints and line.tag and line.tag.artifact for line in lines)


@pytest.mark.parametrize("specimen", BROKEN, ids=lambda each: f"{each.check}: {each.says}")
def test_a_broken_file_is_caught_by_its_check_for_the_right_reason_and_by_no_other(specimen: Specimen) -> None:
    found = answers(specimen.data(), specimen.use)
    caught = found[specimen.check]
    assert caught.result is Result.FAILED
    assert specimen.says in " ".join(map(str, caught.findings))
    others = {check for check, answer in found.items() if answer.result is not Result.PASSED}
    assert others == {specimen.check, *specimen.also}


@cache
def plain_file(use: Use) -> bytes:
    """A good file without compression: every byte of it means something."""
    objects, decoded = pikepdf.ObjectStreamMode.disable, pikepdf.StreamDecodeLevel.generalized
    return damaged(good(use), compress_streams=False, object_stream_mode=objects, stream_decode_level=decoded)


@law
@given(
    st.sampled_from(PIECES),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=20),
)
def test_a_file_with_flipped_bytes_is_judged_or_refused_but_no_check_stumbles(
    use: Use, flips: list[tuple[int, int]]
) -> None:
    data = bytearray(plain_file(use))
    for at, byte in flips:
        data[at % len(data)] = byte
    try:
        found = judge(bytes(data), promise(use), "")
    except VerificationError:
        return
    assert [answer.why for answer in found if answer.why and "not what any program writes" in answer.why] == []


def test_words_of_a_file_are_shown_without_what_steers_a_terminal_and_not_without_end() -> None:
    assert readable("a\x1b[2Jb\nc\u202ed") == "a\ufffd[2Jb\ufffdc\ufffdd"
    assert len(readable("x" * 10_000)) < 400


def test_a_place_without_numbers_is_no_place() -> None:
    what, nowhere = "something", Box(float("nan"), 0, float("inf"), 1)
    check = Check("id", "title", "why", "source", "remedy", lambda _: iter([Fault(what, 1, nowhere)]))
    with Case(b"", None) as case:
        (finding,) = answer_to(check, case).findings
    assert str(finding) == "page 1: something"


def test_a_check_that_finds_without_end_is_cut_short() -> None:
    check = Check("id", "title", "why", "source", "remedy", lambda _: (Fault("again") for _ in count()))
    with Case(b"", None) as case:
        assert len(answer_to(check, case).findings) == MOST_FINDINGS


def test_every_check_has_a_broken_file() -> None:
    assert {specimen.check for specimen in BROKEN} == {check.id for check in CHECKS}


def test_every_check_says_why_it_is_asked_who_asks_and_what_helps() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    assert all(check.title and check.rationale and check.source and check.remedy and check.claims for check in CHECKS)
