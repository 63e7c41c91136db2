"""A brochure or poster as plain data for the peer: what stands where, in which size, and the outlines of pictograms."""

from __future__ import annotations

import json
from collections.abc import Mapping

from benchmarks.project import ROOT, library
from iceprint.catalog.library import Library
from iceprint.layout.set_block import PICTURE_GAP
from iceprint.model.edition import Use
from iceprint.model.format import Format
from iceprint.model.ink import Ink
from iceprint.model.job import Job
from iceprint.model.structure import Role
from iceprint.model.template import Block, Drawing, Side, Vertical, Weight, Zone
from iceprint.model.units import Box
from iceprint.run.recipe import Bench, edition_for

LEVELS = {Role.H1: 1, Role.H2: 2}


def sheet(material: str, language: str) -> str:
    """A piece as JSON: the zones of its design with the sizes that our layout chose. See sheet.typ."""
    shelf, job = library(ROOT / "output"), Job((Use.SCREEN,))
    edition = edition_for(shelf, material, language, job)
    bench = Bench(edition, shelf, job)
    sizes = {(fit.side, fit.zone): fit.size for fit in bench.layout.fits}
    sides = [_side(side, sizes, edition.format, shelf) for side in bench.template.sides]
    about = {"title": edition.title, "issuer": edition.issuer, "language": language}
    size = {"width": edition.format.width, "height": edition.format.height}
    return json.dumps({**about, **size, "sides": sides}, ensure_ascii=False)


def _side(side: Side, sizes: Mapping[tuple[str, str], float], paper: Format, shelf: Library) -> object:
    """Its zones are in the order in which the panels are read: typst takes it from that of painting."""
    height, order = paper.height, paper.order
    leading = shelf.language("en").leading_card
    return {
        "panels": [{**_place(panel.box, height), "ink": _colour(shelf.inks[panel.ink])} for panel in side.panels],
        "pictures": [
            {**_place(each.box, height), "svg": _svg(each.drawing, shelf.inks[each.ink])} for each in side.pictures
        ],
        "zones": [
            {
                **_place(part.box, height),
                "foot": part.vertical is Vertical.FOOT,
                "centred": part.centred,
                "blocks": [_block(block, sizes[side.name, part.name], leading, shelf) for block in part.blocks],
            }
            for part in sorted(side.parts, key=lambda part: order.index(part.section) if order else 0)
            if isinstance(part, Zone)
        ],
    }


def _block(block: Block, zone_size: float, leading: float, shelf: Library) -> object:
    style, size = block.style, zone_size * block.style.ratio
    return {
        "text": block.copy.text,
        "level": LEVELS.get(block.role, 0),
        "size": size,
        "bold": style.weight is Weight.BOLD,
        "ink": _colour(shelf.inks[style.ink]),
        "gap": style.gap * size,
        "leading": style.leading or leading,
        "svg": _svg(block.drawing, shelf.inks[block.drawn_in]) if block.drawing else "",
        "picture": style.picture * size,
        "beside": PICTURE_GAP * size,
    }


def _place(box: Box, height: float) -> dict[str, float]:
    """From the upper left corner, as typst counts."""
    return {"x": box.x, "y": height - box.top, "width": box.width, "height": box.height}


def _colour(ink: Ink) -> str:
    return "#" + bytes(ink.screen).hex()


def _svg(drawing: Drawing, ink: Ink) -> str:
    path = " ".join(f"{operator.upper()} {' '.join(map(str, points))}" for operator, points in drawing.segments)
    path = path.replace("H", "Z")  # `h` closes a path in PDF
    side = drawing.side
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path transform="matrix(1 0 0 -1 0 {side})" fill="{_colour(ink)}" d="{path}"/></svg>'
    )
