"""Logos of pixels: pictures that are right in every kind of file, and small specimens of what must be refused."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache

from PIL import Image, ImageCms, ImageDraw

from iceprint.catalog.profiles import shipped_condition

SEA, SUN, BLACK, CLEAR = (11, 95, 165, 255), (242, 169, 0, 255), (0, 0, 0, 255), (0, 0, 0, 0)
WIDTH, HEIGHT = 500, 300  # pixels, with a white edge of a tenth
FRAME = (50, 30, 450, 270)


@cache
def harbor(width: int = WIDTH) -> Image.Image:
    """A blue plate with round, soft corners, a sun and a black mast, on nothing."""
    side = 4 * width // WIDTH
    big = Image.new("RGBA", (WIDTH * side, HEIGHT * side), CLEAR)
    pen = ImageDraw.Draw(big)
    pen.rounded_rectangle([side * at - (at > WIDTH / 2) for at in FRAME], 40 * side, SEA)
    pen.ellipse([side * at for at in (150, 80, 290, 220)], SUN)
    pen.rectangle([side * at for at in (330, 60, 350, 240)], BLACK)
    return big.resize((width, HEIGHT * width // WIDTH), Image.Resampling.BOX)


def on_white(image: Image.Image) -> Image.Image:
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def png(image: Image.Image, **options: object) -> bytes:
    return _saved(image, "PNG", **options)


def jpeg(image: Image.Image, **options: object) -> bytes:
    return _saved(image, "JPEG", **{"quality": 95, **options})


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def press_profile() -> bytes:
    return zlib.decompress(shipped_condition().deflated_profile)


def srgb_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def in_cmyk(ink: tuple[int, int, int, int] = (230, 150, 0, 20)) -> Image.Image:
    """A plate of one ink mixture on paper; of 255."""
    image = Image.new("CMYK", (WIDTH, HEIGHT), (0, 0, 0, 0))
    image.paste(ink, FRAME)
    return image


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def with_chunk(file: bytes, name: bytes, body: bytes) -> bytes:
    """A PNG with one more piece, right after its head."""
    at = 8 + 25
    return file[:at] + chunk(name, body) + file[at:]


def with_segment(file: bytes, marker: int, body: bytes) -> bytes:
    """A JPEG with one more segment, right at its beginning."""
    return file[:2] + struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body + file[2:]


def without_segment(file: bytes, marker: int) -> bytes:
    """A JPEG without the first segment of a kind."""
    at = file.index(bytes((0xFF, marker)))
    return file[:at] + file[at + 2 + struct.unpack_from(">H", file, at + 2)[0] :]


def bare_png(width: int, height: int, depth: int = 8, kind: int = 2, body: bytes = b"") -> bytes:
    """A PNG that says to have a size, with next to nothing in it."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(body)) + chunk(b"IEND", b"")


def wide_gamut_profile() -> bytes:
    """A profile of matrix and curve with the primaries of Adobe RGB (1998) and a gamma of 2.2, as ICC.1 has them."""
    fixed = lambda value: struct.pack(">i", round(value * 65536))  # noqa: E731 - s15Fixed16Number
    xyz = {
        b"rXYZ": (0.60974, 0.31111, 0.01947),
        b"gXYZ": (0.20528, 0.62567, 0.06087),
        b"bXYZ": (0.14919, 0.06322, 0.74457),
    }
    xyz[b"wtpt"] = (0.96420, 1.0, 0.82491)
    bodies = {name: b"XYZ \0\0\0\0" + b"".join(map(fixed, values)) for name, values in xyz.items()}
    curve = b"curv\0\0\0\0" + struct.pack(">IHxx", 1, 563)
    bodies |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    bodies[b"desc"] = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"wide\0" + bytes(78 + 1)
    bodies[b"cprt"] = b"text\0\0\0\0none\0\0\0\0"
    table, data, at = struct.pack(">I", len(bodies)), b"", 132 + 12 * len(bodies)
    for name, body in bodies.items():
        padded = body + bytes(-len(body) % 4)
        table += name + struct.pack(">II", at + len(data), len(body))
        data += padded
    head = bytearray(128)
    struct.pack_into(">I4xI4s4s4s", head, 0, 128 + len(table) + len(data), 0x02200000, b"mntr", b"RGB ", b"XYZ ")
    head[36:40], head[68:80] = b"acsp", b"".join(map(fixed, (0.9642, 1.0, 0.82491)))
    return bytes(head) + table + data
