"""A file appears whole or not at all, and what somebody else has written meanwhile is not written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from iceprint import whole_file
from iceprint.whole_file import create_whole, locked, replace_whole, write_whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"old")
    return path


def names(file: Path) -> list[str]:
    return sorted(path.name for path in file.parent.iterdir())


def test_a_file_that_is_as_it_was_is_replaced_and_keeps_its_permissions(file: Path) -> None:
    file.chmod(0o664)
    assert replace_whole(file, b"old", b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o664)
    assert names(file) == ["facts.yaml"]


def test_a_file_that_has_changed_is_left_alone(file: Path) -> None:
    assert not replace_whole(file, b"older", b"new")
    assert file.read_bytes() == b"old"
    assert names(file) == ["facts.yaml"]


def test_a_lock_stands_beside_the_file_until_the_edit_is_over_however_it_ends(file: Path) -> None:
    def interrupted() -> None:
        with locked(file) as lock:
            assert names(file) == sorted([lock.name, "facts.yaml"])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert names(file) == ["facts.yaml"]


def test_who_comes_second_waits_and_in_the_end_gives_up(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_file, "PAUSE", 0.0)
    with locked(file) as lock:
        with pytest.raises(FileExistsError) as caught, locked(file):
            pass
        assert caught.value.filename == str(lock)
        assert lock.exists(), "the lock of another is not taken away"


def test_who_comes_second_goes_on_as_soon_as_the_lock_is_gone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = file.with_name(f".{file.name}.lock")
    lock.touch()
    monkeypatch.setattr(whole_file, "sleep", lambda _: lock.unlink())
    with locked(file):
        assert lock.exists()
    assert not lock.exists()


def test_a_file_that_is_there_is_never_replaced_by_one_that_is_created(file: Path) -> None:
    with pytest.raises(FileExistsError):
        create_whole(file, b"new")
    assert file.read_bytes() == b"old"
    create_whole(file.with_name("other.yaml"), b"new")
    assert file.with_name("other.yaml").read_bytes() == b"new"
    assert names(file) == ["facts.yaml", "other.yaml"]


def test_what_goes_wrong_before_a_file_takes_its_place_keeps_it_from_it(file: Path) -> None:
    def refuse() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(file, b"new", refuse)
    assert (file.read_bytes(), names(file)) == (b"old", ["facts.yaml"])
    write_whole(file, b"new", lambda: None)
    assert file.read_bytes() == b"new"
