"""Differences in words, as the terminal and the report say them."""

from __future__ import annotations

from iceprint.model.comparison import Comparison, Move
from iceprint.model.units import in_mm

LEAST = 0.1  # mm: less is not told beside more


def summary(comparison: Comparison) -> str:
    """In one sentence."""
    files = comparison.files
    if comparison.identical:
        return "identical, byte for byte" + (f", all {len(files)} files" if len(files) > 1 else "")
    if any(file.error for file in files) and all(file.error or file.way is None for file in files):
        return "not compared"
    differing = sum(1 for file in files if file.way is not None)
    return "different" if len(files) == 1 else f"{differing} of {len(files)} files differ"


def at(page: int) -> str:
    """Where something is said, before its name."""
    return f"page {page}, " if page else ""


def moved(move: Move) -> str:
    """How far words moved, and whether they were set larger or smaller."""
    if move.scale != 1:
        return f"set {move.scale:.2f} times as wide"
    right, up = in_mm(move.right), in_mm(move.up)
    ways = {
        f"{abs(right):.2f} mm {'right' if right > 0 else 'left'}": abs(right),
        f"{abs(up):.2f} mm {'up' if up > 0 else 'down'}": abs(up),
    }
    told = [way for way, far in ways.items() if far >= LEAST]
    return ", ".join(told or ways)  # two that are short make one that is not
