"""The proof for reviewers, as they get it: one file a language, and one that shows them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.command import iceprint
from tests.house.copies import copy_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def test_a_proof_of_one_language_and_the_contact_sheet(project: Path) -> None:
    ran = iceprint("proof", "tip-card", "--lang", "es", cwd=project)
    assert (ran.code, ran.out) == (0, "proof  output/proof/tip-card.es.pdf\nproof  output/proof/tip-card.pdf\n")


def test_all_languages_and_an_answer_for_machines(project: Path) -> None:
    ran = iceprint("proof", "tip-card", "--json", cwd=project)
    names = ["tip-card.en.pdf", "tip-card.es.pdf", "tip-card.pdf"]
    assert ran.code == 0
    assert [Path(file).name for file in ran.json()["written"]] == names
    assert ran.json()["errors"] == []
    assert sorted(path.name for path in (project / "output" / "proof").iterdir()) == names


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("tip-cart",), 'did you mean "tip-card"?'),
        (("tip-card", "--lang", "sp"), 'the language "sp" is unknown'),
        (("tip-card", "--lang", "es+km"), '"tip-card" is not published in Khmer (km)'),
    ],
)
def test_what_there_is_not_is_refused(words: tuple[str, ...], said: str, project: Path) -> None:
    ran = iceprint("proof", *words, cwd=project)
    assert ran.code == 2
    assert said in ran.err


def test_a_proof_is_asked_what_holds_for_it_and_passes(project: Path) -> None:
    """It shows a piece and is none: what is about pieces is asked of the piece."""
    assert iceprint("proof", "tip-card", "--lang", "es", cwd=project).code == 0
    ran = iceprint("verify", "output/proof/tip-card.es.pdf", "output/proof/tip-card.pdf", cwd=project)
    assert ran.code == 0, ran.said
    assert ran.out.count("a proof for reviewers: the piece that it shows is asked by itself") == 2
    assert "  ok       tables " in ran.out
    assert "  ok       contrast " in ran.out
    assert "code-size" not in ran.out


def test_the_same_files_are_written_again(project: Path) -> None:
    def built(seed: str) -> dict[str, bytes]:
        env = {"PYTHONHASHSEED": seed, "LC_ALL": "C"}
        assert iceprint("proof", "tip-card", "--lang", "es", cwd=project, env=env).code == 0
        return {path.name: path.read_bytes() for path in (project / "output" / "proof").iterdir()}

    assert built("1") == built("2")
