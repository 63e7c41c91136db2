"""Reads a file that somebody named, if it is one and not larger than it may be."""

from __future__ import annotations

import stat
from pathlib import Path

from iceprint.errors import Place, UnjudgedError


def read_bounded(path: Path, most: int, wanted: str) -> bytes:
    """The bytes of a file. Raises UnjudgedError if it cannot be read, is none, or has more than `most` bytes."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise _refusal(path, "it is not a file", f"name {wanted}")
        if about.st_size > most:
            raise _refusal(path, f"it is larger than {most // 2**20} MiB", "make it again, with less in it")
        return path.read_bytes()
    except OSError as problem:
        raise _refusal(
            path, f"it cannot be read: {problem.strerror or problem}", "name a file that exists and that you may read"
        ) from problem


def _refusal(path: Path, what: str, remedy: str) -> UnjudgedError:
    return UnjudgedError(what, remedy=remedy, where=Place(str(path)))
