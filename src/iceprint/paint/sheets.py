"""Imposed sheets become the bytes of one PDF. Each page is drawn once, as a form, and shown wherever it lies.

The lines of its processing steps lie in that form, so that they go wherever the page goes. Sheets are for machines and
knives: they have no tags, and claim no standard that asks for them.
"""

from __future__ import annotations

from collections.abc import Mapping

from iceprint.model.edition import Use
from iceprint.model.imposed import Imposed, Placement, SheetSide
from iceprint.model.ink import Ink
from iceprint.model.intent import Intent
from iceprint.model.page import Page
from iceprint.model.units import Box
from iceprint.paint.content import page_content
from iceprint.paint.draw import VERSIONS, information, metadata
from iceprint.paint.inks import InkWell
from iceprint.paint.objects import Dictionary, Reference, Stream, array, dictionary, name, number
from iceprint.paint.output_intents import output_intents
from iceprint.paint.pdf_file import PdfFile
from iceprint.paint.resources import Resources, gather
from iceprint.paint.steps import add_layers, layer_entries
from iceprint.text.faces import Face

Forms = Mapping[tuple[int, Box], str]  # by source and clip, the names that sheets use
_DECIMALS = 4  # of a point in matrices: a card turned about a far corner still lies within 0.001 mm


def draw_sheets(imposed: Imposed, intent: Intent, inks: Mapping[str, Ink], faces: Mapping[str, Face]) -> bytes:
    """Paint sheets. `faces` holds the faces of all runs by name. The result is complete and deterministic."""
    file = PdfFile(VERSIONS[intent.use])
    marks = tuple(Page(side.name, (), (), side.marks) for side in imposed.sides)
    resources = gather((*imposed.sources, *marks), faces, inks)
    layers = add_layers(file, imposed.sources)
    entries = resources.entries(file, intent.use, layers)
    shared = file.add(dictionary(**entries))
    forms = _forms(imposed)
    drawn = {
        form: file.add(_form(imposed.sources[source], clip, resources, InkWell(inks, intent.use), shared))
        for (source, clip), form in forms.items()
    }
    drawings = found.entries if isinstance(found := entries.get("XObject"), Dictionary) else {}
    own = file.add(dictionary(**{**entries, "XObject": dictionary(**drawings, **drawn)}))
    parent, tree = file.reserve()
    pages = [
        file.add(
            dictionary(
                Type=name("Page"),
                Parent=parent,
                Resources=own,
                Contents=file.add(Stream(_content(side, page, forms, resources, InkWell(inks, intent.use)))),
                **_boxes(imposed),
            )
        )
        for side, page in zip(imposed.sides, marks, strict=True)
    ]
    tree.entries.update(Type=name("Pages"), Kids=array(pages), Count=len(pages))
    catalog = _catalog(file, intent, parent)
    if layers:
        catalog.entries.update(layer_entries(layers))
    return file.finish(catalog, information(intent))


def _forms(imposed: Imposed) -> dict[tuple[int, Box], str]:
    used = dict.fromkeys((placed.source, placed.clip) for side in imposed.sides for placed in side.placed)
    return {key: f"P{place}" for place, key in enumerate(used, start=1)}


def _form(page: Page, clip: Box, resources: Resources, well: InkWell, shared: Reference) -> Stream:
    """A page in its own coordinates. What lies outside `clip` is not shown."""
    content, _ = page_content(page._replace(marks=()), resources, well, None, 0.0)
    box = array(number(side, _DECIMALS) for side in (clip.x, clip.y, clip.right, clip.top))
    return Stream(content, {"Type": name("XObject"), "Subtype": name("Form"), "BBox": box, "Resources": shared})


def _content(side: SheetSide, marks: Page, forms: Forms, resources: Resources, well: InkWell) -> bytes:
    """Pages first, then marks."""
    shown = "".join(_shown(placed, forms) for placed in side.placed).encode("ascii")
    return shown + page_content(marks, resources, well, None, 0.0)[0]


def _shown(placed: Placement, forms: Forms) -> str:
    matrix = " ".join(number(value, _DECIMALS) for value in placed.pose.matrix)
    return f"q {matrix} cm /{forms[placed.source, placed.clip]} Do Q\n"


def _boxes(imposed: Imposed) -> dict[str, object]:
    """The sheet, and the block that is cut out of it with its bleed (ISO 32000-1, 14.11.2)."""
    boxes = {"MediaBox": imposed.sheet.box, "BleedBox": imposed.block.inset(-imposed.bleed), "TrimBox": imposed.block}
    return {
        box: array(number(side, _DECIMALS) for side in (each.x, each.y, each.right, each.top))
        for box, each in boxes.items()
    }


def _catalog(file: PdfFile, intent: Intent, pages: Reference) -> Dictionary:
    """An office printer is asked to print in the true size, on both sides, turned on the long edge."""
    office = {} if intent.use is Use.PRESS else {"PrintScaling": name("None"), "Duplex": name("DuplexFlipLongEdge")}
    intents = tuple(output_intents(file, intent))
    return dictionary(
        Type=name("Catalog"),
        Pages=pages,
        Metadata=file.add(metadata(intent)),
        ViewerPreferences=dictionary(DisplayDocTitle="true", **office),
        OutputIntents=array(intents) if intents else None,
    )
