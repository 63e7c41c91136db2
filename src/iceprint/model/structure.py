"""The reading order of a piece as a tree of standard tags (ISO 32000-1, 14.8.4), independent of where things stand."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """Standard structure types; own names are not allowed (PDF/UA-1 7.1)."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER = "TH"  # of its row, or of its column
    CELL = "TD"
    FIGURE = "Figure"
    LINK = "Link"
    SPAN = "Span"

    @property
    def level(self) -> int:
        """Of a heading, from 1; 0 for all other tags."""
        return int(self.value[1]) if self.value[0] == "H" else 0


class Scope(StrEnum):
    """What a header cell is for (ISO 14289-1, 7.5)."""

    ROW = "Row"
    COLUMN = "Column"


class Content(NamedTuple):
    """A leaf: the painted items that carry this key."""

    key: int


class Element(NamedTuple):
    """A tag with its children in reading order.

    `target` is the address behind a Link, `alt` the words for a Figure, `spoken` the words of a Span whose glyphs stand
    in another order than they are read, `heads` what a header is for.
    """

    role: Role
    children: tuple[Element | Content, ...]
    language: str | None = None
    alt: str | None = None
    target: str | None = None
    spoken: str | None = None
    heads: Scope = Scope.ROW

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def keys(self) -> Iterator[int]:
        """The keys of all content below, in reading order."""
        for child in self.children:
            if isinstance(child, Content):
                yield child.key
            else:
                yield from child.keys()
