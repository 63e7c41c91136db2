"""Is the sheet as large as the rule asks for?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.model.rule import inches
from iceprint.verify.case import Case
from iceprint.verify.check import Check, Fault


def ask(case: Case) -> Iterator[Fault]:
    sheet = case.rule.sheet
    if sheet is None:
        return
    enough = f"; large enough: {', '.join(case.rule.formats)}" if case.rule.formats else ""
    for page in case.painted:
        if not sheet.met_by(page.paper.width, page.paper.height):
            found = inches(page.paper.width, page.paper.height)
            yield Fault(f"it is {found} when cut, the rule asks for at least {sheet}{enough}", page.number)


CHECK = Check(
    "rule-sheet",
    "The sheet is not smaller than the rule asks for",
    "A notice on a smaller sheet is not the one that the law asks for.",
    "content/rules/, `sheet`",
    "print it on a larger sheet: iceprint poster --rule chooses one",
    ask,
)
