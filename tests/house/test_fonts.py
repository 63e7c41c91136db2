"""Every face we ship is the one the lock names, may be embedded, and has its licence beside it."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import tarfile
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import babel
import pytest
import yaml
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from tools import fonts

ROOT = Path(__file__).resolve().parents[2]
FACE = "fonts/Tiny/Tiny-Regular.ttf"
LICENCE = "fonts/Tiny/OFL.txt"
LARGE = ROOT / "fonts/NotoSansThaiLooped/NotoSansThaiLooped-Regular.ttf"
FAMILIES = {family.name: family for family in fonts.read_lock(ROOT)}


def test_the_fonts_of_this_repository_are_exactly_those_of_the_lock() -> None:
    assert list(fonts.check(ROOT)) == []


@pytest.mark.parametrize(
    ("family", "language"),
    [(name, language) for name, family in FAMILIES.items() for language in family.languages],
)
def test_the_names_of_all_countries_and_languages_can_be_set(family: str, language: str) -> None:
    locale = babel.Locale.parse(language, sep="-")
    names = "".join([*locale.territories.values(), *locale.languages.values()])
    assert set(names) - _drawn_by(FAMILIES[family]) == set()


@pytest.mark.parametrize("family", FAMILIES)
def test_what_a_family_lacks_of_western_print_is_in_noto_sans(family: str) -> None:
    assert set(fonts.WESTERN) - _drawn_by(FAMILIES[family]) == set()


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_the_digits_and_letters_of_ascii(family: str) -> None:
    assert not any(character.isascii() for character in FAMILIES[family].lacks)


@pytest.mark.parametrize(
    ("charset", "script", "count"),
    [
        ("GB 2312", "CJK UNIFIED IDEOGRAPH", 6_763 + 2),
        ("Big5 level 1", "CJK UNIFIED IDEOGRAPH", 5_401 + 10 + 153),  # ten of its symbols are numerals
        ("JIS X 0208", "CJK UNIFIED IDEOGRAPH", 6_355 + 1 + 7),  # one of its symbols is 仝
        ("Hangul", "HANGUL SYLLABLE", 11_172),
        ("Hangul", "CJK UNIFIED IDEOGRAPH", 0),
    ],
)
def test_a_charset_is_the_national_standard_and_a_little_more(charset: str, script: str, count: int) -> None:
    names = [unicodedata.name(character, "") for character in fonts.CHARSETS[charset]]
    assert sum(name.startswith(script) for name in names) == count


def test_a_reduced_face_holds_the_characters_asked_for_and_is_the_same_each_time() -> None:
    original = (ROOT / "fonts/NotoSans/NotoSans-Bold.ttf").read_bytes()
    reduced = fonts.reduce_face(original, "Aé")
    assert reduced == fonts.reduce_face(original, "éA")
    before, after = (TTFont(io.BytesIO(content)) for content in (original, reduced))
    assert set(after.getBestCmap()) == {ord("A"), ord("é")}
    assert after["head"].modified == before["head"].modified
    assert after["name"].getDebugName(4) == "Noto Sans Bold"


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


def test_a_face_that_lacks_more_than_the_lock_says_is_refused(tmp_path: Path) -> None:
    _write_folder(tmp_path, face=_face(), licence=b"SIL OPEN FONT LICENSE", lacks="")
    (complaint,) = fonts.check(tmp_path)
    assert complaint.startswith(f"{FACE}: lacks ' !")


def test_another_licence_is_refused(tmp_path: Path) -> None:
    _write_folder(tmp_path, face=_face(), licence=b"All rights reserved.")
    assert list(fonts.check(tmp_path)) == [f"{LICENCE}: not the SIL Open Font License"]


def test_fetch_rebuilds_the_folder_from_its_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write_folder(tmp_path, face=_face(), licence=b"SIL OPEN FONT LICENSE")
    _publish(tmp_path, monkeypatch, face=_face(), licence=b"SIL OPEN FONT LICENSE")
    for path in (FACE, LICENCE):
        (tmp_path / path).unlink()
    assert list(fonts.fetch(tmp_path)) == [LICENCE, FACE]
    assert list(fonts.check(tmp_path)) == []


def test_fetch_reduces_a_face_as_the_lock_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reduced = fonts.reduce_face(LARGE.read_bytes(), fonts.CHARSETS["Hangul"])
    _write_folder(tmp_path, face=reduced, licence=b"", reduced_from=LARGE.read_bytes())
    _publish(tmp_path, monkeypatch, face=LARGE.read_bytes(), licence=b"")
    (tmp_path / FACE).unlink()
    assert list(fonts.fetch(tmp_path)) == [LICENCE, FACE]
    assert (tmp_path / FACE).read_bytes() == reduced


def test_fetch_refuses_another_reduction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write_folder(tmp_path, face=_face(), licence=b"", reduced_from=LARGE.read_bytes())
    _publish(tmp_path, monkeypatch, face=LARGE.read_bytes(), licence=b"")
    with pytest.raises(ValueError, match=f"{FACE}: reduced to other content than in the lock"):
        list(fonts.fetch(tmp_path))


def test_fetch_refuses_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write_folder(tmp_path, face=_face(), licence=b"")
    _publish(tmp_path, monkeypatch, face=_face(embedding=2), licence=b"")
    with pytest.raises(ValueError, match=r"Tiny\.ttf: other content than in the lock"):
        list(fonts.fetch(tmp_path))


def test_fetch_refuses_another_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write_folder(tmp_path, face=_face(), licence=b"")
    _publish(tmp_path, monkeypatch, face=_face(), licence=b"", integrity="sha512-of-another")
    with pytest.raises(ValueError, match=r"tiny@1\.0\.0: other content than in the lock"):
        list(fonts.fetch(tmp_path))


def _drawn_by(family: fonts.Family) -> frozenset[str]:
    """The characters that a text has, which falls back on Noto Sans."""
    return _characters(family) | _characters(FAMILIES["NotoSans"])


@cache
def _characters(family: fonts.Family) -> frozenset[str]:
    """What all faces of a family can draw."""
    return frozenset.intersection(
        *(frozenset(map(chr, TTFont(ROOT / face.path).getBestCmap())) for face in family.faces)
    )


def _complaints(root: Path, face: bytes) -> list[str]:
    _write_folder(root, face, licence=b"SIL OPEN FONT LICENSE")
    return list(fonts.check(root))


def _write_folder(
    root: Path, face: bytes, licence: bytes, lacks: str = fonts.WESTERN, reduced_from: bytes | None = None
) -> None:
    """A folder of one family, and the lock that describes it as it is."""
    (root / "fonts/Tiny").mkdir(parents=True)
    (root / FACE).write_bytes(face)
    (root / LICENCE).write_bytes(licence)
    entry = {"path": FACE, "from": "Tiny.ttf", "sha256": hashlib.sha256(face).hexdigest()}
    if reduced_from:
        entry |= {"from_sha256": hashlib.sha256(reduced_from).hexdigest(), "reduced": "Hangul"}
    family = {
        "family": "Tiny",
        "languages": ["en"],
        "package": "tiny",
        "package_version": "1.0.0",
        "package_integrity": "",
        "font_version": "1.000",
        "copyright": "Copyright Tiny",
        "lacks": lacks,
        "licence": {"path": LICENCE, "from": "LICENSE", "sha256": hashlib.sha256(licence).hexdigest()},
        "faces": [entry],
    }
    (root / fonts.LOCK).write_text(yaml.safe_dump({"families": [family]}), encoding="utf-8")


def _publish(
    root: Path, monkeypatch: pytest.MonkeyPatch, face: bytes, licence: bytes, integrity: str | None = None
) -> None:
    """Make these files the package of the folder's lock: an npm of ours delivers it."""
    package = root / "tiny.tgz"
    with tarfile.open(package, "w:gz") as archive:
        for name, content in (("LICENSE", licence), ("Tiny.ttf", face)):
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    lock = yaml.safe_load((root / fonts.LOCK).read_text(encoding="utf-8"))
    lock["families"][0]["package_integrity"] = integrity or f"sha512-{digest}"
    (root / fonts.LOCK).write_text(yaml.safe_dump(lock), encoding="utf-8")
    npm = root / "bin/npm"
    npm.parent.mkdir()
    npm.write_text(f'#!/bin/sh\ncp "{package}" "$4"  # npm pack --silent --pack-destination <folder> <package>\n')
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(npm.parent), prepend=os.pathsep)


def _face(*, version: str = "Version 1.000", embedding: int = 0, outlines: bool = True) -> bytes:
    """A face with one empty glyph, the same bytes at any second it is made."""
    builder = FontBuilder(1000, isTTF=outlines)
    builder.updateHead(created=0, modified=0)
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
