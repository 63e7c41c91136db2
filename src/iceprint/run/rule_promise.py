"""What a rule demands of a file: from the rule, the ledger and the resolved words of the edition, if that is known."""

from __future__ import annotations

from collections.abc import Sequence

from iceprint.catalog.library import Library
from iceprint.catalog.ruled import large_enough
from iceprint.model.edition import Edition
from iceprint.model.rule import Demand, Rule
from iceprint.model.rule_promise import RulePromise, Said
from iceprint.text.items import drawn


def rule_promise(library: Library, rule: Rule, edition: Edition | None, present: Sequence[str]) -> RulePromise:
    """The demands on a file of an edition, or of nobody knows what. `present` are the languages seen together."""
    facts = (library.ledger.find(name) for name in rule.facts)
    product = library.products[edition.product if edition else library.material(rule.material).product]
    return RulePromise(
        rule=rule.id,
        sheet=rule.sheet,
        formats=tuple(paper.id for paper in large_enough(library, product, rule.sheet)),
        least_type=rule.least_type,
        exempt=bool(rule.exempt),
        languages=rule.languages,
        sheets=rule.sheets,
        own=tuple(voice.language.tag for voice in edition.voices) if edition else (),
        present=tuple(present),
        facts=tuple(fact.printed for fact in facts if fact),
        said=tuple(_said(demand, edition) for demand in rule.demands if demand.messages) if edition else None,
        unproven=rule.unproven,
    )


def _said(demand: Demand, edition: Edition) -> Said:
    """The words in each language of the edition; none at all if one of the messages is not printed."""
    words: list[str] = []
    for voice in edition.voices:
        copies = {copy.message_id: copy for several in voice.copy.values() for copy in several}
        if not set(demand.messages) <= copies.keys():
            return Said(demand.what, ())
        words += (drawn(copies[message].text) for message in demand.messages)
    return Said(demand.what, tuple(words))
