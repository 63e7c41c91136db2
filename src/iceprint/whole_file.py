"""A file appears whole or not at all: it is written beside its place and then moved into it."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from time import sleep
from typing import BinaryIO

TRIES, PAUSE = 200, 0.05  # seconds; together longer than any edit takes
_DRAFT = re.compile(r"\..+\.\d+\.part")


def _nothing() -> None:
    pass


def write_whole(path: Path, data: bytes, first: Callable[[], None] = _nothing) -> None:
    """Write a file in one step, with its folders. What stood there stays until the new file is on the disk.

    A reader sees the old file or the new one, never half of one. Raises OSError, and then nothing has changed. `first`
    is done when all bytes are on the disk and before the file takes its place; what it raises keeps the file from it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _draft(path, data) as draft:
        first()
        draft.replace(path)


def create_whole(path: Path, data: bytes) -> None:
    """As `write_whole`, but never in the place of a file that is there: raises FileExistsError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _draft(path, data) as draft:
        path.hardlink_to(draft)


def replace_whole(path: Path, old: bytes, new: bytes) -> bool:
    """As `write_whole`, but only if `old` is what still stands there: False if somebody has changed it meanwhile.

    The file keeps its permissions.
    """
    with _draft(path, new) as draft:
        draft.chmod(stat.S_IMODE(path.stat().st_mode))
        if path.read_bytes() != old:
            return False
        draft.replace(path)
        return True


@contextmanager
def locked(path: Path) -> Iterator[Path]:
    """Keep other runs of this program from editing a file: they wait. Gives the lock, a file beside it.

    Raises FileExistsError if the lock is not set free in ten seconds, as after a loss of power.
    """
    lock = path.with_name(f".{path.name}.lock")
    for left in reversed(range(TRIES)):
        try:
            lock.touch(exist_ok=False)
            break
        except FileExistsError:
            if not left:
                raise
            sleep(PAUSE)
    try:
        yield lock
    finally:
        lock.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove the drafts in a folder whose writers were killed. Drafts that somebody still writes stay."""
    for path in folder.glob(".*.part"):
        if _DRAFT.fullmatch(path.name):
            _remove_abandoned(path)


@contextmanager
def _draft(path: Path, data: bytes) -> Iterator[Path]:
    """The data in a file beside its place. It is gone afterwards, unless it was moved there.

    Its writer holds a lock on it, which ends with the writer: what is not locked was left behind.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    with _created(draft) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            yield draft
        finally:
            draft.unlink(missing_ok=True)


def _created(draft: Path) -> BinaryIO:
    """A new draft, locked. One that a killed process of the same number left behind is removed first."""
    while True:
        try:
            file = draft.open("xb")
        except FileExistsError:
            if not _remove_abandoned(draft):
                raise
            continue
        with suppress(OSError):  # a file system without locks: then nobody sweeps it either
            flock(file, LOCK_EX)
        if os.fstat(file.fileno()).st_nlink:  # not swept before it was locked
            return file
        file.close()


def _remove_abandoned(draft: Path) -> bool:
    """Remove a draft that nobody writes. False if somebody does, or it cannot be removed."""
    try:
        with os.fdopen(os.open(draft, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            flock(file, LOCK_EX | LOCK_NB)
            draft.unlink()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True
