"""Orders: what they say, what goes without saying, and what no print shop could make sense of."""

from __future__ import annotations

from datetime import date

import pytest
import yaml

from iceprint.errors import UsageError
from iceprint.model.order import Carton, Making, Order, OrderedSheets, Packing, ProofWanted, Tolerance
from iceprint.model.plan import Thrift
from iceprint.model.sheet import Scheme
from iceprint.model.terms import Charge, Dock, Fob, Process, Proofing, Terms
from iceprint.project import PACKAGE
from tests.unit.catalog.desk import MATERIAL, Desk, complaints

FILE = "content/orders/spring.yaml"
ORDER = """\
name: Spring
date: 2026-12-01
contact: {name: A. Officer, phone: 202-555-0143, email: print@agency.example}
delivery:
  to: [Agency, 100 Example Street]
  by: 2027-01-29
proof: pdf
lines:
  - material: tip-card
    quantities: {es: 500, others: 100}
"""
PANELS = "  kind: card\n  panels: [[cover, first, middle, last, flap, back]]\n"


def fold(desk: Desk) -> None:
    """The card is one that is folded in three."""
    desk.change("data/products.yaml", "  kind: card\n", PANELS)
    desk.write("content/materials/tip-card.yaml", MATERIAL.replace("cr80", "letter-trifold"))


@pytest.fixture
def desk(desk: Desk) -> Desk:
    desk.write(FILE, ORDER)
    desk.write("data/sheets.yaml", (PACKAGE / "data" / "sheets.yaml").read_text("utf-8"))
    return desk


def order(desk: Desk) -> Order:
    return desk.library().order("spring")


def making(desk: Desk, more: str = "") -> Making:
    """How the card is made, with more in its line."""
    desk.write(FILE, ORDER + more)
    return order(desk).lines[0].making


def mistakes(desk: Desk, old: str = "", new: str = "", more: str = "") -> list[str]:
    assert old in ORDER
    desk.write(FILE, ORDER.replace(old, new, 1) + more)
    return complaints(lambda: order(desk))


def test_an_order_says_who_where_what_and_how_many(desk: Desk) -> None:
    found = order(desk)
    assert (found.id, found.date, found.proof) == ("spring", date(2026, 12, 1), ProofWanted.PDF)
    (delivery,) = found.deliveries
    assert (delivery.to, delivery.by) == (("Agency", "100 Example Street"), date(2027, 1, 29))
    assert (delivery.shares, delivery.notes) == ({"tip-card": {"en": 100, "es": 500}}, ())
    assert found.lines[0].quantities == {"en": 100, "es": 500}
    assert found.total == 600
    assert str(found.lines[0].place) == f"{FILE}:9"


TERMS = """\
process: offset
fob: origin
overrun: 3
overrun_charged: run-on
overrun_to: 1
schedule: {quote_by: 2026-12-08, files_by: 2026-12-15}
proofing: {to: [A. Officer, print@agency.example], workdays: 3, sheets: true}
"""
DOCK = (
    "  hours: 8 a.m. to 3 p.m.\n  contact: {name: A. Clerk, phone: 202-555-0144}\n"
    "  inside: false\n  lift_gate: true\n  pallets: 48 x 40 in\n"
)


def test_the_terms_of_an_order_are_optional_and_read_as_they_are(desk: Desk) -> None:
    assert (order(desk).terms, order(desk).deliveries[0].dock) == (Terms(), Dock())
    desk.write(FILE, ORDER.replace("proof: pdf\n", f"{DOCK}proof: pdf\n{TERMS}"))
    assert order(desk).terms == Terms(
        date(2026, 12, 8),
        date(2026, 12, 15),
        Process.OFFSET,
        Fob.ORIGIN,
        Charge.RUN_ON,
        1,
        Proofing(("A. Officer", "print@agency.example"), 3, sheets=True),
    )
    dock = Dock("8 a.m. to 3 p.m.", ("A. Clerk", "202-555-0144"), inside=False, lift_gate=True, pallets="48 x 40 in")
    assert order(desk).deliveries[0].dock == dock


def test_mistakes_in_the_terms_are_told_all_at_once(desk: Desk) -> None:
    found = mistakes(desk, "proof: pdf", "proof: pdf\nprocess: any\nfob: dock\noverrun: 3\noverrun_to: 5")
    assert [one.split(": ")[0] for one in found] == [f"{FILE}:{line}" for line in (8, 9, 11)]


def test_a_plastic_card_goes_without_saying(desk: Desk) -> None:
    found = making(desk)
    assert (found.stock.id, found.stock.most_ink, found.coating.id) == ("pvc-30", 250, "overlay")
    assert [each.id for each in found.finishing] == ["round-corners"]
    assert (found.packing, found.flat, found.inks) == (Packing(100, "shrink wrap"), True, None)
    assert (found.method.split(";")[0], found.substitutes) == (
        "Printed in sheets and punched, or printed on pre-cut blanks",
        True,
    )
    assert (found.carton, found.tolerance) == (Carton(40, mixed=True), Tolerance(2.25, 2.25))


def test_paper_of_the_size_of_a_plastic_card_is_made_as_cards_of_paper_are(desk: Desk) -> None:
    found = making(desk, PAPER)
    assert (found.coating.id, found.packing, found.method) == ("none", Packing(250, "paper band"), "")


def test_an_order_may_be_more_exact_than_usual(desk: Desk) -> None:
    found = making(
        desk,
        "    tolerance: {trim: 1/64 in, fold: 1/16 in}\n    carton: {most_weight: 35}\n"
        "    substitutes: false\n    method: blanks\n    coating: overlay-matte\n",
    )
    assert (found.tolerance, found.carton) == (Tolerance(1.125, 4.5), Carton(35, mixed=False))
    assert (found.substitutes, found.method) == (False, "Printed on pre-cut blanks; inks must hold on plastic")
    assert found.coating.finish == "Matte"


def test_cuts_are_not_farther_off_than_the_bleed(desk: Desk) -> None:
    file = "data/formats/business-card-iso.yaml"
    desk.write(file, (PACKAGE / file).read_text("utf-8"))
    desk.write("content/materials/tip-card.yaml", MATERIAL.replace("cr80", "business-card-iso"))
    (mistake,) = mistakes(desk, more="    tolerance: {trim: 1/8 in, fold: 1/32 in}\n")
    assert "cuts may be off by 3.17 mm (0.125 in), and the bleed is 3.00 mm" in mistake


def test_packs_of_plastic_that_are_too_high_are_worth_a_note_and_no_mistake(desk: Desk) -> None:
    making(desk, "    packing: {per_pack: 250, wrap: paper band}\n")
    result = desk.check()
    assert result.errors == ()
    assert [note for note in result.notes if "plastic" in note] == [
        f'{FILE}:9: 250 pieces of plastic are 7.5 in high and may not hold in "paper band"; 101 are 3 in'
    ]
    for most, noted in ((102, 1), (101, 0)):
        making(desk, f"    packing: {{per_pack: {most}, wrap: paper band}}\n")
        assert len([note for note in desk.check().notes if "pieces of plastic" in note]) == noted


def test_a_folded_piece_is_folded_and_of_text_paper_unless_the_order_says_otherwise(desk: Desk) -> None:
    fold(desk)
    assert (making(desk).stock.id, making(desk).flat) == ("gloss-cover-100", False)  # a card by its product
    flat = making(desk, "    fold: flat\n    stock: gloss-text-80\n    inks: 4/1\n    coating: aqueous\n")
    assert (flat.stock.id, flat.flat, flat.inks, flat.coating.id) == ("gloss-text-80", True, (4, 1), "aqueous")


def test_another_stock_is_not_finished_like_the_usual_one(desk: Desk) -> None:
    assert making(desk, "    stock: gloss-cover-100\n").finishing == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("tip-card", "tip-crad", 9, 'there is no material "tip-crad" | did you mean "tip-card"?'),
        ("{es: 500,", "{fr: 500,", 10, '"tip-card" has no edition "fr" | use one of: en, es, others'),
        ("es: 500", "es: 0", 10, "0 copies | order 1 to 10,000,000 of an edition"),
        ("es: 500", "es: 99999999", 10, "99999999 copies | order 1 to 10,000,000"),
        ("es: 500", "es: 1000000000000", 10, '"es" is "1000000000000", which is not a whole number'),
        ("es: 500", "es: -5", 10, '"es" is "-5", which is not a whole number'),
        ("{es: 500, others: 100}", "{}", 10, "no quantity is given"),
        ("{es: 500, others: 100}", "[5]", 10, "keys and values are expected here"),
        ("proof: pdf", "proof: pfd", 7, '"proof" is "pfd", which is unknown | did you mean "pdf"?'),
        ("by: 2027-01-29", "by: 2026-11-30", 6, "it is wanted by 2026-11-30, before the order (2026-12-01)"),
        ("date: 2026-12-01", "date: 1926-12-01", 2, "write a day from 2000-01-01"),
        ("202-555-0143", "call me", 3, '"call me" is no telephone number'),
        ("print@agency.example", "print at agency", 3, '"print at agency" is no mailbox'),
        ("to: [Agency, 100 Example Street]", "to: []", 5, '"to" must be a list that is not empty'),
        (
            "to: [Agency, 100 Example Street]",
            f"to: [{', '.join('abcdefghi')}]",
            5,
            '"to" holds 9 entries | write 8 at most',
        ),
        ("name: Spring", f"name: {'x' * 201}", 1, "this has 201 characters | write 200 at most"),
        ("name: Spring", "nam: Spring", 1, 'the key "nam" is unknown here | did you mean "name"?'),
        ("proof: pdf", "proof: pdf\noverrun: 50", 8, '"overrun" is 50 | write 0 to 10'),
        ("proof: pdf", "proof: pdf\nquality_level: 6", 8, '"quality_level" is 6 | write 1 to 5'),
        (
            "proof: pdf",
            "proof: pdf\nprocess: ofset",
            8,
            '"process" is "ofset", which is unknown | did you mean "offset"?',
        ),
        (
            "proof: pdf",
            "proof: pdf\nfob: dock",
            8,
            '"fob" is "dock", which is unknown | use one of: destination, origin',
        ),
        ("proof: pdf", "proof: pdf\noverrun_to: 1", 8, '"overrun_to" is given, and no "overrun"'),
        ("proof: pdf", "proof: pdf\noverrun: 3\noverrun_to: 2", 9, '"overrun_to" is 2 | write 1, or leave it out'),
        ("proof: pdf", "proof: pdf\nproofing: {workdays: 0}", 8, '"workdays" is 0 | write 1 to 60'),
        ("proof: pdf", "proof: none\nproofing: {workdays: 2}", 8, "proofs are described, and none is wanted"),
        ("proof: pdf", "proof: pdf\nproofing: {sheets: perhaps}", 8, '"sheets" is "perhaps"'),
        ("proof: pdf", "proof: pdf\nschedule: {quote_by: 2026-11-30}", 8, "before the order (2026-12-01)"),
        (
            "proof: pdf",
            "proof: pdf\nschedule: {quote_by: 2026-12-20, files_by: 2026-12-19}",
            8,
            "the files are released on 2026-12-19, before quotations are due (2026-12-20)",
        ),
        ("by: 2027-01-29", "by: 2027-01-29\n  inside: maybe", 7, '"inside" is "maybe"'),
        ("by: 2027-01-29", "by: 2027-01-29\n  contact: {name: A, phone: ring}", 7, '"ring" is no telephone number'),
        ("by: 2027-01-29", f"by: 2027-01-29\n  hours: {'x' * 201}", 7, "this has 201 characters"),
    ],
)
def test_an_order_that_cannot_be_meant(desk: Desk, old: str, new: str, line: int, words: str) -> None:
    found = mistakes(desk, old, new)
    assert [one for one in found if one.startswith(f"{FILE}:{line}: ") and words in one], found


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("    stock: pvc\n", 'the stock "pvc" is not known | did you mean "pvc-30"?'),
        ("    coating: aqueous\n", '"aqueous" does not hold on "pvc-30"'),
        ("    stock: gloss-cover-100\n    coating: overlay\n", '"overlay" does not hold on "gloss-cover-100"'),
        ("    finishing: [score]\n", '"score" is for pieces that are folded | leave out "score"'),
        ("    finishing: [scoer]\n", 'the finishing "scoer" is not known | did you mean "score"?'),
        ("    finishing: [round-corners, round-corners]\n", "a finishing is named twice"),
        ("    fold: as designed\n", 'the format "cr80" has no folds'),
        ("    fold: twice\n", '"fold" is "twice" | write flat, or leave it out'),
        ("    inks: four\n", '"inks" is "four" | write the inks of face and back, such as 4/4 or 4/0'),
        ("    packing: {per_pack: 0, wrap: band}\n", "a pack holds 0 pieces"),
        ("    packing: {wrap: band}\n", 'the key "per_pack" is missing'),
        ("    method: sheet\n", 'the method "sheet" is not known | did you mean "sheets"?'),
        ("    stock: gloss-cover-100\n    method: any\n", '"gloss-cover-100" leaves no choice | leave out `method`'),
        ("    tolerance: {trim: 1/4 in, fold: 1/32 in}\n", '"trim" may be off by 0.25 in | write 1/128 in to 1/8 in'),
        ("    tolerance: {trim: 1/32 in}\n", 'the key "fold" is missing'),
        ("    carton: {most_weight: 400}\n", "a carton weighs up to 400 pounds | write 10 to 60"),
        ("    substitutes: ask\n", '"substitutes" is "ask", which is neither true nor false'),
        ("    marks: true\n", "card printers want files without marks"),
        ("    sheets: 12x18\n", "keys and values are expected here"),
        ("  - {material: tip-card, quantities: {es: 5}}\n", "is ordered a second time; the first is on line 9"),
    ],
)
def test_what_contradicts_itself(desk: Desk, more: str, words: str) -> None:
    (mistake,) = mistakes(desk, more=more)
    assert words in mistake


def test_plastic_is_not_folded_and_paper_without_round_corners_is_not_cut_round(desk: Desk) -> None:
    fold(desk)
    (folded,) = [one for one in mistakes(desk, more="    stock: pvc-30\n") if "folded" in one]
    assert '"pvc-30" cannot be folded, and the format "letter-trifold" is' in folded
    (corners,) = mistakes(desk, more="    finishing: [round-corners]\n")
    assert 'the format "letter-trifold" has no round corners' in corners


def test_what_tools_follow_lines_for_has_them_in_its_files(desk: Desk) -> None:
    desk.write("content/materials/tip-card.yaml", MATERIAL.replace("cr80", "door-hanger"))
    assert making(desk).marks
    (mistake,) = mistakes(desk, more="    marks: false\n")
    assert 'the format "door-hanger" is cut, torn or punched, and its lines come with the marks' in mistake


PAPER = "    stock: gloss-cover-100\n"


def sheets(desk: Desk, more: str = "") -> OrderedSheets | None:
    """On which sheets the cards are printed, with more in what is said of them."""
    desk.write(FILE, f"{ORDER}{PAPER}    sheets: {{sheet: 19x25{more}}}\n")
    return order(desk).lines[0].sheets


def test_sheets_are_a_gang_on_the_fewest_plates_unless_the_order_says_otherwise(desk: Desk) -> None:
    assert order(desk).lines[0].sheets is None
    found = sheets(desk)
    assert found is not None
    assert (found.sheet.id, found.scheme, found.plates, found.plate_cost) == ("19x25", "gang", "fewest", None)
    assert str(found.place) == f"{FILE}:12"
    more = sheets(desk, ", scheme: turn, plates: balanced, plate_cost: 250")
    assert more is not None
    assert (more.scheme, more.plates, more.plate_cost) == (Scheme.TURN, Thrift.BALANCED, 250)
    two = sheets(desk, ", plates: 2")
    assert two is not None
    assert two.plates == 2


def test_a_booklet_is_stitched(desk: Desk) -> None:
    desk.write("content/materials/tip-card.yaml", MATERIAL.replace("cr80", "booklet"))
    desk.change("data/products.yaml", "  kind: card\n", "  kind: card\n  on: [bound]\n")
    found = sheets(desk, ", caliper: 0.1 mm")
    assert found is not None
    assert found.scheme is Scheme.SADDLE


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("sheet: 12x81", 'there is no sheet "12x81" | did you mean "12x18"?'),
        ("sheet: letter", 'the sheet "letter" is for an office printer | take one of a press: 12x18, 13x19, 19x25'),
        ("scheme: gang", 'the key "sheet" is missing'),
        ("sheet: 12x18, scheme: gagn", '"scheme" is "gagn", which is unknown | did you mean "gang"?'),
        ("sheet: 12x18, scheme: saddle", 'the format "cr80" is not bound, and the scheme is "saddle"'),
        ("sheet: 12x18, scheme: step, plates: balanced", 'the scheme "step" leaves nothing to choose about plates'),
        ("sheet: 12x18, plates: few", '"plates" is "few" | write fewest, balanced, or how many plates'),
        ("sheet: 12x18, plates: 0", '"plates" is "0"'),
        ("sheet: 12x18, plates: 1000000000000", '"plates" is "1000000000000"'),
        ("sheet: 12x18, plate_cost: 50", "what a plate costs only counts where | write plates: balanced"),
        ("sheet: 12x18, plates: balanced, plate_cost: 9999999", "a plate costs as much as 9999999 sheets"),
        ("sheet: 12x18, caliper: 0.1 mm", "only booklets ask how thick the paper is | leave out `caliper`"),
        ("sheet: 12x18, plate: 2", 'the key "plate" is unknown here | did you mean "plates"?'),
    ],
)
def test_sheets_that_cannot_be_meant(desk: Desk, more: str, words: str) -> None:
    (mistake,) = mistakes(desk, more=f"{PAPER}    sheets: {{{more}}}\n")
    assert mistake.startswith(f"{FILE}:12: ")
    assert all(part in mistake for part in words.split(" | ")), mistake


def test_plastic_is_not_laid_on_sheets(desk: Desk) -> None:
    (mistake,) = mistakes(desk, more="    sheets: {sheet: 12x18}\n")
    assert '"pvc-30" is not printed on sheets' in mistake


def test_what_has_one_side_is_not_turned(desk: Desk) -> None:
    desk.change("data/products.yaml", "  kind: card\n", "  kind: card\n  on: [tabs]\n")
    desk.write("content/materials/tip-card.yaml", MATERIAL.replace("cr80", "tear-off-letter"))
    (mistake,) = mistakes(desk, more=f"{PAPER}    sheets: {{sheet: 12x18, scheme: tumble}}\n")
    assert (
        'the format "tear-off-letter" is printed on one side; the scheme "tumble" is for two | write scheme: gang'
        in mistake
    )


def test_every_format_that_has_something_usual_exists() -> None:
    usual = yaml.safe_load((PACKAGE / "data" / "print_work.yaml").read_text("utf-8"))["formats"]
    shipped = {path.stem for path in (PACKAGE / "data" / "formats").glob("*.yaml")}
    assert set(usual) - shipped == set()


def test_more_ink_than_the_stock_takes(desk: Desk) -> None:
    desk.write("content/materials/tip-card.yaml", MATERIAL.replace("cr80", "letter-poster"))
    (mistake,) = mistakes(desk, more="    stock: pvc-30\n")
    assert 'designed with up to 280 % of ink; "pvc-30" takes 250' in mistake


def test_all_mistakes_are_told_at_once_and_also_by_the_check_of_the_project(desk: Desk) -> None:
    found = mistakes(desk, "es: 500", "fr: 0", more="    stock: pvc\n    sheets: x\n")
    assert len(found) == 4
    told = [str(error).replace("\n    to fix:", " |") for error in desk.check().errors]
    assert [one for one in found if one not in told] == []


@pytest.mark.parametrize("name", ["sprang", "../facts", "orders/spring", "", "spring.yaml"])
def test_an_order_that_does_not_exist(desk: Desk, name: str) -> None:
    with pytest.raises(UsageError, match="there is no order"):
        desk.library().order(name)


def test_a_file_whose_name_cannot_be_that_of_an_order_is_not_passed_over(desk: Desk) -> None:
    desk.write("content/orders/Spring order.yaml", ORDER)
    assert [error.what for error in desk.check().errors] == ["a file of this name is not read"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("  poster: {stock: gloss-text-100", "  postr: {stock: gloss-text-100", 'nothing is usual for a "poster"'),
        ("  poster: {stock: gloss-text-100", "  poster: {stock: pvc-31", '"pvc-31" is usual, and no table has it'),
        ("surface: plastic", "surface: wood", '"surface" is "wood", which is unknown'),
        ("most: 0.79 mm", "most: 0.75 mm", "its own thickness does not pass"),
        ("method: any", "method: some", '"some" is usual, and no table has it'),
        ("weight_within: 5", "weight_within: 50", "50 % of weight | write 0 to 20"),
        ("most_weight: 40", "most_weight: 4", "a carton weighs up to 4 pounds"),
        ("thickness: 0.76 mm", "thickness: 30", 'is "30", which is not a length'),
    ],
)
def test_the_tables_of_what_a_print_shop_can_do_are_checked(desk: Desk, old: str, new: str, words: str) -> None:
    desk.change("data/print_work.yaml", old, new)
    assert [one for one in complaints(lambda: desk.library().print_work) if words in one]


ONE_PLACE = """\
delivery:
  to: [Agency, 100 Example Street]
  by: 2027-01-29
"""
TWO_PLACES = """\
delivery:
  - to: [Agency, 100 Example Street]
    by: 2027-01-29
    quantities: {tip-card: {es: 300, others: 60}}
  - to: [Field Office]
    by: 2027-02-05
    notes: [Ring twice]
    quantities:
      tip-card: {es: 200, en: 40}
"""


def shared(desk: Desk, old: str = "", new: str = "") -> list[str]:
    """What is wrong with an order for two places."""
    desk.write(FILE, ORDER.replace(ONE_PLACE, TWO_PLACES.replace(old, new, 1)))
    return complaints(lambda: order(desk))


def test_an_order_for_several_places_gives_each_its_share(desk: Desk) -> None:
    assert shared(desk) == []
    first, second = order(desk).deliveries
    assert (first.to[0], first.shares, first.total) == ("Agency", {"tip-card": {"en": 60, "es": 300}}, 360)
    assert (second.by, second.notes, second.shares) == (
        date(2027, 2, 5),
        ("Ring twice",),
        {"tip-card": {"en": 40, "es": 200}},
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        (
            "{es: 300, others: 60}",
            "{es: 300, others: 50}",
            12,
            "do not add up to what is ordered: en 90 of 100 | correct them, or the quantities on line 15",
        ),
        ("{es: 200, en: 40}", "{es: 250, en: 50}", 12, "en 110 of 100; es 550 of 500"),
        (
            "{es: 200, en: 40}",
            "{es: 200, fr: 40}",
            12,
            '"tip-card" is not ordered in "fr" | use one of: en, es, others',
        ),
        ("{es: 200, en: 40}", "{es: 200, en: -4}", 12, '"en" is "-4", which is not a whole number'),
        ("{es: 200, en: 40}", "{es: 99999999, en: 0}", 12, "99999999 copies | order 0 to 10,000,000"),
        ("      tip-card:", "      tip-crad:", 12, '"tip-crad" is not in this order | did you mean "tip-card"?'),
        ("by: 2027-02-05", "by: 2026-02-05", 9, "it is wanted by 2026-02-05, before the order (2026-12-01)"),
        ("to: [Field Office]", "to: []", 8, '"to" must be a list that is not empty'),
        ("    quantities: {tip-card: {es: 300, others: 60}}\n", "", 5, 'the key "quantities" is missing'),
        ("{tip-card: {es: 300, others: 60}}", "{}", 7, "no share is given"),
        ("notes: [Ring twice]", "note: [Ring twice]", 10, 'the key "note" is unknown here'),
    ],
)
def test_shares_that_cannot_be_meant(desk: Desk, old: str, new: str, line: int, words: str) -> None:
    found = shared(desk, old, new)
    assert [one for one in found if one.startswith(f"{FILE}:{line}: ") and words in one], found


def test_a_share_that_cannot_be_read_is_no_reason_to_doubt_the_sums(desk: Desk) -> None:
    (mistake,) = shared(desk, "{es: 200, en: 40}", "{es: many, en: 40}")
    assert '"es" is "many"' in mistake


def test_mistakes_of_the_shares_are_told_with_all_others(desk: Desk) -> None:
    desk.write(FILE, ORDER.replace(ONE_PLACE, TWO_PLACES.replace("en: 40", "en: 30")).replace("proof: pdf", "proof: x"))
    assert [one.split(" | ")[0].partition(": ")[2] for one in complaints(lambda: order(desk))] == [
        'the shares of "tip-card" do not add up to what is ordered: en 90 of 100',
        '"proof" is "x", which is unknown',
    ]


def test_what_no_place_gets_is_told_with_the_line_that_orders_it(desk: Desk) -> None:
    desk.write("content/materials/second-card.yaml", MATERIAL)
    desk.write(FILE, ORDER.replace(ONE_PLACE, TWO_PLACES) + "  - {material: second-card, quantities: {others: 5}}\n")
    (mistake,) = complaints(lambda: order(desk))
    assert mistake.startswith(f'{FILE}:17: the shares of "second-card" do not add up to what is ordered: en, es 0 of 5')


def test_a_list_of_one_place_has_shares_as_well(desk: Desk) -> None:
    only = TWO_PLACES[: TWO_PLACES.index("  - to: [Field")]
    desk.write(FILE, ORDER.replace(ONE_PLACE, only))
    (mistake,) = complaints(lambda: order(desk))
    assert "en 60 of 100; es 300 of 500" in mistake
