"""TrueType files as tables: taken apart and put together again (OpenType 1.9, "Organization of an OpenType font")."""

from __future__ import annotations

import struct

Tables = dict[str, bytes]


def read_tables(font: bytes) -> Tables:
    count = struct.unpack_from(">H", font, 4)[0]
    tables: Tables = {}
    for entry in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * entry)
        tables[tag.decode("ascii")] = font[offset : offset + length]
    return tables


def write_tables(tables: Tables) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    tables = dict(tables, head=tables["head"][:8] + bytes(4) + tables["head"][12:])
    directory, body, offset = b"", b"", 12 + 16 * count
    for tag in sorted(tables):
        data = tables[tag]
        directory += struct.pack(">4sIII", tag.encode("ascii"), _checksum(data), offset + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    font = header + directory + body
    adjustment = (0xB1B0AFBA - _checksum(font)) & 0xFFFFFFFF
    head = font.index(tables["head"], 12 + 16 * count)
    return font[: head + 8] + struct.pack(">I", adjustment) + font[head + 12 :]


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
