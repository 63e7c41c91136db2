"""What holds for every test: one that needs a judge from outside runs only with it."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.judges import finding

settings.register_profile("many")  # --hypothesis-profile=many: see `fuzz` in tests/specimens/words.py


@pytest.hookimpl(tryfirst=True)  # before any fixture asks the judge
def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("judge"):
        for name in marker.args:
            finding.summon(name)
