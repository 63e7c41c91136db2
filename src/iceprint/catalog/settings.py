"""Reads `iceprint.yaml`: who issues the material, which addresses may be printed, and what is made by default."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from iceprint.catalog.nodes import Keys
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, raise_all

_HOST = re.compile(r"\.?[a-z0-9]+(?:[.-][a-z0-9]+)*\Z", re.ASCII)


class LargePrintPaper(StrEnum):
    """What large print is set for: the paper in the reader's printer."""

    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a project. `hosts` may begin with a dot: any host under it. `materials` is keyed by product."""

    issuer: str
    hosts: tuple[str, ...]
    materials: dict[str, str]
    languages: tuple[str, ...]
    large_print_paper: str  # a format


def read_settings(document: Keys) -> Settings:
    """The settings in a file's mapping."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    hosts = fields.texts("hosts")
    for host, place in hosts:
        if not _HOST.match(host):
            fields.refuse(place, f'"{host}" is not a host', "write example.org, or .gov for every host under it")
    materials = fields.part("materials")
    settings = Settings(
        issuer=fields.text("issuer"),
        hosts=tuple(host for host, _ in hosts),
        materials={product: materials.text(product) for product, _, _ in materials.each()},
        languages=tuple(tag for tag, _ in fields.texts("languages")),
        large_print_paper=LargePrintPaper.LETTER
        if fields.absent("large_print_paper")
        else fields.one_of("large_print_paper", LargePrintPaper),
    )
    fields.done()
    raise_all(problems)
    return settings
