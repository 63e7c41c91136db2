"""A parcel: a ZIP file of unknown origin. Nothing is unpacked on the disk, and nothing without bounds in memory."""

from __future__ import annotations

import io
import stat
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from iceprint.errors import ComparisonError, Place

MOST_FILE = 100 * 2**20  # bytes of one file
MOST_INFLATED = 2 * 2**30  # bytes of all files of a parcel
MOST_FILES = 5000
ZIP = (b"PK\x03\x04", b"PK\x05\x06")  # how such files begin; the second is empty
_MOST_RATIO = 200  # of what a file becomes to what it was: deflate gives a thousand for zeros, two for a PDF
_SMALL = 2**20  # bytes that nobody calls a bomb
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 1
_AGAIN = "get the parcel again from where it was made"

Files: TypeAlias = Mapping[str, Callable[[], bytes]]  # names, each with a way to get its bytes


def unpacked(path: Path, data: bytes) -> Files:
    """The files of a parcel, each unpacked when asked for. Raises ComparisonError if it means harm."""
    if data.count(_ENTRY) > 2 * MOST_FILES:  # before anything is made of them
        raise refusal(path, f"it holds more than {MOST_FILES} files", _AGAIN)
    try:
        zipped = ZipFile(io.BytesIO(data))
        entries = [entry for entry in zipped.infolist() if not entry.is_dir()]
    except (BadZipFile, NotImplementedError, ValueError, OverflowError, UnicodeError) as problem:
        raise refusal(path, f"the parcel cannot be opened: {problem}", _AGAIN) from problem
    if trouble := next(_troubles(entries), None):
        raise refusal(path, trouble, _AGAIN)
    return {entry.filename: partial(_unpacked, path, zipped, entry) for entry in entries}


def _troubles(entries: Sequence[ZipInfo]) -> Iterator[str]:
    """Why a parcel is not opened, by what it says of its files."""
    if len(entries) > MOST_FILES:
        yield f"it holds more than {MOST_FILES} files"
    if sum(entry.file_size for entry in entries) > MOST_INFLATED:
        yield f"it inflates to more than {MOST_INFLATED // 2**30} GiB"
    twice = [name for name, count in Counter(entry.filename for entry in entries).items() if count > 1]
    yield from (f"it holds {name!r} twice" for name in twice)
    yield from (trouble for entry in entries for trouble in _trouble(entry))


def _trouble(entry: ZipInfo) -> Iterator[str]:
    name = entry.filename
    if _leads_out(name):
        yield f"the name {name!r} in it leads out of its folder, or cannot be shown"
    elif stat.S_ISLNK(entry.external_attr >> 16):
        yield f"{name} in it is a link, which could lead anywhere"
    elif name.lower().endswith(".zip"):
        yield f"{name} in it is a parcel in a parcel"
    elif entry.flag_bits & _ENCRYPTED:
        yield f"{name} in it is locked with a password"
    elif entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        yield f"{name} in it is packed in a way that few can unpack"
    elif entry.file_size > MOST_FILE:
        yield f"{name} in it is larger than {MOST_FILE // 2**20} MiB"
    elif entry.file_size > max(_SMALL, entry.compress_size * _MOST_RATIO):
        yield f"{name} in it grows {_MOST_RATIO} times or more when it is unpacked"


def _leads_out(name: str) -> bool:
    return (
        name.startswith("/")
        or ".." in PurePosixPath(name).parts
        or bool(set(name) & {"\\", ":"})
        or not name.isprintable()
    )


def _unpacked(path: Path, zipped: ZipFile, entry: ZipInfo) -> bytes:
    try:
        with zipped.open(entry) as file:
            data = file.read(MOST_FILE + 1)
    except (BadZipFile, NotImplementedError, OSError, ValueError, EOFError, RuntimeError, zlib.error) as problem:
        raise refusal(path, f"{entry.filename} in it is damaged", _AGAIN) from problem
    if data.startswith(ZIP):
        raise refusal(path, f"{entry.filename} in it is a parcel in a parcel", _AGAIN)
    return data


def refusal(path: Path, what: str, remedy: str) -> ComparisonError:
    return ComparisonError(what, remedy=remedy, where=Place(str(path)))
