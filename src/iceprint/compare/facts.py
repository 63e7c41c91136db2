"""Numbers and addresses in words, behind links and in codes: which of them are not what they were."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iceprint.compare.alignment import align
from iceprint.model.comparison import FactChange, FactKind, Way
from iceprint.model.inspected import Inspected, InspectedPage

LEAST_PHONE, LEAST_NUMBER = 7, 2  # digits; the shorter ones are emergency numbers, text codes, ages, hours
_WHOLE = 10  # digits of a number that needs none of its neighbours
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_WEB = re.compile(
    r"(?:https?://\S{1,300}|(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b(?:[/?#][\w./~%?=&#+-]{0,300})?)", re.IGNORECASE
)
_PHONE = re.compile(
    r"[+(]{0,2}\d{1,15}(?:[-\u2010-\u2015./() \u00a0]{1,3}(?:\d{1,15}|(?<=[-\u2010-\u2015])[A-Z]{1,9}\b)){0,9}"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_TRAILING = ".,;:!?)]}>'\"\u060c\u3002\u2019\u201d\u00bb"


class Found(NamedTuple):
    """A fact as it stands on a page. Two are the same if their `key` is."""

    kind: FactKind
    shown: str
    key: str
    page: int


def facts_of(file: Inspected) -> Iterator[Found]:
    """All facts of a file, page by page, in the order of its words."""
    for number, page in enumerate(file.pages, start=1):
        yield from _in_words(page, number)
        yield from (Found(FactKind.CODE, code, code, number) for code in page.codes)
        yield from (Found(FactKind.LINK, link, link, number) for link in page.links)


def fact_changes(old: Inspected, new: Inspected) -> tuple[FactChange, ...]:
    """What is not what it was, the most dangerous first. A fact that changes places with another is told too."""
    before, after = tuple(facts_of(old)), tuple(facts_of(new))
    changes = (
        change
        for kind in FactKind
        for change in _changes(
            [each for each in before if each.kind is kind], [each for each in after if each.kind is kind]
        )
    )
    return tuple(changes)


def _in_words(page: InspectedPage, number: int) -> Iterator[Found]:
    """Mail before web addresses before numbers: what is found once is not found again inside."""
    text = page.text
    for kind, pattern in ((FactKind.MAIL, _MAIL), (FactKind.WEB, _WEB), (FactKind.PHONE, _PHONE)):
        for match in pattern.finditer(text):
            if kind is FactKind.PHONE:
                yield from _numbers(match[0], number)
            else:
                shown = match[0].rstrip(_TRAILING)
                yield Found(kind, shown, shown, number)
        text = pattern.sub(lambda match: "\n" * len(match[0]), text)


def _numbers(shown: str, page: int) -> Iterator[Found]:
    """A telephone number, or the shorter numbers that only stand beside each other."""
    if ")" not in shown:
        shown = shown.lstrip("(")  # of the words around it
    parts = shown.split()
    if len(parts) > 1 and any(len(_plain(part)) >= _WHOLE for part in parts):
        for part in parts:
            yield from _numbers(part, page)
        return
    key = _plain(shown)
    if len(key.lstrip("+")) >= LEAST_PHONE and not _DAY.match(shown):
        yield Found(FactKind.PHONE, shown.strip(), key, page)
        return
    for part in re.findall(r"\d+", shown):
        if len(part) >= LEAST_NUMBER:
            yield Found(FactKind.NUMBER, part, _plain(part), page)


def _plain(shown: str) -> str:
    """Digits of any script as Western ones, letters of vanity numbers, and a leading plus."""
    kept = (str(unicodedata.decimal(sign, sign)) for sign in shown if sign.isalnum())
    return ("+" if shown.startswith("+") else "") + "".join(kept)


def _changes(old: Sequence[Found], new: Sequence[Found]) -> Iterator[FactChange]:
    """Of one kind. What is gone here and new there is the same fact in another place."""
    gone: list[Found] = []
    come: list[Found] = []
    for step in align([each.key for each in old], [each.key for each in new]):
        if step.same:
            continue
        before, after = old[step.a : step.b], new[step.c : step.d]
        if len(before) == len(after) and Counter(e.key for e in before).keys().isdisjoint(e.key for e in after):
            yield from (
                FactChange(a.kind, Way.CHANGED, a.shown, b.shown, a.page, b.page)
                for a, b in zip(before, after, strict=True)
            )
        else:
            gone += before
            come += after
    yield from _unpaired(gone, come)


def _unpaired(gone: Sequence[Found], come: Sequence[Found]) -> Iterator[FactChange]:
    left = list(come)
    lost: list[Found] = []
    for fact in gone:
        again = next((each for each in left if each.key == fact.key), None)
        if again is None:
            lost.append(fact)
            continue
        left.remove(again)
        yield FactChange(fact.kind, Way.ELSEWHERE, fact.shown, again.shown, fact.page, again.page)
    if len(lost) == len(left):
        yield from (
            FactChange(a.kind, Way.CHANGED, a.shown, b.shown, a.page, b.page) for a, b in zip(lost, left, strict=True)
        )
        return
    yield from (FactChange(fact.kind, Way.GONE, fact.shown, "", fact.page, 0) for fact in lost)
    yield from (FactChange(fact.kind, Way.NEW, "", fact.shown, 0, fact.page) for fact in left)
