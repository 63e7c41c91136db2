"""A program with what is printed of it."""

from __future__ import annotations

from typing import NamedTuple

from iceprint.model.material import Material, ProductKind, Program


class Shelf(NamedTuple):
    """A program and its materials by id, each with its kind. A program that only lends words has none."""

    program: Program
    materials: tuple[tuple[Material, ProductKind], ...]
