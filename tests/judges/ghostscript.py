"""How much of each ink does a page get, in the opinion of Ghostscript's separations?"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.judges.finding import NoVerdict, ask

Plate = NDArray[np.float64]  # rows from the top; 0 no ink, 1 full


def plates(file: Path, *, resolution: int = 72) -> list[dict[str, Plate]]:
    """The plates of each page by the name of their ink: Cyan, Magenta, Yellow, Black, and spot inks."""
    with tempfile.TemporaryDirectory() as folder:
        words = ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dPDFSTOPONERROR", "-sDEVICE=tiffsep"]
        # tiffsep writes a preview "1.tif", which we leave, and a plate per ink, "1(Cyan).tif"
        words += [f"-r{resolution}", f"-sOutputFile={folder}/%d.tif", str(file.resolve(strict=True))]
        done = ask("ghostscript", words, answers=[0])
        pages: dict[int, dict[str, Plate]] = {}
        for path in Path(folder).iterdir():
            if match := re.fullmatch(r"(\d+)\((.+)\)\.tif", path.name):
                pages.setdefault(int(match[1]), {})[match[2]] = _read(path)
    if not pages:
        raise NoVerdict(f"ghostscript made no plates of {file}: {done.stdout}{done.stderr}")
    return [dict(sorted(pages[number].items())) for number in sorted(pages)]


def coverage(file: Path, *, resolution: int = 72) -> list[dict[str, float]]:
    """The share of each page that each ink covers, from 0 to 1."""
    return [{ink: float(plate.mean()) for ink, plate in page.items()} for page in plates(file, resolution=resolution)]


def _read(path: Path) -> Plate:
    with Image.open(path) as image:
        return 1 - np.asarray(image.convert("L"), dtype=np.float64) / 255
