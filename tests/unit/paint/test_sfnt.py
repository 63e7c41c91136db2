"""Font files taken apart and put together again: what we write is what fontTools reads, checksums included."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from iceprint.model.template import Weight
from iceprint.paint.sfnt import read_tables, write_tables
from tests.specimens.faces import REGULAR, write_squares

WHOLE_FILE = 0xB1B0AFBA  # what all words of a font file add up to (OpenType `head`, checksumAdjustment)


@pytest.fixture(params=["NotoSans", "squares"])
def font(request: pytest.FixtureRequest, tmp_path: Path) -> bytes:
    face = REGULAR if request.param == "NotoSans" else write_squares(tmp_path).face("NotoSans", Weight.BOLD).path
    return face.read_bytes()


def test_all_tables_are_read_as_fonttools_reads_them(font: bytes) -> None:
    tables = read_tables(font)
    with TTFont(io.BytesIO(font)) as theirs:
        assert set(tables) == set(theirs.reader.keys())
        assert all(tables[tag] == theirs.reader[tag] for tag in tables)


def test_what_is_put_together_again_has_the_same_tables(font: bytes) -> None:
    tables = read_tables(font)
    again = read_tables(write_tables(tables))
    assert again.keys() == tables.keys()
    assert all(again[tag] == tables[tag] for tag in tables if tag != "head")
    assert without_adjustment(again["head"]) == without_adjustment(tables["head"])


@pytest.mark.parametrize("extra", range(4))
def test_checksums_are_right_whatever_the_length_of_a_table(font: bytes, extra: int) -> None:
    written = write_tables(read_tables(font) | {"zzzz": b"\xff" * extra})
    with TTFont(io.BytesIO(written), checkChecksums=2) as theirs:  # 2: an error, not a warning
        assert all(theirs.reader[tag] is not None for tag in theirs.reader.keys())  # noqa: SIM118 - a reader, no dict
    assert sum(struct.unpack(f">{len(written) // 4}I", written)) & 0xFFFFFFFF == WHOLE_FILE


def test_the_header_is_the_one_fonttools_writes(font: bytes) -> None:
    theirs = io.BytesIO()
    with TTFont(io.BytesIO(font)) as opened:
        opened.save(theirs)
    assert write_tables(read_tables(font))[:12] == theirs.getvalue()[:12]


def test_every_table_starts_on_a_word(font: bytes) -> None:
    with TTFont(io.BytesIO(write_tables(read_tables(font)))) as theirs:
        assert {entry.offset % 4 for entry in theirs.reader.tables.values()} == {0}


def without_adjustment(head: bytes) -> bytes:
    return head[:8] + head[12:]
