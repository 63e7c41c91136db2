"""What the checks of finished files came to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from iceprint.model.units import Box, in_mm
from iceprint.model.verdict import Answer, Result, Verdict
from iceprint.report.saying import Json, count, near, shown

HONESTLY = "internal check, not a certification"
_RESULTS = {Result.PASSED: "passed", Result.FAILED: "failed", Result.NOT_RUN: "could not run"}


def verdict_lines(verdicts: Sequence[Verdict], here: Path, *, quiet: bool) -> Iterator[str]:
    """Every file with what it claims, one line a check, and what is wrong with its place and remedy."""
    for verdict in verdicts:
        name, identity = shown(near(Path(verdict.file), here)), verdict.identity
        if verdict.error:
            yield f"{name}: NOT JUDGED: {verdict.error.what}"
            yield f"    to fix: {verdict.error.remedy}"
            continue
        claim = f"claims {identity.claim}" if identity.claim else "claims neither PDF/X nor PDF/UA: common checks only"
        edition = f", edition {identity.edition}" if identity.edition else ""
        proof = " (a proof for reviewers: the piece that it shows is asked by itself)" if identity.is_proof else ""
        yield f"{name}: {claim}{edition}{proof}"
        for answer in verdict.answers:
            yield from _answer_lines(answer, quiet=quiet)
        counts = ", ".join(f"{verdict.how_many(result)} {words}" for result, words in _RESULTS.items())
        yield f"  {count(len(verdict.answers), 'check')}: {counts} - {HONESTLY}"


def _answer_lines(answer: Answer, *, quiet: bool) -> Iterator[str]:
    match answer.result:
        case Result.PASSED:
            yield from () if quiet else (f"  ok       {answer.check:<16} {answer.title}",)
        case Result.NOT_RUN:
            yield f"  not run  {answer.check:<16} could not run: {answer.why}"
        case Result.FAILED:
            yield f"  FAILED   {answer.check:<16} {answer.title}"
            yield from (f"           {finding}" for finding in answer.findings)
            yield f"    to fix: {answer.remedy}"


def verdict_json(verdicts: Sequence[Verdict]) -> Json:
    return {
        "note": HONESTLY,
        "files": [
            {
                "file": verdict.file,
                "claim": verdict.identity.claim or None,
                "edition": verdict.identity.edition or None,
                "passed": verdict.passed,
                "error": {"what": verdict.error.what, "remedy": verdict.error.remedy} if verdict.error else None,
                "checks": [_answer_json(answer) for answer in verdict.answers],
            }
            for verdict in verdicts
        ],
    }


def _answer_json(answer: Answer) -> Json:
    said = {"id": answer.check, "title": answer.title, "source": answer.source, "remedy": answer.remedy}
    findings = [
        {"page": finding.page, "box_mm": _box_json(finding.box), "what": finding.what} for finding in answer.findings
    ]
    return said | {"result": answer.result.value, "why": answer.why, "findings": findings}


def _box_json(box: Box | None) -> list[float] | None:
    """Left, bottom, right, top from the lower left corner of the trim."""
    return [round(in_mm(edge), 2) for edge in (box.x, box.y, box.right, box.top)] if box else None
