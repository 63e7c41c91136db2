"""`iceprint diff` as people run it before a reprint: what it finds, what it refuses, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.command import iceprint
from tests.house.copies import copy_project, in_fact, in_spanish
from tests.specimens.hostile import JUDGED, UNJUDGED

HELP, WRONG = "1-888-373-7888", "1-888-373-7889"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two print runs of the Spanish card: in the second a number has another digit, and one word is another."""
    shelf = tmp_path_factory.mktemp("shelf")
    project = copy_project(shelf / "project")
    for run in ("old", "new"):
        if run == "new":
            in_fact("national_hotline", "printed", f'"{WRONG}"').make(project)
            in_fact("national_hotline", "dial", '"+18883737889"').make(project)
            in_spanish("help.label", "Pida apoyo").make(project)
        for edition in ("press", "screen"):
            words = ("card", "--lang", "es,en", "--edition", edition)
            assert iceprint(*words, "--output", shelf / run, cwd=project).code == 0
    return shelf


def packed(path: Path, run: Path, order: str) -> Path:
    with ZipFile(path, "w") as zipped:
        for file in sorted(run.glob("p*/*.pdf")):
            zipped.write(file, f"{order}/{file.relative_to(run)}")
        zipped.writestr(f"{order}/README.txt", order)
    return path


def test_the_same_file_is_identical_and_ends_with_0(shelf: Path) -> None:
    ran = iceprint("diff", "old/press/tip-card.es.pdf", "old/press/tip-card.es.pdf", cwd=shelf)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(": identical, byte for byte\n")


@pytest.mark.parametrize("edition", ["press", "screen"])
def test_a_changed_number_is_found_and_told_first(edition: str, shelf: Path) -> None:
    file = f"{edition}/tip-card.es.pdf"
    ran = iceprint("diff", f"old/{file}", f"new/{file}", cwd=shelf)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[1] == f"  CHANGED   telephone number: {HELP} -> {WRONG}  (tip-card.es.pdf, page 1)"
    assert "apoyo" in ran.out
    assert "stamp" in ran.out or edition == "screen"


def test_machines_get_the_same_as_data(shelf: Path) -> None:
    told = iceprint("diff", "old/press", "new/press", "--json", cwd=shelf).json()
    assert told.keys() == {"identical", "old", "new", "report", "facts", "files", "errors"}
    assert (told["identical"], told["errors"]) == (False, [])
    (fact,) = told["facts"]
    assert (fact["kind"], fact["old"], fact["new"]) == ("telephone number", HELP, WRONG)
    assert [place["file"] for place in fact["places"]] == ["tip-card.en.pdf", "tip-card.es.pdf"]
    assert [file["file"] for file in told["files"]] == ["tip-card.en.pdf", "tip-card.es.pdf"]
    spanish = told["files"][1]
    assert {change["page"] for change in spanish["words"]} == {1}
    assert 0 < spanish["pictures"][0]["share"] < 0.1
    assert spanish["pictures"][0]["areas_mm"]


def test_parcels_are_compared_file_by_file_and_the_report_shows_it(shelf: Path, tmp_path: Path) -> None:
    old = packed(tmp_path / "old.zip", shelf / "old", "may")
    new = packed(tmp_path / "new.zip", shelf / "new", "june")
    reports = [tmp_path / name for name in ("1.html", "2.html")]
    ran, again = (iceprint("diff", old, new, "--report", report, cwd=shelf) for report in reports)
    assert ran.code == again.code == 1
    assert str(reports[0]) in ran.out
    assert "3 of 3 files differ" in ran.out
    assert "README.txt: changed" in ran.out
    assert reports[0].read_bytes() == reports[1].read_bytes()
    page = reports[0].read_text("utf-8")
    assert page.index("Numbers and addresses that changed") < page.index("press/tip-card.es.pdf</bdi></h2>")
    assert page.count('<img src="data:image/png;base64,') == 2 * 3
    assert iceprint("diff", old, old, "--quiet", cwd=shelf).out == ""


def test_other_editions_are_unrelated_unless_forced(shelf: Path) -> None:
    files = ("old/press/tip-card.es.pdf", "old/press/tip-card.en.pdf")
    ran = iceprint("diff", *files, cwd=shelf)
    assert ran.code == 1
    assert 'the two files are unrelated: "tip-card.es" and "tip-card.en"' in ran.err
    assert "--force" in ran.err
    forced = iceprint("diff", *files, "--force", cwd=shelf)
    assert (forced.code, forced.err) == (1, "")
    assert "words    page 1" in forced.out


def test_a_broken_file_does_not_stop_the_others(shelf: Path, tmp_path: Path) -> None:
    for name in ("tip-card.es.pdf", "tip-card.en.pdf"):
        (tmp_path / name).write_bytes((shelf / "new/press" / name).read_bytes())
    (tmp_path / "tip-card.en.pdf").write_bytes(b"not a PDF")
    ran = iceprint("diff", shelf / "old/press", tmp_path, cwd=shelf)
    assert ran.code == 2
    assert "tip-card.en.pdf: the file cannot be opened" in ran.err
    assert f"{HELP} -> {WRONG}" in ran.out


@pytest.mark.slow
@pytest.mark.parametrize("name", ["nothing", "half a file", "locked", "a bomb of objects"])
def test_a_file_that_cannot_be_opened_ends_in_a_clear_message(name: str, shelf: Path, tmp_path: Path) -> None:
    make, says = UNJUDGED[name]
    _refused(make, says, shelf, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a bomb in a page", "drawings without end", "a page as large as a town"])
def test_a_file_without_bounds_ends_in_a_clear_message(name: str, shelf: Path, tmp_path: Path) -> None:
    make, says = JUDGED[name]
    _refused(make, says, shelf, tmp_path)


def _refused(make: Callable[[], bytes], says: str, shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "hostile.pdf").write_bytes(make())
    ran = iceprint("diff", "old/screen/tip-card.es.pdf", tmp_path / "hostile.pdf", cwd=shelf)
    assert ran.code == 2
    assert says in ran.err
    assert "to fix: " in ran.err


def test_what_is_not_there_is_named_and_nothing_is_written(shelf: Path, tmp_path: Path) -> None:
    ran = iceprint("diff", "old/press", "missing", "--report", tmp_path / "report.html", cwd=shelf)
    assert ran.code == 2
    assert "missing: it cannot be read: No such file" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_report_never_takes_the_place_of_what_it_reports_on(shelf: Path, tmp_path: Path) -> None:
    file = tmp_path / "card.pdf"
    file.write_bytes((shelf / "new/press/tip-card.es.pdf").read_bytes())
    ran = iceprint("diff", "old/press/tip-card.es.pdf", file, "--report", file, cwd=shelf)
    assert ran.code == 8
    assert file.read_bytes().startswith(b"%PDF")
