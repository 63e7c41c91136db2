"""What goes where as a table for label programs and spreadsheets: CSV as RFC 4180 has it, in UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from iceprint.handoff.naming import called
from iceprint.model.parcel import Parcel

DELIVERY_LIST = "distribution.csv"
COLUMNS = (
    *("order", "destination", "address", "by", "item", "material", "title"),
    *("language", "code", "quantity", "per_pack", "packs"),
)
FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is run by spreadsheets


def delivery_list(parcel: Parcel) -> bytes:
    """A row for each destination, item and language that goes there; the last pack of a row may not be full."""
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    rows.writerows([_harmless(cell) for cell in row] for row in _rows(parcel))
    return out.getvalue().encode("utf-8")


def _rows(parcel: Parcel) -> Iterator[tuple[str, ...]]:
    for number, delivery in enumerate(parcel.order.deliveries, start=1):
        for item, line in enumerate(parcel.order.lines, start=1):
            for edition in parcel.of(line):
                quantity = delivery.shares.get(line.material, {}).get(edition.tag, 0)
                if not quantity:
                    continue
                per_pack = line.making.packing.per_pack
                packs = -(-quantity // per_pack)
                where = parcel.order.id, f"{number}", ", ".join(delivery.to), f"{delivery.by}"
                what = f"{item}", line.material, called(edition), edition.language, edition.tag
                yield *where, *what, f"{quantity}", f"{per_pack}", f"{packs}"


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe in front makes it text."""
    return f"'{cell}" if cell.startswith(FORMULAS) else cell
