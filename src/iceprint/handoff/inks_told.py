"""The inks of an item: which, how much of each, and the color that has to be held."""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.handoff.measures import SHORT, between, plates_of
from iceprint.model.form import Entry
from iceprint.model.order import Stock
from iceprint.model.parcel import ParcelEdition

TWO_SIDES = 2
MARKED = "The word PROOF is included, here and below; the files for printing do not have it"
COVERAGE = "In percent of the trimmed side, by plate; where versions differ, the least and the most"


def ink_rows(editions: tuple[ParcelEdition, ...], *, is_proof: bool) -> Iterator[Entry]:
    """What was measured in the files of all versions, beside what the order says."""
    making = editions[0].line.making
    coverage = (_coverage(editions, page) for page in range(editions[0].pages))
    if making.inks:
        yield Entry("Inks ordered", (f"{making.inks[0]}/{making.inks[1]} (face/back)",))
    yield Entry("Color of ink", tuple(_inks(editions)))
    yield Entry("Color to hold", tuple(_held(editions)))
    yield Entry("Ink coverage", (*coverage, COVERAGE, *([MARKED] if is_proof else [])))
    yield Entry("Most ink at a spot", (_most(editions, making.stock),))


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


def _held(editions: tuple[ParcelEdition, ...]) -> Iterator[str]:
    """By which ink color is judged: the one of the large areas, in what it is made of."""
    inks = tuple(dict.fromkeys(each.held for each in editions if each.held))
    told = "; the same in all versions" if len(inks) == 1 else ""
    for ink in inks:
        made_of = ", ".join(f"{plate} {percent:g}" for plate, percent in zip("CMYK", ink.press, strict=True))
        yield f"The large dark areas: {ink.separation or made_of}{told}"


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


def _most(editions: tuple[ParcelEdition, ...], stock: Stock) -> str:
    most = [side.most for each in editions for side in each.inks if side.most is not None]
    found = f"{max(most):.0f} % of all inks together" if most else "Not measured"
    return f"{found}; this stock is taken to hold {stock.most_ink:.0f} %"
