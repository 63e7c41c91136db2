"""The ledger of facts as text for people and plain data for machines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from iceprint.model.fact import Fact, FactKind, FactStatus, Ledger
from iceprint.model.link import LinkAnswer
from iceprint.model.policy import ReleasePolicy
from iceprint.model.recall import Carrier

Json = dict[str, object]
Carriers = Mapping[str, tuple[Carrier, ...]]

SHOWN = 2  # materials of a fact, in the table of all


def ledger_lines(
    ledger: Ledger, carriers: Carriers, policy: ReleasePolicy, today: date, *, verbose: bool
) -> Iterator[str]:
    """A line for every fact: its state, last verification and last day, where it is printed, and whose it is."""
    rows: list[tuple[str, ...]] = [("fact", "state", "verified", "until", "printed in", "owner")]
    rows += [_row(fact, carriers.get(fact.id, ()), policy.status(fact, today)) for fact in ledger.facts.values()]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    yield lines[0]
    for line, fact in zip(lines[1:], ledger.facts.values(), strict=True):
        yield line
        if verbose:
            yield from (f"    {key:<9} {words}" for key, words in _details(fact))
    statuses = [policy.status(fact, today) for fact in ledger.facts.values()]
    counts = [f"{statuses.count(status)} {status}" for status in FactStatus if status in statuses]
    yield f"{len(statuses)} facts: {', '.join(counts)}"


def ledger_json(ledger: Ledger, carriers: Carriers, policy: ReleasePolicy, today: date) -> list[Json]:
    return [
        fact_json(fact, policy, today) | {"printed_in": _printed_in(carriers.get(fact.id, ()))}
        for fact in ledger.facts.values()
    ]


def fact_json(fact: Fact, policy: ReleasePolicy, today: date) -> Json:
    word = fact.verified
    return {
        "fact": fact.id,
        "kind": fact.kind.value,
        "printed": fact.printed,
        "target": fact.target or None,
        "owner": fact.owner,
        "source": fact.source,
        "doubt": fact.doubt,
        "state": policy.status(fact, today).value,
        "verified": {"by": word.by, "on": str(word.on), "evidence": word.evidence} if word else None,
        "until": str(fact.good_until) if fact.good_until else None,
        "expires_after_days": fact.expires_after_days,
        "file": fact.place.file,
        "line": fact.place.line,
    }


def verified_line(fact: Fact) -> str:
    assert fact.verified, "it has just been"
    who = f"by {fact.verified.by} on {fact.verified.on}, good until {fact.good_until}"
    return f"verified  {fact.id} ({fact.printed}) {who}  {fact.place}"


def where_lines(fact: Fact, carriers: Sequence[Carrier]) -> Iterator[str]:
    """Every material with its languages, and every place in it, so that all can be called back."""
    yield f"{fact.id} ({fact.printed}) is printed in {_count(len(carriers), 'edition')}"
    for publication, languages in _printed_in(carriers).items():
        yield f"{publication}  {', '.join(languages)}"
        spots = [(one.language, spot) for one in carriers if one.publication == publication for spot in one.spots]
        for slot, name, message in dict.fromkeys((spot.slot, spot.name, spot.message) for _, spot in spots):
            tags = [tag for tag, spot in spots if (spot.slot, spot.name, spot.message) == (slot, name, message)]
            words = f"  {slot}: {f'message {message}' if message else 'by itself'}"
            words += f", as the choice {name}" if name != fact.id else ""
            yield words if len(tags) == len(languages) else f"{words}, in {', '.join(tags)} only"


def where_json(fact: Fact, carriers: Sequence[Carrier]) -> Json:
    editions = [
        {
            "material": carrier.material,
            "language": carrier.language,
            "partner": carrier.partner or None,
            "spots": [
                {"slot": spot.slot, "as": spot.name, "message": spot.message, "place": str(spot.place)}
                for spot in carrier.spots
            ],
        }
        for carrier in carriers
    ]
    return {"fact": fact.id, "printed": fact.printed, "editions": editions}


def link_lines(answers: Sequence[LinkAnswer], facts: Sequence[Fact]) -> Iterator[str]:
    """Which addresses answered, and which of all facts were not asked. Those that failed are told as mistakes."""
    good = [answer for answer in answers if answer.is_good]
    width = max((len(answer.fact) for answer in good), default=0)
    yield from (f"{answer.verdict:<8} {answer.fact:<{width}}  {answer.address}  {answer.what}" for answer in good)
    yield f"{len(good)} of {_count(len(answers), 'address', 'addresses')} answered"
    others = sum(fact.kind is not FactKind.WEB for fact in facts)
    yield f"not asked: {others} telephone numbers, mailboxes and postal addresses, which a person has to try"
    asked = {answer.fact for answer in answers}
    disputed = sum(fact.kind is FactKind.WEB and fact.id not in asked for fact in facts)
    yield f"not asked: {_count(disputed, 'disputed address', 'disputed addresses')}, which cannot be printed"


def links_json(answers: Iterable[LinkAnswer]) -> list[Json]:
    return [
        {
            "fact": answer.fact,
            "address": answer.address,
            "verdict": answer.verdict.value,
            "what": answer.what,
            "leads_to": answer.leads_to,
        }
        for answer in answers
    ]


def _row(fact: Fact, carriers: Sequence[Carrier], status: FactStatus) -> tuple[str, ...]:
    on, until = (str(day) if day else "-" for day in (fact.verified and fact.verified.on, fact.good_until))
    own = [carrier for carrier in carriers if not carrier.partner]
    printed = [f"{name} ({_count(len(tags), 'language')})" for name, tags in _printed_in(own).items()]
    partners = Counter(carrier.partner for carrier in carriers if carrier.partner)
    printed += [f"for {partner} ({_count(editions, 'edition')})" for partner, editions in partners.items()]
    more = f" and {len(printed) - SHOWN} more" if len(printed) > SHOWN else ""  # all of them: iceprint facts where
    return fact.id, status.value, on, until, ", ".join(printed[:SHOWN]) + more or "-", fact.owner


def _details(fact: Fact) -> Iterator[tuple[str, str]]:
    yield "printed", fact.printed
    yield "source", fact.source
    if fact.doubt:
        yield "doubt", fact.doubt
    if fact.verified:
        yield "verified", f"by {fact.verified.by} on {fact.verified.on}: {fact.verified.evidence}"
    yield "stands at", str(fact.place)


def _printed_in(carriers: Iterable[Carrier]) -> dict[str, list[str]]:
    """The languages of each publication."""
    found: dict[str, list[str]] = {}
    for carrier in carriers:
        found.setdefault(carrier.publication, []).append(carrier.language)
    return found


def _count(number: int, noun: str, several: str | None = None) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {several or f'{noun}s'}"
