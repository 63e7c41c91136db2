"""The stamp of an edition: eight characters that change as soon as anything printed changes."""

from __future__ import annotations

import hashlib

from iceprint.model.page import Layout
from iceprint.paint.transcript import transcript

LENGTH = 8


def stamp_of(layout: Layout) -> str:
    """The stamp of a layout: of every word, place to 0.01 mm, ink name and code on its pages."""
    return hashlib.sha256(transcript(layout).encode("utf-8")).hexdigest()[:LENGTH].upper()
