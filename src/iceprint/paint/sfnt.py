"""TrueType files as tables: taken apart and put together again (OpenType 1.9, "Organization of an OpenType font")."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

Tables = dict[str, bytes]
_HEADER, _ENTRY = 12, 16  # bytes of the directory and of a table in it


def read_tables(font: bytes) -> Tables:
    return {tag: font[offset : offset + length] for tag, offset, length in _directory(font)}


def read_some_tables(path: Path, tags: AbstractSet[str]) -> Tables:
    """Those tables of a file that are asked for. The rest is never in memory: a face of Han has megabytes."""
    tables: Tables = {}
    with path.open("rb") as file:
        start = file.read(_HEADER)
        start += file.read(_ENTRY * _count(start))
        for tag, offset, length in _directory(start):
            if tag in tags:
                file.seek(offset)
                tables[tag] = file.read(length)
    return tables


def _directory(font: bytes) -> Iterator[tuple[str, int, int]]:
    """Tag, offset and length of every table."""
    for entry in range(_count(font)):
        tag, _, offset, length = struct.unpack_from(">4sIII", font, _HEADER + _ENTRY * entry)
        yield tag.decode("ascii"), offset, length


def _count(font: bytes) -> int:
    count: int = struct.unpack_from(">H", font, 4)[0]
    return count


def write_tables(tables: Tables) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    tables = dict(sorted(tables.items()), head=tables["head"][:8] + bytes(4) + tables["head"][12:])
    places: dict[str, int] = {}
    directory, body, total, offset = [header], [], 0, 12 + 16 * count
    for tag, data in tables.items():
        checksum = _checksum(data)
        directory.append(struct.pack(">4sIII", tag.encode("ascii"), checksum, offset, len(data)))
        body.append(data + bytes(-len(data) % 4))
        places[tag] = offset
        total += checksum  # that of the file is the sum of all: nothing is added up twice
        offset += len(body[-1])
    start = b"".join(directory)
    font = bytearray(b"".join((start, *body)))
    adjustment = (0xB1B0AFBA - _checksum(start) - total) & 0xFFFFFFFF
    struct.pack_into(">I", font, places["head"] + 8, adjustment)
    return bytes(font)


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
