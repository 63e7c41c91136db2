"""The outlines of a subset: what viewers could not draw, or not in any time, is seen before it is embedded."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

import pytest

from iceprint.paint.outlines import drawable
from iceprint.paint.sfnt import Tables

PLAIN = struct.pack(">hhhhhH", 1, 0, 0, 1, 1, 0)
WORDS, MORE, SCALE, TWO_SCALES, FOUR_SCALES = 0x0001, 0x0020, 0x0008, 0x0040, 0x0080


def composite(parts: Sequence[int], flags: int = WORDS) -> bytes:
    """A glyph made of others."""
    arguments = bytes(4 if flags & WORDS else 2)
    arguments += bytes(2 if flags & SCALE else 4 if flags & TWO_SCALES else 8 if flags & FOUR_SCALES else 0)
    more = [MORE] * (len(parts) - 1) + [0]
    pieces = (struct.pack(">HH", flags | last, part) + arguments for part, last in zip(parts, more, strict=True))
    return struct.pack(">hhhhh", -1, 0, 0, 1, 1) + b"".join(pieces)


def font(outlines: Sequence[bytes]) -> Tables:
    """The tables that tell where outlines are."""
    starts = [0]
    for outline in outlines:
        starts.append(starts[-1] + len(outline))
    return {
        "maxp": struct.pack(">IH", 0x00010000, len(outlines)),
        "head": bytes(50) + struct.pack(">h", 1),
        "loca": struct.pack(f">{len(starts)}I", *starts),
        "glyf": b"".join(outlines),
    }


@pytest.mark.parametrize("flags", [0, WORDS, WORDS | SCALE, TWO_SCALES, WORDS | FOUR_SCALES])
def test_plain_blank_and_composite_glyphs_can_be_drawn(flags: int) -> None:
    assert drawable(font([PLAIN, b"", composite([0, 1, 0], flags), composite([2, 0], flags)]))


BOMB = {number: [number - 1] * 10 for number in range(1, 8)}  # 10 million pieces in one glyph
CHAIN = {number: [number - 1] for number in range(1, 2000)}


@pytest.mark.parametrize(
    "composites",
    [
        pytest.param({1: [1]}, id="of itself"),
        pytest.param({1: [0, 2], 2: [3], 3: [0, 1]}, id="of itself by way of others"),
        pytest.param({1: [0, 2], 2: [9]}, id="of a glyph that is not there"),
        pytest.param(BOMB, id="of far too many"),
        pytest.param(CHAIN, id="of a long chain"),
    ],
)
def test_a_glyph_that_does_not_come_to_an_end_cannot(composites: Mapping[int, Sequence[int]]) -> None:
    assert not drawable(font([PLAIN, *map(composite, composites.values())]))


@pytest.mark.parametrize("outline", [PLAIN[:9], composite([0])[:-1], composite([0, 0])[:-8], composite([0])[:10]])
def test_an_outline_that_is_cut_off_cannot(outline: bytes) -> None:
    assert not drawable(font([PLAIN, outline]))
