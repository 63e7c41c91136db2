"""The specification sheet: what a stranger has to know, and what nobody has decided yet."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

import pytest

from iceprint.handoff.open_points import AGREE
from iceprint.handoff.plain_form import plain
from iceprint.handoff.specification import specification
from iceprint.handoff.terms import NOT_STATED, PROOFS
from iceprint.model.edition import Lack, Missing
from iceprint.model.finishing import Booklet, Edge
from iceprint.model.form import Entries, Entry, FormSection, Sketch
from iceprint.model.format import Format
from iceprint.model.ink import Ink
from iceprint.model.order import Carton, Coating, ProofWanted, Surface, Tolerance
from iceprint.model.output_condition import OutputCondition
from iceprint.model.parcel import NOT_FOR_PRINTING, Parcel, SideInk
from iceprint.model.terms import Charge, Dock, Fob, Process, Proofing, Terms
from iceprint.model.units import mm
from tests.specimens.editions import CR80
from tests.specimens.parcels import (
    BROCHURES,
    CARDS,
    LETTER_FOLD,
    NOT_VERIFIED,
    ORDER,
    PAPER,
    PAPERS,
    PLASTIC,
    PROCESS,
    TWO_PLACES,
    order_of,
    parcel,
    sheets_of_cards,
)

OVER = "Up to 2 % of each version over, rounded down to whole pieces"
NO_DOCK = "Not stated by the order: hours, contact at the dock, inside delivery, lift gate, pallets"
DOCK = Dock("8 a.m. to 3 p.m.", ("A. Clerk", "202-555-0144"), inside=False, lift_gate=True, pallets="48 x 40 in")
TERMS = Terms(
    quote_by=date(2026, 12, 8),
    files_by=date(2026, 12, 15),
    process=Process.OFFSET,
    fob=Fob.ORIGIN,
    overrun_charged=Charge.RUN_ON,
    overrun_to=2,
    proofing=Proofing(("A. Officer", "print@agency.example"), 3, sheets=False),
)


def text(parcel: Parcel) -> str:
    return plain(specification(parcel)).decode()


def row(parcel: Parcel, label: str) -> list[str]:
    """What stands behind a label, wherever it occurs."""
    return [line[22:] for line in text(parcel).splitlines() if line[:22].strip() == label]


def test_it_says_who_where_and_when() -> None:
    said = text(parcel())
    for words in ("A. Officer", "202-555-0143", "100 Example Street", "On or before January 29, 2027", "2,500 pieces"):
        assert words in said
    assert row(parcel(), "Products") == ["2 items in 4 versions (languages), described below"]
    assert row(parcel(), "Schedule") == ["Ordered December 1, 2026 (2026-12-01)"]


def test_it_says_of_every_item_what_it_is_made_of() -> None:
    assert row(parcel(), "Trim size, flat") == [
        "3.37 x 2.125 in (85.60 x 53.98 mm)",
        "11 x 8.5 in (279.40 x 215.90 mm)",
    ]
    assert row(parcel(), "Trim size, finished")[1] == "3.6875 x 8.5 in (93.66 x 215.90 mm)"
    assert row(parcel(), "Stock/paper") == ["White PVC, 30 mil", "Gloss text, 80 lb"]
    assert row(parcel(), "Coating, laminate") == ["None", "Film, gloss, both sides"]
    assert row(parcel(), "Folding")[0] == "None"
    assert row(parcel(), "Folding")[1].startswith("Letter fold: ")
    assert row(parcel(), "Bleeds") == ["0.125 in (3.18 mm) on all four sides, in the files"] * 2
    assert row(parcel(), "Packing") == ["250 to a pack, paper band", "100 to a pack, band"]
    assert row(parcel(), "Pages")[0] == "2 pages (front, back): face and back, head to head; page 1 is the face"


def test_inks_are_those_that_were_measured_from_the_least_to_the_most() -> None:
    made = parcel()
    thicker = SideInk("front", (*PROCESS[:3], ("Black", 19.0), ("PANTONE 3165 C", 4.0)), 246.0)
    spanish = made.editions[1]._replace(inks=(thicker, made.editions[1].inks[1]))
    made = made._replace(editions=(made.editions[0], spanish, *made.editions[2:]))
    assert row(made, "Color of ink")[0] == "Face (page 1, front): 5 - Cyan, Magenta, Yellow, Black, PANTONE 3165 C"
    assert row(made, "Ink coverage")[0] == (
        "Face (page 1, front): C 28 %, M 16 %, Y 12 %, K 15 to 19 %, PANTONE 3165 C 4 %"
    )
    assert row(made, "Most ink at a spot")[0] == "246 % of all inks together; this stock is taken to hold 250 %"
    assert row(made, "Color mode") == ["CMYK and spot: PANTONE 3165 C; no RGB"]


def test_what_cannot_be_measured_is_not_guessed() -> None:
    made = parcel()
    editions = tuple(each._replace(inks=(SideInk("front", None, None),)) for each in made.editions)
    made = made._replace(editions=editions)
    assert row(made, "Ink coverage")[0] == "Face (page 1, front): not measured"
    assert row(made, "Most ink at a spot")[0] == "Not measured; this stock is taken to hold 250 %"
    assert row(made, "Images") == ["Embedded in the files; none is linked"]
    assert row(parcel(), "Images") == ["None: type and line art only"]


def test_versions_that_are_folded_from_the_other_side_have_a_drawing_of_their_own() -> None:
    card, brochure = (each for each in specification(parcel()).sections if each.heading.startswith("Item"))
    assert [part for part in card.parts if isinstance(part, Sketch)] == []
    english, arabic = (part for part in brochure.parts if isinstance(part, Sketch))
    names = [[label.text for label in sketch.labels if label.text in ("flap", "cover")] for sketch in (english, arabic)]
    assert names == [["flap", "cover"], ["cover", "flap"]]


def test_what_is_delivered_flat_is_not_drawn() -> None:
    flat = BROCHURES._replace(making=BROCHURES.making._replace(flat=True))
    made = parcel(order_of(flat))
    assert row(made, "Folding") == ["None: deliver flat, although the piece is designed to be folded"]
    assert "Plan of the flat sheet" not in text(made)


def test_every_version_stands_there_with_quantity_file_and_stamp_and_how_to_check_the_sums() -> None:
    made = parcel()
    for edition in made.editions:
        assert f"{edition.quantity:,}" in text(made)
        assert f"{edition.press.name}" in text(made)
    assert "To check that all files arrived whole: sha256sum -c SHA256SUMS\n" in text(made)
    assert made.editions[0].press.sha256 not in text(made)


def test_fonts_are_listed_with_their_licence() -> None:
    assert "NotoSans     2.015    OFL-1.1  Copyright 2022 The Noto Project Authors" in text(parcel())
    nameless = parcel()._replace(fonts=(parcel().fonts[0]._replace(licence=""),))
    assert "not stated" in text(nameless)


def test_what_the_order_does_not_say_is_listed_as_open() -> None:
    for label in ("Overrun, underrun", "Quality level"):
        assert row(parcel(), label) == [NOT_STATED, AGREE]
    decided = parcel(ORDER._replace(overrun=2, quality_level=3))
    assert row(decided, "Overrun, underrun") == [f"{OVER}; no underrun"]
    assert row(decided, "Quality level") == ["III (QATAP, GPO Publication 310.1)"]
    bare = CARDS._replace(making=CARDS.making._replace(finishing=()))
    assert row(parcel(order_of(bare)), "Corners") == ["The order names none; ask whether they are to be round"]


def test_a_proof_says_so_first_and_what_is_for_printing_never_does() -> None:
    said = text(parcel(ORDER, NOT_VERIFIED))
    assert said.splitlines()[2].startswith("PROOF: not for printing.")
    unsigned = Missing("3 of 3 Spanish messages are not signed off, in tip-card.es", "sign them", Lack.TRANSLATION)
    proof = text(parcel(ORDER, NOT_VERIFIED, NOT_VERIFIED, unsigned, NOT_FOR_PRINTING)).splitlines()
    first = proof.index("PROOF                 Nothing in this parcel may be printed")
    assert [line.strip() for line in proof[first + 1 : first + 3]] == [
        "Numbers and addresses not yet verified: 2",
        "Translations not yet signed off: 1",
    ]
    assert not [line for line in proof if "open: " in line]
    assert "PROOF" not in text(parcel())


def test_ordered_inks_are_told_beside_those_of_the_files() -> None:
    fewer = CARDS._replace(making=CARDS.making._replace(inks=(4, 4)))
    assert row(parcel(order_of(fewer)), "Inks ordered") == ["4/4 (face/back)"]
    assert row(parcel(), "Inks ordered") == []


def told(parcel: Parcel, label: str) -> list[str]:
    """All lines behind a label of the job."""
    lines = block(parcel, "The job")
    first = next(number for number, line in enumerate(lines) if line[:22].strip() == label)
    rest = [line for line in lines[first + 1 :] if line.strip()]
    return [line[22:] for line in (lines[first], *takewhile(lambda line: line.startswith(" " * 22), rest))]


def test_the_terms_are_told_line_by_line() -> None:
    made = parcel(TWO_PLACES._replace(terms=TERMS, overrun=2))
    assert told(made, "Overrun, underrun") == [
        f"{OVER}; no underrun",
        "Charged at the run-on rate",
        "Deliver it to destination 2, or where the item goes if not there",
        "Pack it with the last pack of its version, and count it on that label",
    ]
    assert told(made, "Proofs") == [
        PROOFS[ProofWanted.PDF],
        "Send them to: A. Officer, print@agency.example",
        "They are held 3 workdays at most; the schedule moves by what is beyond",
        "Not wanted beside them: hard-copy contract proofs and press sheet inspection",
    ]
    assert told(made, "Process") == ["Offset only"]
    assert told(made, "Shipping") == ["F.o.b. origin: the agency pays the freight"]
    assert told(made, "Schedule")[1:4] == [
        "Quotation due: December 8, 2026 (2026-12-08)",
        "Files for printing released: December 15, 2026 (2026-12-15)",
        "For each workday that files are later, deliveries may be one later",
    ]


def test_terms_that_the_order_does_not_state_are_said_to_be_open() -> None:
    made = parcel(TWO_PLACES._replace(overrun=2))
    assert told(made, "Overrun, underrun")[1:3] == [
        "Rate of what is over: not stated by the order",
        "Where it goes: not stated by the order",
    ]
    assert told(made, "Proofs")[1:3] == [
        "Send them to: not stated by the order",
        "Workdays that they are held: not stated by the order",
    ]
    assert (told(made, "Process"), told(made, "Shipping")) == ([NOT_STATED], ["F.o.b. point: not stated by the order"])
    assert told(made, "Schedule")[1:3] == [
        "Quotation due: not stated by the order",
        "Files for printing released: not stated by the order",
    ]


def test_an_order_without_overrun_wants_exact_quantities_and_one_without_proofs_none() -> None:
    made = parcel(ORDER._replace(overrun=0, proof=ProofWanted.NONE))
    assert told(made, "Overrun, underrun") == ["None over and none under: the quantities are exact"]
    assert told(made, "Proofs") == ["None wanted; print from the files as furnished"]


def test_sheets_are_proofed_as_well_if_the_order_wants_it() -> None:
    made = sheets_of_cards()
    assert told(made, "Proofs")[1] == "Proofs of the imposed sheets: not stated by the order"
    wanted = made._replace(order=made.order._replace(terms=Terms(proofing=Proofing(sheets=True))))
    assert told(wanted, "Proofs")[1] == "Proofs of the imposed sheets: as well"


def test_each_destination_says_how_it_receives_and_what_of_that_is_open() -> None:
    (one,) = ORDER.deliveries
    made = parcel(ORDER._replace(deliveries=(one._replace(dock=DOCK),)))
    assert told(made, "Distribution")[3:] == [
        "Hours: 8 a.m. to 3 p.m.",
        "Contact at the dock: A. Clerk, 202-555-0144",
        "Inside delivery: not wanted",
        "Lift gate: needed",
        "Pallets: 48 x 40 in",
    ]
    assert told(parcel(), "Distribution")[-1] == NO_DOCK


def block(parcel: Parcel, heading: str) -> list[str]:
    """The lines of a section, without those that are empty."""
    (found,) = [part for part in text(parcel).split("\n\n\n") if part.startswith(f"{heading}\n")]
    return [line for line in found.splitlines()[2:] if line]


def test_one_destination_is_told_with_the_job() -> None:
    job = block(parcel(), "The job")
    at = job.index("Distribution          Deliver complete to:")
    assert [line.strip() for line in job[at + 1 : at + 3]] == ["Agency", "100 Example Street"]
    assert "\nDistribution\n" not in text(parcel())


def test_several_destinations_have_a_list_with_counts_by_item_and_language_and_their_sums() -> None:
    made = parcel(TWO_PLACES)
    assert row(made, "Distribution")[0] == "2 destinations, see Distribution below"
    assert row(made, "Schedule") == ["Ordered December 1, 2026 (2026-12-01)"]
    assert "First delivery: On or before January 29, 2027 (2027-01-29)" in text(made)
    assert block(made, "Distribution") == [
        "Destination 1         Agency",
        "                      100 Example Street",
        "                      On or before January 29, 2027 (2027-01-29): 1,850 pieces",
        f"                      {NO_DOCK}",
        "Destination 2         Field Office",
        "                      200 Example Avenue",
        "                      On or before February 5, 2027 (2027-02-05): 650 pieces",
        f"                      {NO_DOCK}",
        "                      Ring twice",
        "All items",
        "Item             To no. 1  To no. 2  Total",
        "1: tip-card         1,500       500  2,000",
        "2: aid-brochure       350       150    500",
        "Total               1,850       650  2,500",
        "Item 1: tip-card",
        "Language      To no. 1  To no. 2  Total",
        "English (en)       500         0    500",
        "Spanish (es)     1,000       500  1,500",
        "Total            1,500       500  2,000",
        "Item 2: aid-brochure",
        "Language      To no. 1  To no. 2  Total",
        "English (en)       300         0    300",
        "Arabic (ar)         50       150    200",
        "Total              350       150    500",
        "By destination, item and language, with the packs of each: distribution.csv",
    ]


def test_languages_of_which_the_same_goes_everywhere_share_a_row() -> None:
    quantities = {"en": 900} | dict.fromkeys(("es", "fr", "ko"), 100)
    line = CARDS._replace(quantities=quantities)
    first, second = TWO_PLACES.deliveries
    shares = {"en": 500} | dict.fromkeys(("es", "fr", "ko"), 70), {"en": 400} | dict.fromkeys(("es", "fr", "ko"), 30)
    places = (first._replace(shares={"tip-card": shares[0]}), second._replace(shares={"tip-card": shares[1]}))
    made = parcel(TWO_PLACES._replace(lines=(line,), deliveries=places))
    lines = [" ".join(line.split()) for line in block(made, "Distribution")]
    assert lines[lines.index("Item 1: tip-card") + 1 : -1] == [
        "Language To no. 1 To no. 2 Total",
        "English (en) 500 400 900",
        "Each of the 3 others 70 30 100",
        "Total 710 490 1,200",
    ]


def test_a_column_in_which_nothing_is_said_is_left_out() -> None:
    assert "Remarks" not in text(parcel())
    turned = tuple(
        side._replace(panels=(side.panels[0]._replace(turned=True), *side.panels[1:])) for side in LETTER_FOLD.folded
    )
    made = parcel(papers=PAPERS | {"aid-brochure": LETTER_FOLD._replace(folded=turned)})
    assert "Remarks" in text(made)


def test_each_item_and_the_distribution_begin_a_page() -> None:
    own = [section.heading.split(":")[0] for section in specification(parcel(TWO_PLACES)).sections if section.own_page]
    assert own == ["Item 1", "Item 2", "Distribution"]


def test_more_destinations_than_a_table_is_wide_go_on_in_another_one() -> None:
    first, second = TWO_PLACES.deliveries
    eight = TWO_PLACES._replace(deliveries=(first, second, *[second._replace(shares={"tip-card": {"es": 1}})] * 6))
    lines = block(parcel(eight), "Distribution")
    heads = [line.split()[1:] for line in lines if line.startswith("Language ")]
    assert [" ".join(head) for head in heads[:2]] == [
        "To no. 1 To no. 2 To no. 3 To no. 4 To no. 5 To no. 6",
        "To no. 7 To no. 8 Total",
    ]
    assert "Item 1: tip-card, continued" in lines
    assert [line.split() for line in lines if line.startswith("Spanish")][1] == ["Spanish", "(es)", "1", "1", "1,506"]


def test_a_paper_is_told_with_the_code_of_its_standard_or_that_there_is_none() -> None:
    assert "JCP code: not stated by the order" in text(parcel())
    assert row(parcel(), "JCP code of stock") == [f"{NOT_STATED} for aid-brochure"]
    coded = BROCHURES._replace(making=BROCHURES.making._replace(stock=BROCHURES.making.stock._replace(jcp="A180")))
    assert "JCP code: A180" in text(parcel(order_of(coded)))
    assert row(parcel(order_of(coded)), "JCP code of stock") == []


def shaped(paper: Format, *, pages: int = 2) -> Parcel:
    """The cards on another paper."""
    return parcel(order_of(CARDS), papers=PAPERS | {"tip-card": paper}, pages={"tip-card": pages})


def test_a_booklet_is_opened_flat_bound_and_told_page_by_page() -> None:
    page = CR80._replace(corner=0.0, width=396.0, height=612.0, booklet=Booklet(8, 16, Edge.LEFT, 18.0))
    made = shaped(page, pages=8)
    assert row(made, "Trim size, flat") == ["11 x 8.5 in (279.40 x 215.90 mm)"]
    assert row(made, "Trim size, finished") == ["5.5 x 8.5 in (139.70 x 215.90 mm)"]
    assert row(made, "Binding") == ["Saddle stitch, 8 pages self cover; pages are in reading order"]
    assert row(made, "Color of ink") == ["Pages 1 to 8: 4 - Cyan, Magenta, Yellow, Black"]
    assert row(made, "Stitches") == ["Number and position: not stated by the order"]
    top = shaped(page._replace(booklet=Booklet(8, 16, Edge.TOP, 18.0)), pages=8)
    assert row(top, "Trim size, flat") == ["5.5 x 17 in (139.70 x 431.80 mm)"]


def test_pages_with_other_inks_are_told_apart() -> None:
    made = shaped(CR80._replace(booklet=Booklet(8, 16, Edge.LEFT, 18.0)), pages=8)
    black = SideInk("recto", (("Black", 5.0),), 100.0)
    editions = tuple(each._replace(inks=(*each.inks[:6], black, each.inks[7])) for each in made.editions)
    said = text(made._replace(editions=editions))
    assert "Pages 1 to 6: 4 - Cyan, Magenta, Yellow, Black\n" in said
    assert " Page 7: 1 - Black\n" in said
    assert " Page 8: 4 - Cyan, Magenta, Yellow, Black\n" in said


def test_a_die_cut_circle_has_no_corners() -> None:
    round_one = CR80._replace(width=216.0, height=216.0, corner=108.0, die_cut=True)
    bare = CARDS._replace(making=CARDS.making._replace(finishing=()))
    made = parcel(order_of(bare), papers=PAPERS | {"tip-card": round_one})
    assert row(made, "Finishing") == ["Die-cut along the die line; a circle"]


def test_who_glues_is_an_open_question_where_a_panel_is_to_be_glued() -> None:
    assert row(parcel(), "Gluing") == []
    glued = tuple(
        side._replace(panels=(side.panels[0]._replace(glued=True), *side.panels[1:])) for side in LETTER_FOLD.folded
    )
    made = parcel(papers=PAPERS | {"aid-brochure": LETTER_FOLD._replace(folded=glued)})
    assert row(made, "Gluing") == ["Panels that are to be glued: ask whether by you, before delivery"]


def of_cards(**made: object) -> Parcel:
    """The plastic cards alone, made otherwise."""
    return parcel(order_of(CARDS._replace(making=CARDS.making._replace(**made))))  # type: ignore[arg-type]


def test_plastic_is_told_with_its_layers_its_surface_and_how_it_may_be_made() -> None:
    overlay = Coating("overlay", "Overlay", (Surface.PLASTIC,), laminates=True, finish="Matte")
    covered = of_cards(coating=overlay, method="Printed on blanks")
    (layers,) = row(covered, "Construction")
    assert layers.startswith("Printed core, clear overlay on both sides")
    assert row(covered, "Surface") == ["Matte, both sides"]
    assert row(covered, "Method allowed") == ["Printed on blanks"]
    assert row(parcel(), "Construction") == ["One layer without overlay; the thickness is that of the finished piece"]
    assert row(parcel(), "Surface") == ["Gloss, both sides"]
    assert row(parcel(order_of(BROCHURES)), "Construction") == []


@pytest.mark.parametrize(
    ("proof", "words"),
    [
        (ProofWanted.HARD_COPY, "Match the approved proof"),
        (ProofWanted.PDF, "A PDF proof does not show it: match its look by eye, as near as plastic allows"),
        (ProofWanted.NONE, "No proof is ordered: ask the contact how color is to be judged"),
    ],
)
def test_color_on_plastic_is_that_of_the_proof_that_was_ordered(proof: ProofWanted, words: str) -> None:
    made = parcel(ORDER._replace(proof=proof))
    assert row(made, "Color on plastic") == ["FOGRA39 describes paper, and does not hold here"]
    assert words in text(made)
    own = made._replace(condition=OutputCondition("Cards", "Our cards", None, b""))
    assert row(own, "Color on plastic") == [words]


def test_nobody_has_to_ask_whether_cards_are_personalized() -> None:
    assert row(parcel(), "Variable data") == [
        "None. No stripe, chip, hole, signature panel or embossing: all pieces of a version are alike",
        "None: all pieces of a version are alike",
    ]


def test_the_color_by_which_others_are_judged_is_named() -> None:
    made = parcel(order_of(CARDS))
    brand = Ink("brand", (6, 84, 100), (95, 45, 40, 40))
    held = made._replace(editions=tuple(each._replace(held=brand) for each in made.editions))
    assert row(held, "Color to hold") == ["The large dark areas: C 95, M 45, Y 40, K 40; the same in all versions"]
    spot = made._replace(editions=(made.editions[0]._replace(held=brand._replace(separation="PANTONE 3165 C")),))
    assert row(spot, "Color to hold") == ["The large dark areas: PANTONE 3165 C; the same in all versions"]
    assert row(made, "Color to hold") == []


def test_what_passes_instead_of_the_stock() -> None:
    plastic = PLASTIC._replace(least=mm(0.71), most=mm(0.79))
    kind = "The same kind of 28 mil (0.71 mm) to 31 mil (0.79 mm) passes; ask before you take another"
    assert row(of_cards(stock=plastic), "Substitute stock") == [kind]
    paper = PAPER._replace(weight_within=5)
    weight = "The same kind within 5 % of this weight passes; ask before you take another"
    assert row(of_cards(stock=paper), "Substitute stock") == [weight]
    assert row(of_cards(stock=paper, substitutes=False), "Substitute stock") == ["None passes"]


def test_how_exact_cuts_and_folds_have_to_be() -> None:
    exact = Tolerance(mm(0.79375), mm(1.5875))
    assert row(of_cards(tolerance=exact), "Tolerances") == ["Cut within 1/32 in (0.79 mm) of the trim, corners too"]
    folded = parcel(order_of(BROCHURES._replace(making=BROCHURES.making._replace(tolerance=exact))))
    assert row(folded, "Tolerances") == [
        "Cut within 1/32 in (0.79 mm) of the trim; folds within 1/16 in (1.59 mm) of their place"
    ]
    assert "Folds within 1/16 in (1.59 mm) of their place. To scale" in text(folded)
    rated = folded._replace(order=folded.order._replace(quality_level=3))
    assert "The stricter of these and the quality level counts" in text(rated)


def test_packs_have_the_text_of_their_label_and_cartons_say_what_may_be_in_them() -> None:
    (label,) = row(of_cards(carton=Carton(40, mixed=True)), "Label of a pack")
    assert label.startswith(
        '"Order spring / item 1: Know the signs, wallet card, plastic / <language, as listed below> / <count> pieces"'
    )
    assert "/ to destination <number>" in row(parcel(TWO_PLACES), "Label of a pack")[0]
    assert row(of_cards(carton=Carton(40, mixed=True)), "In a carton")[0] == (
        "One item and one destination to a carton; languages may be mixed; 40 lb at most"
    )
    assert "one language to a carton; 35 lb" in row(of_cards(carton=Carton(35, mixed=False)), "In a carton")[0]


def test_a_proof_says_that_its_mark_is_measured_too() -> None:
    assert "The word PROOF is included" in text(parcel(ORDER, NOT_VERIFIED))


def test_a_card_of_the_size_of_a_bank_card_says_so() -> None:
    assert row(parcel(), "Product") == ["Wallet card (size of ISO/IEC 7810 ID-1)", "Letter folded in three"]


def test_an_empty_column_of_remarks_is_left_out() -> None:
    assert "Remarks" not in text(parcel())


# Fields of SF-1 (a requisition) and of GPO Form 952 (a description of files), and the label of the answer on the sheet.
FIELDS = {
    "requisition": "Administration",
    "jacket": "Administration",
    "form number": "Administration",
    "appropriation": "Administration",
    "billing address code": "Administration",
    "authorization": "Administration",
    "from": "Ordered by",
    "date": "Schedule",
    "title": "Title",
    "quality level": "Quality level",
    "quantity": "Quantity",
    "finished product": "Product",
    "stock, first choice": "Stock/paper",
    "stock, second choice": "Substitute stock",
    "colors of ink": "Color of ink",
    "composition furnished": "Agency to furnish",
    "margins": "Margins",
    "illustrations": "Images",
    "one side, head to head, head to foot": "Pages",
    "perforate, punch": "Perforating, punching",
    "score": "Finishing",
    "size flat": "Trim size, flat",
    "fold to": "Trim size, finished",
    "pages": "Pages",
    "wire stitch": "Binding",
    "folding": "Folding",
    "packing": "Packing",
    "deliver to": "Distribution",
    "delivery date": "Schedule",
    "proofs": "Proofs",
    "contact": "Contact",
    "file format": "File format",
    "software and version": "Software",
    "color mode": "Color mode",
    "bleeds": "Bleeds",
    "trapping": "Trapping",
    "proof of files": "Verification",
}


def test_every_field_of_the_forms_is_answered_or_said_to_be_open() -> None:
    said = text(parcel())
    labels = {line[:22].strip() for line in said.splitlines()}
    assert {field: label for field, label in FIELDS.items() if label not in labels} == {}
    administration = said[said.index("Administration") :]
    for field, label in FIELDS.items():
        assert label != "Administration" or field in administration, field
    assert [line for line in said.splitlines() if len(line) > 22 and not line[22:].strip()] == []


def test_no_label_touches_its_value() -> None:
    long = Entries((Entry("A label of more than 22 letters", ("value", "more")), Entry("Short", ("value",))))
    form = specification(parcel())._replace(sections=(FormSection("Section", (long,)),))
    lines = plain(form).decode().splitlines()
    assert "A label of more than 22 letters value" in lines
    assert "Short                           value" in lines
