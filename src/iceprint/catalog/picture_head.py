"""What a PNG or JPEG file says of itself, before anything is unpacked: a bomb, a film or a torn file goes no further.

Of the pieces of a file only those are kept that say how it looks. Notes, places and times of the camera end here.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
MOST_SIDE, MOST_PIXELS = 10_000, 25_000_000
MOST_SCANS = 60  # of a JPEG: progressive ones have about ten, and each costs a pass over the whole picture
DEPTHS = (1, 2, 4, 8)  # bits of a channel
INKS = 4
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"eXIf")
_SRGB = bytes((1, 13, 0, 1))  # of cICP (PNG, third edition, 11.3.2.6)
_FRAMES = (0xC0, 0xC1, 0xC2)  # baseline, extended and progressive, by Huffman codes (ITU T.81, B.1.1.3)
_OTHER_FRAMES = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
_BARE = (0x01, *range(0xD0, 0xD8))  # markers without a length
_SCAN, _END, _ADOBE = 0xDA, 0xD9, 0xEE
_TABLES = (0xC4, 0xDB, 0xDD)
_NOTES = {
    0xE0: b"JFIF\0",
    0xE1: b"Exif\0",
    0xE2: b"ICC_PROFILE\0",
    _ADOBE: b"Adobe",
}  # which side is up, and what the colours are

WANTED = "ask for the vector drawing as SVG, or for a picture as PNG or JPEG"
AGAIN = "ask for the file again, or open and save it as PNG"


class UnfitPicture(Exception):
    """A picture that is not printed: why, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


class Head(NamedTuple):
    """`data` is the file without what does not change its looks."""

    kind: str
    width: int
    height: int
    channels: int
    data: bytes
    says_inks: bool = False  # whether a JPEG says in which way four channels are written


def head_of(data: bytes) -> Head:
    """The head of a picture whose size can be dealt with. Raises UnfitPicture."""
    if data.startswith(PNG):
        found = _png(data)
    elif data.startswith(JPEG):
        found = _jpeg(data)
    else:
        raise UnfitPicture("this is neither a PNG nor a JPEG picture, whatever its name says", WANTED)
    if not (found.width and found.height):
        raise UnfitPicture("the picture has no pixels", AGAIN)
    if max(found.width, found.height) > MOST_SIDE or found.width * found.height > MOST_PIXELS:
        what = f"the picture has {found.width} x {found.height} pixels, which is more than any logo needs"
        raise UnfitPicture(what, f"save it with {MOST_PIXELS // 1_000_000} million pixels at most")
    return found


def _png(data: bytes) -> Head:
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    if not chunks or names[0] != b"IHDR" or len(chunks[0][1]) != struct.calcsize(">IIBBBBB") or names[-1] != b"IEND":
        raise UnfitPicture("the picture is damaged, or ends too early", AGAIN)
    width, height, depth, kind, *_ = struct.unpack(">IIBBBBB", chunks[0][1])
    if b"acTL" in names:
        raise UnfitPicture("the picture is animated", "ask for one that stands still")
    if depth not in DEPTHS:
        raise UnfitPicture(f"the picture has {depth} bits to a channel", "save it with 8 bits to a channel")
    if any(name == b"cICP" and body != _SRGB for name, body in chunks):
        raise UnfitPicture("the picture has the colours of a video", "save it in sRGB")
    kept = b"".join(_chunk(name, body) for name, body in chunks if name in _KEPT)
    return Head("PNG", width, height, {0: 1, 4: 1}.get(kind, 3), PNG + kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents up to the end of the picture, as long as they are whole."""
    at, name = len(PNG), b""
    while at + 12 <= len(data) and name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, at)
        body, check = data[at + 8 : at + 8 + length], data[at + 8 + length : at + 12 + length]
        if check != struct.pack(">I", zlib.crc32(name + body)):
            return
        yield name, body
        at += 12 + length


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _jpeg(data: bytes) -> Head:
    kept, frame, says_inks = bytearray(JPEG), b"", False
    for marker, segment, rest in _segments(data):
        if marker in _OTHER_FRAMES:
            raise UnfitPicture("the picture is a JPEG of a rare kind", "save it as an ordinary JPEG, or as PNG")
        if marker in _FRAMES:
            frame = segment
        noted = marker in _NOTES and segment[2:].startswith(_NOTES[marker])
        says_inks |= noted and marker == _ADOBE
        if noted or marker in (*_FRAMES, *_TABLES):
            kept += bytes((0xFF, marker)) + segment
        if marker == _SCAN and len(frame) > 8:  # noqa: PLR2004 - up to the number of channels
            depth, height, width, channels = struct.unpack_from(">BHHB", frame, 2)
            if depth != 8 or channels not in {1, 3, INKS}:  # noqa: PLR2004 - as nearly all have
                raise UnfitPicture(
                    f"the picture has {channels} channels of {depth} bits", "save it in gray or sRGB with 8 bits"
                )
            if data.count(b"\xff\xda", rest) > MOST_SCANS:
                raise UnfitPicture(f"the picture is written in more than {MOST_SCANS} scans", "save it as PNG")
            return Head("JPEG", width, height, channels, bytes(kept) + data[rest:], says_inks)
    raise UnfitPicture("the picture is damaged, or ends too early", AGAIN)


def _segments(data: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Marker, segment with its length, and where it begins; up to the first scan."""
    at = len(JPEG)
    while at + 4 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - every marker begins with it
        marker = data[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 - filled up
            at += 1
            continue
        if marker == _END:
            return
        length = 0 if marker in _BARE else struct.unpack_from(">H", data, at + 2)[0]
        yield marker, data[at + 2 : at + 2 + length], at
        if marker == _SCAN:
            return
        at += 2 + length
