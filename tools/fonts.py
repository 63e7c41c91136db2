#!/usr/bin/env python3
"""Are the faces under fonts/ exactly those of fonts.lock.yaml, and may we embed them?

.venv/bin/python tools/fonts.py check     prove every file against the lock
.venv/bin/python tools/fonts.py fetch     rebuild the folder from the npm packages (needs npm)
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from fontTools.ttLib import TTFont, TTLibError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
LOCK = "fonts/fonts.lock.yaml"
WINDOWS_ENGLISH = (3, 1, 0x409)  # platform, encoding and language of the names we compare


@dataclass(frozen=True, slots=True)
class LockedFile:
    """One file of ours: where it lies, what it was called in its package, and its content."""

    path: str
    origin: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Family:
    """The files of one package: its faces and the licence they came with."""

    name: str
    package: str
    integrity: str
    font_version: str
    copyright: str
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
            package=f"{family['package']}@{family['package_version']}",
            integrity=family["package_integrity"],
            font_version=family["font_version"],
            copyright=family["copyright"],
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
                    yield _extract(archive, file, root)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["check", "fetch"])
    if parser.parse_args().command == "fetch":
        try:
            for path in fetch(ROOT):
                print(f"wrote {path}")
        except (OSError, ValueError, subprocess.CalledProcessError) as error:
            sys.exit(f"tools/fonts.py: {error}")
    complaints = list(check(ROOT))
    print(*complaints or ["fonts/ is exactly what the lock says"], sep="\n")
    return 1 if complaints else 0


def _locked_file(entry: dict[str, Any]) -> LockedFile:
    return LockedFile(path=entry["path"], origin=entry["from"], sha256=entry["sha256"])


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


def _prove_integrity(package: Path, family: Family) -> None:
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if f"sha512-{digest}" != family.integrity:
        raise ValueError(f"{family.package}: other content than in the lock (sha512-{digest})")


def _extract(archive: tarfile.TarFile, file: LockedFile, root: Path) -> str:
    member = archive.extractfile(f"package/{file.origin}")
    content = member.read() if member else b""
    if _sha256(content) != file.sha256:
        raise ValueError(f"{file.origin}: other content than in the lock (sha256)")
    target = root / file.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return file.path


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
