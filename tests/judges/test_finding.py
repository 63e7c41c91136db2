"""A missing judge skips a test where that is allowed, fails it where it is not, and is never a pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judges import finding


@pytest.fixture(autouse=True)
def _empty_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing on PATH, nothing installed by us, nothing asked for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(finding, "JUDGES", {"qpdf": finding.Judge("qpdf", "qpdf", remedy="install qpdf")})
    for variable in ("CI", "ICEPRINT_REQUIRE_JUDGES", "ICEPRINT_QPDF"):
        monkeypatch.delenv(variable, raising=False)


def test_a_missing_judge_skips_the_test_and_says_what_to_install() -> None:
    with pytest.raises(pytest.skip.Exception, match="qpdf is missing: install qpdf"):
        finding.summon("qpdf")


@pytest.mark.parametrize("variable", ["CI", "ICEPRINT_REQUIRE_JUDGES"])
def test_where_judges_are_required_a_missing_one_fails_the_test(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, "true")
    with pytest.raises(pytest.fail.Exception, match="qpdf is missing: install qpdf"):
        finding.summon("qpdf")


def test_an_unknown_judge_is_a_mistake_in_the_test() -> None:
    with pytest.raises(KeyError):
        finding.summon("qdpf")


def test_an_installed_judge_is_found_on_the_path(tmp_path: Path) -> None:
    program = _program(tmp_path / "qpdf", "exit 0")
    assert finding.find("qpdf") == [str(program)]


def test_the_environment_may_name_another_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _program(tmp_path / "qpdf", "exit 0")
    other = _program(tmp_path / "other qpdf", "exit 0")
    monkeypatch.setenv("ICEPRINT_QPDF", f"'{other}' --strict")
    assert finding.find("qpdf") == [str(other), "--strict"]


def test_a_command_that_was_named_and_is_missing_is_not_replaced(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _program(tmp_path / "qpdf", "exit 0")
    monkeypatch.setenv("ICEPRINT_QPDF", "elsewhere/qpdf")
    with pytest.raises(finding.JudgeMissing, match="elsewhere/qpdf is missing"):
        finding.find("qpdf")


def test_an_unexpected_end_is_no_verdict(tmp_path: Path) -> None:
    _program(tmp_path / "qpdf", "echo 'out of paper' >&2; exit 5")
    with pytest.raises(finding.NoVerdict, match="qpdf ended with code 5: out of paper"):
        finding.ask("qpdf", [], answers=[0])


def test_a_judge_that_hangs_is_no_verdict(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _program(tmp_path / "qpdf", "exec /bin/sleep 10")
    monkeypatch.setattr(finding, "TIME_LIMIT", 0.1)
    with pytest.raises(finding.NoVerdict, match="did not answer"):
        finding.ask("qpdf", [], answers=[0])


def _program(path: Path, script: str) -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path
