"""What is intended with a piece, in the words of XJDF 2: its sizes, inks, stock, folds, holes, cuts and binding.

Places are in points from the lower left corner of the trimmed flat piece, on the side that is printed first. No fold
catalogue is named: its numbers say also which side lies inside and which panel goes in first, and nothing that is open
to read says how they stand to the pages of a file; the panels are told by the specification.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree as ET

from iceprint.handoff.measures import finished, is_round, length
from iceprint.model.finishing import Edge, Step
from iceprint.model.format import Format
from iceprint.model.order import OrderLine
from iceprint.model.output_condition import OutputCondition
from iceprint.model.parcel import ParcelEdition, SideInk
from iceprint.model.units import Box, in_mm

MICROMETRES = 1000  # per millimetre: the unit of Thickness
SURFACES = ("Front", "Back")
SIDES = {Edge.LEFT: "Left", Edge.RIGHT: "Right", Edge.TOP: "Top"}
CUTS = {Step.CUTTING: "Cut", Step.PERFORATING: "Perforate"}


def add_intents(product: ET.Element, edition: ParcelEdition, condition: OutputCondition) -> None:
    """The intents of one version. What is not done to it is not mentioned."""
    paper, making = edition.paper, edition.line.making
    _layout(product, edition)
    _colours(product, edition, condition)
    _intent(product, "MediaIntent", _media(edition.line))
    if paper.folding and not making.flat:
        _folds(product, paper, scored=any(each.folds for each in making.finishing))
    if paper.booklet:
        side = SIDES[paper.booklet.binding]
        binding = {"BindingOrder": "Collecting", "BindingSide": side, "BindingType": "SaddleStitch"}
        ET.SubElement(_intent(product, "BindingIntent", binding), "SaddleStitching")
    if making.coating.laminates:
        _intent(product, "LaminatingIntent", {"Surface": " ".join(SURFACES)})
    if paper.holes:
        punching = _intent(product, "HoleMakingIntent", {})
        for hole in paper.holes_of(paper.sides[0]):
            ET.SubElement(punching, "HolePattern", _hole(hole))
    if shapes := [*_outline(edition), *_lines(paper)]:
        cutting = _intent(product, "ShapeCuttingIntent", {})
        for shape in shapes:
            ET.SubElement(cutting, "ShapeCut", shape)


def token(words: str) -> str:
    """A name without what an NMTOKEN of XML cannot hold: blanks, and the joint of two languages."""
    return "".join(character if character.isalnum() or character in "._-:" else "_" for character in words)


def _layout(product: ET.Element, edition: ParcelEdition) -> None:
    """A booklet has no flat size of its own: it is several sheets."""
    paper = edition.paper
    width, height = finished(paper, flat=edition.line.making.flat)
    flat = {} if paper.booklet else {"Dimensions": _numbers(paper.width, paper.height)}
    sides = "OneSided" if edition.pages == 1 else "TwoSidedHeadToHead"
    told = {"FinishedDimensions": _numbers(width, height, 0), "Pages": f"{edition.pages}", "Sides": sides}
    _intent(product, "LayoutIntent", {"Bleed": _number(paper.bleed)} | flat | told)


def _colours(product: ET.Element, edition: ParcelEdition, condition: OutputCondition) -> None:
    """The inks of face and back, of a booklet those of all its right and of all its left pages; and what is coated."""
    colours = _intent(product, "ColorIntent", {})
    coating = edition.line.making.coating.word
    for number, surface in enumerate(SURFACES):
        pages = edition.inks[number::2]
        if not pages and not coating:
            continue
        about = {"Coatings": coating, "Surface": surface} | (_inks(pages) if pages else {})
        if pages and condition.registry:
            about["PrintStandard"] = token(condition.identifier)
        ET.SubElement(colours, "SurfaceColor", {name: about[name] for name in sorted(about) if about[name]})


def _inks(pages: Iterable[SideInk]) -> dict[str, str]:
    """The plates of a surface; how much of it they cover, if it is one page. Nothing of what could not be measured."""
    plates = [page.plates for page in pages]
    if any(each is None for each in plates):
        return {}
    names = dict.fromkeys(token(plate) for each in plates for plate, _ in each or ())
    told = {"ColorsUsed": " ".join(names)}
    if len(plates) == 1:
        told["Coverage"] = _number(sum(percent for _, percent in plates[0] or ()))
    return told


def _media(line: OrderLine) -> dict[str, str]:
    stock = line.making.stock
    quality = f"{stock.name}; JCP code {stock.jcp}" if stock.jcp else stock.name
    about = {"MediaType": stock.media, "MediaQuality": quality}
    if stock.is_paper:
        about["Coating"] = stock.gloss
    if stock.media == "Paper":  # the back of a label is its liner
        about["BackCoating"] = stock.gloss
    if stock.weight:
        about["Weight"] = _number(stock.weight)
    if stock.thickness:
        about["Thickness"] = _number(in_mm(stock.thickness) * MICROMETRES)
    return about


def _folds(product: ET.Element, paper: Format, *, scored: bool) -> None:
    """The kind of fold in words; every fold as a crease, if it is scored."""
    kind = paper.folding.value if paper.folding else ""
    folding = _intent(product, "FoldingIntent", {"FoldingDetails": token(kind)})
    for stroke in paper.strokes(paper.sides[0]) if scored else ():
        if stroke.step is Step.FOLDING:
            start, path = _numbers(stroke.box.x, stroke.box.y), _numbers(stroke.box.width, stroke.box.height)
            ET.SubElement(folding, "Crease", {"StartPosition": start, "WorkingPath": path})


def _hole(hole: Box) -> dict[str, str]:
    """A round hole by its name; one that is longer than wide has round ends, for which there is no word."""
    middle = _numbers(hole.x + hole.width / 2, hole.y + hole.height / 2)
    about = {"Center": middle, "CenterReference": "TrailingEdge", "Extent": _numbers(hole.width, hole.height)}
    return about | {"HoleCount": "1"} | ({"Shape": "Round"} if hole.width == hole.height else {})


def _outline(edition: ParcelEdition) -> Iterator[dict[str, str]]:
    """The trim, where a die cuts it."""
    paper = edition.paper
    if not paper.die_cut and not any(each.corners for each in edition.line.making.finishing):
        return
    about = {"CutBox": _numbers(0, 0, paper.width, paper.height), "CutOut": "false", "CutType": "Cut"}
    if is_round(paper):
        yield about | {"ShapeType": "Round"}
    elif paper.corner:
        radius = f"Corners of radius {length(paper.corner)}"
        yield about | {"ShapeType": "RoundedRectangle", "ShapeTypeDetails": radius}
    else:
        yield about | {"ShapeType": "Rectangular"}


def _lines(paper: Format) -> Iterator[dict[str, str]]:
    """Cuts and perforations inside the piece, each as a path of PDF."""
    for stroke in paper.strokes(paper.sides[0]):
        if stroke.step in CUTS:
            box = stroke.box
            path = f"{_numbers(box.x, box.y)} m {_numbers(box.right, box.top)} l"
            yield {"CutPath": path, "CutType": CUTS[stroke.step], "ShapeType": "Line"}


def _intent(product: ET.Element, name: str, about: Mapping[str, str]) -> ET.Element:
    return ET.SubElement(ET.SubElement(product, "Intent", {"Name": name}), name, dict(about))


def _numbers(*values: float) -> str:
    return " ".join(map(_number, values))


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
