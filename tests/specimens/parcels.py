"""A small parcel made by hand: a card in two languages, and a folded brochure, in one from the right as well."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from iceprint.catalog.profiles import shipped_condition
from iceprint.errors import Place
from iceprint.model.edition import Lack, Missing
from iceprint.model.folding import FoldedPanel, FoldedSide, Folding
from iceprint.model.format import Format
from iceprint.model.order import (
    Coating,
    Contact,
    Delivery,
    Finishing,
    Making,
    Order,
    OrderedSheets,
    OrderLine,
    Packing,
    ProofWanted,
    Stock,
    Surface,
)
from iceprint.model.parcel import FontLicence, Parcel, ParcelEdition, ParcelFile, ParcelSheets, SideInk
from iceprint.model.plan import Order as Copies
from iceprint.model.plan import Plan, Plate
from iceprint.model.press_form import FormSide, Laid
from iceprint.model.sheet import Scheme, Sheet
from iceprint.model.units import mm
from tests.specimens.editions import CR80, FACTS

PLACE = Place("content/orders/spring.yaml", 9)
PLASTIC = Stock("pvc-30", "White PVC, 30 mil", Surface.PLASTIC, "Vinyl", "Gloss", 0.0, mm(0.76), 250)
PAPER = Stock("text-80", "Gloss text, 80 lb", Surface.PAPER, "Paper", "Gloss", 118.0, 0.0, 280)
BARE = Coating("none", "None", (Surface.PAPER, Surface.PLASTIC), laminates=False)
FILM = Coating("film", "Film, gloss, both sides", (Surface.PAPER,), laminates=True)
VARNISH = Coating("aqueous", "Varnish, both sides", (Surface.PAPER,), laminates=False, word="Aqueous")
SCORED = Finishing("score", "Score before folding, at every fold", corners=False, folds=True)
ROUND = Finishing("round-corners", "Round corners, by die or corner-rounder", corners=True, folds=False)
LETTER_FOLD = Format(
    id="letter-trifold",
    name="Letter folded in three",
    width=792.0,
    height=612.0,
    bleed=9.0,
    safe=18.0,
    corner=0.0,
    least_module=1.0,
    most_ink=280,
    fold_safe=9.0,
    folding=Folding.LETTER,
    folded=(
        FoldedSide("outside", (FoldedPanel("flap", 261.0), FoldedPanel("back", 265.5), FoldedPanel("cover", 265.5))),
        FoldedSide("inside", (FoldedPanel("first", 265.5), FoldedPanel("middle", 265.5), FoldedPanel("last", 261.0))),
    ),
)
PAPERS = {"tip-card": CR80, "aid-brochure": LETTER_FOLD}
PAGES = {"booklet": 8}  # of what has more or fewer than its sheet has sides
MOST_PAGES = 32
PROCESS = (("Cyan", 28.0), ("Magenta", 16.0), ("Yellow", 12.0), ("Black", 15.0))
CARDS = OrderLine(
    "tip-card", {"en": 500, "es": 1500}, Making(PLASTIC, BARE, (ROUND,), Packing(250, "paper band"), flat=True), PLACE
)

BROCHURES = OrderLine("aid-brochure", {"en": 300, "ar": 200}, Making(PAPER, FILM, (), Packing(100, "band")), PLACE)


def all_to_one(*lines: OrderLine) -> Delivery:
    """All pieces of these lines to one address."""
    shares = {line.material: dict(line.quantities) for line in lines}
    return Delivery(("Agency", "100 Example Street"), date(2027, 1, 29), shares)


ORDER = Order(
    id="spring",
    name="Spring & summer",
    date=date(2026, 12, 1),
    contact=Contact("A. Officer", "202-555-0143", "print@agency.example"),
    deliveries=(all_to_one(CARDS, BROCHURES),),
    proof=ProofWanted.PDF,
    lines=(CARDS, BROCHURES),
    place=Place("content/orders/spring.yaml"),
)
TWO_PLACES = ORDER._replace(
    deliveries=(
        Delivery(
            ("Agency", "100 Example Street"),
            date(2027, 1, 29),
            {"tip-card": {"en": 500, "es": 1000}, "aid-brochure": {"en": 300, "ar": 50}},
        ),
        Delivery(
            ("Field Office", "200 Example Avenue"),
            date(2027, 2, 5),
            {"tip-card": {"es": 500}, "aid-brochure": {"ar": 150}},
            ("Ring twice",),
        ),
    )
)
NOT_VERIFIED = Missing('fact "hotline" is not verified', "try it", Lack.FACT)


def order_of(*lines: OrderLine) -> Order:
    """An order of other lines, all to one address."""
    return ORDER._replace(lines=lines, deliveries=(all_to_one(*lines),))


ON_SHEETS = OrderedSheets(
    Sheet("12x18", "12 x 18 in", 864, 1296, gripper=27, edge=13.5), Scheme.GANG, Place(PLACE.file, 12)
)
PLAN = Plan(21, (Copies("en", 500), Copies("es", 1500)), (Plate((("en", 5), ("es", 16)), 100),), proven=True)
NAIVE = Plan(21, PLAN.orders, (Plate((("en", 21),), 24), Plate((("es", 21),), 72)))


def _forms(scheme: Scheme) -> tuple[FormSide, ...]:
    """Three columns of seven rows: five cards in English, all others in Spanish."""
    tags = [Laid("en")] * 5 + [Laid("es")] * 16
    front = tuple(tuple(tags[at : at + 3]) for at in range(0, 21, 3))
    if scheme.one_plate:
        both = tuple((*row, *(Laid(each.tag, "back") for each in row[::-1])) for row in front)
        return (FormSide(1, 1, "both sides", 100, "up", both),)
    back = tuple(row[::-1] for row in front)
    return FormSide(1, 1, "front", 100, "up", front), FormSide(1, 1, "back", 100, "up", back)


def sheets_of_cards(*lacks: Missing, cards: OrderLine = CARDS, scheme: Scheme = Scheme.GANG) -> Parcel:
    """The same parcel, with the cards on sheets too."""
    line = cards._replace(sheets=ON_SHEETS._replace(scheme=scheme))
    made = parcel(ORDER._replace(lines=(line, BROCHURES)), *lacks)
    name = f"sheets/tip-card.en+es.12x18.{scheme}{'.PROOF' if lacks else ''}.pdf"
    sheets = ParcelSheets(
        line=line,
        tags=("en", "es"),
        sheet=ON_SHEETS.sheet,
        scheme=scheme,
        places=21,
        sides=1 if scheme.one_plate else 2,
        runs=(100,),
        forms=_forms(scheme),
        stamp="4567EF01",
        file=ParcelFile(name, b"sheets"),
        plan=PLAN,
        naive=NAIVE,
    )
    return made._replace(sheets=(sheets,))


def parcel(
    order: Order = ORDER, *lacks: Missing, papers: Mapping[str, Format] = PAPERS, pages: Mapping[str, int] = PAGES
) -> Parcel:
    """The parcel of an order; anything that it lacks makes it a proof."""
    editions = []
    for line in order.lines:
        for tag, quantity in line.quantities.items():
            paper = papers[line.material]
            sides = (paper.sides * MOST_PAGES)[: pages.get(line.material, len(paper.sides))]
            name = f"{line.material}.{tag}.PROOF.pdf" if lacks else f"{line.material}.{tag}.pdf"
            editions.append(
                ParcelEdition(
                    line=line,
                    tag=tag,
                    language={"en": "English", "es": "Spanish", "ar": "Arabic"}.get(tag, tag),
                    title="Know the signs",
                    quantity=quantity,
                    paper=paper.mirrored() if tag == "ar" else paper,
                    stamp="0123ABCD",
                    facts=(FACTS["hotline"], FACTS["tip_page"]),
                    inks=tuple(SideInk(side, PROCESS, 220.0) for side in sides),
                    fonts=("NotoSans-Bold", "NotoSans-Regular"),
                    press=ParcelFile(f"press/{name}", f"press {name}".encode()),
                    soft_proof=ParcelFile(f"soft-proof/{name}", f"screen {name}".encode()),
                )
            )
    fonts = (FontLicence("NotoSans", "2.015", "OFL-1.1", "Copyright 2022 The Noto Project Authors"),)
    return Parcel(
        order, "Office of Examples", "iceprint 0.0 (HarfBuzz 1)", shipped_condition(), tuple(editions), fonts, lacks
    )
