"""`iceprint verify` as people run it: what it says of good, broken, foreign and hostile files, and how it ends."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from iceprint.model.edition import Use
from iceprint.verify.bounds import MOST_BYTES
from iceprint.verify.profiles import Claim
from iceprint.verify.register import checks_for
from tests.house.command import iceprint
from tests.house.copies import copy_project, in_fact
from tests.specimens.broken import damaged, good, with_a_silent_link
from tests.specimens.hostile import JUDGED, UNJUDGED

HONESTLY = "internal check, not a certification"
SCREEN, PRESS = "output/screen/tip-card.es.pdf", "output/press/tip-card.es.pdf"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the Spanish card for the screen and for the press."""
    folder = copy_project(tmp_path_factory.mktemp("house") / "project")
    assert iceprint("card", "--lang", "es", "--edition", "all", cwd=folder).code == 0
    return folder


def test_good_files_pass_every_check_of_their_claim(project: Path) -> None:
    ran = iceprint("verify", SCREEN, PRESS, cwd=project)
    assert ran.code == 0, ran.said
    assert f"{SCREEN}: claims PDF/UA-1, edition tip-card.es" in ran.out
    assert f"{PRESS}: claims PDF/X-4, edition tip-card.es" in ran.out
    for claim in Claim:
        count = len(checks_for(claim, tagged=True))
        assert f"{count} checks: {count} passed, 0 failed, 0 could not run - {HONESTLY}" in ran.out
    assert ran.err == ""


def test_a_failed_check_is_named_with_its_place_and_its_remedy_and_the_rest_is_asked(project: Path) -> None:
    broken = project / "broken.pdf"
    broken.write_bytes(damaged((project / SCREEN).read_bytes(), with_a_silent_link))
    ran = iceprint("verify", broken, SCREEN, cwd=project)
    assert ran.code == 1
    assert "  FAILED   link-tags" in ran.out
    assert "page 1: a link does not say where it leads (Contents)\n    to fix: " in ran.out
    assert "1 failed" in ran.out.partition(SCREEN)[0]
    assert "0 failed" in ran.out.partition(SCREEN)[2]


def test_quiet_shows_only_what_is_not_well(project: Path) -> None:
    assert "  ok  " not in iceprint("verify", SCREEN, "-q", cwd=project).out


def test_machines_get_the_same_as_data(project: Path) -> None:
    broken = project / "broken.pdf"
    broken.write_bytes(damaged((project / SCREEN).read_bytes(), with_a_silent_link))
    ran = iceprint("verify", broken, "missing.pdf", "--json", cwd=project)
    assert ran.code == 1
    told = ran.json()
    assert told.keys() == {"note", "files"}
    assert told["note"] == HONESTLY
    first, second = told["files"]
    assert first.keys() == second.keys() == {"file", "claim", "edition", "passed", "error", "checks"}
    assert (first["claim"], first["edition"], first["passed"]) == ("PDF/UA-1", "tip-card.es", False)
    assert [each["id"] for each in first["checks"]] == [check.id for check in checks_for(Claim.SCREEN)]
    assert all(
        each.keys() == {"id", "title", "source", "remedy", "result", "why", "findings"} for each in first["checks"]
    )
    (failed,) = (each for each in first["checks"] if each["result"] == "failed")
    what = "a link does not say where it leads (Contents)"
    assert failed["findings"] == [{"page": 1, "box_mm": None, "what": what}]
    assert (second["passed"], second["checks"]) == (False, [])
    assert "No such file" in second["error"]["what"]


def test_a_file_is_held_against_the_facts_as_they_are_now(project: Path, tmp_path: Path) -> None:
    changed = copy_project(tmp_path / "project")
    in_fact("national_hotline", "printed", '"1-888-373-7889"').make(changed)
    in_fact("national_hotline", "dial", '"+18883737889"').make(changed)
    ran = iceprint("verify", project / SCREEN, cwd=changed)
    assert ran.code == 1
    assert "page 1: it lacks '1-888-373-7889'" in ran.out


def test_of_an_edition_that_the_project_does_not_know_the_rest_is_asked(project: Path) -> None:
    other = project / "other.pdf"
    other.write_bytes((project / SCREEN).read_bytes().replace(b"tip-card.es</dc:", b"tip-card.xx</dc:"))
    ran = iceprint("verify", other, cwd=project)
    assert ran.code == 1
    assert 'could not run: this project cannot say what edition "tip-card.xx" must hold: the language "xx"' in ran.out
    assert "0 failed" in ran.out


def test_a_file_that_claims_nothing_gets_the_common_checks_and_is_told_so(project: Path) -> None:
    other = project / "other.pdf"
    other.write_bytes((project / SCREEN).read_bytes().replace(b"pdfuaid:part>1<", b"pdfuaid:pant>1<"))
    ran = iceprint("verify", other, cwd=project)
    assert ran.code == 1
    assert "claims neither PDF/X nor PDF/UA: common checks only" in ran.out
    assert f"{len(checks_for(None))} checks: " in ran.out
    assert "contrast" not in ran.out


def test_without_a_file_the_command_line_is_wrong(project: Path) -> None:
    assert iceprint("verify", cwd=project).code == 2


@pytest.mark.parametrize("what", ["missing", "a folder", "a pipe", "too large"])
def test_what_cannot_be_read_is_named_with_a_remedy_and_the_next_file_is_judged(
    what: str, project: Path, tmp_path: Path
) -> None:
    path = tmp_path / "file.pdf"
    if what == "a folder":
        path.mkdir()
    elif what == "a pipe":
        os.mkfifo(path)
    elif what == "too large":
        with path.open("wb") as file:
            file.truncate(MOST_BYTES + 1)
    ran = iceprint("verify", path, SCREEN, cwd=project)
    assert ran.code == 1
    assert f"{path}: NOT JUDGED: it " in ran.out
    assert "to fix: " in ran.out
    assert "0 failed, 0 could not run" in ran.out


def test_a_name_that_would_steer_a_terminal_is_shown_without_that(project: Path) -> None:
    ran = iceprint("verify", "\x1b[2J.pdf", cwd=project)
    assert ran.code == 1
    assert ran.out.startswith("\ufffd[2J.pdf: NOT JUDGED: ")


@pytest.mark.slow
@pytest.mark.parametrize(("make", "says"), UNJUDGED.values(), ids=UNJUDGED)
def test_a_file_that_cannot_be_judged_ends_in_a_clear_result_and_the_next_one_is_judged(
    make: Callable[[], bytes], says: str, project: Path
) -> None:
    (project / "hostile.pdf").write_bytes(make())
    ran = iceprint("verify", "hostile.pdf", SCREEN, cwd=project)
    assert ran.code == 1
    assert "hostile.pdf: NOT JUDGED: " in ran.out
    assert says in ran.out
    assert "to fix: " in ran.out
    assert "0 failed, 0 could not run" in ran.out


@pytest.mark.slow
@pytest.mark.parametrize(("make", "says"), JUDGED.values(), ids=JUDGED)
def test_a_hostile_file_is_not_passed_and_does_not_reach_the_terminal(
    make: Callable[[], bytes], says: str, project: Path
) -> None:
    (project / "hostile.pdf").write_bytes(make())
    ran = iceprint("verify", "hostile.pdf", SCREEN, cwd=project)
    assert ran.code == 1
    assert says in ran.out.partition(SCREEN)[0]
    assert "0 failed, 0 could not run" in ran.out.partition(SCREEN)[2]
    assert all(line.isprintable() for line in ran.out.splitlines())


def test_the_good_specimens_are_files_that_claim_what_they_are() -> None:
    assert b"GTS_PDFXVersion>PDF/X-4<" in good(Use.PRESS)
    assert b"pdfuaid:part>1<" in good(Use.SCREEN)
