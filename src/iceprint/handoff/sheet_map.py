"""The map of the forms for who cuts and packs: which language comes out of which row and column, on each side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from iceprint.model.form import Column, FormPart, Heading, Table, Words
from iceprint.model.parcel import ParcelSheets
from iceprint.model.press_form import FormSide
from iceprint.model.sheet import Turn

ROW, PLACE = 14, 12  # shares of the width
MOST_COLUMNS, MOST_FORMS = 8, 3  # that find room in the specification sheet


def maps(file: ParcelSheets) -> Iterator[FormPart]:
    """For each form what it is, and a table for each of its sides."""
    for number, sides in groupby(file.forms, key=lambda side: side.number):
        here = list(sides)
        yield Heading(f"Form {number} of {here[0].forms}: run {here[0].run:,}, {_pages(file, here)}")
        yield Words(_seen(file, here))
        for side in here:
            yield _table(side)


def finds_room(file: ParcelSheets) -> bool:
    """Whether the maps are short and narrow enough to stand in the specification sheet as well."""
    return len(file.runs) <= MOST_FORMS and all(len(side.rows[0]) <= MOST_COLUMNS for side in file.forms)


def _pages(file: ParcelSheets, sides: list[FormSide]) -> str:
    first, last = (file.forms.index(side) + 1 for side in (sides[0], sides[-1]))
    pages = f"page {first}" if first == last else f"pages {first}-{last}"
    return f"{pages} of {file.file.name}"


def _seen(file: ParcelSheets, sides: list[FormSide]) -> str:
    """How to hold the sheet."""
    gripper = "a gripper edge" if file.scheme.turn is Turn.ENDWAYS else "the gripper edge"
    told = dict.fromkeys(side.heads for side in sides)
    heads = ", ".join(told) if len(told) == 1 else ", ".join(f"{side.heads} on the {side.side}" for side in sides)
    turned = "; the back as it lies after the turn" if len(sides) > 1 else ""
    return f"As seen on the printed side, {gripper} below; heads {heads}{turned}"


def _table(side: FormSide) -> Table:
    columns = [Column(f"{number}", PLACE) for number in range(1, len(side.rows[0]) + 1)]
    rows = ((f"Row {number}", *(f"{laid}" or "-" for laid in row)) for number, row in enumerate(side.rows, start=1))
    return Table((Column(f"{side.side[:1].upper()}{side.side[1:]}", ROW), *columns), tuple(rows))
