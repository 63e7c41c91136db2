"""The mark of a proof (law 3): one word across the piece, under the words, where no trimming removes it."""

from __future__ import annotations

from functools import lru_cache
from math import cos, sin

from iceprint.model.page import Curves
from iceprint.model.units import Box
from iceprint.text.faces import Face
from iceprint.text.outline import outline

WORD = "PROOF"
PROOF_FAMILY = "NotoSans"
INK = "proof"
_RISE = 0.25  # radians by which the word climbs
_AWAY = 0.05  # of the width, that two words keep off the edges, which one never reaches
_CAP_HEIGHT = 0.714  # em, of Noto Sans


@lru_cache(maxsize=64)
def proof_mark(area: Box, face: Face, rule: str = "") -> Curves:
    """The word, and the rule that a proof is built to, as outlines, rising, as large as the area holds.

    Raises GlyphError if they are not in the face.
    """
    segments, width = outline(face, f"{WORD} {rule.upper()}" if rule else WORD)
    area = area.inset(_AWAY * area.width) if rule else area
    cosine, sine = cos(_RISE), sin(_RISE)
    across, up = width * cosine + _CAP_HEIGHT * sine, width * sine + _CAP_HEIGHT * cosine  # extent at 1 pt
    size = min(area.width / across, area.height / up)

    middle_x, middle_y = area.x + area.width / 2, area.y + area.height / 2
    cosine, sine = cosine * size, sine * size
    left = middle_x - width / 2 * cosine + _CAP_HEIGHT / 2 * sine
    bottom = middle_y - width / 2 * sine - _CAP_HEIGHT / 2 * cosine
    return Curves(segments, (cosine, sine, -sine, cosine, left, bottom), INK)
