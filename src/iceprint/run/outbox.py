"""Files leave the house for the output folder, and for no other place."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

from iceprint.errors import OutputError, Place
from iceprint.whole_file import write_whole


def deliver(folder: Path, name: str, data: bytes, first: Callable[[], None] | None = None) -> Path:
    """Write `folder/name`. What stood there stays until the new file is whole. Raises OutputError.

    A symbolic link below `folder` is refused: it could lead the file anywhere. `first` is done when the file is safely
    on the disk, before it takes its place.
    """
    target = folder / name
    assert ".." not in target.relative_to(folder).parts, "names of files are ours, not what somebody typed"
    _refuse_links(folder, target)
    try:
        write_whole(target, data, *([first] if first else []))
    except OSError as problem:
        raise OutputError(
            f"it cannot be written: {problem.strerror or problem}",
            where=Place(str(target)),
            remedy="make the folder writable, or name another one with --output",
        ) from problem
    return target


def _refuse_links(folder: Path, target: Path) -> None:
    for path in (target, *target.parents):
        if path == folder:
            return
        if path.is_symlink():
            remedy = "remove the link, or name another folder with --output"
            raise OutputError(
                "a symbolic link stands where a file is to be written", where=Place(str(path)), remedy=remedy
            )
        if path == target and path.exists() and not stat.S_ISREG(path.stat().st_mode):
            remedy = "move it away, or name another folder with --output"
            raise OutputError("what stands here is not a file", where=Place(str(path)), remedy=remedy)
