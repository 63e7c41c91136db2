"""What the tests of this room share."""

from __future__ import annotations

import pytest

from iceprint.text.faces import Fonts
from tests.specimens.faces import write_squares


@pytest.fixture(scope="session")
def squares(tmp_path_factory: pytest.TempPathFactory) -> Fonts:
    """Fonts in which every character is a square of one em: a text is as wide as it has characters."""
    return write_squares(tmp_path_factory.mktemp("fonts"))
