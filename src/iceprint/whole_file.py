"""A file appears whole or not at all: it is written beside its place and then moved into it."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step, with its folders. What stood there stays until the new file is on the disk.

    A reader sees the old file or the new one, never half of one. Raises OSError, and then nothing has changed.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
