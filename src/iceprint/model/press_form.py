"""A form of the press, side by side: what stands where on the sheet, as somebody sees it who holds it in hand."""

from __future__ import annotations

from typing import NamedTuple


class Laid(NamedTuple):
    """What lies in a place: a piece by the tag of its language, and which part of it, if that is not clear."""

    tag: str
    note: str = ""

    def __str__(self) -> str:
        return f"{self.tag} {self.note}".strip()


EMPTY = Laid("")


class FormSide(NamedTuple):
    """One side of the form `number` of so many, which is printed `run` times; 0 where nobody said how often.

    `rows` are the places from the top, each row from the left, as this side shows them with the gripper edge below.
    `heads` says where the heads of its pieces are.
    """

    number: int
    forms: int
    side: str  # front, back, or both sides
    run: int
    heads: str
    rows: tuple[tuple[Laid, ...], ...]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Each language that stands here with how often it does, the most frequent first: alike on front and back."""
        tags = [place.tag for row in self.rows for place in row if place.tag]
        return tuple(sorted(((tag, tags.count(tag)) for tag in set(tags)), key=lambda each: (-each[1], each[0])))

    @property
    def standing(self) -> str:
        """`en 19, es 19, am 4`."""
        return ", ".join(f"{tag} {number}" for tag, number in self.counts)


class PressRun(NamedTuple):
    """For which order and item forms are made, and how often each is printed; empty where there is no order."""

    order: str = ""
    item: int = 0
    runs: tuple[int, ...] = ()


class Slug(NamedTuple):
    """What is written beside the pieces: words of the job and of the file, and for each side what it is."""

    job: tuple[str, ...]
    sides: tuple[FormSide, ...]
    file: tuple[str, ...]
