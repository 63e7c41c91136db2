"""What is opened: a PDF, a folder, a parcel. What means harm is refused before anything is unpacked."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from iceprint.compare import parcels
from iceprint.compare.sides import open_side, pairs
from iceprint.errors import ComparisonError

PDF = b"%PDF-1.7 not looked at here"


def parcel(path: Path, files: dict[str, bytes], packing: int = ZIP_STORED) -> Path:
    with ZipFile(path, "w", packing) as zipped:
        for name, data in files.items():
            zipped.writestr(name, data)
    return path


def _link(path: Path) -> None:
    entry = ZipInfo("a.pdf")
    entry.external_attr = 0o120777 << 16
    with ZipFile(path, "w") as zipped:
        zipped.writestr(entry, "/etc/passwd")


def _twice(path: Path) -> None:
    parcel(path, {"a.pdf": PDF})
    with ZipFile(path, "a") as zipped, pytest.warns(UserWarning, match="Duplicate"):
        zipped.writestr("a.pdf", PDF)


def _locked(path: Path) -> None:
    data = bytearray(parcel(path, {"a.pdf": PDF}).read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)


def _cut(path: Path) -> None:
    path.write_bytes(parcel(path, {"a.pdf": PDF * 99}).read_bytes()[:-30])


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "a path upwards": (lambda path: parcel(path, {"../a.pdf": PDF}), "leads out of its folder"),
    "an absolute path": (lambda path: parcel(path, {"/etc/a.pdf": PDF}), "leads out of its folder"),
    "a path of Windows": (lambda path: parcel(path, {"c:a.pdf": PDF}), "leads out of its folder"),
    "a name that steers a terminal": (lambda path: parcel(path, {"\x1b[2J.pdf": PDF}), "cannot be shown"),
    "a link": (_link, "is a link"),
    "a parcel in a parcel": (lambda path: parcel(path, {"a.pdf": PDF, "b.zip": b""}), "a parcel in a parcel"),
    "a bomb": (lambda path: parcel(path, {"a.pdf": bytes(5 * 2**20)}, ZIP_DEFLATED), "grows 200 times"),
    "a name twice": (_twice, "holds 'a.pdf' twice"),
    "a lock": (_locked, "locked with a password"),
    "a rare packing": (lambda path: parcel(path, {"a.pdf": PDF}, ZIP_BZIP2), "few can unpack"),
    "half a parcel": (_cut, "cannot be opened"),
    "no PDF": (lambda path: parcel(path, {"a.txt": b"words"}), "holds no PDF"),
    "nothing": (lambda path: parcel(path, {}), "holds no PDF"),
}


@pytest.mark.parametrize(("make", "says"), REFUSED.values(), ids=REFUSED)
def test_a_parcel_that_means_harm_is_refused(make: Callable[[Path], object], says: str, tmp_path: Path) -> None:
    make(tmp_path / "parcel.zip")
    with pytest.raises(ComparisonError, match=says):
        open_side(tmp_path / "parcel.zip")


@pytest.mark.parametrize(("bound", "says"), [("MOST_FILES", "more than 1 files"), ("MOST_FILE", "larger than 0 MiB")])
def test_a_parcel_has_bounds(bound: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = parcel(tmp_path / "parcel.zip", {"a.pdf": PDF, "b.pdf": PDF})
    assert len(open_side(path).files) == 2
    monkeypatch.setattr(parcels, bound, 1)
    with pytest.raises(ComparisonError, match=says):
        open_side(path)


def test_a_parcel_with_a_directory_without_end_is_not_even_listed(tmp_path: Path) -> None:
    path = parcel(tmp_path / "parcel.zip", {"a.pdf": parcels._ENTRY * (2 * parcels.MOST_FILES)})  # noqa: SLF001
    with pytest.raises(ComparisonError, match="more than 5000 files"):
        open_side(path)


@pytest.mark.parametrize("data", [PDF, b"PK\x03\x04 a parcel in disguise"])
def test_a_file_that_is_damaged_or_a_parcel_itself_is_refused_when_it_is_read(data: bytes, tmp_path: Path) -> None:
    path = parcel(tmp_path / "parcel.zip", {"a.pdf": data})
    if data == PDF:
        path.write_bytes(path.read_bytes().replace(b"not looked", b"not booked"))
    side = open_side(path)
    with pytest.raises(ComparisonError, match=r"a\.pdf in it is (damaged|a parcel)"):
        side.files["a.pdf"]()


@pytest.mark.parametrize("what", ["missing", "pipe", "empty folder", "folder with a link"])
def test_what_cannot_be_opened_is_named(what: str, tmp_path: Path) -> None:
    path = tmp_path / "side"
    if what == "pipe":
        os.mkfifo(path)
    elif what != "missing":
        path.mkdir()
    if what == "folder with a link":
        (path / "a.pdf").symlink_to("/etc/passwd")
    with pytest.raises(ComparisonError) as caught:
        open_side(path)
    assert str(path) in str(caught.value)
    assert caught.value.remedy


def test_files_are_paired_by_name_whatever_the_parcel_is_called_and_whether_it_is_a_proof(tmp_path: Path) -> None:
    old = open_side(parcel(tmp_path / "1.zip", {"may.PROOF/press/a.es.PROOF.pdf": PDF, "may.PROOF/b.pdf": PDF}))
    new = open_side(parcel(tmp_path / "2.zip", {"june/press/a.es.pdf": PDF, "june/c.pdf": PDF}))
    assert pairs(old, new) == [
        ("b.pdf", "may.PROOF/b.pdf", None),
        ("c.pdf", None, "june/c.pdf"),
        ("press/a.es.pdf", "may.PROOF/press/a.es.PROOF.pdf", "june/press/a.es.pdf"),
    ]


def test_a_folder_is_compared_with_the_parcel_it_was_packed_in(tmp_path: Path) -> None:
    (tmp_path / "folder/press").mkdir(parents=True)
    (tmp_path / "folder/press/a.pdf").write_bytes(PDF)
    (tmp_path / "folder/.hidden").write_bytes(b"")
    folder = open_side(tmp_path / "folder")
    zipped = open_side(parcel(tmp_path / "1.zip", {"order/press/a.pdf": PDF}))
    assert pairs(folder, zipped) == [("press/a.pdf", "press/a.pdf", "order/press/a.pdf")]
    assert folder.files["press/a.pdf"]() == zipped.files["order/press/a.pdf"]() == PDF


def test_two_single_files_are_a_pair_whatever_they_are_called_but_a_file_and_a_parcel_are_none(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(PDF)
    one, other = open_side(tmp_path / "a.pdf"), open_side(tmp_path / "b.pdf")
    assert pairs(one, other) == [("b.pdf", "a.pdf", "b.pdf")]
    with pytest.raises(ComparisonError, match="is a parcel or a folder"):
        pairs(one, open_side(parcel(tmp_path / "1.zip", {"a.pdf": PDF})))


def test_a_parcel_is_known_by_its_bytes_not_by_its_name(tmp_path: Path) -> None:
    out = io.BytesIO()
    with ZipFile(out, "w") as zipped:
        zipped.writestr("a.pdf", PDF)
    (tmp_path / "parcel.pdf").write_bytes(out.getvalue())
    assert not open_side(tmp_path / "parcel.pdf").alone
