"""Is a file PDF/UA or PDF/A, in the opinion of veraPDF?

Both the official command and the one of tools/verapdf write the engine's JSON report, which is read here.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.judges.finding import NoVerdict, ask

# Exit codes with a report: all pass, some fail, no verdict on some file (7, 8, 9).
REPORTED = (0, 1, 7, 8, 9)


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that the file breaks: clause and test of the standard, how often, and the first place."""

    rule: str
    count: int
    message: str
    where: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """One file, measured by one flavour ("ua1", "2a" …). Without a single check there is no verdict."""

    file: Path
    flavour: str
    passed: bool
    checks: int
    failures: tuple[Failure, ...]

    def __str__(self) -> str:
        outcome = "passed" if self.passed else "FAILED"
        head = f"{self.file.name}: {self.flavour} {outcome}, {self.checks} checks"
        return "\n".join([head, *(f"  {f.rule} x{f.count} {f.message} at {f.where}" for f in self.failures)])


def validate(files: Sequence[Path], flavours: Sequence[str]) -> list[Verdict]:
    """A verdict for every flavour and file, in that order. Each flavour starts Java once, for all files."""
    verdicts = []
    for flavour in flavours:
        # The report has absolute names. A file that the command passes over in silence, because it does not
        # exist or its name does not end in .pdf, is noticed by read_report.
        names = [str(file.resolve()) for file in files]
        done = ask("verapdf", ["--format", "json", "--flavour", flavour, *names], answers=REPORTED)
        verdicts += read_report(done.stdout, files, flavour)
    return verdicts


def read_report(report: str, files: Sequence[Path], flavour: str) -> list[Verdict]:
    """The verdicts in a JSON report of veraPDF, one for each file; whatever is not there is NoVerdict."""
    try:
        jobs = {job["itemDetails"]["name"]: job for job in json.loads(report)["report"]["jobs"]}
        return [_read_job(jobs.get(str(file.resolve())), file, flavour) for file in files]
    except (ValueError, KeyError, TypeError) as error:
        raise NoVerdict(f"this is no report of veraPDF ({error!r}): {report[:500]}") from error


def _read_job(job: dict[str, Any] | None, file: Path, flavour: str) -> Verdict:
    if job is None:
        raise NoVerdict(f"veraPDF did not look at {file}")
    if "taskException" in job:
        raise NoVerdict(f"veraPDF could not judge {file}: {job['taskException'].get('exceptionMessage')}")
    # A list since veraPDF 1.28, which can judge by several flavours at once; one result before.
    results = job["validationResult"]
    (result,) = results if isinstance(results, list) else [results]
    details = result["details"]
    checks = details["passedChecks"] + details["failedChecks"]
    if checks == 0 or result["jobEndStatus"] != "normal":
        raise NoVerdict(f"veraPDF made {checks} checks of {file} (end: {result['jobEndStatus']})")
    failures = sorted(
        (_read_rule(rule) for rule in details["ruleSummaries"] if rule["failedChecks"]),
        key=lambda failure: failure.rule,
    )
    passed = result["compliant"] is True
    if passed == bool(details["failedChecks"]) or passed == bool(failures):
        raise NoVerdict(f"veraPDF contradicts itself about {file}: compliant {passed}, failures {failures}")
    return Verdict(file, flavour, passed, checks, tuple(failures))


def _read_rule(rule: dict[str, Any]) -> Failure:
    first = rule["checks"][0]
    return Failure(
        rule=f"{rule['clause']}-{rule['testNumber']}",
        count=rule["failedChecks"],
        message=first.get("errorMessage") or rule["description"],
        where=first["context"],
    )
