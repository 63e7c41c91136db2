"""veraPDF can pass a file and fail one; whatever is neither is an error, never a pass."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.judges import specimens
from tests.judges.finding import NoVerdict
from tests.judges.verapdf import Failure, Verdict, read_report, validate

FILE = Path("/tmp/page.pdf")  # noqa: S108 - only a name, never opened
needs_verapdf = pytest.mark.judge("verapdf")


@needs_verapdf
def test_each_flavour_gives_each_file_its_own_verdict(tmp_path: Path) -> None:
    good = specimens.accessible(tmp_path / "good page.pdf")
    bad = specimens.one_page(tmp_path / "bad.pdf", b"BT /F 12 Tf 10 50 Td (Call us) Tj ET")

    verdicts = validate([good, bad], ["ua1", "2a"])

    assert [(v.file, v.flavour, v.passed) for v in verdicts] == [
        (good, "ua1", True),
        (bad, "ua1", False),
        (good, "2a", False),
        (bad, "2a", False),
    ]
    assert all(verdict.checks > 0 for verdict in verdicts)


@needs_verapdf
def test_a_failure_names_rule_reason_and_place(tmp_path: Path) -> None:
    bad = specimens.one_page(tmp_path / "bad.pdf", b"0 0 50 50 re f 50 50 50 50 re f")

    (verdict,) = validate([bad], ["ua1"])

    untagged = next(failure for failure in verdict.failures if failure.rule == "7.1-3")
    assert untagged.count == 2
    assert untagged.message == "Content is neither marked as Artifact nor tagged as real content"
    assert untagged.where.startswith("root/document[0]/pages[0]")


@needs_verapdf
def test_a_file_that_is_no_pdf_is_an_error(tmp_path: Path) -> None:
    garbage = tmp_path / "garbage.pdf"
    garbage.write_bytes(b"garbage")
    good = specimens.accessible(tmp_path / "good.pdf")
    with pytest.raises(NoVerdict, match=r"could not judge .*garbage\.pdf: .*Couldn't parse stream"):
        validate([good, garbage], ["ua1"])


@needs_verapdf
def test_a_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NoVerdict, match=r"did not look at .*nothing\.pdf"):
        validate([tmp_path / "nothing.pdf"], ["ua1"])


@needs_verapdf
@pytest.mark.parametrize("flavour", ["ua9", "0"])  # 0 means to veraPDF: whatever the file claims
def test_a_flavour_that_does_not_exist_is_an_error(tmp_path: Path, flavour: str) -> None:
    with pytest.raises(NoVerdict):
        validate([specimens.accessible(tmp_path / "good.pdf")], [flavour])


def test_no_check_is_no_pass() -> None:
    with pytest.raises(NoVerdict, match="made 0 checks"):
        read_report(_report(_result(passed_checks=0)), [FILE], "ua1")


def test_a_validation_that_was_broken_off_is_no_pass() -> None:
    with pytest.raises(NoVerdict, match="end: timeout"):
        read_report(_report(_result(end="timeout")), [FILE], "ua1")


def test_a_report_that_contradicts_itself_is_an_error() -> None:
    with pytest.raises(NoVerdict, match="contradicts itself"):
        read_report(_report(_result(compliant=False)), [FILE], "ua1")


@pytest.mark.parametrize("report", ["", "veraPDF 1.28", "[]", '{"report": {}}', '{"report": {"jobs": [{}]}}'])
def test_another_text_is_no_report(report: str) -> None:
    with pytest.raises(NoVerdict, match="no report of veraPDF"):
        read_report(report, [FILE], "ua1")


def test_older_reports_hold_a_single_result() -> None:
    verdict = Verdict(FILE, "ua1", passed=True, checks=7, failures=())
    assert read_report(_report(_result()), [FILE], "ua1") == [verdict]
    assert read_report(_report([_result()]), [FILE], "ua1") == [verdict]


def test_a_verdict_reads_as_a_sentence_and_its_reasons() -> None:
    failure = Failure("7.1-3", 2, "Content is not tagged", "root/document[0]")
    assert str(Verdict(FILE, "ua1", passed=False, checks=8, failures=(failure,))) == (
        "page.pdf: ua1 FAILED, 8 checks\n  7.1-3 x2 Content is not tagged at root/document[0]"
    )


def _result(*, passed_checks: int = 7, compliant: bool = True, end: str = "normal") -> dict[str, Any]:
    details = {"passedChecks": passed_checks, "failedChecks": 0, "ruleSummaries": []}
    return {"details": details, "compliant": compliant, "jobEndStatus": end}


def _report(result: object) -> str:
    job = {"itemDetails": {"name": str(FILE.resolve())}, "validationResult": result}
    return json.dumps({"report": {"jobs": [job]}})
