"""What a YAML file holds, with the line of every value: scalars, lists and mappings, not yet given a type."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from iceprint.errors import Place


class Looks(StrEnum):
    """What YAML 1.1 takes an unquoted scalar for. Quoted scalars are always text."""

    TEXT = "text"
    TRUTH = "a truth value"
    NUMBER = "a number"
    DATE = "a date"
    NOTHING = "nothing"


class Scalar(NamedTuple):
    """One value. `start` and `end` are where it stands in the text of the file, in characters from the first."""

    text: str
    looks: Looks
    place: Place
    start: int = 0
    end: int = 0


class Items(NamedTuple):
    """A list."""

    nodes: tuple[Node, ...]
    place: Place


class Keys(NamedTuple):
    """A mapping in the order of the file. `places` says where each key stands."""

    nodes: dict[str, Node]
    places: dict[str, Place]
    place: Place


Node = Scalar | Items | Keys
