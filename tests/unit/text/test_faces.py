"""Font files: found by family and weight, refused when they cannot draw."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from iceprint.errors import GlyphError
from iceprint.model.template import Weight
from iceprint.text.faces import Fonts, open_face
from tests.specimens.faces import FOLDER, REGULAR, SHIPPED, write_squares


def test_a_face_is_named_like_its_file_and_measured_in_its_own_units() -> None:
    face = SHIPPED.face("NotoSans", Weight.BOLD)
    assert (face.name, face.units) == ("NotoSans-Bold", 1000)
    assert list(SHIPPED.faces(["NotoSans"])) == ["NotoSans-Regular", "NotoSans-Bold"]


def test_a_face_is_opened_once() -> None:
    assert SHIPPED.face("NotoSans", Weight.BOLD) is Fonts((FOLDER,)).face("NotoSans", Weight.BOLD)


def test_the_first_folder_that_holds_a_family_wins(tmp_path: Path) -> None:
    own = write_squares(tmp_path).folders
    assert Fonts((*own, FOLDER)).face("NotoSans", Weight.BOLD).path.is_relative_to(tmp_path)
    assert Fonts((FOLDER, *own)).face("NotoSans", Weight.BOLD).path.is_relative_to(FOLDER)
    assert Fonts((tmp_path / "none", FOLDER)).face("NotoSans", Weight.BOLD).path.is_relative_to(FOLDER)


def test_half_a_family_is_not_made_whole_with_half_of_another_version(tmp_path: Path) -> None:
    own = write_squares(tmp_path).folders
    (own[0] / "NotoSans" / "NotoSans-Bold.ttf").unlink()
    with pytest.raises(GlyphError, match=r"NotoSans-Bold\.ttf is missing from") as caught:
        Fonts((*own, FOLDER)).face("NotoSans", Weight.BOLD)
    assert str(FOLDER) not in str(caught.value)


@pytest.mark.parametrize(("character", "has"), [("a", True), ("ñ", True), ("\u00a0", True), ("中", False)])
def test_a_face_knows_what_it_can_draw(character: str, has: bool) -> None:  # noqa: FBT001 - a column of the table
    assert SHIPPED.face("NotoSans", Weight.REGULAR).has(character) is has


def test_a_blank_glyph_has_no_ink(tmp_path: Path) -> None:
    face = write_squares(tmp_path).face("NotoSans", Weight.REGULAR)
    glyphs = {character: face.hb_font.get_nominal_glyph(ord(character)) for character in " a"}
    assert face.ink(glyphs[" "]) == (0, 0)
    assert face.ink(glyphs["a"]) == (0.75, -0.25)


def test_a_missing_family_is_named_with_the_folders_that_were_searched(tmp_path: Path) -> None:
    with pytest.raises(GlyphError) as caught:
        Fonts((tmp_path, FOLDER)).face("NoSuchFamily", Weight.BOLD)
    for fact in ("NoSuchFamily/NoSuchFamily-Bold.ttf", str(tmp_path), str(FOLDER), "fonts.lock.yaml"):
        assert fact in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(lambda: b"", id="an empty file"),
        pytest.param(lambda: b"Noto Sans, honestly. " * 500, id="a text file"),
        pytest.param(lambda: bytes(5000), id="zeros"),
        pytest.param(lambda: REGULAR.read_bytes()[:200], id="cut off in the directory of tables"),
    ],
)
def test_a_file_that_is_no_font_is_refused_by_name(content: Callable[[], bytes], tmp_path: Path) -> None:
    assert_refused(tmp_path, content())


@pytest.mark.parametrize("kept", [1_000, 100_000, -100])
def test_a_font_that_was_not_copied_to_its_end_is_refused(kept: int, tmp_path: Path) -> None:
    assert_refused(tmp_path, REGULAR.read_bytes()[:kept])


def test_a_missing_file_and_a_folder_in_its_place_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.ttf", tmp_path):
        with pytest.raises(GlyphError):
            open_face(path)


def assert_refused(folder: Path, content: bytes) -> None:
    path = folder / "Damaged-Regular.ttf"
    path.write_bytes(content)
    with pytest.raises(GlyphError) as caught:
        open_face(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "fonts.lock.yaml" in caught.value.remedy
