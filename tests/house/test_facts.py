"""`iceprint facts` as an officer uses it, on a copy of the shipped project."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.house.command import Ran, iceprint
from tests.house.copies import CARD, FACTS, LANGUAGES, MATERIAL, SETTINGS, Edit, copy_of_the_card, in_fact, snapshot

EPOCH = {"SOURCE_DATE_EPOCH": str(int(datetime(2026, 12, 1, tzinfo=UTC).timestamp()))}
PAIR = ("national_hotline", "ice_tip_page")
ROUNDS = 20

_VERIFIED = re.compile(r"(    verified: )\{by: .*\}")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_of_the_card(tmp_path / "project")


def facts(project: Path, *words: str | Path) -> Ran:
    return iceprint("facts", *words, cwd=project, env=EPOCH)


def verify(project: Path, fact: str, *words: str, by: str = "Ana Núñez") -> Ran:
    return facts(project, "verify", fact, "--by", by, "--evidence", 'called: "HELP"; it rang', *words)


def ledger(project: Path) -> str:
    return (project / FACTS).read_bytes().decode("utf-8")


def test_every_fact_is_listed_with_its_state_and_where_it_is_printed(project: Path) -> None:
    assert verify(project, "emergency", "--on", "2026-11-30").code == 0
    head, *rows, total = facts(project).out.splitlines()
    assert head.split("  ")[0] == "fact"
    ids = re.findall(r"^  (\w+):\n    kind:", ledger(project), re.MULTILINE)
    assert [row.split()[0] for row in rows] == ids
    assert re.split(r"  +", rows[0]) == [
        "emergency",
        "verified",
        "2026-11-30",
        "2027-05-29",
        f"{MATERIAL} ({len(LANGUAGES)} languages)",
        "Local emergency services",
    ]
    assert total.startswith(f"{len(ids)} facts: 1 verified, ")
    assert facts(project, "list").out == facts(project).out


def test_machines_get_the_ledger_wherever_the_option_stands(project: Path) -> None:
    for words in (["--json"], ["--json", "list"], ["list", "--json"]):
        listed = {each["fact"]: each for each in facts(project, *words).json()["facts"]}
        assert listed["national_hotline"]["printed_in"] == {MATERIAL: list(LANGUAGES)}
        assert listed["hsi_tip_line"]["printed_in"] == {}
        assert (listed["ice_site_2011"]["state"], listed["ice_site"]["until"]) == ("disputed", None)


def test_a_verification_changes_one_line_of_the_ledger_and_no_other_file(project: Path) -> None:
    before, others = ledger(project), snapshot(project)
    ran = verify(project, "ice_tip_line")
    assert ran.code == 0
    assert ran.out == (
        "verified  ice_tip_line (1-866-347-2423) by Ana Núñez on 2026-12-01, good until 2027-05-30  "
        f"{FACTS}:{line_of(before, 'ice_tip_line')}\n"
    )
    new = 'verified: {by: "Ana Núñez", on: 2026-12-01, evidence: "called: \\"HELP\\"; it rang"}'
    start = before.index("  ice_tip_line:")
    assert ledger(project) == before[:start] + before[start:].replace("verified: null", new, 1)
    assert {name for name, file in snapshot(project).items() if file != others.get(name)} == {FACTS}


def line_of(text: str, fact: str) -> int:
    return text.count("\n", 0, text.index(f"\n  {fact}:\n")) + 2


def test_machines_get_the_verified_fact(project: Path) -> None:
    told = verify(project, "ice_tip_line", "--json").json()
    assert (told["fact"], told["state"], told["until"]) == ("ice_tip_line", "verified", "2027-05-30")
    assert told["verified"] == {"by": "Ana Núñez", "on": "2026-12-01", "evidence": 'called: "HELP"; it rang'}


def test_what_is_verified_is_no_longer_missing(project: Path) -> None:
    verify(project, "national_hotline")
    (english, *_) = iceprint("list", "--json", cwd=project, env=EPOCH).json()
    assert [lack for lack in english["missing"] if '"national_hotline"' in lack["what"]] == []


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["zzz"], 2, 'there is no fact "zzz"'),
        (["national_hotlin"], 2, 'did you mean "national_hotline"?'),
        (["tip_line"], 2, "iceprint facts verify ice_tip_line"),
        (["emergency", "--on", "2026-12-02"], 2, "--on is 2026-12-02, which is still to come"),
        (["emergency", "--on", "tomorrow"], 2, '--on is "tomorrow", which is not a date'),
        (["emergency", "--by", " "], 2, "--by is empty"),
        (["emergency", "--evidence", ""], 2, "--evidence is empty"),
        (["tip_line_abroad_2011"], 4, "is disputed: A toll-free look-alike"),
    ],
)
def test_a_verification_that_cannot_be_is_refused(words: list[str], code: int, says: str, project: Path) -> None:
    before = snapshot(project)
    ran = facts(project, "verify", "--by", "A", "--evidence", "called", *words)
    assert says in ran.err
    assert "to fix:" in ran.err
    assert (ran.code, ran.out) == (code, "")
    assert snapshot(project) == before


@pytest.mark.parametrize(
    "words", ["verify", "verify emergency", "verify emergency --by A", "where", "wher", "--output x"]
)
def test_a_command_line_that_lacks_something_is_explained(words: str, project: Path) -> None:
    ran = facts(project, *words.split())
    assert ran.code == 2
    assert "usage: iceprint facts" in ran.err or "usage: iceprint" in ran.err


def test_a_person_whom_the_policy_does_not_list_may_not_verify_and_one_who_is_may(project: Path) -> None:
    Edit(SETTINGS, r"(^release: ).*$", "{verifiers: [Ana Núñez]}").make(project)
    ran = verify(project, "emergency", by="Ana Nunez")
    assert (ran.code, ran.out) == (1, "")
    assert 'did you mean "Ana Núñez"?' in ran.err
    assert verify(project, "emergency").code == 0


def test_a_ledger_with_a_mistake_is_not_edited(project: Path) -> None:
    at = in_fact("ice_tip_line", "dial", '"1"').make(project)
    before = snapshot(project)
    ran = verify(project, "emergency")
    assert ran.code == 4
    assert ran.err.startswith(at)
    assert snapshot(project) == before


@pytest.mark.slow
def test_two_people_who_verify_at_once_lose_nothing(project: Path) -> None:
    shipped = ledger(project)
    for number in range(ROUNDS):
        evidence = f"called, round {number}"
        command = [sys.executable, "-m", "iceprint", "facts", "verify", "--by", "A", "--evidence", evidence]
        started = [
            subprocess.Popen([*command, fact], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for fact in PAIR
        ]
        told = [process.communicate() for process in started]
        assert [(process.returncode, err) for process, (_, err) in zip(started, told, strict=True)] == [(0, b"")] * 2
        listed = {each["fact"]: each["verified"] for each in facts(project, "--json").json()["facts"]}
        assert {fact for fact, word in listed.items() if word and word["evidence"] == evidence} == set(PAIR)
        text, count = _VERIFIED.subn(r"\1null", ledger(project))
        assert (text, count) == (shipped, 2)
    assert [path.name for path in (project / "content").iterdir() if path.name.startswith(".")] == []


def test_a_fact_is_recalled_by_its_id_or_by_a_choice_also_when_it_is_disputed(project: Path) -> None:
    told = facts(project, "where", "tip_line")
    assert told.out == facts(project, "where", "ice_tip_line").out
    head, material, *spots, parcels = told.out.splitlines()
    assert head == f"ice_tip_line (1-866-347-2423) is printed in {len(LANGUAGES)} editions"
    assert material == f"{MATERIAL}  {', '.join(LANGUAGES)}"
    assert "  report.number: by itself, as the choice tip_line" in spots
    assert parcels == "past parcels: none on record in content/register"
    Edit(FACTS, r"(^  ice_tip_line:\n    kind: phone\n)", "    disputed: true\n").make(project)
    assert iceprint("card", "--lang", "es", cwd=project).code == 4
    assert facts(project, "where", "ice_tip_line").out == told.out


def test_a_fact_that_nothing_prints_is_said_to_be_in_none(project: Path) -> None:
    assert facts(project, "where", "tip_line_tty").out.startswith(
        "tip_line_tty (1-802-872-6196) is printed in 0 editions"
    )
    assert facts(project, "where", "tip_line_tty", "--json").json()["editions"] == []


def test_a_material_that_cannot_be_searched_is_a_mistake_and_not_an_empty_answer(project: Path) -> None:
    at = Edit(CARD, r"(^format: ).*$", "cr81").make(project)
    for words in (["where", "emergency"], []):
        ran = facts(project, *words)
        assert ran.err.startswith(at)
        assert (ran.code, bool(ran.out)) == (3, True)
    assert facts(project, "where", "emergency", "--json").json()["errors"]


def test_the_ledger_is_checked_without_asking_anybody(project: Path) -> None:
    ran = facts(project, "check")
    assert ran.code == 0
    assert "addresses are asked only with --links" in ran.out
    assert facts(project, "check", "--json").json()["links"] is None
    in_fact("ice_tip_line", "dial", '"1"').make(project)
    assert facts(project, "check").code == 4


def test_addresses_that_cannot_be_reached_are_named_with_their_place(project: Path) -> None:
    """By way of a proxy on this machine that does not exist, so that nobody is disturbed."""
    nowhere = {"https_proxy": "http://127.0.0.1:9", "http_proxy": "http://127.0.0.1:9", "no_proxy": ""}
    quiet = iceprint("facts", "check", "--links", "-q", cwd=project, env=EPOCH | nowhere)
    assert (quiet.code, quiet.out) == (1, "")
    at = f"{FACTS}:{line_of(ledger(project), 'ice_tip_page')}"
    assert f'{at}: fact "ice_tip_page": https://www.ice.gov/tipline: its host refuses the connection' in quiet.err
    told = iceprint("facts", "check", "--links", "--json", cwd=project, env=EPOCH | nowhere).json()
    assert {each["verdict"] for each in told["links"]} == {"fails"}
    assert len(told["errors"]) == len(told["links"])


def test_the_calendar_is_written_where_it_is_wanted_and_equal_each_time(project: Path) -> None:
    assert "no calendar was written" in facts(project, "calendar").out
    assert not (project / "output").exists()
    verify(project, "emergency")
    ran = facts(project, "calendar")
    assert ran.out == f"written  {project / 'output' / 'facts.ics'}  1 day, first 2027-05-30\n"
    assert facts(project, "calendar", "--output", project / "due" / "my.ics").code == 0
    files = [(project / name).read_bytes() for name in ("output/facts.ics", "due/my.ics")]
    assert files[0] == files[1]
    assert files[0].count(b"BEGIN:VEVENT") == 1
    assert facts(project, "calendar", "--json").json()["due"] == [{"fact": "emergency", "due": "2027-05-30"}]


def test_a_calendar_that_cannot_be_written_is_refused(project: Path) -> None:
    verify(project, "emergency")
    (project / "output" / "facts.ics").mkdir(parents=True)
    ran = facts(project, "calendar")
    assert (ran.code, ran.out) == (8, "")
    assert "to fix:" in ran.err
