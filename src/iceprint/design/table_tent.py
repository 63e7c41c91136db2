"""The table tent: the poster on two small faces, back to back. In two languages each has a face."""

from __future__ import annotations

from iceprint.design.leaf import joined, spoken
from iceprint.design.placing import placed
from iceprint.design.program_poster import MEASURES, poster_face
from iceprint.model.edition import Edition
from iceprint.model.template import SizeRange, Template
from iceprint.model.units import mm

FACES = ("front", "back")
# On a small sheet, read from near: letters are not as small as the sheet is.
NEAR = MEASURES._replace(
    words=SizeRange("words", 26.0, 17.0),
    labels=SizeRange("label", 28.0, 16.0),
    notes=SizeRange("note", 19.0, 15.0),
    note=mm(17.0),
    band_pad=mm(8.5),
)


def table_tent(edition: Edition) -> Template:
    """The template of a tent. Its slots are those of `program-poster` in `data/products.yaml`."""
    paper = edition.format
    (name,) = paper.sides
    areas = paper.areas(name)
    voices = (*edition.voices, *edition.voices)[: len(FACES)]
    leaves = []
    for face, voice in zip(FACES, voices, strict=True):
        box = areas[face].own_box
        leaf = spoken(poster_face(voice._replace(beside=()), box, NEAR), voice.language, box.width)
        leaves.append(placed(leaf, areas[face], paper))
    return Template(paper, (joined(leaves).side(name),), paper.order)
