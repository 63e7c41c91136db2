"""The judge: a good file passes every check, and for each check there is a bad file that only it must catch."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceprint.design.products import template_for
from iceprint.errors import VerificationError
from iceprint.model.edition import PIECES, Edition, Use
from iceprint.model.promise import Promise
from iceprint.run.promise import promise_for
from iceprint.verify.case import Case
from iceprint.verify.examine import examine
from iceprint.verify.promised import PROMISED
from tests.specimens import eyes
from tests.specimens.editions import CR80, FACTS, card, with_printed
from tests.specimens.printing import card_pdf, printed
from tests.specimens.words import law

CODE = "page 2, 60.5 mm from the left and 28.9 mm from the bottom"
WIDER = CR80._replace(width=CR80.width + 1)
Damage = Callable[[pikepdf.Pdf], None]


def promise(use: Use, edition: Edition | None = None) -> Promise:
    edition = edition or card()
    return promise_for(edition, template_for(edition), use)


@pytest.mark.parametrize("use", PIECES)
def test_a_good_file_passes_every_check(use: Use) -> None:
    assert examine(card_pdf(use), promise(use)) == ()


def without_a_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1]


def scaled(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].MediaBox = [0, 0, 240, 150]


def with_another_link(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A.URI = pikepdf.String("tel:+18883737889")


def without_links(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]["/Annots"]


def with_one_more_black_line(pdf: pikepdf.Pdf) -> None:
    """A rule across the middle of the code: more than its reserve can mend."""
    pdf.pages[1].contents_add(b"0 g 170 100 66 28 re f", prepend=False)


def with_a_letter_lost(pdf: pikepdf.Pdf) -> None:
    """Every code of one letter copies as another."""
    for font in dict(pdf.pages[0].Resources.Font).values():
        cmap = font.ToUnicode.read_bytes()
        font.ToUnicode.write(cmap.replace(b"<0061>", b"<0065>"))


@pytest.mark.parametrize(
    ("damage", "check"),
    [
        (without_a_page, "pages"),
        (scaled, "pages"),
        (with_a_letter_lost, "words"),
        (with_one_more_black_line, "codes"),
        (with_another_link, "links"),
        (without_links, "links"),
    ],
)
def test_damage_to_a_finished_file_is_caught_by_its_check_alone(damage: Damage, check: str) -> None:
    assert {finding.check for finding in examine(damaged(damage), promise(Use.SCREEN))} == {check}


def damaged(damage: Damage) -> bytes:
    """The screen edition of the card after some damage."""
    pdf, out = eyes.opened(card_pdf(Use.SCREEN)), io.BytesIO()
    damage(pdf)
    pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("edition", "use", "checks"),
    [
        (card({"headline": "Smuggling and trafficking are not the same"}), Use.PRESS, {"words"}),
        (card({"help.label": "Get help now"}), Use.PRESS, {"words"}),
        (card({"report.label": "Or 802-872-6199"}), Use.PRESS, {"words", "numbers"}),
        (with_printed("hotline", "1-888-373-7889"), Use.PRESS, {"words", "numbers"}),
        (card(facts={"hotline": FACTS["hotline"]._replace(target="+1")}), Use.SCREEN, {"links"}),
        (card(facts={"tip_page": FACTS["tip_page"]._replace(target="https://ice.gov")}), Use.PRESS, {"codes"}),
        (card(paper=WIDER), Use.SCREEN, {"pages"}),
    ],
)
def test_the_file_of_another_edition_does_not_keep_the_promise(edition: Edition, use: Use, checks: set[str]) -> None:
    assert checks <= {finding.check for finding in examine(printed(edition, use), promise(use))} <= checks | {"codes"}


def test_a_screen_file_is_no_press_file_nor_the_other_way_round() -> None:
    assert {finding.check for finding in examine(card_pdf(Use.SCREEN), promise(Use.PRESS))} >= {"pages", "links"}
    assert {finding.check for finding in examine(card_pdf(Use.PRESS), promise(Use.SCREEN))} >= {"pages", "links"}


def single_digit_changes() -> Iterator[tuple[str, str]]:
    """Every fact of the card with every digit replaced by every other one."""
    for name in ("hotline", "text_code", "emergency", "tip_line", "from_abroad"):
        right = FACTS[name].printed
        for digit in re.finditer(r"\d", right):
            for other in set("0123456789") - {digit[0]}:
                yield name, right[: digit.start()] + other + right[digit.end() :]


def test_a_single_digit_that_differs_from_the_promise_is_caught_wherever_it_stands() -> None:
    changes = list(single_digit_changes())
    assert len(changes) == 9 * sum(len(re.sub(r"\D", "", FACTS[name].printed)) for name in dict(changes))
    (numbers,) = (check for check in PROMISED if check.id == "numbers")
    missed = []
    for name, wrong in changes:
        with Case(card_pdf(Use.PRESS), promise(Use.PRESS, with_printed(name, wrong))) as case:
            missed += [] if any(numbers.ask(case)) else [wrong]
    assert missed == []


@law
@given(st.sampled_from(sorted(single_digit_changes())))
def test_a_single_wrong_digit_on_paper_is_caught(change: tuple[str, str]) -> None:
    findings = examine(printed(with_printed(*change), Use.PRESS), promise(Use.PRESS))
    assert {"words", "numbers"} <= {finding.check for finding in findings}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"Not a PDF at all. " * 99, id="text"),
        pytest.param(b"%PDF-1.7\n%%EOF\n", id="only a header"),
        pytest.param(card_pdf(Use.SCREEN)[:9000], id="half a file"),
    ],
)
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(VerificationError) as caught:
        examine(data, promise(Use.SCREEN))
    assert caught.value.remedy


@law
@given(st.lists(st.tuples(st.integers(0, len(card_pdf(Use.PRESS)) - 1), st.integers(0, 255)), min_size=1, max_size=20))
def test_a_file_with_flipped_bytes_is_judged_or_refused_but_never_crashes_the_judge(
    flips: list[tuple[int, int]],
) -> None:
    data = bytearray(card_pdf(Use.PRESS))
    for at, byte in flips:
        data[at] = byte
    try:
        findings = examine(bytes(data), promise(Use.PRESS))
    except VerificationError:
        return
    assert all(finding.what and finding.remedy for finding in findings)


def test_a_finding_shows_the_place_where_the_words_differ() -> None:
    edition = card({"compare.first.text": "A crime against a parson, not a border."})
    (finding,) = (each for each in examine(printed(edition, Use.PRESS), promise(Use.PRESS)) if each.check == "words")
    assert "against a parson" in finding.what
    assert "against a person" in finding.what


def test_a_finding_shows_the_words_that_differ_at_the_start_of_a_page_too() -> None:
    edition = card({"headline": "Traffic and smuggling are not the same"})
    (finding,) = (each for each in examine(printed(edition, Use.PRESS), promise(Use.PRESS)) if each.check == "words")
    assert "Traffic and" in finding.what
    assert "Trafficking and" in finding.what


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (without_a_page, "1 pages, 2 were promised"),
        (scaled, "page 1: it is 84.67 x 52.92 mm, 85.60 x 53.98 mm was promised"),
        (
            with_one_more_black_line,
            f"{CODE}: the QR code reads nothing, not https://www.ice.gov/tipline",
        ),
        (without_links, "page 1: it links to nothing; promised: tel:+18883737888, sms:233733, tel:911"),
    ],
)
def test_a_finding_says_what_was_found_and_what_was_promised(damage: Damage, said: str) -> None:
    (finding,) = examine(damaged(damage), promise(Use.SCREEN))
    assert str(finding) == said


def test_a_wrong_number_is_named_as_missing_and_as_unknown() -> None:
    findings = examine(printed(with_printed("tip_line", "1-866-347-2424"), Use.PRESS), promise(Use.PRESS))
    assert [str(finding) for finding in findings if finding.check == "numbers"] == [
        "page 2: it lacks '1-866-347-2423'",
        "page 2: it shows the number 1-866-347-2424, which is no fact of this page",
    ]


def test_every_check_says_why_it_is_asked_and_what_helps() -> None:
    assert len({check.id for check in PROMISED}) == len(PROMISED)
    assert all(check.title and check.rationale and check.remedy for check in PROMISED)
