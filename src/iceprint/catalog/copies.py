"""Reads how many copies are asked for of each edition: by its tag, with a word for all the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from iceprint.catalog.scalars import whole_of
from iceprint.catalog.schema import Fields

MOST_COPIES = 10_000_000  # of one edition; more is a slip of the finger
OTHERS = "others"  # the editions that are not named


def read_copies(asked: Fields, least: int) -> dict[str, int]:
    """The numbers as they are written, `others` among them. Whether there are such editions is judged elsewhere."""
    found: dict[str, int] = {}
    for tag, _, _ in asked.each():
        found[tag] = copies = asked.value(tag, whole_of, least)
        if not least <= copies <= MOST_COPIES:
            asked.refuse(asked.place(tag), f"{copies} copies", f"order {least} to {MOST_COPIES:,} of an edition")
    return found


def spread(asked: Mapping[str, int], editions: Iterable[str]) -> dict[str, int]:
    """The numbers of all editions that get any: those that are not named get as many as `others`."""
    others = asked.get(OTHERS, 0)
    known = {tag: asked.get(tag, others) for tag in editions}
    named = {tag: copies for tag, copies in asked.items() if tag != OTHERS}
    return {tag: copies for tag, copies in (known | named).items() if copies}
