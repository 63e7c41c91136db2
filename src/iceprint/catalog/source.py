"""Reads one text file that a person wrote: small enough, UTF-8, and free of characters that nobody can see."""

from __future__ import annotations

from pathlib import Path

from iceprint.catalog import characters
from iceprint.errors import IceprintError, Place, raise_all

LIMIT = 1 << 20  # bytes; hundreds of times the largest file in use, and too little to exhaust memory
TAB = "\t"


def read_source(
    path: Path, file: str, family: type[IceprintError], *, permitted: frozenset[str] = characters.NOTHING
) -> str:
    """The text with lines ended by a line feed. `file` is its name in messages, `family` the class of the errors."""
    return decode_source(read_bytes(path, file, family), file, family, permitted=permitted)


def decode_source(
    data: bytes, file: str, family: type[IceprintError], *, permitted: frozenset[str] = characters.NOTHING
) -> str:
    """As `read_source`, of the bytes of a file."""
    text = _decode(data, file, family)
    problems: list[IceprintError] = [*_tabs(text, file, family)]
    problems += characters.objections(text.replace(TAB, " "), file, permitted=permitted)
    raise_all(problems)
    return text


def read_bytes(
    path: Path,
    file: str,
    family: type[IceprintError],
    *,
    limit: int = LIMIT,
    if_missing: str = "create it, or correct what refers to it",
    if_large: str = "split it, or remove what is not content",
) -> bytes:
    """The bytes of a file that is one and has at most `limit` of them; the others are remedies for what goes wrong."""
    if not path.is_file():  # also refuses devices and pipes, which would never end
        raise family("the file does not exist", remedy=if_missing, where=Place(file))
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise family(
            f"the file cannot be read: {error.strerror}", remedy="check its permissions", where=Place(file)
        ) from error
    if len(data) > limit:
        raise family(f"the file is larger than {limit >> 20} MiB", remedy=if_large, where=Place(file))
    return data


def _decode(data: bytes, file: str, family: type[IceprintError]) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise family(
            f"byte 0x{error.object[error.start]:02X} is not UTF-8",
            remedy="save the file as UTF-8",
            where=Place(file, line),
        ) from error
    return text.replace("\r\n", "\n")


def _tabs(text: str, file: str, family: type[IceprintError]) -> list[IceprintError]:
    problems: list[IceprintError] = []
    if TAB not in text:
        return problems
    for number, line in enumerate(text.split("\n"), 1):
        if TAB in line:
            indents = TAB in line[: len(line) - len(line.lstrip())]
            what = "a tab is used to indent" if indents else "a tab is used between words"
            problems.append(family(what, remedy="use spaces", where=Place(file, number)))
    return problems[: characters.MOST_REPORTED]
