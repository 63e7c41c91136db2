"""A file appears whole or not at all: it is written beside its place and then moved into it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

TRIES, PAUSE = 200, 0.05  # seconds; together longer than any edit takes


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step, with its folders. What stood there stays until the new file is on the disk.

    A reader sees the old file or the new one, never half of one. Raises OSError, and then nothing has changed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _draft(path, data) as draft:
        draft.replace(path)


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


@contextmanager
def _draft(path: Path, data: bytes) -> Iterator[Path]:
    """The data in a file beside its place. It is gone afterwards, unless it was moved there."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield draft
    finally:
        draft.unlink(missing_ok=True)
