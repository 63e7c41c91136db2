"""Files leave the house whole or not at all, and never through a link."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from iceprint.errors import OutputError
from iceprint.run.outbox import deliver

NAME = "screen/card.en.pdf"


def test_a_file_is_written_below_its_folder_which_is_made_if_need_be(tmp_path: Path) -> None:
    path = deliver(tmp_path / "new" / "output", NAME, b"whole")
    assert path == tmp_path / "new" / "output" / "screen" / "card.en.pdf"
    assert path.read_bytes() == b"whole"


def test_a_file_that_was_there_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = deliver(tmp_path, NAME, b"the old and longer one")
    before = path.stat().st_ino
    with path.open("rb") as reader:
        deliver(tmp_path, NAME, b"new")
        assert reader.read() == b"the old and longer one"  # who reads the old file reads it to its end
    assert path.read_bytes() == b"new"
    assert path.stat().st_ino != before


def test_nothing_but_the_file_is_left_behind(tmp_path: Path) -> None:
    for content in (b"one", b"two"):
        deliver(tmp_path, NAME, content)
    assert files(tmp_path) == [NAME]


def test_a_link_in_place_of_the_file_is_refused_and_what_it_leads_to_is_untouched(tmp_path: Path) -> None:
    treasure = tmp_path / "treasure"
    treasure.write_bytes(b"precious")
    link = tmp_path / "output" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(treasure)
    error = refusal(tmp_path / "output")
    assert (error.what, str(link)) == ("a symbolic link stands where a file is to be written", str(error.where))
    assert treasure.read_bytes() == b"precious"
    assert link.is_symlink()


def test_a_dangling_link_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "screen").mkdir()
    (tmp_path / NAME).symlink_to(tmp_path / "nowhere")
    refusal(tmp_path)
    assert not (tmp_path / "nowhere").exists()


def test_a_linked_folder_below_the_output_folder_is_refused(tmp_path: Path) -> None:
    elsewhere, output = tmp_path / "elsewhere", tmp_path / "output"
    elsewhere.mkdir()
    output.mkdir()
    (output / "screen").symlink_to(elsewhere)
    assert str(refusal(output).where) == str(output / "screen")
    assert files(elsewhere) == []


def test_the_output_folder_itself_may_be_a_link_for_the_person_named_it(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "disk")
    deliver(tmp_path / "output", NAME, b"whole")
    assert (tmp_path / "disk" / NAME).read_bytes() == b"whole"


def test_a_file_in_place_of_a_folder_is_an_error_and_stays(tmp_path: Path) -> None:
    (tmp_path / "screen").write_bytes(b"a file")
    error = refusal(tmp_path)
    assert error.what.startswith("it cannot be written: ")
    assert "--output" in error.remedy
    assert (tmp_path / "screen").read_bytes() == b"a file"


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_is_not_replaced(tmp_path: Path, make: object) -> None:
    (tmp_path / "screen").mkdir()
    assert callable(make)
    make(tmp_path / NAME)
    assert refusal(tmp_path).what == "what stands here is not a file"
    assert (tmp_path / NAME).exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_may_not_be_written_keeps_its_old_file(tmp_path: Path) -> None:
    path = deliver(tmp_path, NAME, b"old")
    path.parent.chmod(0o500)
    try:
        refusal(tmp_path)
    finally:
        path.parent.chmod(0o700)
    assert path.read_bytes() == b"old"
    assert files(tmp_path) == [NAME]


def test_a_disk_that_fills_up_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="limits of a process are known on Unix only")
    path = deliver(tmp_path, NAME, b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))  # Python ignores the signal and gets an error instead
    try:
        refusal(tmp_path, b"x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == b"old"
    assert files(tmp_path) == [NAME]


def refusal(folder: Path, data: bytes = b"new") -> OutputError:
    with pytest.raises(OutputError) as caught:
        deliver(folder, NAME, data)
    return caught.value


def files(folder: Path) -> list[str]:
    """All files below a folder, hidden ones too."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
