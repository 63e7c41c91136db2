"""One item of the specification sheet: a material in its languages, what it is made of and what is done to it."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.handoff.distribution import language
from iceprint.handoff.measures import SHORT, between, count, finished, is_round, length, opened, plates_of, size
from iceprint.handoff.plan import WORK as TOLD
from iceprint.handoff.plan import fold_words, is_worked, panel_rows, plan_sketch, work_rows
from iceprint.handoff.sheet_plan import sheet_parts
from iceprint.model.finishing import Step
from iceprint.model.form import Column, Entries, Entry, FormPart, FormSection, Table, Words
from iceprint.model.format import Format
from iceprint.model.order import OrderLine, Packing, Stock
from iceprint.model.parcel import Parcel, ParcelEdition

TWO_SIDES = 2
COVERAGE = "In percent of the trimmed side, by plate; where versions differ, the least and the most"
PANELS = (Column("Panel", 34), Column("Name", 20), Column("Width", 30), Column("Remarks", 24))
WORK = (Column("Side", 14), Column("Work", 26), Column("Where", 68))
VERSIONS = (
    Column("Language", 29),
    Column("Quantity", 11, figures=True),
    Column("Press file", 46),
    Column("Version stamp", 14),
)
MARKS = (
    "Crop and fold marks, targets, color bar and slug line, all outside the bleed",
    "Lines for cutting, perforating and punching lie on the piece, on layers of ISO 19593-1 and in spot colors",
    "These lines are no ink: take them off the plates",
)


def item(number: int, line: OrderLine, parcel: Parcel) -> FormSection:
    editions, making = parcel.of(line), line.making
    paper, pages = editions[0].paper, editions[0].pages
    stock, packing, versions = making.stock, making.packing, count(len(editions), "version")
    rows = [
        Entry("Product", (paper.name,)),
        Entry("Quantity", (f"{line.total:,} pieces in {versions}, listed below",)),
        Entry("Trim size, flat", (size(*opened(paper)),)),
        Entry("Trim size, finished", (size(*finished(paper, flat=making.flat)),)),
        Entry("Pages", (_sides(editions[0], pages),)),
        Entry("Bleeds", (_bleeds(paper),)),
        Entry("Margins", (f"No words within {length(paper.safe)} of the trim",)),
        Entry("Stock/paper", _stock(stock)),
        Entry("Color of ink", tuple(_inks(editions))),
        Entry("Ink coverage", (*(_coverage(editions, page) for page in range(pages)), COVERAGE)),
        Entry("Most ink at a spot", (_most(editions, paper),)),
        Entry("Coating, laminate", (making.coating.name,)),
        Entry("Binding", _binding(editions, pages) or ("None",)),
        Entry("Folding", (_folding(line, paper),)),
        Entry("Perforating, punching", (_tooled(paper),)),
        Entry("Finishing", (*(each.name for each in making.finishing), _trim(paper, line))),
        Entry("Printer's marks", MARKS if making.marks else ("None",)),
        Entry("Packing", packed(packing)),
    ]
    if making.inks:
        rows.insert(9, Entry("Inks ordered", (f"{making.inks[0]}/{making.inks[1]} (face/back)",)))
    parts: list[FormPart] = [Entries(tuple(rows))]
    parts.append(
        Table(VERSIONS, tuple((language(each), f"{each.quantity:,}", each.press.name, each.stamp) for each in editions))
    )
    parts += sheet_parts(line, parcel)
    if is_worked(paper) and (making.marks or not making.flat):
        parts += _plans(editions)
    return FormSection(f"Item {number}: {editions[0].title} ({line.material})", tuple(parts))


def packed(packing: Packing) -> tuple[str, ...]:
    """How the pieces are packed, in the words of the sheet."""
    return f"{packing.per_pack} to a pack, {packing.wrap}", "One version to a pack, its language on the label"


def _sides(edition: ParcelEdition, pages: int) -> str:
    names = ", ".join(side.side for side in edition.inks)
    if pages == 1:
        return "1 page: face only, the back is not printed"
    if pages == TWO_SIDES:
        return f"2 pages ({names}): face and back, head to head; page 1 is the face"
    return f"{pages} pages, in the order of reading"


def _bleeds(paper: Format) -> str:
    return f"{length(paper.bleed)} on all four sides, in the files" if paper.bleed else "None"


def _stock(stock: Stock) -> tuple[str, ...]:
    """What is printed on; a paper with the code of its standard, or that there is none."""
    if not stock.is_paper:
        return (stock.name,)
    return stock.name, f"JCP code: {stock.jcp or 'not stated by the order'}"


def _inks(editions: tuple[ParcelEdition, ...]) -> Iterator[str]:
    """The inks of each side; those of pages in a row that have the same, once."""
    pages = [tuple(plates_of(editions, page)) for page in range(editions[0].pages)]
    first = 0
    for page, plates in enumerate(pages):
        if page + 1 < len(pages) and len(pages) > TWO_SIDES and pages[page + 1] == plates:
            continue
        where = _page(editions[0], page) if first == page else f"Pages {first + 1} to {page + 1}"
        yield f"{where}: {len(plates)} - {', '.join(plates) or 'none'}"
        first = page + 1


def _coverage(editions: tuple[ParcelEdition, ...], page: int) -> str:
    plates = plates_of(editions, page)
    if any(each.inks[page].plates is None for each in editions):
        return f"{_page(editions[0], page)}: not measured"
    told = ", ".join(f"{SHORT.get(plate, plate)} {between(values)} %" for plate, values in plates.items())
    return f"{_page(editions[0], page)}: {told or 'no ink'}"


def _page(edition: ParcelEdition, page: int) -> str:
    """How a page is called: face and back by both names, the pages of a booklet by their number."""
    if edition.pages > TWO_SIDES:
        return f"Page {page + 1}"
    return f"{('Face', 'Back')[page]} (page {page + 1}, {edition.inks[page].side})"


def _most(editions: tuple[ParcelEdition, ...], paper: Format) -> str:
    most = [side.most for each in editions for side in each.inks if side.most is not None]
    found = f"{max(most):.0f} % of all inks together" if most else "Not measured"
    return f"{found}; the limit is {paper.most_ink:.0f} %"


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
        return f"Trim to size; corners of radius {length(paper.corner)}. No outline of the corners is in the files"
    if paper.die_cut:
        shape = "a circle" if is_round(paper) else f"corners of radius {length(paper.corner)}"
        return f"Die-cut along the die line; {shape}"
    return "Trim to size on four sides"


def _plans(editions: tuple[ParcelEdition, ...]) -> Iterator[FormPart]:
    """A plan for each way in which versions are folded and torn: from right to left it is the mirror image."""
    papers = list(dict.fromkeys(edition.paper for edition in editions))
    for paper in papers:
        own = [edition.tag for edition in editions if edition.paper == paper]
        who = "all versions" if len(papers) == 1 else ", ".join(own)
        yield Words(f"Plan of the flat sheet, {who}. Dashes are folds and perforations; to scale, not in full size.")
        yield plan_sketch(paper)
        if paper.folded:
            yield Table(PANELS, tuple(panel_rows(paper)))
        yield Table(WORK, tuple(work_rows(paper)))
