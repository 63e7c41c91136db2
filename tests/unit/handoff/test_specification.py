"""The specification sheet: what a stranger has to know, and what nobody has decided yet."""

from __future__ import annotations

from iceprint.handoff.plain_form import plain
from iceprint.handoff.specification import specification
from iceprint.model.form import Sketch
from iceprint.model.parcel import Parcel, SideInk
from tests.specimens.parcels import BROCHURES, CARDS, NOT_VERIFIED, ORDER, PROCESS, parcel


def text(parcel: Parcel) -> str:
    return plain(specification(parcel)).decode()


def row(parcel: Parcel, label: str) -> list[str]:
    """What stands behind a label, wherever it occurs."""
    return [line[22:] for line in text(parcel).splitlines() if line[:22].strip() == label]


def test_it_says_who_where_and_when() -> None:
    said = text(parcel())
    for words in ("A. Officer", "202-555-0143", "100 Example Street", "On or before January 29, 2027", "2,500 pieces"):
        assert words in said
    assert row(parcel(), "Items") == ["2 items in 4 versions (languages), described below"]


def test_it_says_of_every_item_what_it_is_made_of() -> None:
    assert row(parcel(), "Trim size, flat") == [
        "3.3701 x 2.1252 in (85.60 x 53.98 mm)",
        "11 x 8.5 in (279.40 x 215.90 mm)",
    ]
    assert row(parcel(), "Finished size")[1] == "3.6875 x 8.5 in (93.66 x 215.90 mm)"
    assert row(parcel(), "Stock") == ["White PVC, 30 mil", "Gloss text, 80 lb"]
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
    assert row(made, "Most ink at a spot")[0] == "246 % of all inks together; the limit is 250 %"
    assert row(made, "Color mode") == ["CMYK and spot: PANTONE 3165 C; no RGB"]


def test_what_cannot_be_measured_is_not_guessed() -> None:
    made = parcel()
    editions = tuple(each._replace(inks=(SideInk("front", None, None),)) for each in made.editions)
    made = made._replace(editions=editions)
    assert row(made, "Ink coverage")[0] == "Face (page 1, front): not measured"
    assert row(made, "Most ink at a spot")[0] == "Not measured; the limit is 250 %"
    assert row(made, "Images") == []
    assert row(parcel(), "Images") == ["None: type and line art only"]


def test_versions_that_are_folded_from_the_other_side_have_a_drawing_of_their_own() -> None:
    (_, card, brochure, *_) = specification(parcel()).sections
    assert [part for part in card.parts if isinstance(part, Sketch)] == []
    english, arabic = (part for part in brochure.parts if isinstance(part, Sketch))
    names = [[label.text for label in sketch.labels if label.text in ("flap", "cover")] for sketch in (english, arabic)]
    assert names == [["flap", "cover"], ["cover", "flap"]]


def test_what_is_delivered_flat_is_not_drawn() -> None:
    flat = BROCHURES._replace(making=BROCHURES.making._replace(flat=True))
    made = parcel(ORDER._replace(lines=(flat,)))
    assert row(made, "Folding") == ["None: deliver flat, although the piece is designed to be folded"]
    assert "Plan of the flat sheet" not in text(made)


def test_every_version_stands_there_with_quantity_file_and_stamp_and_every_file_with_its_sum() -> None:
    made = parcel()
    for edition in made.editions:
        assert f"{edition.quantity:,}" in text(made)
        for file in (edition.press, edition.soft_proof):
            (line,) = [line for line in text(made).splitlines() if line.startswith(file.name)]
            assert file.sha256 in line


def test_fonts_are_listed_with_their_licence() -> None:
    assert "NotoSans     2.015    OFL-1.1  Copyright 2022 The Noto Project Authors" in text(parcel())
    nameless = parcel()._replace(fonts=(parcel().fonts[0]._replace(licence=""),))
    assert "not stated" in text(nameless)


def test_what_the_order_does_not_say_is_listed_as_open() -> None:
    assert row(parcel(), "Overrun, underrun") == [
        "Not stated: see the last section",
        "Agree it with the contact before printing",
    ]
    decided = parcel(ORDER._replace(overrun=2, quality_level=3))
    assert row(decided, "Overrun, underrun") == ["Up to 2 % over; no underrun"]
    assert row(decided, "Quality level") == ["III (GPO Publication 310.1)"]
    bare = CARDS._replace(making=CARDS.making._replace(finishing=()))
    assert row(parcel(ORDER._replace(lines=(bare,))), "Corners") == [
        "The order names none; ask whether they are to be round"
    ]


def test_a_proof_says_so_first_and_what_is_for_printing_never_does() -> None:
    said = text(parcel(ORDER, NOT_VERIFIED))
    assert said.splitlines()[2].startswith("PROOF: not for printing.")
    assert row(parcel(ORDER, NOT_VERIFIED), "PROOF") == [
        "Nothing in this parcel may be printed. What is missing: manifest.PROOF.json"
    ]
    assert "PROOF" not in text(parcel())


def test_ordered_inks_are_told_beside_those_of_the_files() -> None:
    fewer = CARDS._replace(making=CARDS.making._replace(inks=(4, 4)))
    assert row(parcel(ORDER._replace(lines=(fewer,))), "Inks ordered") == ["4/4 (face/back)"]
    assert row(parcel(), "Inks ordered") == []
