#!/usr/bin/env python3
"""Are the faces under fonts/ exactly those of fonts.lock.yaml, and may we embed them?

.venv/bin/python tools/fonts.py check     prove every file against the lock
.venv/bin/python tools/fonts.py fetch     rebuild the folder from the npm packages (needs npm; half a minute)
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from fontTools import subset
from fontTools.ttLib import TTFont, TTLibError

ROOT = Path(__file__).resolve().parent.parent
LOCK = "fonts/fonts.lock.yaml"
WINDOWS_ENGLISH = (3, 1, 0x409)  # platform, encoding and language of the names we compare


@dataclass(frozen=True, slots=True)
class LockedFile:
    """One file of ours: where it lies, what it was called in its package, and its content."""

    path: str
    origin: str
    origin_sha256: str
    sha256: str  # another than the origin's only if the face is reduced
    reduced: str | None  # to which of the CHARSETS


@dataclass(frozen=True, slots=True)
class Family:
    """The files of one package: its faces and the licence they came with."""

    name: str
    languages: tuple[str, ...]
    package: str
    integrity: str
    font_version: str
    copyright: str
    lacks: str  # of WESTERN: for these the text falls back on another family
    licence: LockedFile
    faces: tuple[LockedFile, ...]

    @property
    def files(self) -> tuple[LockedFile, ...]:
        """All of them, licence first."""
        return (self.licence, *self.faces)


def read_lock(root: Path) -> tuple[Family, ...]:
    """The families of the lock. A key that is missing is a KeyError: the lock is written by us, for us."""
    lock = yaml.safe_load((root / LOCK).read_text(encoding="utf-8"))
    return tuple(
        Family(
            name=family["family"],
            languages=tuple(family["languages"]),
            package=f"{family['package']}@{family['package_version']}",
            integrity=family["package_integrity"],
            font_version=family["font_version"],
            copyright=family["copyright"],
            lacks=family["lacks"],
            licence=_locked_file(family["licence"]),
            faces=tuple(_locked_file(face) for face in family["faces"]),
        )
        for family in lock["families"]
    )


def check(root: Path) -> Iterator[str]:
    """What is wrong with the folder, one sentence each; nothing if all is well."""
    families = read_lock(root)
    listed = {LOCK} | {file.path for family in families for file in family.files}
    there = {path.relative_to(root).as_posix() for path in (root / "fonts").rglob("*") if not path.is_dir()}
    yield from (f"{path}: not in the lock" for path in sorted(there - listed))
    yield from (f"{path}: missing" for path in sorted(listed - there))
    for family in families:
        for file in family.files:
            if file.path in there and _sha256((root / file.path).read_bytes()) != file.sha256:
                yield f"{file.path}: other content than in the lock (sha256)"
        if family.licence.path in there and "SIL OPEN FONT LICENSE" not in _text(root / family.licence.path):
            yield f"{family.licence.path}: not the SIL Open Font License"
        for face in family.faces:
            if face.path in there:
                yield from (f"{face.path}: {what}" for what in _check_face(root / face.path, family))


def fetch(root: Path) -> Iterator[str]:
    """Write every file of the lock from its package, and name each. What does not match is a ValueError."""
    for family in read_lock(root):
        with tempfile.TemporaryDirectory() as folder:
            command = ["npm", "pack", "--silent", "--pack-destination", folder, family.package]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            (package,) = Path(folder).glob("*.tgz")
            _prove_integrity(package, family)
            with tarfile.open(package) as archive:
                for file in family.files:
                    content = _made(file, archive)
                    (root / file.path).parent.mkdir(parents=True, exist_ok=True)
                    (root / file.path).write_bytes(content)
                    yield file.path


def reduce_face(content: bytes, characters: Iterable[str]) -> bytes:
    """The face with these characters only: the same bytes each time with one release of fontTools.

    Names, features and metrics stay. Hints go: print has no use for them.
    """
    options = subset.Options(
        layout_features=["*"],
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        hinting=False,
        recalc_timestamp=False,
        harfbuzz_repacker=False,  # or the bytes would depend on HarfBuzz's release too
    )
    font = subset.load_font(io.BytesIO(content), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    reduced = io.BytesIO()
    subset.save_font(font, reduced, options)
    return reduced.getvalue()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["check", "fetch"])
    if parser.parse_args().command == "fetch":
        try:
            for path in fetch(ROOT):
                print(f"wrote {path}", flush=True)
        except (OSError, ValueError, subprocess.CalledProcessError) as error:
            sys.exit(f"tools/fonts.py: {error}")
    complaints = list(check(ROOT))
    print(*complaints or ["fonts/ is exactly what the lock says"], sep="\n")
    return 1 if complaints else 0


def _span(first: int, last: int) -> frozenset[str]:
    return frozenset(map(chr, range(first, last + 1)))


def _two_bytes(codec: str, leads: Iterable[int], trails: Iterable[int]) -> frozenset[str]:
    """The characters that a national standard writes as two bytes, out of Python's own tables."""
    codes = (bytes((lead, trail)) for lead in leads for trail in trails)
    return frozenset(character for code in codes for character in code.decode(codec, errors="ignore"))


# The characters of Western print that a text of any language may hold.
WESTERN = "".join(
    sorted(
        (_span(0x20, 0x7E) | _span(0xA0, 0xFF) | _span(0x2010, 0x2027) | _span(0x202F, 0x203A) | {"€", "™", "\u2212"})
        - {"\u00ad"}  # the soft hyphen is never drawn
    )
)
_HIGH = range(0xA1, 0xFF)
_HANJA = _span(0x4E00, 0x9FFF) | _span(0xF900, 0xFAFF)
_ALL_EAST_ASIAN = (
    _span(0x20, 0x7E)
    | _span(0xA0, 0x17F)  # Latin-1 and the accented letters of Europe
    | _span(0x2000, 0x206F)  # general punctuation
    | {"€", "™", "\u2212"}  # the last is the minus sign
    | _span(0x2460, 0x2473)  # numbers in circles
    | _span(0x3000, 0x30FF)  # punctuation and kana
    | _span(0xFF00, 0xFFEF)  # full-width and half-width forms
)
# What the large faces are reduced to: a national standard, and what everyday text has beside it. See docs/fonts.md.
CHARSETS = {
    "GB 2312": _ALL_EAST_ASIAN | _two_bytes("gb2312", _HIGH, _HIGH) | set("啰瞭"),
    "Big5 level 1": _ALL_EAST_ASIAN
    | _two_bytes("big5", range(0xA1, 0xC7), [*range(0x40, 0x7F), *_HIGH])
    | set("伎侄侗剮哆啥坯垛墒夯忻憋憨扦挎捅掂掇掐搐摳撂撅擯攢斌枷椽椿毖氰沏淖滁漚潞澇炔烴烷癰眯瞅砒硅硒碴礆秸稗箍粘耪")
    | set("胺苫茬菏蓖蔫蜒蟄謅謾讕蹭躥邯郴鄖鄲酚酞酮酶醚醛釺銥鍁鍘鍺鐐閹靳顴饋")  # common in China (GB 2312 level 1)
    | set("傈傣僳厘圜墎婭峇巋彞撣敍殭浜温碁祂莪菇鈀鶻")  # food, names of peoples and places, chemistry
    | set("兑卧叁啓囱峯悦愠户歴滙牀着税綫羡羣脱葱蜕衞裏説舖痹藴踪邨醖鈎鋭閲駡麪")  # Hong Kong's everyday forms
    | set("佢咁咗哋嘅嘢啲嗰喺冇嚟揾"),  # everyday Cantonese
    "JIS X 0208": _ALL_EAST_ASIAN
    | _two_bytes("euc_jp", _HIGH, _HIGH)
    | set("塡剝頰𠮟拼贛閩"),  # the rest of the jōyō table; languages
    "Hangul": _ALL_EAST_ASIAN
    | (_two_bytes("euc_kr", _HIGH, _HIGH) - _HANJA)
    | _span(0xAC00, 0xD7A3)  # all syllables, beyond the 2,350 of KS X 1001
    | _span(0x1100, 0x1112)  # and the letters that make them
    | _span(0x1161, 0x1175)
    | _span(0x11A8, 0x11C2),
}


def _locked_file(entry: dict[str, Any]) -> LockedFile:
    return LockedFile(
        path=entry["path"],
        origin=entry["from"],
        origin_sha256=entry.get("from_sha256", entry["sha256"]),
        sha256=entry["sha256"],
        reduced=entry.get("reduced"),
    )


def _check_face(path: Path, family: Family) -> Iterator[str]:
    try:
        font = TTFont(path)
    except TTLibError as error:
        yield f"not a font: {error}"
        return
    with font:
        if "glyf" not in font:
            yield "no TrueType outlines (glyf): the embedder takes no others"
        if "fvar" in font:
            yield "a variable font: the embedder takes static ones"
        if font["OS/2"].fsType != 0:
            yield f"its maker restricts embedding (fsType {font['OS/2'].fsType})"
        version = font["name"].getName(5, *WINDOWS_ENGLISH)
        if f"Version {family.font_version}" not in str(version):
            yield f"says it is {version}, not {family.font_version}"
        copyright_notice = font["name"].getName(0, *WINDOWS_ENGLISH)
        if str(copyright_notice) != family.copyright:
            yield f"says {copyright_notice}, not {family.copyright}"
        lacks = "".join(character for character in WESTERN if ord(character) not in font.getBestCmap())
        if lacks != family.lacks:
            yield f"lacks {lacks!r}, not {family.lacks!r}"


def _prove_integrity(package: Path, family: Family) -> None:
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if f"sha512-{digest}" != family.integrity:
        raise ValueError(f"{family.package}: other content than in the lock (sha512-{digest})")


def _made(file: LockedFile, archive: tarfile.TarFile) -> bytes:
    """The file as it lies in our folder, made from the package and proved before and after."""
    member = archive.extractfile(f"package/{file.origin}")
    content = member.read() if member else b""
    if _sha256(content) != file.origin_sha256:
        raise ValueError(f"{file.origin}: other content than in the lock (sha256 {_sha256(content)})")
    if file.reduced:
        content = reduce_face(content, CHARSETS[file.reduced])
    if _sha256(content) != file.sha256:  # perhaps fontTools is not the release we lock
        raise ValueError(f"{file.path}: reduced to other content than in the lock (sha256 {_sha256(content)})")
    return content


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
