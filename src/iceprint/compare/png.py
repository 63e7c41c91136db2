"""Pictures as PNG files (ISO 15948): eight bits of red, green and blue, without filters."""

from __future__ import annotations

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">IIBBBBB")
_LEVEL = 9


def png(width: int, height: int, rgb: bytes) -> bytes:
    """A PNG file of rows of three bytes a pixel, from the top."""
    row = 3 * width
    assert len(rgb) == row * height, "as many bytes as it says"
    rows = b"".join(b"\0" + rgb[at : at + row] for at in range(0, len(rgb), row))
    header = _HEADER.pack(width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(rows, _LEVEL)), (b"IEND", b"")
    return SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
