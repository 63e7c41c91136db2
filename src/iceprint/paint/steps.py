"""Processing steps as ISO 19593-1 wants them: each on a layer of its own that says what it is, in a technical colour.

PDF/X-4 allows layers (ISO 15930-7, 6.15). Ours are always to be seen; finishing machines find them by their metadata.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from iceprint.model.finishing import Step
from iceprint.model.ink import Ink
from iceprint.model.page import Contour, Page
from iceprint.paint.inks import stroke_operators
from iceprint.paint.objects import Dictionary, Reference, array, dictionary, name, number, text_string
from iceprint.paint.pdf_file import PdfFile

WEIGHT = 0.25  # of the lines, in points


def layer(step: Step) -> Dictionary:
    """An optional content group (ISO 32000-1, 8.11.2) with the group and type of its processing step."""
    about = dictionary(GTS_ProcStepsGroup=name("Structural"), GTS_ProcStepsType=name(step.value.capitalize()))
    return dictionary(Type=name("OCG"), Name=text_string(step.value.capitalize()), GTS_Metadata=about)


def add_layers(file: PdfFile, pages: Iterable[Page]) -> dict[str, Reference]:
    """A layer for each processing step of the pages, by its name."""
    steps = dict.fromkeys(contour.step for page in pages for contour in page.steps)
    return {step.value: file.add(layer(step)) for step in steps}


def layer_entries(layers: Mapping[str, Reference]) -> dict[str, Dictionary]:
    """What the catalog says of the layers: all are shown (ISO 32000-1, 8.11.4)."""
    groups = array(layers.values())
    shown = dictionary(Name=text_string("Processing steps"), Order=array(layers.values()), ON=array(layers.values()))
    return {"OCProperties": dictionary(OCGs=groups, D=shown)}


def step_content(steps: Sequence[Contour], inks: Mapping[str, Ink], *, tagged: bool) -> Iterator[str]:
    """The lines of a page, step by step. They are not read aloud, which only a `tagged` file has to say."""
    opened, closed = ("/Artifact BMC\n", "EMC\n") if tagged else ("", "")
    for step, contours in groupby(sorted(steps, key=lambda contour: contour.step), key=lambda contour: contour.step):
        ink = inks[step.value]
        yield f"{opened}/OC /{step.value} BDC\nq {WEIGHT} w {stroke_operators(ink)}\n"
        for contour in contours:
            dashes = " ".join(map(number, contour.dashes))
            path = "".join(f"{' '.join(map(number, points))} {op}\n" for op, points in contour.segments)
            yield f"[{dashes}] 0 d {path}S\n"
        yield f"Q\nEMC\n{closed}"
