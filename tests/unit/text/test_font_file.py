"""Fonts that people add: what cannot be drawn or may not be embedded is refused before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from iceprint.errors import GlyphError
from iceprint.text.faces import open_face
from iceprint.text.font_file import NEEDED
from tests.specimens.damage import (
    WHOLE,
    collection,
    entries,
    licensed,
    packed,
    postscript,
    renamed,
    with_bytes,
    with_length,
    with_number,
)
from tests.specimens.faces import FOLDER


def refusal(folder: Path, font: bytes) -> GlyphError:
    path = folder / "Found-Regular.ttf"
    path.write_bytes(font)
    open_face.cache_clear()
    with pytest.raises(GlyphError) as caught:
        open_face(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert caught.value.remedy
    return caught.value


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*.ttf")), ids=lambda path: path.stem)
def test_the_fonts_that_we_ship_are_accepted(path: Path) -> None:
    assert open_face(path).path == path


@pytest.mark.parametrize(
    ("font", "what", "remedy"),
    [
        pytest.param(lambda: packed("woff"), "packed for the web (WOFF)", "the .ttf from which it was made", id="WOFF"),
        pytest.param(lambda: packed("woff2"), "packed for the web (WOFF2)", "the .ttf from which", id="WOFF2"),
        pytest.param(collection, "a collection of several fonts (TTC)", "take the font you want out of it", id="TTC"),
        pytest.param(postscript, "PostScript outlines (CFF)", "take its TrueType edition", id="CFF"),
        pytest.param(
            lambda: postscript(b"\0\1\0\0"),
            "PostScript outlines (CFF)",
            "use a static TrueType font",
            id="CFF in disguise",
        ),
        pytest.param(lambda: b"%!PS-AdobeFont-1.0: Squares", "a Type 1 font", "take its TrueType edition", id="Type 1"),
        pytest.param(lambda: b"\x80\x01\x00\x10\x00\x00%!PS", "a Type 1 font", "its TrueType", id="Type 1, binary"),
        pytest.param(lambda: renamed("glyf", "EBDT"), "has only bitmaps", "use a static TrueType font", id="bitmaps"),
        pytest.param(lambda: renamed("GDEF", "fvar"), "is variable", "use a static TrueType font", id="variable"),
    ],
)
def test_a_font_of_another_kind_is_named_by_its_kind(
    font: Callable[[], bytes], what: str, remedy: str, tmp_path: Path
) -> None:
    refused = refusal(tmp_path, font())
    assert what in refused.what
    assert remedy in refused.remedy


@pytest.mark.parametrize("tag", NEEDED)
def test_a_table_that_is_missing_is_named(tag: str, tmp_path: Path) -> None:
    assert f"lacks what it must have: table {tag}" in refusal(tmp_path, renamed(tag, "xxxx")).what


@pytest.mark.parametrize("tag", entries())
def test_a_font_that_is_cut_off_in_any_table_is_refused(tag: str, tmp_path: Path) -> None:
    _, offset, length = entries()[tag]
    for kept in (offset, offset + length // 2, offset + length - 1):
        assert "goes on after its end" in refusal(tmp_path, WHOLE[:kept]).what


@pytest.mark.parametrize("kept", [1, 4, 11, 12, 13, 100])
def test_a_font_that_is_cut_off_before_its_tables_is_refused(kept: int, tmp_path: Path) -> None:
    assert "restore the file" in refusal(tmp_path, WHOLE[:kept]).remedy


@pytest.mark.parametrize("new", ["glyf", "gl\xfff", "gl\0f"])
def test_a_list_of_tables_with_a_name_twice_or_no_name_is_refused(new: str, tmp_path: Path) -> None:
    assert "list of tables is damaged" in refusal(tmp_path, renamed("GDEF", new)).what


GLYPHS = 464
SHORT_LOCA = 2


@pytest.mark.parametrize(
    ("font", "tag"),
    [
        pytest.param(with_number("head", 18, 0), "head", id="0 units to the em"),
        pytest.param(with_number("head", 18, 15), "head", id="15 units to the em"),
        pytest.param(with_number("head", 18, 16385), "head", id="16385 units to the em"),
        pytest.param(with_bytes("head", 12, b"####"), "head", id="no magic number"),
        pytest.param(with_number("head", 50, 2), "head", id="offsets of an unknown form"),
        pytest.param(with_number("head", 50, 1), "loca", id="offsets of the other form"),
        pytest.param(with_length("head", 53), "head", id="head cut"),
        pytest.param(with_number("maxp", 4, 0), "maxp", id="no glyphs"),
        pytest.param(with_bytes("maxp", 0, b"\0\0\x50\0"), "maxp", id="maxp as of a font without outlines"),
        pytest.param(with_length("maxp", 6), "maxp", id="maxp cut"),
        pytest.param(with_number("maxp", 4, GLYPHS + 40), "hmtx", id="more glyphs than metrics"),
        pytest.param(with_number("maxp", 4, GLYPHS - 1), "hhea", id="more metrics than glyphs"),
        pytest.param(with_number("hhea", 34, 0), "hhea", id="no metrics"),
        pytest.param(with_number("hhea", 34, GLYPHS + 1), "hhea", id="a metric too many"),
        pytest.param(with_length("hmtx", 4 * GLYPHS - 1), "hmtx", id="hmtx cut"),
        pytest.param(with_length("loca", SHORT_LOCA * GLYPHS), "loca", id="no end of the last outline"),
        pytest.param(with_number("loca", -2, 0xFFFF), "loca", id="the last outline ends outside"),
        pytest.param(with_number("loca", 2 * 100, 0xFFFF), "loca", id="an outline starts outside"),
        pytest.param(with_number("loca", 2 * 100, 0), "loca", id="an outline ends before it starts"),
        pytest.param(with_length("glyf", 1000), "loca", id="glyf cut"),
        pytest.param(with_length("OS/2", 8), "OS/2", id="OS/2 cut"),
        pytest.param(with_length("cmap", 2), "cmap", id="cmap cut"),
        pytest.param(with_length("name", 0), "name", id="name empty"),
    ],
)
def test_numbers_that_contradict_each_other_are_refused_with_their_table(font: bytes, tag: str, tmp_path: Path) -> None:
    assert f"the font is damaged: table {tag} " in refusal(tmp_path, font).what


def test_a_font_that_maps_no_characters_is_refused(tmp_path: Path) -> None:
    assert "which of its glyphs are which characters" in refusal(tmp_path, with_number("cmap", 2, 0)).what


def test_a_font_without_any_outline_is_refused(tmp_path: Path) -> None:
    blank = with_bytes("loca", 0, bytes(SHORT_LOCA * (GLYPHS + 1)))
    assert refusal(tmp_path, blank).what == "the font has no outlines"


INSTALL, RESTRICTED, PRINT, EDIT, NO_SUBSETS, BITMAPS = 0x0000, 0x0002, 0x0004, 0x0008, 0x0100, 0x0200


@pytest.mark.parametrize(
    ("version", "rights", "what"),
    [
        (4, RESTRICTED, "forbids embedding (OS/2, fsType, bit 1)"),
        (0, RESTRICTED, "forbids embedding (OS/2, fsType, bit 1)"),
        (3, RESTRICTED | EDIT, "forbids embedding (OS/2, fsType, bit 1)"),
        (4, NO_SUBSETS, "forbids embedding a part of it (OS/2, fsType, bit 8)"),
        (2, PRINT | NO_SUBSETS, "forbids embedding a part of it (OS/2, fsType, bit 8)"),
        (4, BITMAPS, "permits only bitmaps to be embedded (OS/2, fsType, bit 9)"),
        (2, EDIT | BITMAPS, "permits only bitmaps to be embedded (OS/2, fsType, bit 9)"),
    ],
)
def test_a_licence_that_forbids_what_we_do_is_respected(version: int, rights: int, what: str, tmp_path: Path) -> None:
    refused = refusal(tmp_path, licensed(version, rights))
    assert what in refused.what
    assert "licence permits embedding" in refused.remedy


@pytest.mark.parametrize(
    ("version", "rights"),
    [
        (4, INSTALL),
        (4, PRINT),  # what is printed or only viewed may hold the font
        (4, EDIT),
        (2, RESTRICTED | PRINT),  # until version 2 the least restrictive counts
        (0, RESTRICTED | EDIT),
        (1, NO_SUBSETS | BITMAPS),  # bits without a meaning until version 1
    ],
)
def test_a_licence_that_permits_it_is_taken_at_its_word(version: int, rights: int, tmp_path: Path) -> None:
    path = tmp_path / "Found-Regular.ttf"
    path.write_bytes(licensed(version, rights))
    assert open_face(path).path == path
