"""The XJDF ticket: what it says, and that CIP4's schema agrees where a copy of it is at hand.

The schema may not be shipped. Name a copy, `xjdf.xsd` of github.com/cip4/XJDF-Schema, in XJDF_SCHEMA.
"""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from lxml import etree

from iceprint.catalog.library import Library
from iceprint.handoff.intents import token
from iceprint.handoff.plain_form import plain
from iceprint.handoff.specification import specification
from iceprint.handoff.ticket import NAMESPACE, ticket
from iceprint.model.order import Making, OrderLine, Packing
from iceprint.model.output_condition import OutputCondition
from iceprint.model.parcel import Parcel
from iceprint.model.terms import Dock
from iceprint.project import Project
from tests.specimens.parcels import (
    BARE,
    BROCHURES,
    CARDS,
    NOT_VERIFIED,
    ORDER,
    PAPER,
    PAPERS,
    PLACE,
    SCORED,
    TWO_PLACES,
    VARNISH,
    order_of,
    parcel,
    sheets_of_cards,
)

SCHEMA = os.environ.get("XJDF_SCHEMA")
PAIR = order_of(BROCHURES._replace(quantities={"es+en": 7}))._replace(overrun=3, notes=("Mind the <fold> & glue",))
FLAT = order_of(BROCHURES._replace(making=BROCHURES.making._replace(flat=True)))
ROOT = Path(__file__).resolve().parents[3]
FORMATS = Library(Project(ROOT, ROOT / "output", date(2026, 12, 1))).formats
SHIPPED = {
    name: FORMATS[name]
    for name in ("booklet", "tear-off-letter", "sticker", "sticker-round", "table-tent", "door-hanger", "letter-poster")
}


def line(material: str, **made: object) -> OrderLine:
    """An order of 100 in English."""
    making = Making(PAPER, BARE, (), Packing(100, "band"), flat=not SHIPPED[material].folded)
    return OrderLine(material, {"en": 100}, making._replace(**made), PLACE)  # type: ignore[arg-type]


EVERYTHING = order_of(
    CARDS,
    BROCHURES,
    line("booklet"),
    line("tear-off-letter"),
    line("sticker"),
    line("sticker-round"),
    line("table-tent", finishing=(SCORED,)),
    line("door-hanger", coating=VARNISH, marks=True),
    line("letter-poster", coating=VARNISH, stock=PAPER._replace(jcp="A180")),
)
DOCK = Dock("8 to 3", ("A. Clerk", "202-555-0144"), inside=False, lift_gate=True, pallets="48 x 40 in")
(ONE_PLACE,) = ORDER.deliveries
DOCKED = parcel(ORDER._replace(deliveries=(ONE_PLACE._replace(dock=DOCK),)))
PARCELS = {
    "for printing": parcel(),
    "a proof": parcel(ORDER, NOT_VERIFIED),
    "a pair": parcel(PAIR),
    "flat": parcel(FLAT),
    "to two places": parcel(TWO_PLACES),
    "all kinds of work": parcel(EVERYTHING, papers=PAPERS | SHIPPED, pages={"booklet": 8, "letter-poster": 1}),
    "sheets": sheets_of_cards(),
    "a dock": DOCKED,
}
ALL = PARCELS["all kinds of work"]


def root(parcel: Parcel) -> ET.Element:
    return ET.fromstring(ticket(parcel))  # noqa: S314 - our own


def found(parcel: Parcel, name: str) -> list[ET.Element]:
    """All elements of a name, in the order of the ticket."""
    return list(root(parcel).iter(f"{{{NAMESPACE}}}{name}"))


def of(material: str, name: str) -> list[dict[str, str]]:
    """What elements of a name say of one material of the parcel of all kinds of work."""
    (product,) = [each for each in found(ALL, "Product") if each.get("ExternalID") == f"{material}.en"]
    return [dict(each.attrib) for each in product.iter(f"{{{NAMESPACE}}}{name}")]


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


def test_what_has_the_same_title_is_told_apart_by_its_form() -> None:
    names = [each.get("DescriptiveName") for each in found(parcel(), "Product")]
    assert names == [
        "Know the signs, wallet card, plastic - English",
        "Know the signs, wallet card, plastic - Spanish",
        "Know the signs, letter folded in three - English",
        "Know the signs, letter folded in three - Arabic",
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
    assert root(parcel(ORDER, NOT_VERIFIED)).get("JobID") == "spring"
    sheet = [each for each in found(sheets_of_cards(NOT_VERIFIED), "Part") if each.get("SheetName")]
    assert [each.get("SheetName") for each in sheet] == ["tip-card.en_es.12x18.gang"]
    assert "PROOF" not in ticket(parcel()).decode()


def test_each_destination_has_its_address_day_notes_and_share() -> None:
    made = parcel(TWO_PLACES)
    named = {each.get("ID"): each.get("ExternalID") for each in found(made, "Product")}
    drops = []
    for resource in root(made).iter(f"{{{NAMESPACE}}}Resource"):
        for params in resource.findall(f"{{{NAMESPACE}}}DeliveryParams"):
            (part,) = resource.findall(f"{{{NAMESPACE}}}Part")
            sent = {named[each.get("ItemRef")]: each.get("Amount") for each in params}
            notes = [each.text for each in resource.findall(f"{{{NAMESPACE}}}Comment")]
            drops.append((part.get("DropID"), params.get("Required"), sent, notes))
    assert drops == [
        (
            "destination-1",
            "2027-01-29T23:59:59",
            {"tip-card.en": "500", "tip-card.es": "1000", "aid-brochure.en": "300", "aid-brochure.ar": "50"},
            [],
        ),
        ("destination-2", "2027-02-05T23:59:59", {"tip-card.es": "500", "aid-brochure.ar": "150"}, ["Ring twice"]),
    ]
    places = [each.get("DropID") for each in found(made, "Part") if each.get("ContactType") == "Delivery"]
    assert places == ["destination-1", "destination-2"]


def test_a_destination_says_whom_to_call_and_how_it_receives() -> None:
    receiver = found(DOCKED, "Contact")[1]
    assert [each.get("Locator") for each in receiver if each.get("ChannelType")] == ["tel:2025550144"]
    comments = [each.text for each in found(DOCKED, "Comment")]
    assert {"Contact at the dock: A. Clerk, 202-555-0144", "Lift gate: needed"} <= set(comments)
    assert not [words for words in comments if words and "the dock, inside" in words]


def test_the_terms_stand_in_the_ticket_as_on_the_sheet() -> None:
    comments = [each.text for each in found(parcel(), "Comment")]
    assert "Process: Not stated by the order" in comments
    assert "Shipping: F.o.b. point: not stated by the order" in comments


def test_a_booklet_is_saddle_stitched_and_has_the_inks_of_all_its_pages() -> None:
    assert of("booklet", "BindingIntent") == [
        {"BindingOrder": "Collecting", "BindingSide": "Left", "BindingType": "SaddleStitch"}
    ]
    (layout,) = of("booklet", "LayoutIntent")
    assert "Dimensions" not in layout  # it has several sheets
    assert (layout["FinishedDimensions"], layout["Pages"]) == ("396 612 0", "8")
    assert [(each["Surface"], each["ColorsUsed"], each.get("Coverage")) for each in of("booklet", "SurfaceColor")] == [
        ("Front", "Cyan Magenta Yellow Black", None),
        ("Back", "Cyan Magenta Yellow Black", None),
    ]
    right = ALL._replace(editions=tuple(each._replace(paper=each.paper.mirrored()) for each in ALL.editions))
    assert [each.get("BindingSide") for each in found(right, "BindingIntent")] == ["Right"]


def test_tear_off_tabs_are_perforated_above_and_cut_apart() -> None:
    shapes = of("tear-off-letter", "ShapeCut")
    assert shapes[0] == {"CutPath": "0 180 m 612 180 l", "CutType": "Perforate", "ShapeType": "Line"}
    assert [each["CutType"] for each in shapes[1:]] == ["Cut"] * 7
    assert shapes[1]["CutPath"] == "76.5 0 m 76.5 180 l"


def test_a_sticker_is_cut_along_its_outline() -> None:
    cut = {"CutOut": "false", "CutType": "Cut"}
    assert of("sticker", "ShapeCut") == [
        cut
        | {"CutBox": "0 0 288 216", "ShapeType": "RoundedRectangle"}
        | {"ShapeTypeDetails": "Corners of radius 0.125 in (3.18 mm)"}
    ]
    assert of("sticker-round", "ShapeCut") == [cut | {"CutBox": "0 0 216 216", "ShapeType": "Round"}]


def test_the_back_of_a_label_is_its_liner_and_has_no_coating() -> None:
    label = CARDS._replace(making=CARDS.making._replace(stock=PAPER._replace(media="SelfAdhesive")))
    (media, *_) = found(parcel(order_of(label)), "MediaIntent")
    assert (media.get("Coating"), media.get("BackCoating")) == ("Gloss", None)
    assert found(parcel(), "MediaIntent")[2].get("BackCoating") == "Gloss"


def test_a_door_hanger_is_punched_and_slit() -> None:
    assert of("door-hanger", "HolePattern") == [
        {"Center": "153 684", "CenterReference": "TrailingEdge", "Extent": "90 90", "HoleCount": "1", "Shape": "Round"}
    ]
    assert [each["ShapeType"] for each in of("door-hanger", "ShapeCut")] == ["RoundedRectangle", "Line"]


def test_what_is_scored_is_creased_at_every_fold() -> None:
    creases = of("table-tent", "Crease")
    assert len(creases) == len(SHIPPED["table-tent"].folded[0].folds)
    assert {each["WorkingPath"] for each in creases} == {f"{SHIPPED['table-tent'].width:g} 0"}
    assert found(parcel(), "Crease") == []


def test_no_fold_catalogue_is_named() -> None:
    assert [each.attrib for each in found(ALL, "FoldingIntent")] == [
        *({"FoldingDetails": "letter-fold"},) * 2,
        {"FoldingDetails": "tent"},
    ]


def test_a_coating_is_on_both_surfaces_also_where_one_is_printed() -> None:
    front, back = of("letter-poster", "SurfaceColor")
    assert (front["Coatings"], back) == ("Aqueous", {"Coatings": "Aqueous", "Surface": "Back"})
    assert of("letter-poster", "LaminatingIntent") == []
    assert of("letter-poster", "MediaIntent")[0]["MediaQuality"] == "Gloss text, 80 lb; JCP code A180"


def test_the_ticket_and_the_sheet_say_the_same() -> None:
    """What is done to a piece by one of them is done by the other; so are its quantity, stock, pages and packing."""
    made = ALL
    sheet = plain(specification(made)).decode()
    sections = [part for part in sheet.split("\n\n\n") if part.startswith("Item ")]
    editions = {each.line.material: f"{each.name}" for each in made.editions}
    assert len(sections) == len(editions)
    for section, name in zip(sections, editions.values(), strict=True):
        (product,) = [each for each in found(made, "Product") if each.get("ExternalID") == name]
        rows = {row[:22].strip(): row[22:] for row in section.splitlines() if row[:22].strip()}

        def told(element: str, product: ET.Element = product) -> bool:
            return product.find(f".//{{{NAMESPACE}}}{element}") is not None

        media = product.find(f".//{{{NAMESPACE}}}MediaIntent")
        layout = product.find(f".//{{{NAMESPACE}}}LayoutIntent")
        assert media is not None
        assert layout is not None
        assert told("FoldingIntent") == (rows["Folding"] != "None"), name
        assert told("BindingIntent") == (rows["Binding"] != "None"), name
        assert told("HoleMakingIntent") == ("hole" in rows["Perforating, punching"]), name
        assert told("ShapeCut[@CutType='Perforate']") == ("perforation" in rows["Perforating, punching"]), name
        assert told("ShapeCut[@CutBox]") == bool(re.search("Die-cut|Round corners", section)), name
        assert told("LaminatingIntent") == rows["Coating, laminate"].startswith("Film"), name
        assert told("SurfaceColor[@Coatings]") == rows["Coating, laminate"].startswith("Varnish"), name
        assert (media.get("MediaQuality") or "").startswith(rows["Stock/paper"]), name
        assert rows["Pages"].startswith(f"{layout.get('Pages')} page"), name
        assert rows["Packing"] in (product.findtext(f"{{{NAMESPACE}}}Comment") or ""), name


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
