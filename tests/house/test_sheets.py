"""`--sheet` as people use it: what is written, what is said, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.command import iceprint
from tests.house.copies import copy_project

GANG = "output/sheets/tip-card.es+en.12x18.gang.pdf"
OFFICE = "output/sheets/tip-card.es.letter.step.pdf"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("house") / "project")


def files(project: Path) -> set[str]:
    return {path.relative_to(project).as_posix() for path in (project / "output").rglob("*.pdf")}


def test_a_gang_is_written_with_its_plan_and_passes_every_check_later(project: Path) -> None:
    ran = iceprint("card", "--sheet", "12x18", "--quantity", "es=5000,en=2000", cwd=project)
    assert ran.code == 0, ran.said
    assert GANG in files(project)
    assert "es x 15, en x 6" in ran.out
    assert "the plan:      1 plate, 334 sheets, 14 copies over, 0.2 % waste; no plan of so few plates needs" in ran.out
    assert "one for each:  2 plates, 335 sheets, 35 copies over, 0.5 % waste" in ran.out
    told = iceprint("verify", GANG, cwd=project)
    assert told.code == 0, told.said
    assert "  ok       cell-words" in told.out


def test_plates_are_weighed_against_paper_by_what_a_plate_costs(project: Path, tmp_path: Path) -> None:
    """On one plate the small language is printed as often as the large ones need sheets."""
    words = ("card", "--sheet", "12x18", "--quantity", "es=19000,en=200", "--plates", "balanced", "--output", tmp_path)
    cheap = iceprint(*words, cwd=project)
    assert "the plan:      2 plates, 915 sheets, " in cheap.out
    assert "; a plate is taken to cost 25 sheets; " in cheap.out
    dear = iceprint(*words, "--plate-cost", "100", cwd=project)
    assert "the plan:      1 plate, 950 sheets, " in dear.out


def test_office_sheets_come_with_a_page_to_calibrate_the_printer(project: Path) -> None:
    ran = iceprint("card", "--sheet", "letter", "--lang", "es", "--back-shift", "0.5 mm, -0.25 mm", cwd=project)
    assert ran.code == 0, ran.said
    assert {OFFICE, "output/sheets/calibration.letter.pdf"} <= files(project)
    told = iceprint("verify", OFFICE, cwd=project)
    assert told.code == 0, told.said
    assert "claims neither PDF/X nor PDF/UA" in told.out


def test_the_same_order_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    words = ("card", "--sheet", "sra3", "--scheme", "turn", "--quantity", "es=100,en=30", "-q")
    found = []
    for name in ("one", "two"):
        assert iceprint(*words, "--output", tmp_path / name, cwd=project).code == 0
        found.append((tmp_path / name / "sheets" / "tip-card.es+en.sra3.turn.pdf").read_bytes())
    assert found[0] == found[1]


def test_machines_get_the_plan_as_data(project: Path) -> None:
    ran = iceprint("card", "--sheet", "13x19", "--quantity", "es=300,en=100", "--json", cwd=project)
    (file,) = ran.json()["written"]
    assert file["plan"]["printed"].keys() == {"es", "en"}
    assert file["plan"]["printed"]["es"] >= 300
    assert file["plan"]["proven"] is True
    assert len(file["one_for_each"]["plates"]) == 2


def test_brochures_and_posters_lie_on_sheets_too(project: Path) -> None:
    for kind, tag in (("brochure", "es"), ("poster", "es")):
        ran = iceprint(kind, "--sheet", "19x25", "--lang", tag, cwd=project)
        assert ran.code == 0, ran.said
        assert f"output/sheets/human-trafficking-{kind}.{tag}.19x25.step.pdf" in files(project)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("--quantity es=5", "--quantity says how pieces lie on sheets"),
        ("--scheme gang", "--scheme says how pieces lie on sheets"),
        ("--sheet 12x18 --quantity es=0", '--quantity has "es=0"'),
        ("--sheet 12x18 --quantity es=-5", '--quantity has "es=-5"'),
        ("--sheet 12x18 --quantity es=10000001", "with 1 to 10000000 copies each"),
        ("--sheet 12x18 --quantity es=1e9,en", '--quantity has "en"'),
        ("--sheet 12x18 --quantity es=5,es=6", '--quantity names "es" twice'),
        ("--sheet 12x18 --quantity es=5 --lang en", "name different languages"),
        ("--sheet 12x18 --quantity xx=5", '"xx"'),
        ("--sheet 12x18 --edition text", "there are no sheets of the edition text"),
        ("--sheet letter --edition press", "is for an office printer"),
        ("--sheet postcard", 'there is no sheet "postcard"'),
        ("--sheet letter --back-shift 3", "no way to the right and up"),
        ("--sheet letter --back-shift 30mm,0mm", "moves backs by more than 10 mm"),
        ("--sheet 12x18 --scheme saddle --caliper 3mm", "is not how thick paper is"),
        ("--sheet 12x18 --scheme gang", "how many places each language gets"),
        ("--sheet 12x18 --plates many", '--plates is "many", which is no number of plates'),
        ("--sheet 12x18 --plates balanced", "a number of plates is only kept where languages with quantities share"),
        ("--sheet 12x18 --quantity es=5 --plate-cost 9", "only counts where plates and paper are weighed"),
        ("--sheet 12x18 --quantity es=5 --plates balanced --plate-cost -1", "which is not what a plate costs"),
        ("--plate-cost 5", "--plate-cost says how pieces lie on sheets"),
    ],
)
def test_what_makes_no_sense_is_a_wrong_command_line(words: str, what: str, project: Path, tmp_path: Path) -> None:
    ran = iceprint("card", *words.split(), "--output", tmp_path, cwd=project)
    assert ran.code == 2, ran.said
    assert what in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_that_is_too_small_is_refused_and_says_which_would_do(project: Path, tmp_path: Path) -> None:
    ran = iceprint("brochure", "--sheet", "letter", "--lang", "es", "--output", tmp_path, cwd=project)
    assert ran.code == 7
    assert "does not fit the sheet" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_release_on_sheets_is_refused_with_what_is_missing(project: Path, tmp_path: Path) -> None:
    ran = iceprint(
        *("card", "--sheet", "12x18", "--quantity", "es=5,en=5", "--release", "--output", tmp_path), cwd=project
    )
    assert ran.code == 1
    assert "cannot be released" in ran.err
    assert list(tmp_path.iterdir()) == []
