"""The XJDF ticket: what it says, and that CIP4's schema agrees where a copy of it is at hand.

The schema may not be shipped. Name a copy, `xjdf.xsd` of github.com/cip4/XJDF-Schema, in XJDF_SCHEMA.
"""

from __future__ import annotations

import os
from xml.etree import ElementTree as ET

import pytest
from lxml import etree

from iceprint.handoff.ticket import NAMESPACE, ticket, token
from iceprint.model.output_condition import OutputCondition
from iceprint.model.parcel import Parcel
from tests.specimens.parcels import BROCHURES, NOT_VERIFIED, ORDER, parcel, sheets_of_cards

SCHEMA = os.environ.get("XJDF_SCHEMA")
PAIR = ORDER._replace(
    lines=(BROCHURES._replace(quantities={"es+en": 7}),), overrun=3, notes=("Mind the <fold> & glue",)
)
FLAT = ORDER._replace(lines=(BROCHURES._replace(making=BROCHURES.making._replace(flat=True)),))
PARCELS = {
    "for printing": parcel(),
    "a proof": parcel(ORDER, NOT_VERIFIED),
    "a pair": parcel(PAIR),
    "flat": parcel(FLAT),
    "sheets": sheets_of_cards(),
}


def root(parcel: Parcel) -> ET.Element:
    return ET.fromstring(ticket(parcel))  # noqa: S314 - our own


def found(parcel: Parcel, name: str) -> list[ET.Element]:
    """All elements of a name, in the order of the ticket."""
    return list(root(parcel).iter(f"{{{NAMESPACE}}}{name}"))


def test_every_version_is_a_product_with_its_quantity() -> None:
    products = found(parcel(), "Product")
    assert [(each.get("ExternalID"), each.get("Amount")) for each in products] == [
        ("tip-card.en", "500"),
        ("tip-card.es", "1500"),
        ("aid-brochure.en", "300"),
        ("aid-brochure.ar", "200"),
    ]
    assert {each.get("MaxAmount") for each in products} == {None}
    assert [each.get("MaxAmount") for each in found(parcel(ORDER._replace(overrun=3)), "Product")][:2] == [
        "515",
        "1545",
    ]


def test_a_card_is_two_sided_of_vinyl_and_cut_round() -> None:
    (layout, *_) = found(parcel(), "LayoutIntent")
    assert (layout.get("Pages"), layout.get("Sides"), layout.get("Bleed")) == ("2", "TwoSidedHeadToHead", "9")
    assert layout.get("FinishedDimensions") == "242.646 153.014 0"
    (media, *_) = found(parcel(), "MediaIntent")
    assert media.attrib == {"MediaType": "Vinyl", "MediaQuality": "White PVC, 30 mil", "Thickness": "760"}
    assert len(found(parcel(), "ShapeCut")) == 2


def test_a_brochure_is_folded_and_laminated_and_told_by_its_weight() -> None:
    sizes = [each.get("FinishedDimensions") for each in found(parcel(), "LayoutIntent")]
    assert sizes[2:] == ["265.5 612 0"] * 2
    assert [each.get("FoldingDetails") for each in found(parcel(), "FoldingIntent")] == ["letter-fold"] * 2
    assert [each.get("Surface") for each in found(parcel(), "LaminatingIntent")] == ["Front Back"] * 2
    assert [each.get("Weight") for each in found(parcel(), "MediaIntent")][2:] == ["118"] * 2


def test_what_is_delivered_flat_is_not_folded() -> None:
    assert found(parcel(FLAT), "FoldingIntent") == []
    assert found(parcel(FLAT), "LayoutIntent")[0].get("FinishedDimensions") == "792 612 0"


def test_the_inks_of_both_sides_and_the_output_condition() -> None:
    front, back, *_ = found(parcel(), "SurfaceColor")
    assert (front.get("Surface"), back.get("Surface")) == ("Front", "Back")
    assert (front.get("ColorsUsed"), front.get("Coverage")) == ("Cyan Magenta Yellow Black", "71")
    assert front.get("PrintStandard") == "FOGRA39"
    own = parcel()._replace(condition=OutputCondition("Custom", "The shop's own", None, b""))
    assert found(own, "SurfaceColor")[0].get("PrintStandard") is None


def test_every_file_is_named_by_a_relative_address_and_all_is_delivered() -> None:
    addresses = [each.get("URL") for each in found(parcel(), "FileSpec")]
    assert addresses[0] == "press/tip-card.en.pdf"
    assert [each.get("URL") for each in found(parcel(PAIR), "FileSpec")] == ["press/aid-brochure.es%2Ben.pdf"]
    drops = {each.get("ItemRef"): each.get("Amount") for each in found(parcel(), "DropItem")}
    assert drops == {each.get("ID"): each.get("Amount") for each in found(parcel(), "Product")}
    assert [each.text for each in found(parcel(), "AddressLine")] == ["Agency", "100 Example Street"]


def test_a_proof_says_so_where_it_is_seen() -> None:
    assert found(parcel(ORDER, NOT_VERIFIED), "Comment")[0].text == "PROOF: not for printing."
    assert root(parcel(ORDER, NOT_VERIFIED)).get("JobID") == "spring.PROOF"
    assert "PROOF" not in ticket(parcel()).decode()


def test_names_become_tokens() -> None:
    assert (token("PANTONE 3165 C"), token("tip-card.es+en")) == ("PANTONE_3165_C", "tip-card.es_en")


@pytest.mark.skipif(not SCHEMA, reason="XJDF_SCHEMA names no copy of CIP4's schema")
@pytest.mark.parametrize("name", PARCELS)
def test_the_schema_of_cip4_accepts_it(name: str) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.assertValid(etree.fromstring(ticket(PARCELS[name])))


@pytest.mark.skipif(not SCHEMA, reason="XJDF_SCHEMA names no copy of CIP4's schema")
def test_the_schema_refuses_a_ticket_with_a_word_of_its_own() -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    spoiled = ticket(parcel()).replace(b'MediaType="Vinyl"', b'MediaType="Plastic"')
    assert not schema.validate(etree.fromstring(spoiled))
