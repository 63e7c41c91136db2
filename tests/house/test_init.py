"""`iceprint init`: a project of one's own in an empty place, in which everything works at once; or a refusal."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from iceprint.run.new_project import FILES
from tests.house.command import iceprint
from tests.house.copies import snapshot

ISSUER = 'The "Harbor" & Sons <Shelter>'
FIRST_LINE = "made  our project  13 files"
ROUNDS = 5


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project that the tests read and print, and do not change."""
    folder = tmp_path_factory.mktemp("anywhere")
    ran = iceprint("init", "our project", "--issuer", ISSUER, cwd=folder)
    assert (ran.code, ran.err, ran.out.splitlines()[0]) == (0, "", FIRST_LINE)
    return folder / "our project"


def test_nothing_is_missing_but_what_persons_have_to_vouch_for(project: Path) -> None:
    ran = iceprint("check", cwd=project)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-1] == "no mistakes in content, facts and translations"
    missing = {
        lack["what"] for edition in iceprint("list", "--json", cwd=project).json() for lack in edition["missing"]
    }
    assert len(missing) == 6
    assert [what for what in missing if not what.endswith((" is not verified", " are not signed off"))] == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("card --lang all", 2),
        ("poster", 2),
        ("brochure --edition press --marks", 2),
        ("build --edition all", 24),
    ],
)
def test_everything_is_printed_as_a_proof(words: str, count: int, project: Path, tmp_path: Path) -> None:
    ran = iceprint(*words.split(), "--output", tmp_path, "--json", cwd=project)
    assert (ran.code, ran.err) == (0, "")
    written = ran.json()["written"]
    assert (len(written), {each["proof"] for each in written}) == (count, {True})
    assert all(Path(each["file"]).stat().st_size == each["bytes"] for each in written)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("words status", "es       Spanish                      24          24      0            24       0   100%"),
        ("words check", "no mistakes in translations"),
        ("facts", "3 facts: 3 unverified"),
        ("facts where shelter_mail", "shelter_mail (help@example.org) is printed in 4 editions"),
        ("facts check", "no mistakes in the ledger"),
        ("list -v", "to fix: try it, then: iceprint facts verify shelter_phone"),
        ("check --fit", "night-shelter-card.es"),
    ],
)
def test_every_question_is_answered(words: str, says: str, project: Path) -> None:
    ran = iceprint(*words.split(), cwd=project)
    assert (ran.code, ran.err, says in ran.out) == (0, "", True), ran.said


def test_the_issuer_is_the_author_of_the_files(project: Path, tmp_path: Path) -> None:
    assert iceprint("card", "--lang", "en", "--output", tmp_path, cwd=project).code == 0
    with pikepdf.open(tmp_path / "screen" / "night-shelter-card.en.pdf") as pdf, pdf.open_metadata() as metadata:
        assert metadata["dc:creator"] == [ISSUER]


def test_machines_get_the_folder_and_the_names_of_its_files(tmp_path: Path) -> None:
    ran = iceprint("init", "made", "--json", cwd=tmp_path)
    assert ran.json() == {"project": str(tmp_path / "made"), "files": list(FILES)}
    assert (ran.code, ran.err) == (0, "")
    assert all((tmp_path / "made" / name).is_file() for name in FILES)
    ran = iceprint("init", "made", "--json", cwd=tmp_path)
    (error,) = ran.json()["errors"]
    assert (ran.code, error["code"], error["file"]) == (8, 8, str(tmp_path / "made"))


def test_the_folder_that_one_is_in_will_do_if_it_is_empty(tmp_path: Path) -> None:
    assert iceprint("init", ".", "-q", cwd=tmp_path).said == ""
    assert iceprint("card", "--lang", "en", cwd=tmp_path).out.startswith(
        "built  output/screen/night-shelter-card.en.pdf"
    )


def in_the_way(folder: Path) -> None:
    for number in range(7):
        (folder / f"made/mine {number}\x1b[2J").mkdir(parents=True)


BARRIERS: dict[str, tuple[Callable[[Path], object], str, list[str]]] = {
    "a folder that holds something": (
        in_the_way,
        "made",
        [
            "the folder is not empty; it holds mine 0\N{REPLACEMENT CHARACTER}[2J, mine 1",
            "and 2 more",
            "is ever written over",
        ],
    ),
    "a file": (lambda folder: (folder / "made").touch(), "made", ["what stands here is not a folder"]),
    "a link to nothing": (
        lambda folder: (folder / "made").symlink_to("nowhere"),
        "made",
        ["a link stands here that leads nowhere"],
    ),
    "a link to itself": (lambda folder: (folder / "made").symlink_to("made"), "made", ["a link stands here"]),
    "a place below a link to itself": (lambda folder: (folder / "loop").symlink_to("loop"), "loop/made", ["no folder"]),
    "a place below a file": (lambda folder: (folder / "file").touch(), "file/made", ["there is no folder"]),
    "a place in a folder that is missing": (lambda _: None, "missing/made", ["there is no folder", "make that first"]),
    "a name that is too long": (lambda _: None, "a" * 300, ["no project can be made here: File name too long"]),
}


@pytest.mark.parametrize(("barrier", "folder", "says"), BARRIERS.values(), ids=BARRIERS)
def test_a_place_that_will_not_do_is_refused_and_left_as_it_was(
    barrier: Callable[[Path], object], folder: str, says: list[str], tmp_path: Path
) -> None:
    barrier(tmp_path)
    before = snapshot(tmp_path)
    ran = iceprint("init", folder, cwd=tmp_path)
    assert [words for words in [*says, "to fix:"] if words not in ran.err] == [], ran.err
    assert (ran.code, ran.out) == (8, "")
    assert snapshot(tmp_path) == before


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder in which nobody may write, not even root")
def test_a_folder_in_which_one_may_not_write_is_named(tmp_path: Path) -> None:
    ran = iceprint("init", "/sys/kernel/made", cwd=tmp_path)
    assert (ran.code, ran.out) == (8, "")
    assert ran.err.startswith("/sys/kernel/made: no project can be made here: ")


@pytest.mark.parametrize("words", [[], [""], ["made", "--issuer"], ["made", "--issuer", ""], ["made", "more"]], ids=str)
def test_a_command_line_that_lacks_something_makes_nothing(words: list[str], tmp_path: Path) -> None:
    assert iceprint("init", *words, cwd=tmp_path).code == 2
    assert snapshot(tmp_path) == {}


@pytest.mark.slow
@pytest.mark.parametrize("exists", [False, True], ids=["new", "empty"])
def test_of_two_at_once_one_makes_the_project_and_the_other_is_refused(exists: bool, tmp_path: Path) -> None:  # noqa: FBT001 - both ways
    for number in range(ROUNDS):
        folder = tmp_path / f"{number}"
        if exists:
            folder.mkdir()
        command = [sys.executable, "-m", "iceprint", "init", str(folder), "-q"]
        started = [subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE) for _ in range(2)]
        told = [process.communicate()[1] for process in started]
        assert sorted(process.returncode for process in started) == [0, 8], told
        assert {name for name in snapshot(folder) if (folder / name).is_file()} == set(FILES)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{number}" for number in range(ROUNDS)]
