"""A project with a card, a poster and a brochure, for tests only: the words of the TIP card in the slots of programs.

Each comes with all optional slots, without any, and with an address to write to or to open instead of a number to call.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import yaml

from iceprint.catalog.library import Library
from iceprint.project import Project

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "es", "ar", "zh-Hans", "ru", "km")
PRODUCTS = {"card": "cr80", "poster": "letter-poster", "brochure": "letter-trifold"}
VARIANTS = ("full", "bare", "mail", "web")
MATERIALS = tuple(f"{variant}-{product}" for product in PRODUCTS for variant in VARIANTS)

Slots = dict[str, str | list[str]]

SIGNS = [f"signs.{name}" for name in ("documents", "leaving", "threats", "pay", "control", "minor")]
CONTACT: Slots = {"contact.label": "help.label", "contact.fact": "national_hotline", "contact.note": "help.note"}
SCAN: Slots = {"scan.page": "tip_page", "scan.label": "report.scan", "scan.alt": "report.scan-alt"}
SECOND: Slots = {"second.label": "report.label", "second.fact": "tip_line"}
OTHER: dict[str, Slots] = {
    "full": SCAN | SECOND,
    "bare": {},
    "mail": {"contact.fact": "public_affairs_mail"} | SECOND | {"second.fact": "ice_headquarters"},
    "web": {"contact.fact": "privacy_page"} | SCAN | {"scan.page": "human_rights_page"},
}
WORDS: dict[str, Slots] = {
    "card": {
        "title": "card.title",
        "headline": "card.headline",
        "lead": "trafficking.meaning",
        "points": SIGNS[:3],
        "ready.heading": "signs.heading",
        "ready.items": SIGNS[1:],
    },
    "poster": {
        "title": "card.title",
        "headline": "card.headline",
        "lead": "trafficking.meaning",
        "points.heading": "signs.heading",
        "points": SIGNS,
    },
    "brochure": {
        "title": "card.title",
        "cover.headline": "card.headline",
        "cover.lead": "trafficking.meaning",
        "what.heading": "trafficking.name",
        "what.text": ["trafficking.meaning", "smuggling.meaning"],
        "who.heading": "smuggling.name",
        "who.text": ["smuggling.meaning", "help.danger"],
        "points.heading": "signs.heading",
        "points": SIGNS,
        "how.heading": "help.label",
        "how.text": ["help.note", "help.danger", "report.note"],
        "ready.heading": "signs.heading",
        "ready.items": SIGNS[:4],
    },
}
FACT_SLOTS = ("contact.fact", "second.fact", "scan.page")


def programs(folder: Path) -> Library:
    """The project, written to a folder that is empty."""
    (folder / "content" / "materials").mkdir(parents=True)
    for path in ("iceprint.yaml", "content/facts.yaml"):
        shutil.copy(ROOT / path, folder / path)
    for path in ("content/programs", "translations"):
        shutil.copytree(ROOT / path, folder / path)
    (folder / "fonts").symlink_to(ROOT / "fonts")
    for product in PRODUCTS:
        for variant in VARIANTS:
            file = folder / "content" / "materials" / f"{variant}-{product}.yaml"
            file.write_text(yaml.safe_dump(_material(product, variant), sort_keys=False), "utf-8")
    return Library(Project(folder, folder / "output", today=date(2026, 11, 25)))


def _material(product: str, variant: str) -> dict[str, object]:
    slots = WORDS[product] | CONTACT | OTHER[variant]
    named = {slot: names if slot in FACT_SLOTS else _messages(names) for slot, names in slots.items()}
    head = {"product": f"program-{product}", "format": PRODUCTS[product], "languages": list(LANGUAGES)}
    return {**head, "issued": date(2026, 11, 25), "slots": named}


def _messages(names: str | list[str]) -> str | list[str]:
    if isinstance(names, str):
        return f"human-trafficking.{names}"
    return [f"human-trafficking.{name}" for name in names]
