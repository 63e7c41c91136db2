"""qpdf finds a sound file sound, and a damaged one damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judges import qpdf, specimens

pytestmark = pytest.mark.judge("qpdf")


def test_a_sound_file_has_no_complaints(tmp_path: Path) -> None:
    assert qpdf.check(specimens.one_page(tmp_path / "page.pdf", b"0 0 50 50 re f")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"startxref\n", b"startxref\n9"), (b"/Length 14", b"/Length 99"), (b"%PDF", b"%TXT")],
    ids=["cross references elsewhere", "a stream of another length", "no header"],
)
def test_a_damaged_file_has_complaints(tmp_path: Path, old: bytes, new: bytes) -> None:
    page = specimens.one_page(tmp_path / "page.pdf", b"0 0 50 50 re f")
    page.write_bytes(page.read_bytes().replace(old, new))
    assert any(str(page) in complaint for complaint in qpdf.check(page))
