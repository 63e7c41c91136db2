"""The report of all checks that goes along with a parcel: the outcome first, a line a file, and what was asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from iceprint.model.verdict import Result, Verdict
from iceprint.report.saying import count
from iceprint.report.verdicts import HONESTLY, verdict_lines

Asked = tuple[tuple[str, str], ...]  # ids and titles of the checks of a file


def verification_lines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """A file that passed takes one line; of others all is told that is wrong. What was asked stands at the end, once.

    Files of which the same was asked share a list, which has a letter.
    """
    yield f"{_outcome(verdicts)} - {HONESTLY}"
    lists: dict[Asked, str] = {}
    for verdict in verdicts:
        asked = tuple((answer.check, answer.title) for answer in verdict.answers)
        lists.setdefault(asked, f"list {chr(ord('A') + len(lists))}")
    for asked, name in lists.items():
        yield from ("", f"Files that answered to {name}, {count(len(asked), 'check')}:")
        for verdict in verdicts:
            if asked == tuple((answer.check, answer.title) for answer in verdict.answers):
                yield from _file(verdict)
    for asked, name in lists.items():
        yield from ("", f"{name[:1].upper()}{name[1:]}:")
        yield from (f"  {check:<16} {title}" for check, title in asked)


def _outcome(verdicts: Sequence[Verdict]) -> str:
    files, checks = count(len(verdicts), "file"), count(sum(len(each.answers) for each in verdicts), "check")
    bad = sum(not each.passed for each in verdicts)
    if not bad:
        return f"{files}, {checks}: all passed, none failed, all could run"
    return f"{files}, {checks}: {len(verdicts) - bad:,} files passed, {bad:,} did not"


def _file(verdict: Verdict) -> Iterator[str]:
    if not verdict.passed:
        yield from verdict_lines([verdict], Path(), quiet=True)
        return
    identity, passed = verdict.identity, verdict.how_many(Result.PASSED)
    claim = identity.claim or "claims neither PDF/X nor PDF/UA"
    edition = f", edition {identity.edition}" if identity.edition else ""
    yield f"{verdict.file}: {claim}{edition}, all {passed} passed"
