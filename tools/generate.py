#!/usr/bin/env python3
"""Renews what the documentation takes from the program: the table of exit codes and the picture of the card.

Run `.venv/bin/python tools/generate.py` after a change; `tests/house/test_readme.py` notices a forgotten table.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

from iceprint.errors import FAMILIES

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PICTURES = ROOT / "docs" / "pictures"
PIXELS_PER_POINT = 2.0
SPACE = 12  # pixels between and around the sides of a piece
GREY = (222, 224, 226)
COLOURS = 16  # enough for flat inks and their edges


def exit_codes() -> str:
    """The table of the README."""
    rows = [(0, "all done"), *((family.code, family.family) for family in FAMILIES)]
    return "\n".join(["| code | meaning |", "|---|---|", *(f"| {code} | {meaning} |" for code, meaning in rows)])


def renew_readme() -> None:
    """Put the table between its markers."""
    pattern = re.compile(r"(<!-- exit codes -->\n).*?(<!-- /exit codes -->)", re.DOTALL)
    text = README.read_text("utf-8")
    README.write_text(pattern.sub(lambda found: f"{found[1]}{exit_codes()}\n{found[2]}", text), "utf-8")


def picture_of(pdf: Path) -> Image.Image:
    """All pages of a file side by side."""
    document = pypdfium2.PdfDocument(pdf)
    sides = [page.render(scale=PIXELS_PER_POINT).to_pil() for page in document]
    document.close()
    width = sum(side.width + SPACE for side in sides) + SPACE
    sheet = Image.new("RGB", (width, max(side.height for side in sides) + 2 * SPACE), GREY)
    left = SPACE
    for side in sides:
        sheet.paste(side, (left, SPACE))
        left += side.width + SPACE
    return sheet.quantize(COLOURS)


def renew_pictures(material: str, language: str) -> None:
    """Print a card in a folder of its own and keep its picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "iceprint", "card", material, "--lang", language, "--output", folder, "-q"]
        subprocess.run([*command, "--project", str(ROOT)], check=True)
        picture = picture_of(Path(folder, "screen", f"{material}.{language}.pdf"))
        picture.save(PICTURES / f"{material}.{language}.png", optimize=True)


if __name__ == "__main__":
    renew_readme()
    renew_pictures("tip-card", "es")
