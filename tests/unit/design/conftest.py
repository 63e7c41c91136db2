"""What the tests of this room share."""

from __future__ import annotations

import pytest

from iceprint.catalog.library import Library
from tests.specimens.programs import programs


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The project whose materials fill every product in several ways."""
    return programs(tmp_path_factory.mktemp("programs"))
