"""One side of a comparison: a PDF, a folder, or a parcel (ZIP). Nothing is unpacked on the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

from iceprint.bounded_file import read_bounded
from iceprint.compare.parcels import MOST_FILE, MOST_FILES, ZIP, Files, refusal, unpacked
from iceprint.errors import ComparisonError, UnjudgedError

MOST_PARCEL = 400 * 2**20  # bytes, as it lies there
PROOF = ".PROOF."  # in names of a parcel that is not for printing


class Side(NamedTuple):
    """Names of files, each with a way to get its bytes. A side that is `alone` is one PDF."""

    title: str
    files: Files
    alone: bool = False


def open_side(path: Path) -> Side:
    """What a person named. Raises ComparisonError if it is nothing that can be compared, or means harm."""
    if path.is_dir():
        return Side(str(path), _folder(path))
    data = _read(path, MOST_PARCEL)
    if data.startswith(ZIP):
        return Side(str(path), _with_pdfs(path, unpacked(path, data)))
    if len(data) > MOST_FILE:
        raise refusal(path, f"it is larger than {MOST_FILE // 2**20} MiB", "compare it in parts")
    return Side(str(path), {path.name: lambda: data}, alone=True)


def pairs(old: Side, new: Side) -> list[tuple[str, str | None, str | None]]:
    """A name for both, the old name and the new one; None where there is none. Raises ComparisonError."""
    if old.alone != new.alone:
        what = f"{old.title} is {_kind(old)}, {new.title} is {_kind(new)}"
        remedy = "compare a PDF with a PDF, and a parcel or a folder with a parcel or a folder"
        raise ComparisonError(what, remedy=remedy)
    if old.alone:
        return [(next(iter(new.files)), next(iter(old.files)), next(iter(new.files)))]
    choices = product(_keyed(tuple(old.files)), _keyed(tuple(new.files)))
    before, after = max(choices, key=lambda both: len(both[0].keys() & both[1].keys()))
    return [(key, before.get(key), after.get(key)) for key in sorted(before.keys() | after.keys())]


def _kind(side: Side) -> str:
    return "one file" if side.alone else "a parcel or a folder"


def _keyed(names: Sequence[str]) -> tuple[dict[str, str], ...]:
    """Names by what they are paired by: as they are, and without the folder that holds all of them."""
    short = [name.partition("/")[2] for name in names]
    shared = len({name.partition("/")[0] for name in names}) == 1 and all(short)
    return tuple(_without_proof(keys, names) for keys in ((names, short) if shared else (names,)))


def _without_proof(keys: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """The parcel for printing has the names of its proof, without that word."""
    plain = [
        f"{folder}{slash}{name.replace(PROOF, '.')}" for folder, slash, name in (key.rpartition("/") for key in keys)
    ]
    count = Counter(plain)
    return {one if count[one] == 1 else key: name for one, key, name in zip(plain, keys, names, strict=True)}


def _folder(folder: Path) -> Files:
    found: dict[str, Callable[[], bytes]] = {}
    listed = list(islice(folder.rglob("*"), 2 * MOST_FILES))  # with folders
    if len(listed) == 2 * MOST_FILES:
        raise refusal(folder, f"it holds more than {MOST_FILES} files", "name a folder below it")
    for path in sorted(listed):
        name = path.relative_to(folder)
        if any(part.startswith(".") for part in name.parts) or (path.is_dir() and not path.is_symlink()):
            continue
        if path.is_symlink():
            raise refusal(path, "it is a link, which could lead anywhere", "put the file itself in its place")
        if not str(name).isprintable():
            raise refusal(folder, f"the name {str(name)!r} in it cannot be shown", "give the file another name")
        found[name.as_posix()] = partial(_read, path, MOST_FILE)
    return _with_pdfs(folder, found)


def _with_pdfs(path: Path, found: Files) -> Files:
    if not any(is_pdf(name) for name in found):
        raise refusal(path, "it holds no PDF", "name a PDF, a parcel of PDFs, or a folder of them")
    return found


def is_pdf(name: str) -> bool:
    return name.lower().endswith(".pdf")


def _read(path: Path, most: int) -> bytes:
    try:
        return read_bounded(path, most, "a PDF, a parcel or a folder")
    except UnjudgedError as error:
        raise refusal(path, error.what, error.remedy) from error
