"""A wallet card in English, made by hand: what the rooms are tested with, without reading a file of content."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from iceprint.errors import Place
from iceprint.model.edition import Edition, Missing
from iceprint.model.fact import Fact, FactKind
from iceprint.model.format import Format
from iceprint.model.language import Direction, Language
from iceprint.model.message import Copy, Span
from iceprint.model.units import mm

PLACE = Place("content/programs/tips.yaml", 12)

ENGLISH = Language(
    tag="en",
    autonym="English",
    english_name="English",
    script="Latn",
    direction=Direction.LTR,
    catalog="en",
    families=("NotoSans",),
    line_break="en",
    leading_card=1.25,
    leading_text=1.35,
    floor_body=7,
    floor_small=6,
    budget=100,
)

CR80 = Format(
    id="cr80",
    name="Wallet card",
    width=mm(85.6),
    height=mm(53.98),
    bleed=mm(3.175),
    safe=mm(3.175),
    corner=mm(3.18),
    least_module=mm(0.5),
    most_ink=250,
)


def fact(name: str, kind: FactKind, printed: str, target: str) -> Fact:
    return Fact(name, kind, printed, target, "the owner", "the source", Place("content/facts.yaml", 3))


FACTS = {
    each.id: each
    for each in (
        fact("hotline", FactKind.PHONE, "1-888-373-7888", "+18883737888"),
        fact("text_code", FactKind.TEXT_CODE, "233733", "233733"),
        fact("emergency", FactKind.EMERGENCY, "911", "911"),
        fact("tip_line", FactKind.PHONE, "1-866-347-2423", "+18663472423"),
        fact("from_abroad", FactKind.PHONE, "+1-802-872-6199", "+18028726199"),
        fact("tip_page", FactKind.WEB, "ice.gov/tipline", "https://www.ice.gov/tipline"),
        fact("mailbox", FactKind.EMAIL, "help@ice.dhs.gov", "help@ice.dhs.gov"),
        fact("office", FactKind.POSTAL, "500 12th St. SW, Washington, DC 20536", ""),
    )
}
FACT_SLOTS = {"help.number": "hotline", "report.number": "tip_line", "scan.page": "tip_page"}

WORDS: dict[str, tuple[str, ...]] = {
    "title": ("Know the signs",),
    "headline": ("Trafficking and smuggling are not the same",),
    "compare.first.heading": ("Human trafficking",),
    "compare.first.text": (
        "A crime against a person. Someone is forced, tricked or threatened into work. No border needs to be crossed.",
    ),
    "compare.second.heading": ("Human smuggling",),
    "compare.second.text": ("A crime against a border. Someone agrees, and often pays, to be taken across in secret.",),
    "help.label": ("Get help",),
    "help.note": ("Free call, day and night. Or text {text_code}.",),
    "help.danger": ("In danger now? Call {emergency}.",),
    "signs.heading": ("Signs of trafficking",),
    "signs.items": (
        "Someone else keeps their papers",
        "They are not free to leave or quit",
        "They or their family are threatened",
        "They work for little or no pay",
        "They owe a debt that never ends",
    ),
    "scan.label": ("Report online",),
    "scan.alt": ("QR code: opens {tip_page}",),
    "report.label": ("Report it",),
    "report.note": ("Tip line, day and night.",),
    "report.abroad": ("From abroad: {from_abroad}",),
}
UNVERIFIED = Missing("the hotline is not verified", "call it")


def copy(
    text: str,
    message_id: str = "message",
    *,
    facts: Mapping[str, Fact] = FACTS,
    language: Language = ENGLISH,
    place: Place = PLACE,
) -> Copy:
    """Words in which `{fact}` stands for a fact."""
    filled, spans = "", []
    for words, name in re.findall(r"([^{]*)(?:\{(\w+)\})?", text):
        filled += words
        if name:
            spans.append(Span(len(filled), len(filled) + len(facts[name].printed), facts[name]))
            filled += facts[name].printed
    return Copy(message_id, filled, tuple(spans), language.tag, place)


def card(
    words: Mapping[str, str | tuple[str, ...]] | None = None,
    *,
    facts: Mapping[str, Fact] | None = None,
    missing: tuple[Missing, ...] = (UNVERIFIED,),
    paper: Format = CR80,
    language: Language = ENGLISH,
) -> Edition:
    """The card, with other words in some slots, or other facts. With nothing `missing` it may be released."""
    ledger = {**FACTS, **(facts or {})}
    slots = {**WORDS, **{slot: _as_tuple(text) for slot, text in (words or {}).items()}}
    return Edition(
        material="tip-card",
        product="card",
        format=paper,
        language=language,
        tag=language.tag,
        issued=date(2026, 11, 25),
        issuer="U.S. Immigration and Customs Enforcement",
        title=slots["title"][0],
        copy={
            slot: tuple(copy(text, f"tips.{slot}", facts=ledger, language=language) for text in texts)
            for slot, texts in slots.items()
        },
        facts={slot: ledger[name] for slot, name in FACT_SLOTS.items()},
        missing=missing,
    )


def with_printed(name: str, printed: str) -> Edition:
    """The card with one fact printed otherwise than the ledger has it: a mistake that must be caught."""
    return card(facts={name: FACTS[name]._replace(printed=printed)})


def _as_tuple(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text
