"""Reads `content/facts.yaml`, the ledger of every number and address, and judges what may be printed.

Form and allow-list are judged for every fact but a disputed one. That is kept exactly as it was found, however odd, so
that nobody adds it a second time; nothing can print it. This is how addresses of the past, which begin with http://,
stay on record.
"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.catalog import addresses, forms, names
from iceprint.catalog.forms import Complaint
from iceprint.catalog.nodes import Keys
from iceprint.catalog.schema import Fields
from iceprint.catalog.suggest import suggestion
from iceprint.errors import FactError, IceprintError, Place, raise_all
from iceprint.model.fact import EXPIRY, Choice, Fact, FactKind, Ledger, Line, Verification

TARGET_KEYS = {
    FactKind.PHONE: "dial",
    FactKind.EMERGENCY: "dial",
    FactKind.TEXT_CODE: "code",
    FactKind.WEB: "address",
    FactKind.EMAIL: "mailbox",
}


def read_ledger(document: Keys, hosts: tuple[str, ...], expiry: int = EXPIRY) -> Ledger:
    """All facts and choices; `hosts` is the allow-list for web addresses, `expiry` is in days."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    facts = {
        name: _fact(name, place, inner, hosts, expiry, problems)
        for name, place, inner in fields.part("facts").each_part()
    }
    choices = {}
    if not fields.absent("choices"):
        for name, place, inner in fields.part("choices").each_part():
            if name in facts:
                problems.append(FactError(f'"{name}" is also a fact', remedy="rename the choice", where=place))
            choices[name] = _choice(name, place, inner, facts, problems)
    fields.done()
    raise_all(problems)
    return Ledger(facts, choices)


def _fact(
    name: str, place: Place, fields: Fields, hosts: tuple[str, ...], expiry: int, problems: list[IceprintError]
) -> Fact:
    kind = fields.one_of("kind", FactKind)
    fact = Fact(
        id=name,
        kind=kind,
        printed=fields.text("printed"),
        target=fields.text(TARGET_KEYS[kind]) if kind in TARGET_KEYS else "",
        owner=fields.text("owner"),
        source=fields.text("source"),
        place=place,
        vanity=fields.maybe_text("vanity") if kind is FactKind.PHONE else None,
        doubt=fields.maybe_text("doubt"),
        disputed=fields.truth("disputed"),
        verified=_verification(fields),
        expires_after_days=fields.days("expires_after_days", default=expiry),
        line=None if fields.absent("line") else fields.one_of("line", Line),
    )
    fields.done()
    _judge_name(name, place, problems)
    if fields.sound:
        for complaint in _complaints(fact, hosts):
            where = fields.place(complaint.key)
            problems.append(FactError(f'fact "{name}": {complaint.what}', remedy=complaint.remedy, where=where))
    return fact


def _complaints(fact: Fact, hosts: tuple[str, ...]) -> Iterator[Complaint]:
    if fact.disputed:
        if fact.doubt is None:
            yield Complaint("disputed", "it is disputed without a reason", "say why in `doubt`")
        if fact.verified is not None:
            yield Complaint("verified", "it is disputed and verified at once", "settle which, and delete the other")
        return
    match fact.kind:
        case FactKind.PHONE:
            yield from forms.phone(fact.printed, fact.target, fact.vanity)
        case FactKind.EMERGENCY:
            yield from forms.emergency(fact.printed, fact.target)
        case FactKind.TEXT_CODE:
            yield from forms.text_code(fact.printed, fact.target)
        case FactKind.WEB:
            yield from addresses.web(fact.printed, fact.target, hosts)
        case FactKind.EMAIL:
            yield from forms.email(fact.printed, fact.target)
        case FactKind.POSTAL:
            pass  # free words


def _verification(fields: Fields) -> Verification | None:
    """`verified: null` has to be written out, so that leaving it empty is a decision."""
    if fields.is_null("verified"):
        return None
    inner = fields.part("verified")
    verification = Verification(inner.text("by"), inner.date("on"), inner.text("evidence"))
    inner.done()
    return verification


def _choice(name: str, place: Place, fields: Fields, facts: dict[str, Fact], problems: list[IceprintError]) -> Choice:
    options = fields.texts("of")
    choice = Choice(
        id=name,
        question=fields.text("question"),
        options=tuple(option for option, _ in options),
        chosen=fields.text("chosen"),
        decided_by=None if fields.is_null("decided_by") else fields.text("decided_by"),
        place=place,
    )
    fields.done()
    _judge_name(name, place, problems)
    for option, where in options:
        if option not in facts:
            remedy = suggestion(option, facts)
            problems.append(FactError(f'choice "{name}": there is no fact "{option}"', remedy=remedy, where=where))
    if fields.sound and choice.chosen not in choice.options:
        what = f'choice "{name}": "{choice.chosen}" is not one of its options'
        problems.append(FactError(what, remedy=suggestion(choice.chosen, choice.options), where=fields.place("chosen")))
    return choice


def _judge_name(name: str, place: Place, problems: list[IceprintError]) -> None:
    if not names.FACT.match(name):
        remedy = "use small letters, digits and underscores, such as tip_line"
        problems.append(FactError(f'"{name}" cannot name a fact or a choice', remedy=remedy, where=place))
