"""Partners with short and very long names, and editions for them, made without a list."""

from __future__ import annotations

from iceprint.errors import Place
from iceprint.model.edition import PARTNER_SLOT, Edition
from iceprint.model.fact import Fact, FactKind
from iceprint.model.ink import Ink
from iceprint.model.partner import Logo, Partner, Shape

PLACE = Place("content/partners/north.csv", 2)
SQUARE = (("m", (0.0, 0.0)), ("l", (100.0, 0.0)), ("l", (100.0, 60.0)), ("l", (0.0, 60.0)), ("h", ()))
HOLE = (("m", (30.0, 20.0)), ("l", (70.0, 20.0)), ("l", (70.0, 40.0)), ("l", (30.0, 40.0)), ("h", ()))
SEA = Ink("logo-0b5fa5", (11, 95, 165), (90.0, 55.0, 5.0, 0.0))
LOGO = Logo(100.0, 60.0, (Shape((*SQUARE, *HOLE), SEA.name, even_odd=True),), (SEA,), "5EA5EA55")
LONG = "Northeast Regional Coalition for Immigrant, Refugee and Farmworker Legal Services & Education, Inc."

SHORT_NAMED = Partner("harbor-house", "Harbor House", "harbor", LOGO, PLACE)
LONG_NAMED = Partner("northeast-regional-coalition-inc", LONG, "coalition", LOGO, PLACE)
BARE = Partner("casa", "Casa Ayuda", "casa", None, PLACE)

NUMBERS = {
    "harbor": (FactKind.PHONE, "1-617-555-0123", "+16175550123"),
    "coalition": (FactKind.PHONE, "1-413-555-0188", "+14135550188"),
    "casa": (FactKind.WEB, "casa-ayuda.example.org/aid", "https://casa-ayuda.example.org/aid"),
}


def number_of(partner: Partner) -> Fact:
    kind, printed, target = NUMBERS[partner.fact]
    return Fact(partner.fact, kind, printed, target, partner.name, "a letter", Place("content/facts.yaml", 9))


def edition_for(edition: Edition, partner: Partner) -> Edition:
    """The same edition, handed on by a partner."""
    facts = {**edition.facts, PARTNER_SLOT: number_of(partner)}
    beside = tuple(edition_for(voice, partner) for voice in edition.beside)
    return edition._replace(partner=partner, facts=facts, beside=beside)
