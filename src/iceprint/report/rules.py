"""The rules of jurisdictions as text for people, as plain data, and as the table of docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iceprint.model.rule import NOT_ADVICE, Rule, Sheets

Json = dict[str, object]

_SHEETS = {
    Sheets.SEPARATE: "each on its own sheet",
    Sheets.TOGETHER: "all on one sheet",
    Sheets.EITHER: "on one sheet or on several",
}


def rule_lines(rules: Sequence[Rule]) -> Iterator[str]:
    """Every rule with what it asks for, its sources, its date and its doubts."""
    for rule in rules:
        yield f"{rule.id}  {rule.name}"
        yield from (f"  {key:<12} {value}" for key, value in _told(rule))
        yield ""
    yield NOT_ADVICE.capitalize()


def rules_json(rules: Sequence[Rule]) -> Json:
    return {"note": NOT_ADVICE, "rules": [_rule_json(rule) for rule in rules]}


def sheet_of(rule: Rule) -> str:
    return f"at least {rule.sheet}" if rule.sheet else "any size"


def type_of(rule: Rule) -> str:
    """The least size of letters, and what is exempt."""
    if not rule.least_type:
        return "any size"
    exempt = "; ".join(f"{zone} may be smaller: {why}" for zone, why in rule.exempt.items())
    return f"at least {rule.least_type:g} pt{f'; {exempt}' if exempt else ''}"


def languages_of(rule: Rule) -> str:
    several = len(rule.languages) > 1 or rule.more
    return ", ".join(rule.languages) + (f", {_SHEETS[rule.sheets]}" if several else "")


def _told(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "law", rule.law
    yield "sheet", sheet_of(rule)
    yield "type", type_of(rule)
    yield "languages", languages_of(rule)
    if rule.more:
        yield "and", rule.more
    yield "facts", ", ".join(rule.facts) or "none"
    yield "material", rule.material
    yield from (("says", demand.what) for demand in rule.demands if rule.provable(demand))
    yield from (("not proven", what) for what in rule.unproven)
    yield from (("source", source) for source in rule.sources)
    yield "as of", f"{rule.as_of}, {f'checked by {rule.checked_by}' if rule.checked_by else 'not checked by a lawyer'}"
    yield from (("doubt", doubt) for doubt in rule.doubts)


def _rule_json(rule: Rule) -> Json:
    return {
        "id": rule.id,
        "name": rule.name,
        "law": rule.law,
        "sources": list(rule.sources),
        "as_of": str(rule.as_of),
        "checked_by": rule.checked_by,
        "doubts": list(rule.doubts),
        "sheet_pt": [round(side, 2) for side in rule.sheet] if rule.sheet else None,
        "least_type_pt": rule.least_type or None,
        "languages": list(rule.languages),
        "more_languages": rule.more,
        "sheets": rule.sheets.value,
        "facts": list(rule.facts),
        "material": rule.material,
        "not_proven": list(rule.unproven),
    }
