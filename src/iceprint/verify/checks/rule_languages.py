"""Are all languages of the rule there, on as many sheets as it asks for?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.model.rule import Sheets
from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault


def ask(case: Case) -> Iterator[Fault]:
    rule = case.rule
    own = rule.own or _told_by(case)
    if rule.sheets is Sheets.TOGETHER:
        yield from (Fault(f'"{tag}" is not on it: the rule asks for all on one sheet') for tag in _not_in(own, case))
        return
    if rule.sheets is Sheets.SEPARATE and len(own) > 1:
        yield Fault(f"it holds {', '.join(own)}: the rule asks for each language on a sheet of its own")
    for tag in _not_in((*own, *rule.present), case):
        yield Fault(f'the rule also asks for "{tag}", which is in no file that was looked at together with this one')


def _told_by(case: Case) -> tuple[str, ...]:
    """The language that a file of unknown make names: en-US is English too."""
    tag = case.document.catalog.text("Lang") or ""
    return (tag,) if tag in case.rule.languages else (tag.partition("-")[0],)


def _not_in(found: tuple[str, ...], case: Case) -> list[str]:
    return [tag for tag in case.rule.languages if tag not in found]


CHECK = Check(
    "rule-languages",
    "All languages that the rule asks for are there",
    "A notice in one language alone does not reach those for whom the law asks for another.",
    "content/rules/, `languages`",
    "print all languages of the rule, and name all their files in one `iceprint verify`",
    ask,
)
