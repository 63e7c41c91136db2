"""The project to begin with: what it is made of, and that it is written whole or not at all."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.check import check
from iceprint.catalog.library import Library
from iceprint.errors import IceprintError, OutputError, UsageError
from iceprint.model.fact import FactKind
from iceprint.project import Project
from iceprint.run import words
from iceprint.run.new_project import EXAMPLE, FILES, new_project

ODD = ['O"Brien', "D'Arcy \\ Söhne", "Yes", "911", "{issuer}", "# none", "a: b", "- x", "&x *y", "東京都", "null"]


def library(folder: Path) -> Library:
    return Library(Project(root=folder, output=folder / "output", today=date(2026, 12, 1)))


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder, and its empty folders."""
    paths = sorted(folder.rglob("*"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths if path.is_file()} | {
        f"{path.relative_to(folder).as_posix()}/": b"" for path in paths if path.is_dir() and not any(path.iterdir())
    }


def test_every_file_of_the_example_goes_along_as_it_is(tmp_path: Path) -> None:
    assert sorted(new_project(tmp_path / "made", None)) == sorted(FILES)
    assert contents(tmp_path / "made") == contents(EXAMPLE)
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


def test_nothing_is_wrong_with_the_example_and_nobody_has_vouched_for_it() -> None:
    found = check(library(EXAMPLE))
    assert found.errors == ()
    assert found.notes[:2] == (
        "0 of 3 facts are verified",
        "translations/es/LC_MESSAGES/iceprint.po: 24 of 24 Spanish messages are machine-made",
    )
    assert words.check(library(EXAMPLE), []).errors == ()


def test_the_numbers_and_addresses_of_the_example_belong_to_nobody() -> None:
    """555-0100 to 555-0199 are for fiction (ATIS-0300115), example.org is reserved (RFC 2606)."""
    facts = library(EXAMPLE).ledger.facts.values()
    assert len({fact.kind for fact in facts}) == 3
    for fact in facts:
        assert ("-555-01" if fact.kind is FactKind.PHONE else "example.org") in fact.printed


def test_the_message_files_of_the_example_are_those_that_an_update_would_write(tmp_path: Path) -> None:
    """All but the room, which changes with every design: tools/generate.py renews it."""
    new_project(tmp_path / "made", None)
    updated = words.update(library(tmp_path / "made"))
    assert len(updated) == 2
    for path in updated:
        old = EXAMPLE / path.relative_to(tmp_path / "made")
        assert roomless(path.read_text("utf-8")) == roomless(old.read_text("utf-8"))


def roomless(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("#. room:")]


@pytest.mark.parametrize("issuer", ODD)
def test_an_issuer_of_any_spelling_is_kept_to_the_letter(issuer: str, tmp_path: Path) -> None:
    new_project(tmp_path / "made", issuer)
    assert library(tmp_path / "made").settings.issuer == issuer
    old, new = (folder / "iceprint.yaml" for folder in (EXAMPLE, tmp_path / "made"))
    pairs = zip(old.read_text("utf-8").splitlines(), new.read_text("utf-8").splitlines(), strict=True)
    assert [line.partition(":")[0] for line, other in pairs if line != other] == ["issuer"]


def test_blanks_and_line_breaks_that_came_with_a_paste_are_one_blank(tmp_path: Path) -> None:
    new_project(tmp_path / "made", " The\n Night   Shelter\t")
    assert library(tmp_path / "made").settings.issuer == "The Night Shelter"


@pytest.mark.parametrize(
    "issuer",
    ["", " \n ", "a" * 121, "a" * 1_000_000, "a\0b", "a\x1b[2Jb", "a\u202eb", "a\u200bb", "a\ud800", "e\u0301"],
    ids=["empty", "blank", "long", "1 MB", "NUL", "escape", "override", "invisible", "surrogate", "apart"],
)
def test_an_issuer_that_cannot_be_one_is_refused_before_anything_is_written(issuer: str, tmp_path: Path) -> None:
    with pytest.raises(IceprintError) as caught:
        new_project(tmp_path / "made", issuer)
    assert (caught.value.code, "--issuer" in str(caught.value)) == (UsageError.code, True)
    assert len(str(caught.value)) < 500
    assert contents(tmp_path) == {}


@contextmanager
def no_file_larger_than(limit: int) -> Iterator[None]:
    """As on a disk that is full: the system itself refuses to write more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("exists", [False, True], ids=["new", "empty"])
def test_on_a_full_disk_nothing_is_left_behind(exists: bool, tmp_path: Path) -> None:  # noqa: FBT001 - both ways
    if exists:
        (tmp_path / "made").mkdir()
    before = contents(tmp_path)
    limit = len((EXAMPLE / "content/programs/night-shelter.yaml").read_bytes()) - 1
    assert any(len((EXAMPLE / name).read_bytes()) <= limit for name in FILES), "some are written before"
    with no_file_larger_than(limit), pytest.raises(OutputError, match="no project can be made here: File too large"):
        new_project(tmp_path / "made", None)
    assert contents(tmp_path) == before
    new_project(tmp_path / "made", None)


def test_a_folder_that_is_there_already_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir(mode=0o711)
    inode = (tmp_path / "made").stat().st_ino
    new_project(tmp_path / "made", None)
    after = (tmp_path / "made").stat()
    assert (after.st_ino, after.st_mode & 0o777) == (inode, 0o711)
    assert contents(tmp_path / "made") == contents(EXAMPLE)


def test_a_link_to_an_empty_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "here").symlink_to("there")
    new_project(tmp_path / "here", None)
    assert (tmp_path / "here").is_symlink()
    assert contents(tmp_path / "there") == contents(EXAMPLE)
