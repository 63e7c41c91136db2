"""Files from anywhere, held against what the project promises for the edition that they name."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.errors import UnjudgedError
from iceprint.model.edition import PIECES, Use
from iceprint.model.job import Job
from iceprint.model.verdict import Answer, Result, Verdict
from iceprint.project import Project
from iceprint.run.recipe import print_edition
from iceprint.run.verification import verify_files
from iceprint.verify.sealed import SealedFile
from tests.specimens.broken import good

NEEDS_PROMISE = {"pages", "words", "ink", "numbers", "codes", "links", "safe-margin", "fold-margin", "type-size"}
NEEDS_PROMISE |= {"code-size", "code-quiet-zone", "code-ink"}


@pytest.fixture(scope="module")
def library() -> Library:
    root = Path(__file__).resolve().parents[3]
    return Library(Project.locate(root, project=None, output=None, environ={}, today=date(2026, 11, 25)))


def verdict(library: Library, path: Path, data: bytes) -> Verdict:
    path.write_bytes(data)
    (found,) = verify_files(library, [path])
    return found


def by_id(found: Verdict) -> dict[str, Answer]:
    return {answer.check: answer for answer in found.answers}


@pytest.mark.parametrize("tag", ["es", "ar", "km"])
@pytest.mark.parametrize("use", [*PIECES, Use.LARGE_PRINT])
def test_what_we_print_passes_every_check_of_its_claim(use: Use, tag: str, library: Library, tmp_path: Path) -> None:
    (made,) = print_edition(library, "tip-card", tag, Job((use,)))
    found = verdict(library, tmp_path / "card.pdf", made.data)
    assert [answer for answer in found.answers if answer.result is not Result.PASSED] == []
    assert found.identity.edition == (f"tip-card.{tag}" if use in PIECES else f"tip-card.{tag}.{use}")
    assert found.passed


def test_a_file_for_one_language_is_not_taken_for_that_of_another(library: Library, tmp_path: Path) -> None:
    (made,) = print_edition(library, "tip-card", "es", Job((Use.SCREEN,)))
    found = verdict(library, tmp_path / "card.pdf", made.data.replace(b"tip-card.es</dc:", b"tip-card.fr</dc:"))
    assert by_id(found)["words"].result is Result.FAILED
    assert not found.passed


def test_of_a_proof_for_reviewers_only_that_is_asked_which_is_not_about_the_piece(
    library: Library, tmp_path: Path
) -> None:
    data = re.sub(
        rb"(<dc:identifier>).*?(</dc:identifier>)(\n.*?\n)", _same_length(b"a.es.proof"), good(Use.SCREEN), count=1
    )
    found = verdict(library, tmp_path / "proof.pdf", data)
    assert found.identity.is_proof
    assert by_id(found).keys().isdisjoint(NEEDS_PROMISE)
    assert found.passed


@pytest.mark.parametrize("tag", ["es+en", "ar+km"])
@pytest.mark.parametrize("use", PIECES)
def test_a_tip_card_in_two_languages_is_promised_what_its_pair_says(
    use: Use, tag: str, library: Library, tmp_path: Path
) -> None:
    (made,) = print_edition(library, "tip-card", tag, Job((use,)))
    found = verdict(library, tmp_path / "card.pdf", made.data)
    assert [answer for answer in found.answers if answer.result is not Result.PASSED] == []
    first, _, other = tag.encode().partition(b"+")
    turned = made.data.replace(b"tip-card." + tag.encode() + b"</dc:", b"tip-card." + other + b"+" + first + b"</dc:")
    assert by_id(verdict(library, tmp_path / "card.pdf", turned))["words"].result is Result.FAILED


@pytest.mark.parametrize(
    ("edition", "why"),
    [
        (b"tip-card.xx", 'what edition "tip-card.xx" must hold: the language "xx" is unknown'),
        (b"tip-crad.es", 'what edition "tip-crad.es" must hold: there is no material "tip-crad"'),
        (b"../a/b.es", "the file does not name its edition"),
        (b"a.es.us-ca", 'what edition "a.es.us-ca" must hold: there is no material "a"'),
        (b"tipcard", "the file does not name its edition"),
        (b"", "the file does not name its edition"),
    ],
)
def test_without_a_promise_only_the_checks_that_need_one_do_not_run(
    edition: bytes, why: str, library: Library, tmp_path: Path
) -> None:
    data = re.sub(rb"(<dc:identifier>).*?(</dc:identifier>)(\n.*?\n)", _same_length(edition), good(Use.SCREEN), count=1)
    found = verdict(library, tmp_path / "card.pdf", data)
    unrun = {answer.check: answer.why or "" for answer in found.answers if answer.result is Result.NOT_RUN}
    assert unrun.keys() == NEEDS_PROMISE
    assert all(why in reason for reason in unrun.values())
    assert found.how_many(Result.FAILED) == 0
    assert not found.passed


def _same_length(edition: bytes) -> bytes:
    """An identifier in the place of another, and spaces, so that all else keeps its place."""
    room = len(b"tip-card.en") - len(edition)
    return rb"\g<1>" + edition + rb"\g<2>" + b" " * room + rb"\g<3>"


def test_time_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(good(Use.SCREEN))
    with pytest.raises(UnjudgedError, match="not judged after 0 seconds"):
        SealedFile(path, seconds=0).identify()
