"""One build at a time in an output folder: who comes second waits, and then finds the work of the first.

The system takes a lock back when its holder dies, however it dies; no lock is ever left behind. Workers that outlive
the build that started them are waited for too, so that no old file comes after a new one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, LOCK_SH, flock
from pathlib import Path

from iceprint.errors import OutputError, Place

FOLDER = ".iceprint"  # below the output folder: what builds remember
REMEDY = "make the folder writable, on a disk that knows locks, or name another one with --output"


@contextmanager
def claimed(output: Path, when_waiting: Callable[[], None]) -> Iterator[None]:
    """Keep the output folder for one build. Raises OutputError if it cannot be written."""
    with _opened(output, "build") as build, _opened(output, "workers") as workers:
        for lock in (build, workers):
            if not _taken(lock, LOCK_EX | LOCK_NB, output):
                when_waiting()
                _taken(lock, LOCK_EX, output)
        _taken(workers, LOCK_SH, output)  # for the workers of this build; those of a killed one have gone
        yield


@contextmanager
def at_work(output: Path) -> Iterator[None]:
    """Held by a worker as long as it may write. Raises OutputError."""
    with _opened(output, "workers") as lock:
        _taken(lock, LOCK_SH, output)
        yield


def _taken(lock: int, how: int, output: Path) -> bool:
    """Take a lock. False if another holds it, and we do not wait."""
    try:
        flock(lock, how)
    except BlockingIOError:
        return False
    except OSError as problem:
        what = f"it cannot be locked: {problem.strerror or problem}"
        raise OutputError(what, where=Place(str(output / FOLDER)), remedy=REMEDY) from problem
    return True


@contextmanager
def _opened(output: Path, name: str) -> Iterator[int]:
    path = output / FOLDER / f"{name}.lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.parent.is_symlink():
            raise OutputError(
                "a symbolic link stands where builds keep their record",
                where=Place(str(path.parent)),
                remedy="remove the link, or name another folder with --output",
            )
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    except OSError as problem:
        what = f"it cannot be written: {problem.strerror or problem}"
        raise OutputError(what, where=Place(str(path)), remedy=REMEDY) from problem
    try:
        yield descriptor
    finally:
        os.close(descriptor)
