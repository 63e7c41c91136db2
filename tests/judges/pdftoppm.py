"""What does a page look like, in the opinion of Poppler?"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.judges.finding import NoVerdict, ask

Picture = NDArray[np.float64]  # rows from the top; 0 black, 1 white


def pictures(file: Path, *, resolution: int) -> list[Picture]:
    """The pages, their colours as grey. What Poppler complains about is NoVerdict."""
    with tempfile.TemporaryDirectory() as folder:
        words = ["-r", str(resolution), str(file.resolve(strict=True)), f"{folder}/page"]
        done = ask("pdftoppm", words, answers=[0])
        pages = [_read(path) for path in sorted(Path(folder).iterdir())]
    if done.stderr or not pages:
        raise NoVerdict(f"poppler drew {len(pages)} pages of {file}: {done.stderr}")
    return pages


def _read(path: Path) -> Picture:
    with Image.open(path) as image:
        return np.asarray(image.convert("L"), dtype=np.float64) / 255
