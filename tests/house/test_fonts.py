"""Every face we ship is the one the lock names, may be embedded, and has its licence beside it."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph

from tools import fonts

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
FACE = "fonts/Tiny/Tiny-Regular.ttf"
LICENCE = "fonts/Tiny/OFL.txt"


def test_the_fonts_of_this_repository_are_exactly_those_of_the_lock() -> None:
    assert list(fonts.check(ROOT)) == []


def test_a_folder_that_matches_its_lock_is_right(tmp_path: Path) -> None:
    assert _complaints(tmp_path, face=_face()) == []


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (lambda root: (root / "fonts/Tiny/Stray.ttf").touch(), "fonts/Tiny/Stray.ttf: not in the lock"),
        (lambda root: (root / LICENCE).unlink(), f"{LICENCE}: missing"),
        (lambda root: (root / FACE).unlink(), f"{FACE}: missing"),
        (
            lambda root: (root / FACE).write_bytes((root / FACE).read_bytes() + b"\0"),
            f"{FACE}: other content than in the lock (sha256)",
        ),
    ],
    ids=["a stray file", "no licence", "no face", "another content"],
)
def test_damage_to_the_folder_is_named(tmp_path: Path, damage: Callable[[Path], object], complaint: str) -> None:
    _write_folder(tmp_path, face=_face(), licence=b"SIL OPEN FONT LICENSE")
    damage(tmp_path)
    assert list(fonts.check(tmp_path)) == [complaint]


def test_a_face_whose_maker_restricts_embedding_is_refused(tmp_path: Path) -> None:
    assert _complaints(tmp_path, face=_face(embedding=2)) == [f"{FACE}: its maker restricts embedding (fsType 2)"]


def test_a_face_without_truetype_outlines_is_refused(tmp_path: Path) -> None:
    assert _complaints(tmp_path, face=_face(outlines=False)) == [
        f"{FACE}: no TrueType outlines (glyf): the embedder takes no others"
    ]


def test_a_face_of_another_version_is_refused(tmp_path: Path) -> None:
    assert _complaints(tmp_path, face=_face(version="Version 0.900")) == [
        f"{FACE}: says it is Version 0.900, not 1.000"
    ]


def test_a_file_that_only_calls_itself_a_font_is_refused(tmp_path: Path) -> None:
    (complaint,) = _complaints(tmp_path, face=b"not a font at all")
    assert complaint.startswith(f"{FACE}: not a font")


def test_another_licence_is_refused(tmp_path: Path) -> None:
    _write_folder(tmp_path, face=_face(), licence=b"All rights reserved.")
    assert list(fonts.check(tmp_path)) == [f"{LICENCE}: not the SIL Open Font License"]


def _complaints(root: Path, face: bytes) -> list[str]:
    _write_folder(root, face, licence=b"SIL OPEN FONT LICENSE")
    return list(fonts.check(root))


def _write_folder(root: Path, face: bytes, licence: bytes) -> None:
    """A folder of one family, and the lock that describes it as it is."""
    (root / "fonts/Tiny").mkdir(parents=True)
    (root / FACE).write_bytes(face)
    (root / LICENCE).write_bytes(licence)
    family = {
        "family": "Tiny",
        "package": "tiny",
        "package_version": "1.0.0",
        "package_integrity": "",
        "font_version": "1.000",
        "copyright": "Copyright Tiny",
        "licence": {"path": LICENCE, "from": "LICENSE", "sha256": hashlib.sha256(licence).hexdigest()},
        "faces": [{"path": FACE, "from": "Tiny.ttf", "sha256": hashlib.sha256(face).hexdigest()}],
    }
    (root / fonts.LOCK).write_text(yaml.safe_dump({"families": [family]}), encoding="utf-8")


def _face(*, version: str = "Version 1.000", embedding: int = 0, outlines: bool = True) -> bytes:
    """A face with one empty glyph."""
    builder = FontBuilder(1000, isTTF=outlines)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    if outlines:
        builder.setupGlyf({".notdef": Glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": "Tiny", "version": version, "copyright": "Copyright Tiny"}, mac=False)
    builder.setupOS2(fsType=embedding)
    builder.setupPost()
    buffer = io.BytesIO()
    builder.save(buffer)
    return buffer.getvalue()
