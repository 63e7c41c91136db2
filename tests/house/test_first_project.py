"""The page for newcomers is true: its commands run, its changes fit, its output is what the program says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.command import iceprint
from tests.house.copies import ROOT, editions
from tests.house.walk import Walker

DAY = {"SOURCE_DATE_EPOCH": "1796083200"}  # 2026-12-01, the day on which the page is walked
PAGE = (ROOT / "docs" / "first-project.md").read_text("utf-8")


def test_a_newcomer_gets_from_nothing_to_a_released_card(tmp_path: Path) -> None:
    walker = Walker(tmp_path, DAY)
    walker.walk(PAGE)
    assert walker.commands > 15
    project = tmp_path / "our-shelter"
    released = {name for name in editions(project / "output") if name.startswith("press/hot-meals-card.")}
    assert released == {"press/hot-meals-card.en.pdf", "press/hot-meals-card.fr.pdf"}
    assert iceprint("check", "-q", cwd=project, env=DAY).said == ""


MADE = """```sh
iceprint init a
cd a
iceprint words status
```

```text
language                        messages  translated  fuzzy  machine-made  signed   done
es       Spanish                      24          24      0            24       0   100%
```

```diff
@@ iceprint.yaml
-issuer: Example Night Shelter
+issuer: Harbor House
```
"""


def test_a_page_that_is_true_is_walked_to_its_end(tmp_path: Path) -> None:
    Walker(tmp_path, DAY).walk(MADE)
    assert "\nissuer: Harbor House\n" in (tmp_path / "a" / "iceprint.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("words status", "words statu"),
        ("    24       0   100%", "    23       0   100%"),
        ("iceprint words status\n", "git status\n"),
        ("-issuer: Example", "-issuer: Another"),
        ("```diff", "```patch"),
        ("```diff\n@@ iceprint.yaml", "```yaml\n# iceprint.yaml"),
    ],
    ids=["a command", "an output", "another program", "a change", "a fence", "a file that is there already"],
)
def test_a_page_that_is_not_true_is_noticed(old: str, new: str, tmp_path: Path) -> None:
    assert old in MADE
    with pytest.raises((AssertionError, FileExistsError)):
        Walker(tmp_path, DAY).walk(MADE.replace(old, new))
