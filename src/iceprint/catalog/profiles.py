"""Reads colour profiles (ICC.1:2022): for which press the colours of a press file are meant."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from pathlib import Path

from iceprint.errors import Place, ProjectError
from iceprint.model.output_condition import OutputCondition
from iceprint.project import PACKAGE

SHIPPED = PACKAGE / "data" / "icc" / "FOGRA39L_coated.icc.zlib"
MOST_BYTES = 16_000_000  # the largest profiles of presses have 3 MB
_HEAD, _ENTRY = 132, 12  # bytes before the tags, and of one tag in their table
_NEEDED = {b"A2B0": "from inks to colours", b"B2A0": "from colours to inks"}
_REMEDY = "ask the print shop for its output profile, a CMYK profile of class prtr such as GRACoL2013_CRPC6.icc"


@cache
def shipped_condition() -> OutputCondition:
    """Offset on coated paper as FOGRA39 describes it: the profile that may be shipped with the program."""
    return OutputCondition(
        identifier="FOGRA39",
        description="Offset printing on coated paper, ISO 12647-2:2004/Amd 1, paper type 1 or 2 (FOGRA39L)",
        registry="http://www.color.org",
        deflated_profile=SHIPPED.read_bytes(),
    )


def read_condition(path: Path, where: Place) -> OutputCondition:
    """The condition that a print shop's own profile describes. Raises ProjectError for what no press file may hold.

    PDF/X-4 asks for a profile of an output device; our inks are CMYK, so it must be one for them (ISO 15930-7, 6.2).
    """
    data = _bytes_of(path, where)
    if fault := _fault(data):
        raise ProjectError(f"{path.name} {fault}", remedy=_REMEDY, where=where)
    description = _description(data) or path.stem
    return OutputCondition("Custom", description, None, zlib.compress(data, 9))


def _bytes_of(path: Path, where: Place) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as problem:
        raise ProjectError(
            f"{path.name} cannot be read: {problem.strerror or problem}",
            remedy="name a profile that is there and may be read",
            where=where,
        ) from problem


def _fault(data: bytes) -> str | None:
    """What makes this no profile for a press, in words, or None."""
    if len(data) > MOST_BYTES:
        return f"has more than {MOST_BYTES // 1_000_000} MB, as no profile of a press has"
    if len(data) < _HEAD or data[36:40] != b"acsp":
        return "is not an ICC profile"
    if (size := struct.unpack_from(">I", data)[0]) != len(data):
        return f"is damaged: it says that it has {size} bytes, and has {len(data)}"
    return _wrong_kind(data) or _wrong_tables(data)


def _wrong_kind(data: bytes) -> str | None:
    version, device, space = data[8], data[12:16], data[16:20]
    if version not in (2, 4):
        return f"is of ICC version {version}; PDF/X-4 knows 2 and 4"
    if device != b"prtr":
        return f"is a profile of class {_word(device)}, not one of a printer (prtr)"
    return None if space == b"CMYK" else f"is for {_word(space)}, not for CMYK"


def _wrong_tables(data: bytes) -> str | None:
    count = struct.unpack_from(">I", data, 128)[0]
    if not 0 < count <= (len(data) - _HEAD) // _ENTRY:
        return "is damaged: its table of tags is longer than the file"
    tags = _tags(data, count)
    if any(start < _HEAD or start + length > len(data) for start, length in tags.values()):
        return "is damaged: some of its tags lie outside the file"
    missing = [purpose for tag, purpose in _NEEDED.items() if tag not in tags]
    return f"lacks the table {missing[0]}" if missing else None


def _tags(data: bytes, count: int) -> dict[bytes, tuple[int, int]]:
    """Start and length of every tag."""
    entries = struct.iter_unpack(">4sII", data[_HEAD : _HEAD + count * _ENTRY])
    return {name: (start, length) for name, start, length in entries}


def _description(data: bytes) -> str:
    """The name in the profile: ASCII text in version 2, UTF-16 in version 4; nothing where it cannot be read."""
    start, length = _tags(data, struct.unpack_from(">I", data, 128)[0]).get(b"desc", (0, 0))
    tag = data[start : start + length]
    if tag[:4] == b"desc" and length > 12:  # noqa: PLR2004 - its head
        (size,) = struct.unpack_from(">I", tag, 8)
        text = tag[12 : 12 + size].decode("ascii", "replace")
    elif tag[:4] == b"mluc" and length >= 28:  # noqa: PLR2004 - its head and one record
        size, offset = struct.unpack_from(">II", tag, 20)
        text = tag[offset : offset + size].decode("utf-16-be", "replace")
    else:
        return ""
    return "".join(character for character in text if character.isprintable()).strip()


def _word(name: bytes) -> str:
    """Four letters as they may be shown on a terminal, whatever is in a damaged file."""
    return "".join(chr(byte) if 32 < byte < 127 else "?" if byte != 32 else "" for byte in name)  # noqa: PLR2004
