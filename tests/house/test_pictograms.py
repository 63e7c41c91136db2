"""Every pictogram is the one that the lock names, and every name in content has one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tools import pictograms

LOCKED = yaml.safe_load(pictograms.LOCK.read_text(encoding="utf-8"))
SQUARE = '<svg xmlns="x" viewBox="0 -960 960 960"><path d="{path}"/></svg>'


def test_the_outlines_of_this_repository_are_exactly_those_of_the_lock() -> None:
    assert list(pictograms.check(pictograms.FOLDER, LOCKED)) == []
    assert set(LOCKED["sha256"]) == set(LOCKED["names"])


def test_an_outline_that_was_changed_added_or_lost_is_noticed(tmp_path: Path) -> None:
    for path in pictograms.FOLDER.glob("*.outline"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "call.outline").write_text("0 0 m\n", "ascii")
    (tmp_path / "cat.outline").write_text("0 0 m\n", "ascii")
    (tmp_path / "mail.outline").unlink()
    told = "\n".join(pictograms.check(tmp_path, LOCKED))
    for name in ("call", "cat", "mail"):
        assert f"{name}.outline" in told


def test_a_drawing_is_turned_upright_and_its_curves_become_those_of_pdf() -> None:
    told = pictograms.outline(SQUARE.format(path="M0-960h10q10 0 10 10z"))
    assert told.splitlines() == ["0 960 m", "10 960 l", "17 960 20 957 20 950 c", "0 960 l", "h"]


@pytest.mark.parametrize("svg", ["<svg/>", SQUARE.format(path="M0 0") + SQUARE.format(path="M0 0")])
def test_what_is_not_one_path_in_the_square_is_refused(svg: str) -> None:
    with pytest.raises(ValueError, match="not one path in a square"):
        pictograms.outline(svg)
