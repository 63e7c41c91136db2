"""Drawings that a page shows again and again, as a sheet shows pieces: they are run once, and their marks moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from iceprint.verify.graphics import State
from iceprint.verify.marks import Mark
from iceprint.verify.matrix import Matrix

_UNITS = (-1.0, 0.0, 1.0)


class Repeats:
    """Marks by the object number of their form, with the matrix under which they were noted."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int], tuple[Matrix, tuple[Mark, ...]]] = {}

    def keep(self, form: tuple[int, int], state: State, marks: Sequence[Mark]) -> None:
        """Remember the marks of a form that was shown in a state."""
        if may_repeat(state):
            self._kept.setdefault(form, (state.matrix, tuple(marks)))

    def moved(self, form: tuple[int, int], state: State) -> tuple[Mark, ...] | None:
        """The marks of a form as a state shows it; None if it must be run."""
        if form not in self._kept or not may_repeat(state):
            return None
        before, marks = self._kept[form]
        return tuple(_moved(marks, before.inverse.then(state.matrix)))


def may_repeat(state: State) -> bool:
    """True if a form looks the same wherever it is shown: nothing was chosen before it, and it is only turned."""
    a, b, c, d, _, _ = state.matrix
    turned = {a, b, c, d} <= set(_UNITS) and abs(a * d - b * c) == 1
    return turned and replace(state, matrix=Matrix()) == State(Matrix())


def _moved(marks: Sequence[Mark], matrix: Matrix) -> Iterator[Mark]:
    for mark in marks:
        box = mark.box
        yield replace(mark, box=matrix.around(box.x, box.y, box.right, box.top))
