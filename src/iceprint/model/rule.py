"""A rule of a jurisdiction for posted notices, as far as a program can build to it: data of `content/rules/`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from iceprint.errors import Place
from iceprint.model.format import Format
from iceprint.model.template import Zone
from iceprint.model.units import POINTS_PER

NOT_ADVICE = (
    "not legal advice: the rules are readings of public copies that nobody has verified; what applies, and whether it "
    "is met, the issuer's lawyer has to say"
)
_SLACK = 0.05  # points


class Sheets(StrEnum):
    """How the languages of a rule are spread over sheets."""

    SEPARATE = "separate"  # each on a sheet of its own
    TOGETHER = "together"  # all on one sheet
    EITHER = "either"


class Sheet(NamedTuple):
    """The least size of a sheet, in points, whichever way it is turned."""

    width: float
    height: float

    def met_by(self, width: float, height: float) -> bool:
        """True if a sheet of that size is at least as large."""
        (short, long), (least_short, least_long) = sorted((width, height)), sorted(self)
        return short >= least_short - _SLACK and long >= least_long - _SLACK

    def __str__(self) -> str:
        return inches(*self)


class Demand(NamedTuple):
    """Something that a notice must say: `what` in our words, and the messages that say it.

    Without messages nothing here says it, and that it is met cannot be proven. One that is `fixed` has its wording
    prescribed by the law: the issuer's lawyer supplies it.
    """

    what: str
    messages: tuple[str, ...]
    fixed: bool
    place: Place


class Rule(NamedTuple):
    """What a law asks of a printed notice, with its source and date. Sizes are in points; 0 is no demand.

    `programs` are those whose materials it may be applied to, `material` the one that is printed if none is named.
    `exempt` maps zones of the design whose letters may be smaller to the reason. `more` says which other languages may
    be asked for, which whoever prints has to name. `facts` are ids of the ledger. `checked_by` is the issuer's lawyer.
    """

    id: str
    name: str
    law: str
    sources: tuple[str, ...]
    as_of: date
    doubts: tuple[str, ...]
    programs: tuple[str, ...]
    material: str
    sheet: Sheet | None
    least_type: float
    exempt: dict[str, str]
    languages: tuple[str, ...]
    more: str | None
    sheets: Sheets
    facts: tuple[str, ...]
    demands: tuple[Demand, ...]
    checked_by: str | None
    place: Place

    @property
    def unproven(self) -> tuple[str, ...]:
        """What no file can be shown to meet: what nobody has worded, and prescribed wording that no lawyer has read."""
        return tuple(f"{demand.what} ({self._why(demand)})" for demand in self.demands if not self.provable(demand))

    def provable(self, demand: Demand) -> bool:
        return bool(demand.messages) and (self.checked_by is not None or not demand.fixed)

    def _why(self, demand: Demand) -> str:
        if demand.messages:
            return "the wording is prescribed, and no lawyer has compared it"
        return "the wording is prescribed and is not supplied" if demand.fixed else "no message says it"


class Ruled(NamedTuple):
    """A rule as one edition is built to it: on which paper, and in which languages the whole build is."""

    rule: Rule
    paper: Format
    languages: tuple[str, ...]

    def exempts(self, zone: Zone) -> bool:
        """Whether letters of a zone may be smaller.

        Zones of a second language have its tag behind their name, zones of a part of the paper its name before.
        """
        name = zone.name.removesuffix(f" {zone.language.tag}") if zone.language else zone.name
        areas = (area for side in self.paper.sides for area in self.paper.areas(side))
        return not self.rule.exempt.keys().isdisjoint({name, *(name.removeprefix(f"{area} ") for area in areas)})


def inches(width: float, height: float) -> str:
    """A size as American shops write it: 8.5 x 11 in."""
    per = POINTS_PER["in"]
    return f"{width / per:.4g} x {height / per:.4g} in"
