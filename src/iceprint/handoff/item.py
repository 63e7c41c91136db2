"""One item of the specification sheet: a material in its languages, what it is made of and what is done to it."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.handoff.inks_told import ink_rows
from iceprint.handoff.labels import cartons, label_of
from iceprint.handoff.measures import (
    count,
    finished,
    fraction,
    is_round,
    length,
    opened,
    size,
)
from iceprint.handoff.naming import called, language
from iceprint.handoff.plan import WORK as TOLD
from iceprint.handoff.plan import fold_words, is_worked, panel_rows, plan_sketch, work_rows
from iceprint.handoff.plastic import plastic_rows
from iceprint.handoff.sheet_plan import sheet_parts
from iceprint.handoff.stock_told import stock_rows
from iceprint.model.finishing import Step
from iceprint.model.form import Column, Entries, Entry, FormPart, FormSection, Table, Words
from iceprint.model.format import Format
from iceprint.model.order import Making, OrderLine, Packing, Stock
from iceprint.model.parcel import Parcel, ParcelEdition
from iceprint.model.units import mm

TWO_SIDES = 2
ID_1 = (mm(85.60), mm(53.98))  # of ISO/IEC 7810
NEARLY = mm(0.01)
PANELS = (Column("Panel", 34), Column("Name", 20), Column("Width", 30), Column("Remarks", 24))
WORK = (Column("Side", 14), Column("Work", 26), Column("Where", 68))
VERSIONS = (
    Column("Language", 29),
    Column("Quantity", 11, figures=True),
    Column("Press file", 46),
    Column("Version stamp", 14),
)
MARKS = "targets, color bar and slug line, all outside the bleed"
TOOL_LINES = (
    "Lines for cutting, perforating and punching lie on the piece, on layers of ISO 19593-1 and in spot colors",
    "These lines are no ink: take them off the plates",
)


def item(number: int, line: OrderLine, parcel: Parcel) -> FormSection:
    editions, making = parcel.of(line), line.making
    paper, pages = editions[0].paper, editions[0].pages
    stock, packing, versions = making.stock, making.packing, count(len(editions), "version")
    rows = [
        Entry("Product", (f"{paper.name} (size of ISO/IEC 7810 ID-1)" if _is_id_1(paper) else paper.name,)),
        Entry("Quantity", (f"{line.total:,} pieces in {versions}, listed below",)),
        Entry("Trim size, flat", (size(*opened(paper)),)),
        Entry("Trim size, finished", (size(*finished(paper, flat=making.flat)),)),
        Entry("Pages", (_sides(editions[0], pages),)),
        Entry("Bleeds", (_bleeds(paper),)),
        Entry("Margins", (f"No words within {length(paper.safe)} of the trim",)),
        *stock_rows(making),
        *plastic_rows(making, parcel),
        *ink_rows(editions, is_proof=parcel.is_proof),
        Entry("Coating, laminate", (making.coating.name,)),
        Entry("Binding", _binding(editions, pages) or ("None",)),
        Entry("Folding", (_folding(line, paper),)),
        Entry("Perforating, punching", (_tooled(paper),)),
        Entry("Finishing", (*(each.name for each in making.finishing), _trim(paper, line))),
        Entry("Tolerances", _tolerances(making, parcel, folded=bool(paper.folded) and not making.flat)),
        Entry("Variable data", (_variable(paper, stock),)),
        Entry("Marks, single files", _marks(line, paper)),
        Entry("Packing", packed(packing)),
        Entry("Label of a pack", (label_of(number, called(editions[0]), parcel.order),)),
        Entry("In a carton", cartons(making)),
    ]
    parts: list[FormPart] = [Entries(tuple(row for row in rows if row.values))]
    parts.append(
        Table(VERSIONS, tuple((language(each), f"{each.quantity:,}", each.press.name, each.stamp) for each in editions))
    )
    parts += sheet_parts(line, parcel)
    if is_worked(paper) and (making.marks or not making.flat):
        parts += _plans(editions)
    return FormSection(f"Item {number}: {called(editions[0])} ({line.material})", tuple(parts))


def packed(packing: Packing) -> tuple[str, ...]:
    """How the pieces are packed, in the words of the sheet."""
    return f"{packing.per_pack} to a pack, {packing.wrap}", "One version to a pack, its language on the label"


def _is_id_1(paper: Format) -> bool:
    return abs(paper.width - ID_1[0]) < NEARLY and abs(paper.height - ID_1[1]) < NEARLY


def _sides(edition: ParcelEdition, pages: int) -> str:
    names = ", ".join(side.side for side in edition.inks)
    if pages == 1:
        return "1 page: face only, the back is not printed"
    if pages == TWO_SIDES:
        return f"2 pages ({names}): face and back, head to head; page 1 is the face"
    return f"{pages} pages, in the order of reading"


def _bleeds(paper: Format) -> str:
    return f"{length(paper.bleed)} on all four sides, in the files" if paper.bleed else "None"


def _folding(line: OrderLine, paper: Format) -> str:
    if not paper.folding:
        return "None"
    if line.making.flat:
        return "None: deliver flat, although the piece is designed to be folded"
    return f"{fold_words(paper)}; see the plan below"


def _tooled(paper: Format) -> str:
    """How many perforations, cuts inside and holes there are; where, says the plan."""
    counted = [(step, sum(stroke.step is step for stroke in paper.strokes(paper.sides[0]))) for step in TOLD]
    told = [count(many, TOLD[step]) for step, many in counted if many and step is not Step.FOLDING]
    told += [count(len(paper.holes), "hole")] if paper.holes else []
    return f"{', '.join(told)}; see the plan below" if told else "None"


def _marks(line: OrderLine, paper: Format) -> tuple[str, ...]:
    """What stands around the piece in the files that hold it alone, as far as it has such work done to it."""
    if not line.making.marks:
        return ("None",)
    cut = "Crop and fold marks" if paper.folded else "Crop marks"
    tooled = (
        paper.die_cut or paper.holes or any(each.step is not Step.FOLDING for each in paper.strokes(paper.sides[0]))
    )
    return (f"{cut}, {MARKS}", *(TOOL_LINES if tooled else ()))


def _binding(editions: tuple[ParcelEdition, ...], pages: int) -> tuple[str, ...]:
    """How booklets are bound: those that are read from right to left at the other edge."""
    edges: dict[str, list[str]] = {}
    for edition in editions:
        if edition.paper.booklet:
            edges.setdefault(edition.paper.booklet.binding.value, []).append(edition.tag)
    if not edges:
        return ()
    bound = (f"Bound at the {edge}: {', '.join(tags) if len(edges) > 1 else 'all'}" for edge, tags in edges.items())
    return (f"Saddle stitch, {pages} pages self cover; pages are in reading order", *bound)


def _trim(paper: Format, line: OrderLine) -> str:
    if any(each.corners for each in line.making.finishing):
        return f"Trim to size; corners of radius {fraction(paper.corner)}. No outline of the corners is in the files"
    if paper.die_cut:
        shape = "a circle" if is_round(paper) else f"corners of radius {length(paper.corner)}"
        return f"Die-cut along the die line; {shape}"
    return "Trim to size on four sides"


def _tolerances(making: Making, parcel: Parcel, *, folded: bool) -> tuple[str, ...]:
    """How far off may be what is cut and folded."""
    if making.tolerance is None:
        return ()
    fold = f"; folds within {fraction(making.tolerance.fold)} of their place" if folded else ""
    stricter = ("The stricter of these and the quality level counts",) if parcel.order.quality_level else ()
    corners = ", corners too" if any(each.corners for each in making.finishing) else ""
    return f"Cut within {fraction(making.tolerance.trim)} of the trim{corners}{fold}", *stricter


def _variable(paper: Format, stock: Stock) -> str:
    """That there is none; of plastic cards all is named that makers ask for."""
    if stock.is_paper:
        return "None: all pieces of a version are alike"
    hole = "" if paper.holes else ", hole"
    return f"None. No stripe, chip{hole}, signature panel or embossing: all pieces of a version are alike"


def _plans(editions: tuple[ParcelEdition, ...]) -> Iterator[FormPart]:
    """A plan for each way in which versions are folded and torn: from right to left it is the mirror image."""
    papers = list(dict.fromkeys(edition.paper for edition in editions))
    making = editions[0].line.making
    folded = papers[0].folded and not making.flat and making.tolerance
    exact = f" Folds within {fraction(folded.fold)} of their place." if folded else ""
    for paper in papers:
        own = [edition.tag for edition in editions if edition.paper == paper]
        who = "all versions" if len(papers) == 1 else ", ".join(own)
        yield Words(f"Plan of the flat sheet, {who}.{_dashes(paper)}{exact} To scale, not in full size.")
        yield plan_sketch(paper)
        if paper.folded:
            yield _panels(paper)
        yield Table(WORK, tuple(work_rows(paper)))


def _panels(paper: Format) -> Table:
    """The panels with their measures; what is special about them only where anything is."""
    rows = tuple(panel_rows(paper))
    if any(row[-1] for row in rows):
        return Table(PANELS, rows)
    return Table(PANELS[:-1], tuple(row[:-1] for row in rows))


def _dashes(paper: Format) -> str:
    """What is drawn as dashes, if anything is."""
    steps = {stroke.step for side in paper.sides for stroke in paper.strokes(side)}
    named = [f"{TOLD[step]}s" for step in (Step.FOLDING, Step.PERFORATING) if step in steps]
    return f" Dashes are {' and '.join(named)}." if named else ""
