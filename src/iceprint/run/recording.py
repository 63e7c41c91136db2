"""A parcel is put on record: in a file of its own, which nobody overwrites."""

from __future__ import annotations

from pathlib import Path

from iceprint.catalog.library import REGISTER, Library
from iceprint.errors import (
    OutputError,
    Place,
)
from iceprint.handoff.register import written
from iceprint.model.record import Record
from iceprint.whole_file import create_whole

MOST_RECORDS = 99  # of one order on one day


def on_record(library: Library, record: Record) -> Path:
    """Put a parcel on record, in a file that nobody overwrites; the same parcel on the same day is recorded once."""
    folder, data = library.project.root / REGISTER, written(record)
    for number in range(1, MOST_RECORDS + 1):
        again = f".{number}" if number > 1 else ""
        path = folder / f"{record.handed_over}.{record.order}{again}.json"
        try:
            if _is_recorded(path, data):
                return path
        except OSError as problem:
            raise OutputError(
                f"the parcel cannot be put on record: {problem.strerror or problem}",
                remedy="make the folder writable; without a record nothing could be called back",
                where=Place(library.project.place(path)),
            ) from problem
    raise OutputError(
        f"order {record.order} is on record {MOST_RECORDS} times today",
        remedy="go on tomorrow",
        where=Place(library.project.place(folder)),
    )


def _is_recorded(path: Path, data: bytes) -> bool:
    """Whether a record is in its file now; False if another one has taken the name. Raises OSError."""
    if not path.exists():
        try:
            create_whole(path, data)
        except FileExistsError:
            if not path.is_file():
                raise
            # another run was quicker, perhaps with the same parcel
    return path.is_file() and path.read_bytes() == data
