"""Edits of a file that several people work on: nobody's work is lost, whoever writes at the same time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from iceprint.catalog.source import read_bytes
from iceprint.errors import IceprintError, OutputError
from iceprint.whole_file import locked, replace_whole

TRIES = 10  # each of them lost to somebody who saved the file in the same moment


def edit_shared(path: Path, file: str, family: type[IceprintError], edit: Callable[[bytes], bytes]) -> None:
    """Replace a file by what `edit` makes of it, which is asked again if the file has changed in between.

    Other runs of this program wait. `file` is its name in messages, `family` the class of errors if it cannot be read.
    Raises OutputError, and whatever `edit` raises; then nothing has changed.
    """
    path = path.resolve()  # a link stays a link
    read_bytes(path, file, family)  # before its lock is set: a folder that is missing is another mistake
    try:
        with locked(path):
            for _ in range(TRIES):
                old = read_bytes(path, file, family)
                new = edit(old)
                if new == old or replace_whole(path, old, new):
                    return
    except FileExistsError as error:
        what = f"somebody else is editing {file}: {error.filename} stands beside it"
        raise OutputError(what, remedy="try again; if nobody is at work, delete that file") from error
    except OSError as error:
        what = f"{file} cannot be written: {error.strerror}"
        raise OutputError(what, remedy="check its permissions and those of its folder") from error
    what = f"{file} was changed by somebody else each time it was to be written"
    raise OutputError(what, remedy="try again when the other program has finished")
