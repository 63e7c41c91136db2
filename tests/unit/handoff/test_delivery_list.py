"""The delivery list for label programs: every share once, as RFC 4180 has it, and nothing that a spreadsheet runs."""

from __future__ import annotations

import csv
import io

from iceprint.handoff.delivery_list import delivery_list
from iceprint.model.parcel import Parcel
from tests.specimens.parcels import ORDER, TWO_PLACES, parcel


def rows(parcel: Parcel) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(delivery_list(parcel).decode(), newline="")))


def test_every_share_is_a_row_with_its_packs() -> None:
    made = parcel(TWO_PLACES)
    told = [(row["destination"], row["material"], row["code"], row["quantity"], row["packs"]) for row in rows(made)]
    assert told == [
        ("1", "tip-card", "en", "500", "2"),
        ("1", "tip-card", "es", "1000", "4"),
        ("1", "aid-brochure", "en", "300", "3"),
        ("1", "aid-brochure", "ar", "50", "1"),
        ("2", "tip-card", "es", "500", "2"),
        ("2", "aid-brochure", "ar", "150", "2"),
    ]
    assert sum(int(row["quantity"]) for row in rows(made)) == made.order.total
    assert rows(made)[0] | {"packs": ""} == {
        "order": "spring",
        "destination": "1",
        "address": "Agency, 100 Example Street",
        "by": "2027-01-29",
        "item": "1",
        "material": "tip-card",
        "title": "Know the signs, wallet card, plastic",
        "language": "English",
        "code": "en",
        "quantity": "500",
        "per_pack": "250",
        "packs": "",
    }


def test_lines_end_as_the_standard_has_it_and_commas_and_quotes_do_no_harm() -> None:
    (one,) = ORDER.deliveries
    address = ('Agency "North", Room 5', "100 Example Street")
    data = delivery_list(parcel(ORDER._replace(deliveries=(one._replace(to=address),))))
    assert data.count(b"\r\n") == data.count(b"\n") == 5
    assert b'"Agency ""North"", Room 5, 100 Example Street"' in data


def test_no_cell_is_a_formula() -> None:
    (one,) = ORDER.deliveries
    for start in ("=", "+", "-", "@", "\t", "\r"):
        made = parcel(ORDER._replace(deliveries=(one._replace(to=(f"{start}HYPERLINK(1)", "Street")),)))
        assert {row["address"] for row in rows(made)} == {f"'{start}HYPERLINK(1), Street"}
