"""Is the smallest letter, as it stands in the file, as large as the rule asks for?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import CannotRun, Case
from iceprint.verify.check import Check, Fault
from iceprint.verify.marks import Words
from iceprint.verify.promised_text import promised_words

_SLACK = 0.01  # points


def ask(case: Case) -> Iterator[Fault]:
    least = case.rule.least_type
    if not least:
        return
    exempt = _exempt(case) if case.rule.exempt else frozenset()
    letters = [
        (page.number, mark)
        for page in case.painted
        for mark in page.piece
        if isinstance(mark, Words) and mark.text.strip() and not mark.hidden
    ]
    if not letters:
        raise CannotRun("it holds no letters that can be measured; words that are drawn as outlines have no size")
    for number, mark in letters:
        if mark.size < least - _SLACK and id(mark) not in exempt:
            what = f"{mark.text.strip()!r} is set in {mark.size:.2f} pt, the rule asks for at least {least:g} pt"
            yield Fault(what, number, mark.box)


def _exempt(case: Case) -> frozenset[int]:
    """The marks of words that were promised in a smaller size. None, where the file does not hold what was promised."""
    try:
        return frozenset(id(mark) for _, mark, floor in promised_words(case) if floor < case.rule.least_type - _SLACK)
    except CannotRun:
        return frozenset()


CHECK = Check(
    "rule-type",
    "The smallest letter is not smaller than the rule asks for",
    "Laws give a least size so that a notice can be read from where people stand.",
    "content/rules/, `type`; measured on the letters of the finished file",
    "print it to the rule, so that it is set larger: iceprint poster --rule; shorten words that then do not fit",
    ask,
)
