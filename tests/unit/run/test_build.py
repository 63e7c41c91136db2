"""A build makes exactly what is not there yet, names what fails, and goes on."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from multiprocessing import active_children
from pathlib import Path

import pytest

from iceprint.errors import UsageError
from iceprint.model.build import Made, State
from iceprint.model.edition import Use
from iceprint.model.job import Job
from iceprint.report.builds import built_json, failure_lines, table_lines
from iceprint.run.build import Wish, build
from iceprint.run.where import where_printed
from tests.unit.run.shelf import (
    TEXT,
    Witness,
    built,
    change,
    library_of,
    more_materials,
    names,
    project_of,
)

ALL = ("aid-card.en", "tip-card.en", "tip-card.es", "work-card.en", "work-card.es")
WORK = ("work-card.en", "work-card.es")  # the only one with the phone of the privacy office
ALL_TEXTS = [f"text/{name}.txt" for name in ALL]
PHONE = "privacy_phone"

pytestmark = pytest.mark.slow
FACTS, SETTINGS = "content/facts.yaml", "iceprint.yaml"
CARD = "content/materials/work-card.yaml"
PROGRAM = "content/programs/human-trafficking.yaml"
SPANISH = "translations/es/LC_MESSAGES/iceprint.po"


@pytest.fixture
def shelf(project: Path) -> Path:
    """Three cards of the same words; one of them in English only, one with a number of its own."""
    more_materials(project, english="aid-card", both="work-card")
    change(project / CARD, r"^(    number: )national_hotline$", rf"\1{PHONE}")
    return project


def test_all_materials_are_printed_in_the_languages_that_each_of_them_has(shelf: Path) -> None:
    outcome = built(shelf)
    assert outcome.mistakes == ()
    assert names(outcome, State.BUILT) == ALL_TEXTS
    assert list(table_lines(outcome))[-1] == (
        "5 built, 0 unchanged, 0 refused of 5 files: 3 materials in 2 languages, 0 mistakes"
    )


def test_a_pattern_chooses_materials_by_name_and_languages_are_chosen_too(shelf: Path) -> None:
    assert names(built(shelf, "*[bk]-card"), State.BUILT) == ["text/work-card.en.txt", "text/work-card.es.txt"]
    assert names(built(shelf, "*", ("es",)), State.BUILT) == ["text/tip-card.es.txt"]


def test_what_happens_is_told_in_the_order_of_the_materials_however_many_work(shelf: Path) -> None:
    witness = Witness()
    build(project_of(shelf), Wish("*", ("all",), TEXT, jobs=3), witness.watcher())
    assert [made.piece.name for made in witness.heard] == ALL_TEXTS
    assert (witness.total, witness.waited) == (5, 0)


def test_one_material_that_fails_does_not_stop_the_others(shelf: Path) -> None:
    change(shelf / "content" / "materials" / "aid-card.yaml", "tip_page", "tip_pag")
    outcome = built(shelf, "*", ("es", "en", "fr"))  # it may be the one in French
    assert names(outcome, State.BUILT) == ALL_TEXTS[1:]
    assert (len(outcome.mistakes), outcome.exit_code) == (1, 4)


def test_one_file_that_fails_does_not_stop_the_other_files_of_its_edition(shelf: Path) -> None:
    """Words without end fit no card; as plain text they do."""
    change(shelf / PROGRAM, r"^(  card\.headline:\n    text: ).*$", rf"\1{'endless ' * 60}")
    job = Job((Use.SCREEN, Use.TEXT))
    outcome = built(shelf, "tip-card", ("en",), job)
    assert (names(outcome, State.BUILT), names(outcome, State.REFUSED)) == (
        ["text/tip-card.en.txt"],
        ["screen/tip-card.en.pdf"],
    )
    assert outcome.exit_code == 7
    told = list(failure_lines(outcome, shelf / "output", shelf, verbose=False))
    assert "    not made: output/screen/tip-card.en.pdf" in told
    assert told[-1] == "1 mistake"


def test_a_file_of_an_earlier_build_that_could_not_be_made_again_is_pointed_out(shelf: Path) -> None:
    built(shelf, "tip-card", ("en",))
    change(shelf / PROGRAM, r"^(  card\.headline:\n    text: ).*$", r'\1"{nonsense}"')
    outcome = built(shelf, "tip-card", ("en",))
    told = list(failure_lines(outcome, shelf / "output", shelf, verbose=False))
    assert "    not made: output/text/tip-card.en.txt (an older file is still there)" in told
    assert manifest(shelf) == {}, "what was asked for and not made is not vouched for"


def test_one_mistake_behind_many_files_is_said_once_and_only_some_files_are_named(project: Path) -> None:
    (project / "fonts" / "NotoSans" / "NotoSans-Bold.ttf").write_bytes(b"no font")
    outcome = built(project, "*", ("en", "es", "fr", "pt-BR", "vi", "fil", "ht"), Job((Use.SCREEN, Use.PRESS)))
    assert len(outcome.mistakes) == 1
    told = list(failure_lines(outcome, project / "output", project, verbose=False))
    assert sum(line.startswith("    not made: output") for line in told) == 10
    assert "    not made: 4 more files; -v names all" in told
    told = list(failure_lines(outcome, project / "output", project, verbose=True))
    assert sum(line.startswith("    not made: output") for line in told) == 14


def test_a_language_that_no_material_has_is_a_mistake(shelf: Path) -> None:
    outcome = built(shelf, "tip-card", ("en", "xx"))
    assert names(outcome, State.BUILT) == ["text/tip-card.en.txt"]
    (error,) = outcome.mistakes
    assert str(error).startswith('no material like "tip-card" has the language "xx"')
    assert outcome.exit_code == 2
    assert built(shelf, "tip-card", ("en", "xx")).mistakes, "also when nothing has changed"


def test_a_pattern_that_nothing_matches_is_a_mistake(shelf: Path) -> None:
    with pytest.raises(UsageError, match='no material has a name like "tip-crad"') as caught:
        built(shelf, "tip-crad")
    assert caught.value.remedy == 'did you mean "tip-card"?'


# What counts as unchanged


def test_what_was_built_is_not_built_again(shelf: Path) -> None:
    first = built(shelf)
    before = {name: (shelf / "output" / name).stat().st_mtime_ns for name in ALL_TEXTS}
    again = built(shelf)
    assert names(again, State.UNCHANGED) == ALL_TEXTS
    assert [made.entry and made.entry.sha256 for made in again.made] == [
        made.entry and made.entry.sha256 for made in first.made
    ]
    assert {name: (shelf / "output" / name).stat().st_mtime_ns for name in ALL_TEXTS} == before


def test_nobody_is_hired_while_nothing_changes(shelf: Path) -> None:
    hired: list[int] = []
    watcher = Witness().watcher()._replace(made=lambda _: hired.append(len(active_children())))
    build(project_of(shelf), Wish("*", ("all",), TEXT), watcher)
    assert max(hired) == 1
    hired.clear()
    again = build(project_of(shelf), Wish("*", ("all",), TEXT), watcher)
    assert (names(again, State.UNCHANGED), hired) == (ALL_TEXTS, [0] * len(ALL_TEXTS))
    assert names(built(shelf, "work-card", ("es",)), State.UNCHANGED) == ["text/work-card.es.txt"]


def test_with_force_everything_is_built_again(shelf: Path) -> None:
    built(shelf)
    forced = build(project_of(shelf), Wish("*", ("all",), TEXT, force=True), Witness().watcher())
    assert names(forced, State.BUILT) == ALL_TEXTS


def test_times_of_files_do_not_count(shelf: Path) -> None:
    """Neither a new time without a change, nor a change that keeps size and time."""
    built(shelf)
    file = shelf / CARD
    os.utime(file, (1, 1))
    assert names(built(shelf), State.UNCHANGED) == ALL_TEXTS
    change(file, "2026", "2025")
    os.utime(file, (1, 1))
    assert names(built(shelf), State.BUILT) == ["text/work-card.en.txt", "text/work-card.es.txt"]


@dataclass(frozen=True, slots=True)
class Change:
    """An edit of the project, and the files of ALL_TEXTS that are made from it."""

    file: str
    pattern: str
    new: str
    changed: tuple[str, ...]


ES = ("tip-card.es", "work-card.es")
CHANGES = {
    "a comment that moves all lines": Change(FACTS, r"^facts:", "# a\n\nfacts:", ()),
    "a note for translators": Change(PROGRAM, r"(    note: )(Headline of the front)", r"\1The \2", ()),
    "the date of a material": Change(CARD, r"^issued: 2026", "issued: 2025", WORK),
    "a translation": Change(
        SPANISH, r'^(msgctxt "human-trafficking\.card\.headline"\nmsgid .*\nmsgstr ").', r"\1Y", ES
    ),
    "a translation that no card prints": Change(
        SPANISH, r'^(msgctxt "privacy\.headline"\nmsgid .*\nmsgstr ").', r"\1Y", ()
    ),
    "the issuer": Change(SETTINGS, r"^issuer: .*$", "issuer: Somebody", ALL),
    "a fact": Change(FACTS, rf"^(  {PHONE}:\n(?:    .*\n)*?    owner: )", r"\1New ", WORK),
    "a fact that no card prints": Change(FACTS, r"^(  victim_assistance:\n(?:    .*\n)*?    owner: )", r"\1New ", ()),
}


@pytest.mark.parametrize("case", CHANGES.values(), ids=CHANGES)
def test_exactly_what_prints_the_change_is_built_again(case: Change, shelf: Path) -> None:
    built(shelf)
    change(shelf / case.file, case.pattern, case.new)
    outcome = built(shelf)
    assert outcome.mistakes == ()
    assert names(outcome, State.BUILT) == [f"text/{name}.txt" for name in case.changed]
    assert names(built(shelf), State.UNCHANGED) == ALL_TEXTS


def test_after_a_change_of_one_fact_the_files_are_those_of_a_clean_build(shelf: Path, tmp_path: Path) -> None:
    """Where it is printed is known from elsewhere: from the command that calls prints back."""
    built(shelf)
    change(shelf / FACTS, r"1-202-732-3300", "1-202-732-3301")
    change(shelf / FACTS, r"\+12027323300", "+12027323301")
    carriers = where_printed(library_of(shelf)).carriers[PHONE]
    outcome = built(shelf)
    assert outcome.mistakes == ()
    wanted = {f"text/{one.material}.{one.language}.txt" for one in carriers}
    assert set(names(outcome, State.BUILT)) == wanted
    clean = build(project_of(shelf)._replace(output=tmp_path / "clean"), Wish("*", ("all",), TEXT), Witness().watcher())
    assert [made.entry and made.entry.sha256 for made in outcome.made] == [
        made.entry and made.entry.sha256 for made in clean.made
    ]


SPOILERS: dict[str, Callable[[Path], object]] = {
    "is gone": lambda path: path.unlink(),
    "is shorter": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "has another letter": lambda path: path.write_bytes(b"X" + path.read_bytes()[1:]),
}


@pytest.mark.parametrize("spoil", SPOILERS.values(), ids=SPOILERS)
def test_a_file_is_built_again_that(spoil: Callable[[Path], object], shelf: Path) -> None:
    built(shelf)
    path = shelf / "output" / ALL_TEXTS[2]
    whole, about = path.read_bytes(), path.stat()
    spoil(path)
    if path.exists():
        os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert names(built(shelf), State.BUILT) == [ALL_TEXTS[2]]
    assert path.read_bytes() == whole


def test_a_link_to_a_file_that_is_the_same_is_none(shelf: Path) -> None:
    built(shelf)
    path = shelf / "output" / ALL_TEXTS[2]
    path.symlink_to(path.rename(path.with_name("elsewhere")))
    outcome = built(shelf)
    assert (names(outcome, State.REFUSED), outcome.exit_code) == ([ALL_TEXTS[2]], 8)


def test_a_fact_that_expires_overnight_makes_a_proof_of_what_was_ready(shelf: Path) -> None:
    """Its files are built again; those of a card that does not print it are not."""
    word = "{by: A. Reader, on: 2026-11-20, evidence: called it}"
    change(shelf / FACTS, rf"^(  {PHONE}:\n(?:    .*\n)*?    verified: )null", rf"\g<1>{word}")
    built(shelf, today=date(2026, 11, 25))
    assert names(built(shelf, today=date(2026, 11, 26)), State.BUILT) == []
    assert names(built(shelf, today=date(2027, 11, 26)), State.BUILT) == [f"text/{name}.txt" for name in WORK]


def test_a_release_that_is_refused_is_never_unchanged(shelf: Path) -> None:
    built(shelf)
    outcome = built(shelf, job=TEXT._replace(release=True))
    assert names(outcome, State.REFUSED) == ALL_TEXTS
    assert outcome.exit_code == 1


def test_marks_change_press_files_alone(shelf: Path) -> None:
    both = Job((Use.PRESS, Use.TEXT))
    built(shelf, "tip-card", ("en",), both)
    assert names(built(shelf, "tip-card", ("en",), both._replace(marks=True)), State.BUILT) == ["press/tip-card.en.pdf"]


def test_a_font_changes_what_is_set_in_it(shelf: Path) -> None:
    both = Job((Use.SCREEN, Use.TEXT))
    built(shelf, "tip-card", ("en",), both)
    font = shelf / "fonts" / "NotoSans" / "NotoSans-Bold.ttf"
    font.write_bytes((font.parent / "NotoSans-Regular.ttf").read_bytes())
    assert names(built(shelf, "tip-card", ("en",), both), State.BUILT) == ["screen/tip-card.en.pdf"]


def test_the_profile_that_the_settings_name_changes_press_files(shelf: Path) -> None:
    from tests.specimens.profiles import profile  # noqa: PLC0415

    both = Job((Use.PRESS, Use.TEXT))
    (shelf / "shop.icc").write_bytes(profile())
    with (shelf / SETTINGS).open("a", encoding="utf-8") as settings:
        settings.write("press: {output_profile: shop.icc}\n")
    built(shelf, "tip-card", ("en",), both)
    assert names(built(shelf, "tip-card", ("en",), both), State.BUILT) == []
    data = (shelf / "shop.icc").read_bytes()
    (shelf / "shop.icc").write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert names(built(shelf, "tip-card", ("en",), both), State.BUILT) == ["press/tip-card.en.pdf"]


def test_another_program_makes_everything_again(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(shelf)
    monkeypatch.setattr("iceprint.run.inputs.__version__", "0.0.0")
    assert names(built(shelf), State.BUILT) == ALL_TEXTS


# Interruptions


def test_a_worker_that_is_killed_costs_its_edition_alone(shelf: Path) -> None:
    """It has its second order by the time that the first is told."""
    killed: list[int] = []

    def kill(_: Made) -> None:
        if not killed:
            (worker,) = active_children()
            assert worker.pid
            os.kill(worker.pid, signal.SIGKILL)
            killed.append(worker.pid)

    outcome = build(project_of(shelf), Wish("*", ("all",), TEXT), Witness().watcher()._replace(made=kill))
    assert (outcome.how_many(State.BUILT), outcome.how_many(State.REFUSED)) == (4, 1)
    (error,) = outcome.mistakes
    assert "ended with signal SIGKILL" in str(error)
    assert outcome.exit_code == 8
    assert outcome.how_many(State.BUILT) + built(shelf).how_many(State.BUILT) == 5
    assert active_children() == []


def test_a_worker_that_has_done_enough_is_followed_by_another(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iceprint.run.workers.LIFE", 2)
    workers: set[int | None] = set()
    watcher = Witness().watcher()._replace(made=lambda _: workers.update(child.pid for child in active_children()))
    outcome = build(project_of(shelf), Wish("*", ("all",), TEXT), watcher)
    assert names(outcome, State.BUILT) == ALL_TEXTS
    assert len(workers) > 1
    assert active_children() == []


def test_who_interrupts_loses_nothing_that_was_made(shelf: Path) -> None:
    heard: list[str] = []

    def interrupt(made: Made) -> None:
        heard.append(made.piece.name)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(project_of(shelf), Wish("*", ("all",), TEXT), Witness().watcher()._replace(made=interrupt))
    assert active_children() == []
    assert not (shelf / "output" / "manifest.json").exists()
    outcome = built(shelf)
    assert set(heard) <= set(names(outcome, State.UNCHANGED))
    assert names(outcome, State.REFUSED) == []


@pytest.mark.parametrize("rubbish", ["\n", "{", '{"file": 1}\n', "[]\n", '{"editions": 3}\n', "\x00\xff", "null\n"])
def test_a_record_that_is_damaged_costs_time_and_nothing_else(rubbish: str, shelf: Path) -> None:
    built(shelf)
    record = shelf / "output" / ".iceprint" / "record.jsonl"
    lines = record.read_text("utf-8").splitlines()
    record.write_text(rubbish.join(f"{line}\n" for line in lines[:-1]) + lines[-1][:-9], "utf-8")
    outcome = built(shelf)
    assert outcome.mistakes == ()
    assert outcome.how_many(State.BUILT) >= 1
    assert names(built(shelf), State.UNCHANGED) == ALL_TEXTS


def test_a_record_leads_nowhere_outside(shelf: Path) -> None:
    built(shelf)
    record = shelf / "output" / ".iceprint" / "record.jsonl"
    record.write_text(record.read_text("utf-8").replace("text/tip-card.en.txt", "text/../../iceprint.yaml"), "utf-8")
    assert names(built(shelf), State.BUILT) == ["text/tip-card.en.txt"]
    assert "iceprint.yaml" not in (shelf / "output" / "manifest.json").read_text("utf-8")


def test_the_manifest_names_whole_files_and_no_others(shelf: Path) -> None:
    built(shelf)
    assert sorted(manifest(shelf)) == ALL_TEXTS
    (shelf / "output" / ALL_TEXTS[0]).unlink()
    built(shelf, "work-card")
    assert sorted(manifest(shelf)) == ALL_TEXTS[1:]
    for name, size in manifest(shelf).items():
        assert (shelf / "output" / name).stat().st_size == size


def test_machines_are_told_what_people_are_told(shelf: Path) -> None:
    built(shelf, "tip-card", ("en",))
    change(shelf / SPANISH, r'^(msgctxt "human-trafficking\.card\.headline"\nmsgid .*\nmsgstr ").*', r'\1{wrong}"')
    told = json.loads(json.dumps(built_json(built(shelf), shelf / "output")))
    assert told["summary"] == {"built": 2, "unchanged": 1, "refused": 2, "files": 5}
    assert [file["language"] for file in told["refused"]] == ["es", "es"]
    assert {len(told["written"]), len(told["unchanged"])} == {1, 2}
    assert told["refused"][0]["errors"][0] in told["errors"]
    assert told["written"][0]["file"] == str(shelf / "output" / "text" / "aid-card.en.txt")


def manifest(project: Path) -> dict[str, int]:
    """The sizes of the files that the manifest names."""
    told = json.loads((project / "output" / "manifest.json").read_text("utf-8"))
    return {file["file"]: file["bytes"] for file in told["files"]}
