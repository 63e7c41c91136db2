"""Goldens are compared, or renewed on request: `pytest tests/golden --renew-goldens`, then review the difference."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
OPTION = "--renew-goldens"
Compare = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OPTION, action="store_true", help="write what was made in place of what was expected")


@pytest.fixture
def renewing(request: pytest.FixtureRequest) -> bool:
    """Whether the goldens are to be written. The option is unknown where this folder is only one of many."""
    return bool(request.config.getoption(OPTION, default=False))


@pytest.fixture
def compare(renewing: bool) -> Compare:  # noqa: FBT001 - a fixture
    """Holds a text against the golden of that name."""

    def held_against(name: str, made: str) -> None:
        golden = FOLDER / name
        if renewing:
            golden.write_text(made, "utf-8", newline="\n")
        expected = golden.read_text("utf-8") if golden.exists() else f"{name} does not exist"
        assert made.split("\n") == expected.split("\n"), f"if {name} should change: pytest tests/golden {OPTION}"

    return held_against
