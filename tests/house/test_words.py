"""The work of translators, reviewers and agencies, as they do it: one command after the other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.command import iceprint
from tests.house.copies import APPROVALS, PROGRAM, SPANISH, Edit, copy_project, in_english, in_spanish, snapshot

DAY = {"SOURCE_DATE_EPOCH": "1796083200"}  # 2026-12-01
EXPORTED = "output/words/es.xlf"
ROUNDS = 5

_TARGET = re.compile(r"<target>.*</target>")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def spanish(project: Path) -> dict[str, int]:
    """What the status says of Spanish."""
    (row,) = iceprint("words", "status", "--json", cwd=project).json()["languages"]
    return {key: value for key, value in row.items() if isinstance(value, int)}


def test_from_changed_english_to_signed_spanish(project: Path) -> None:
    whole = spanish(project)
    assert (whole["translated"], whole["machine_made"], whole["signed"]) == (whole["messages"], whole["messages"], 0)

    in_english("help.label", "Find help").make(project)
    assert iceprint("words", "update", cwd=project).code == 0
    assert spanish(project)["translated"] == whole["messages"] - 1
    ran = iceprint("words", "check", "es", cwd=project)
    assert (ran.code, "help.label" in ran.err, "is not translated" in ran.err) == (5, True, True)

    assert iceprint("words", "export", "es", cwd=project).code == 0
    file = project / EXPORTED
    text = file.read_text("utf-8")
    source = "<source>Find help</source>\n"
    file.write_text(text.replace(source, f"{source}        <target>Busque ayuda</target>\n"), "utf-8")
    ran = iceprint("words", "import", EXPORTED, "--translator", "Luis Gil", cwd=project)
    assert (ran.code, ran.out) == (0, f"es: 1 message changed, {whole['messages'] - 1} as before\n")
    assert iceprint("words", "check", cwd=project).code == 0

    ran = iceprint("words", "approve", "es", "--by", "luis gil", cwd=project, env=DAY)
    assert ran.code == 1
    assert "was translated by Luis Gil, who cannot sign it off" in ran.err
    assert spanish(project)["signed"] == 0

    ran = iceprint("words", "approve", "es", "--by", "Ana Ruiz", cwd=project, env=DAY)
    assert (ran.code, ran.out) == (0, f"es: signed {whole['messages']} messages\n")
    assert spanish(project)["signed"] == whole["messages"]
    assert '{by: "Ana Ruiz", on: 2026-12-01, words: "' in (project / APPROVALS).read_text("utf-8")
    assert "Spanish messages are not signed off" not in iceprint("list", "-v", cwd=project).out

    in_spanish("help.label", "Pida ayuda").make(project)
    assert spanish(project)["signed"] == whole["messages"] - 1
    assert "1 of" in iceprint("list", "-v", cwd=project).out


def test_a_round_trip_through_xliff_changes_no_byte(project: Path) -> None:
    before = snapshot(project / "translations")
    assert iceprint("words", "export", "es", "--output", "for-agency.xlf", cwd=project).code == 0
    assert iceprint("words", "import", "for-agency.xlf", cwd=project).code == 0
    assert snapshot(project / "translations") == before


def test_update_changes_nothing_where_nothing_changed(project: Path) -> None:
    iceprint("words", "update", cwd=project)
    before = snapshot(project)
    assert iceprint("words", "update", cwd=project).code == 0
    assert iceprint("words", "extract", cwd=project).code == 0
    assert snapshot(project) == before


def test_translators_find_the_source_the_note_the_glossary_and_the_room_above_a_message(project: Path) -> None:
    iceprint("words", "update", cwd=project)
    text = (project / SPANISH).read_text("utf-8")
    above = text[: text.index('msgctxt "human-trafficking.trafficking.name"')].rpartition("\n\n")[2]
    line = (project / PROGRAM).read_text("utf-8").split("\n").index("    text: Human trafficking") + 1
    for words in (
        "#. Heading over what trafficking is. Up to 20 characters. ",
        "#. glossary: human trafficking = trata de personas; never: tráfico de personas,",
        "#. room: at most about ",
        f"#: {PROGRAM}:{line}\n",
    ):
        assert words in above


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><xliff>&b;</xliff>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><xliff/>'


@pytest.mark.parametrize(
    ("content", "says"),
    [(BOMB, "document type"), (OUTSIDE, "document type"), (b"<xliff", "not XML"), (b" " * 9_000_000, "8 MiB")],
    ids=["bomb", "outside", "half", "large"],
)
def test_a_dangerous_file_of_an_agency_is_refused(content: bytes, says: str, project: Path) -> None:
    (project / "back.xlf").write_bytes(content)
    before = snapshot(project)
    ran = iceprint("words", "import", "back.xlf", cwd=project)
    assert (ran.code, "back.xlf:" in ran.err, says in ran.err) == (5, True, True)
    assert snapshot(project) == before


@pytest.mark.parametrize("command", ["status", "check", "update", "export es", "approve es --by Ana"])
@pytest.mark.parametrize(
    ("content", "says"),
    [(b"# words\n" * 2_500_000, "larger than 1 MiB"), (b'msgid "', "not a line of a message file"), (b"", "no header")],
    ids=["20 MB", "syntax", "empty"],
)
def test_a_message_file_that_is_none_stops_every_command(
    command: str, content: bytes, says: str, project: Path
) -> None:
    (project / SPANISH).write_bytes(content)
    before = snapshot(project)
    ran = iceprint("words", *command.split(), cwd=project)
    assert (ran.code, SPANISH in ran.err, says in ran.err) == (5, True, True), ran.said
    assert snapshot(project) == before


@pytest.mark.slow
def test_a_message_file_of_20_mb_takes_no_more_memory_than_a_small_one(project: Path) -> None:
    peaks = []
    for content in (b'msgid "', b"# words\n" * 2_500_000):
        (project / SPANISH).write_bytes(content)
        command = [sys.executable, "-m", "iceprint", "words", "check", "es"]
        with subprocess.Popen(command, cwd=project, stderr=subprocess.DEVNULL) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 5
        peaks.append(used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
    assert peaks[1] - peaks[0] < 8 << 20, f"{peaks} bytes"


def at_once(project: Path, *commands: list[str]) -> None:
    """Run commands of iceprint side by side; all succeed."""
    started = [
        subprocess.Popen([sys.executable, "-m", "iceprint", *words], cwd=project, stdout=subprocess.DEVNULL)
        for words in commands
    ]
    assert [process.wait() for process in started] == [0] * len(commands)


@pytest.mark.slow
def test_two_people_who_sign_at_once_lose_nothing(project: Path) -> None:
    for number in range(ROUNDS):
        (project / APPROVALS).write_text("{}\n")
        names = ("bulk-cash-card", "privacy-card")
        at_once(project, *(f"words approve es --material {name} --by Ana{chr(97 + number)}".split() for name in names))
        signed = set(re.findall(r"^  ([a-z-]+)\.", (project / APPROVALS).read_text("utf-8"), re.MULTILINE))
        assert {"bulk-cash", "privacy"} <= signed
    assert [path.name for path in (project / APPROVALS).parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.slow
def test_two_files_of_agencies_taken_at_once_are_both_taken(project: Path) -> None:
    assert iceprint("words", "export", "es", cwd=project).code == 0
    whole = (project / EXPORTED).read_text("utf-8")
    targets = re.findall(r"<target>[^<{}0-9]{30,}</target>", whole)
    old = [next(target for target in targets[start:] if whole.count(target) == 1) for start in (0, 40)]
    before = (project / SPANISH).read_bytes()
    for _ in range(ROUNDS):
        (project / SPANISH).write_bytes(before)
        for name, target in zip(("one", "two"), old, strict=True):
            before_it, behind_it = (_TARGET.sub("", part) for part in whole.split(target))
            (project / f"{name}.xlf").write_text(f"{before_it}<target>Palabras {name}</target>{behind_it}", "utf-8")
        at_once(project, *(["words", "import", f"{name}.xlf", "--translator", "Luis Gil"] for name in ("one", "two")))
        text = (project / SPANISH).read_text("utf-8")
        assert ('msgstr "Palabras one"' in text, 'msgstr "Palabras two"' in text) == (True, True)


def test_a_card_in_the_pseudo_language_is_a_proof_and_never_released(project: Path) -> None:
    ran = iceprint("card", "--lang", "en-XA", "--edition", "text", cwd=project)
    assert (ran.code, "PROOF" in ran.out) == (0, True)
    assert "[Ĝééţ ĥééľþ]" in (project / "output/text/tip-card.en-XA.txt").read_text("utf-8")
    ran = iceprint("card", "--lang", "en-XA", "--edition", "text", "--release", cwd=project)
    assert (ran.code, "the words are those of a pseudo-language" in ran.err) == (1, True)
    assert iceprint("card", "--lang", "all", "--edition", "text", cwd=project).code == 0
    assert sorted(path.name for path in (project / "output/text").iterdir()) == [
        "tip-card.en-XA.txt",
        "tip-card.en.txt",
        "tip-card.es.txt",
    ]


def test_the_pseudo_language_tells_what_would_not_fit(project: Path) -> None:
    ran = iceprint("words", "pseudo", cwd=project)
    assert (ran.code, "(en-XA) does not fit zone" in ran.err) == (7, True)


@pytest.mark.parametrize(
    "words",
    [
        "extract",
        "update",
        "status",
        "check",
        "check es",
        "export es",
        "import output/words/es.xlf",
        "approve es --by Ana",
        "pseudo",
    ],
)
def test_machines_get_an_object(words: str, project: Path) -> None:
    iceprint("words", "export", "es", cwd=project)
    ran = iceprint("words", *words.split(), "--json", cwd=project, env=DAY)
    assert isinstance(ran.json(), dict)
    assert ran.err == ""


@pytest.mark.parametrize(
    "words",
    ["check xx", "check en", "export en-XA", "approve xx --by Ana", "approve es", "import", "approve es --by 7"],
)
def test_a_wrong_command_line_is_refused(words: str, project: Path) -> None:
    before = snapshot(project)
    ran = iceprint("words", *words.split(), cwd=project)
    assert ran.code == 2
    assert snapshot(project) == before


def test_a_guess_is_counted_apart_and_never_printed(project: Path) -> None:
    Edit(SPANISH, r'(^)(?=msgctxt "human-trafficking\.help\.label"$)', "#, fuzzy\n").make(project)
    assert spanish(project)["fuzzy"] == 1
    ran = iceprint("card", "--lang", "es", cwd=project)
    assert (ran.code, "is only a guess (fuzzy)" in ran.err) == (5, True)
