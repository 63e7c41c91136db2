"""What the tests of the corridor print."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.run.shelf import copy_shelf


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The shipped project as far as the TIP card needs it."""
    return copy_shelf(tmp_path)
