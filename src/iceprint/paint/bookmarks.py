"""Bookmarks: the headings of a document in a tree, each leading to its page and height (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from iceprint.model.page import GlyphRun
from iceprint.model.structure import Element
from iceprint.paint.objects import Dictionary, Reference, array, name, number, text_string
from iceprint.paint.pdf_file import PdfFile
from iceprint.paint.tags import MarkedPage


class _Mark(NamedTuple):
    """A bookmark; `top` is the upper edge of the heading's em box, in points."""

    level: int
    title: str
    page: Reference
    top: float


class _Node(NamedTuple):
    level: int
    reference: Reference
    entries: Dictionary
    children: list[_Node]


def bookmark_entries(file: PdfFile, pages: Sequence[MarkedPage], root: Element) -> dict[str, object]:
    """What the catalog says of bookmarks: nothing without headings. Readers show them from the start."""
    marks = list(_marks(pages, root))
    if not marks:
        return {}
    top = _Node(0, *file.reserve(), [])
    open_nodes = [top]
    for mark in marks:
        while open_nodes[-1].level >= mark.level:
            open_nodes.pop()
        above = open_nodes[-1]
        node = _Node(mark.level, *file.reserve(), [])
        place = array([mark.page, name("XYZ"), "null", number(mark.top), "null"])
        node.entries.entries.update(Title=text_string(mark.title), Parent=above.reference, Dest=place)
        above.children.append(node)
        open_nodes.append(node)
    _tie(top)
    top.entries.entries["Type"] = name("Outlines")
    return {"Outlines": top.reference, "PageMode": name("UseOutlines")}


def _tie(node: _Node) -> int:
    """Link a node with those below it. Returns how many there are, all of them open."""
    below = node.children
    count = len(below) + sum(map(_tie, below))
    if below:
        node.entries.entries.update(First=below[0].reference, Last=below[-1].reference, Count=count)
    for before, after in pairwise(below):
        before.entries.entries["Next"] = after.reference
        after.entries.entries["Prev"] = before.reference
    return count


def _marks(pages: Sequence[MarkedPage], root: Element) -> Iterator[_Mark]:
    runs: dict[int, list[tuple[Reference, GlyphRun]]] = {}
    for marked in pages:
        for item in marked.page.items:
            if isinstance(item, GlyphRun) and item.key is not None:
                runs.setdefault(item.key, []).append((marked.reference, item))
    for element in root.walk():
        if element.role.level:
            keys = element.keys()
            own = [run for key in keys for run in runs[key]]
            page, first = own[0]
            title = " ".join("".join(run.text for _, run in own).split())
            yield _Mark(element.role.level, title, page, first.y + first.size)
