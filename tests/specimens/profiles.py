"""Colour profiles made for tests: one that is right, and whatever a test makes of it."""

from __future__ import annotations

import struct


def profile(
    *,
    version: int = 2,
    device: bytes = b"prtr",
    space: bytes = b"CMYK",
    description: bytes = b"desc\0\0\0\0\0\0\0\x0aOur press\0",
    tables: tuple[bytes, ...] = (b"A2B0", b"B2A0"),
) -> bytes:
    """An ICC profile with a head, a name and tables that hold nothing (ICC.1:2022, 7)."""
    contents = {b"desc": description, **dict.fromkeys(tables, b"mft2\0\0\0\0")}
    start = 132 + 12 * len(contents)
    directory, body = struct.pack(">I", len(contents)), b""
    for tag, content in contents.items():
        directory += struct.pack(">4sII", tag, start + len(body), len(content))
        body += content
    head = bytearray(128)
    head[0:4] = struct.pack(">I", start + len(body))
    head[8], head[12:16], head[16:20], head[36:40] = version, device, space, b"acsp"
    return bytes(head) + directory + body
