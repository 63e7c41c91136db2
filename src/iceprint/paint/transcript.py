"""A layout as text that a person can read and compare: the golden tests rest on it."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.model.page import Bitmap, Curves, Fill, GlyphRun, Item, Layout, Placed, Symbol
from iceprint.model.structure import Content, Element
from iceprint.model.units import Box, in_mm


def transcript(layout: Layout) -> str:
    """All that is painted, in order, in millimetres from the lower left corner of the trim; then the tags."""
    paper = layout.format
    head = f"trim {_mm(paper.width)} x {_mm(paper.height)} mm  bleed {_mm(paper.bleed)}  safe {_mm(paper.safe)}"
    lines = [f"{layout.title}  {layout.language}  {head}"]
    for number, page in enumerate(layout.pages, start=1):
        lines += ["", f"page {number}  {page.side}"]
        lines += [f"  {_item(item)}" for item in page.items]
        lines += [f"  link   {_box(link.box)}  key {link.key}  {link.target}" for link in page.links]
    lines += ["", "structure", *_tags(layout.structure, 1), ""]
    return "\n".join(lines)


def _item(item: Item) -> str:
    match item:
        case Fill():
            return f"fill   {item.ink:<6} {_box(item.box)}"
        case Curves():
            return (
                f"curves {item.ink:<6} {len(item.segments)} segments at x {_mm(item.matrix[4])} y {_mm(item.matrix[5])}"
            )
        case Bitmap():
            pixels = item.pixels
            return (
                f"pixels {item.ink:<6} {_box(item.box)}  {pixels.width} x {pixels.height} of {pixels.press.bits} bits"
            )
        case Symbol():
            size = f"{item.modules} modules of {in_mm(item.module):.3f} mm"
            return f"code   {item.ink:<6} {_box(item.box)}  key {item.key}  {size}  {item.payload}"
        case Placed():
            matrix = " ".join(f"{value:.4f}" for value in item.matrix)
            return f"page   {item.page.side}  {_box(item.clip)} by {matrix}  key {item.key}"
        case GlyphRun():
            place = f"x {_mm(item.x)} y {_mm(item.y)} width {_mm(item.width)}"
            arrow = "  ←" if item.rtl else ""
            arrow += f"  turned {90 * item.turn}°" if item.turn else ""
            return f"text   {item.ink:<6} {place}  key {item.key}  {item.face} {item.size:g} pt{arrow}  {item.text!r}"


def _box(box: Box) -> str:
    return f"x {_mm(box.x)} y {_mm(box.y)} {_mm(box.width)} x {_mm(box.height)}"


def _mm(points: float) -> str:
    return f"{in_mm(points):.2f}"


def _tags(element: Element, depth: int) -> Iterator[str]:
    """An element and its children in reading order. Keys stand beside the tag where there is nothing else."""
    keys = [child.key for child in element.children if isinstance(child, Content)]
    alone = len(keys) == len(element.children)
    words = [element.role.value]
    words += [f"key {' '.join(map(str, keys))}"] if alone and keys else []
    words += [f"lang {element.language}"] if element.language else []
    words += [f"alt {element.alt!r}"] if element.alt else []
    words += [f"to {element.target}"] if element.target else []
    words += [f"spoken {element.spoken!r}"] if element.spoken else []
    yield "  " * depth + "  ".join(words)
    for child in element.children:
        if isinstance(child, Element):
            yield from _tags(child, depth + 1)
        elif not alone:
            yield "  " * (depth + 1) + f"key {child.key}"
