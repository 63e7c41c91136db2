"""A project folder for every test that wants to spoil one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.catalog.desk import FILES, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A small project without a mistake."""
    desk = Desk(tmp_path / "project")
    for file, content in FILES.items():
        desk.write(file, content)
    return desk
