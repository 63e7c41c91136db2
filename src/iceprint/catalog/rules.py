"""Reads `content/rules/<id>.yaml`: what the law of a state asks of a notice, with its source, date and doubts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from iceprint.catalog import names
from iceprint.catalog.nodes import Keys
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import FactError, IceprintError, Place, flatten, raise_all
from iceprint.model.edition import PROOF, Use
from iceprint.model.rule import Demand, Rule, Sheet, Sheets
from iceprint.model.units import mm

if TYPE_CHECKING:
    from iceprint.catalog.library import Library

MOST_SIDE = mm(2000.0)  # of a sheet that somebody must post
MOST_TYPE = 144.0  # points
DEMANDS = (("elements", False), ("fixed_text", True))  # the key, and whether the law prescribes the wording


def read_rule(document: Keys, rule_id: str, library: Library) -> Rule:
    """The rule in a file's mapping. What it names has to be there: languages, facts, programs, messages."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    if rule_id in {*Use, PROOF}:
        fields.refuse(fields.here, f'"{rule_id}" names a kind of edition, not a rule', "give the file another name")
    named = _Named(library, fields, problems)
    languages = fields.part("languages")
    least, exempt = _type(fields)
    rule = Rule(
        id=rule_id,
        name=fields.text("name"),
        law=fields.text("law"),
        sources=fields.words("source"),
        as_of=fields.date("as_of"),
        doubts=fields.words("doubts", optional=True),
        programs=named.all("program", fields.texts("applies_to"), library.programs),
        material=named.one("material", fields.text("material"), fields.place("material"), library.materials),
        sheet=_sheet(fields),
        least_type=least,
        exempt=exempt,
        languages=named.all("language", languages.texts("always"), library.languages),
        more=languages.maybe_text("more"),
        sheets=languages.one_of("sheets", Sheets),
        facts=() if fields.absent("facts") else tuple(named.facts(fields)),
        demands=tuple(demand for key, fixed in DEMANDS for demand in named.demands(key, fixed=fixed)),
        checked_by=fields.maybe_text("checked_by"),
        place=Place(document.place.file),
    )
    languages.done()
    fields.done()
    raise_all(problems)
    return rule


def _sheet(fields: Fields) -> Sheet | None:
    if fields.absent("sheet"):
        return None
    inner = fields.part("sheet")
    sheet = Sheet(inner.length("width"), inner.length("height"))
    inner.done()
    if inner.sound and not 0 < min(sheet) <= max(sheet) <= MOST_SIDE:
        fields.refuse(fields.place("sheet"), "no sheet has such a size", "correct it, or leave out `sheet`")
    return sheet


def _type(fields: Fields) -> tuple[float, dict[str, str]]:
    """The least size of letters in points, and the zones that are exempt, with the reason."""
    if fields.absent("type"):
        return 0.0, {}
    inner = fields.part("type")
    least = inner.length("least")
    exempt = inner.part("exempt") if not inner.absent("exempt") else None
    reasons = {zone: exempt.text(zone) for zone, _, _ in exempt.each()} if exempt else {}
    inner.done()
    if inner.sound and not 0 < least <= MOST_TYPE:
        fields.refuse(inner.place("least"), "no letters have such a size", "correct it, or leave out `type`")
    return least, reasons


class _Named:
    """What a rule names; notes the names that stand for nothing."""

    def __init__(self, library: Library, fields: Fields, problems: list[IceprintError]) -> None:
        self._library, self._fields, self._problems = library, fields, problems

    def all(
        self, kind: str, texts: tuple[tuple[str, Place], ...], known: Mapping[str, object] | tuple[str, ...]
    ) -> tuple[str, ...]:
        return tuple(self.one(kind, text, place, known) for text, place in texts)

    def one(self, kind: str, name: str, place: Place, known: Mapping[str, object] | tuple[str, ...]) -> str:
        if name and name not in known:
            self._fields.refuse(place, f'the {kind} "{name}" does not exist', suggestion(name, known))
        return name

    def facts(self, fields: Fields) -> Iterator[str]:
        ledger = self._library.ledger
        for name, place in fields.texts("facts"):
            fact = ledger.find(name)
            if name and fact is None:
                what, remedy = f'the fact "{name}" is not in content/facts.yaml', suggestion(name, ledger.names)
                self._problems.append(FactError(what, remedy=remedy, where=place))
            elif fact and fact.disputed:
                what = f'the fact "{name}" is disputed and cannot be printed'
                self._problems.append(FactError(what, remedy="name another fact", where=place))
            yield name

    def demands(self, key: str, *, fixed: bool) -> Iterator[Demand]:
        """Each with what it is; `message` names one message or null, `messages` several."""
        for inner in self._fields.parts(key, optional=True):
            what = inner.text("what")
            several = inner.texts("messages", optional=True)
            one = inner.maybe_text("message")
            found = (*several, *(((one, inner.place("message")),) if one else ()))
            inner.done()
            yield Demand(what, tuple(self._message(name, place) for name, place in found), fixed, inner.here)

    def _message(self, name: str, place: Place) -> str:
        program = names.program_of(name)
        if program not in self._library.programs:
            self.one("program", program, place, self._library.programs)
            return name
        known = self._read(lambda: self._library.program(program).messages)
        if known is not None and name not in known:
            self._fields.refuse(place, f'no program defines the message "{name}"', suggestion(name, known))
        return name

    def _read(self, read: Callable[[], Mapping[str, object]]) -> Mapping[str, object] | None:
        """What a file holds, or None if the file itself is wrong, which is said with it."""
        try:
            return read()
        except IceprintError as error:
            self._problems += flatten(error)
            return None
