"""What a person gets who asks for the wrong thing: the place, the mistake, the remedy, and nothing half-written."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.house.command import iceprint
from tests.house.copies import (
    APPROVALS,
    CARD,
    FACTS,
    NAMES,
    PROGRAM,
    SETTINGS,
    SPANISH,
    Edit,
    copy_project,
    in_fact,
    in_spanish,
    snapshot,
)
from tests.house.mistakes import MISTAKES, Mistake
from tests.specimens.profiles import profile

OLD = b"%PDF-1.7 an older edition"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the shipped project in which everything was printed before."""
    folder = copy_project(tmp_path / "project")
    for name in NAMES:
        path = folder / "output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(OLD)
    return folder


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_place_and_its_remedy_and_nothing_is_written(
    mistake: Mistake, project: Path
) -> None:
    at = mistake.make(project)
    before = snapshot(project)
    ran = iceprint("card", "--lang", mistake.language, "--edition", "all", cwd=project)
    _require(ran.err, [words.replace("{at}", at) for words in mistake.says])
    assert "to fix:" in ran.err
    assert _named_twice(ran.err) == []
    assert ran.code == mistake.code
    assert ran.out == ""
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("words", "says"),
    {
        "--lang ess": ['"ess"', 'did you mean "es"?'],
        "--lang xx": ['"xx"', "use one of: en, es"],
        "--lang ES": ['"ES"', "es"],
        "--lang ../es": ['"../es"', "en, es"],
        "--lang es/../en": ['"es/../en"'],
        "--lang es.pdf": ['"es.pdf"'],
        "--lang=": ['""'],
        "tip-crad": ['there is no material "tip-crad"', 'did you mean "tip-card"?'],
        "zzz": ['there is no material "zzz"', "use one of: bulk-cash-brochure, "],
        "../content/materials/tip-card": ['there is no material "../content/materials/tip-card"'],
        "tip-card.yaml": ['there is no material "tip-card.yaml"'],
        "--edition pres": ['there is no edition "pres"', 'did you mean "press"?'],
        "--edition screen,xx": ['there is no edition "xx"', "use one of: screen, press, large-print, text, all"],
        "--edition screen,": ['there is no edition ""'],
        "--edition text,press,text": ['--edition names "text" twice', "name each edition once"],
        "--edition press,all": ["--edition names all, and others with it", "write --edition all"],
        "--edition aa,bb": ['"aa"', '"bb"', "2 mistakes"],
        "--edition screen,press --sheet letter": ["a sheet is for one printer", "leave out --edition"],
        "--lang es+en --edition text": ["has several languages; there is no text edition of it", "--lang es,en"],
        "--material tip-card": ["unrecognized arguments: --material"],
        "--langs es": ["unrecognized arguments: --langs"],
    }.items(),
    ids=ascii,
)
def test_a_command_line_that_asks_for_what_does_not_exist(words: str, says: list[str], project: Path) -> None:
    before = snapshot(project.parent)
    ran = iceprint("card", *words.split(" "), cwd=project)
    _require(ran.err, says)
    assert ran.code == 2
    assert snapshot(project.parent) == before


@pytest.mark.parametrize("words", ["", "crad", "card --project", "words", "words updat"], ids=ascii)
def test_a_command_line_that_cannot_be_understood(words: str, project: Path) -> None:
    ran = iceprint(*words.split(), cwd=project)
    assert ran.code == 2
    assert "usage: iceprint" in ran.err


def test_a_folder_that_is_no_project_is_refused(project: Path) -> None:
    ran = iceprint("card", "--project", "content", cwd=project)
    _require(ran.err, ['the folder "content" is not a project', "iceprint.yaml", "to fix:"])
    assert ran.code == 10


@pytest.mark.parametrize(
    ("file", "code"),
    {FACTS: 3, PROGRAM: 3, SPANISH: 5, SETTINGS: 3, APPROVALS: 3}.items(),
)
@pytest.mark.parametrize(
    ("content", "says"),
    {
        "empty": (b"", ""),
        "not UTF-8": (b"name: Tr\xe1fico\n", ":1: byte 0xE1 is not UTF-8"),
        "not text": (bytes(range(256)), ""),
        "too large": (b"# words\n" * 200_000, ": the file is larger than 1 MiB"),
    }.values(),
    ids=["empty", "not UTF-8", "not text", "too large"],
)
def test_a_file_that_cannot_be_read_is_named(content: bytes, says: str, file: str, code: int, project: Path) -> None:
    (project / file).write_bytes(content)
    before = snapshot(project)
    ran = iceprint("card", "--lang", "es", cwd=project)
    _require(ran.err, [file + says, "to fix:"])
    assert _named_twice(ran.err) == []
    assert ran.code == code
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("file", "says", "code"),
    [
        (FACTS, [f"{FACTS}: the file does not exist"], 3),
        (APPROVALS, [f"{APPROVALS}: the file does not exist"], 3),
        (SPANISH, [f"{SPANISH}: there is no message file for Spanish", "iceprint words update"], 5),
        (PROGRAM, [f"{CARD}:", 'there is no program "human-trafficking"'], 3),
        (CARD, ['there is no material "tip-card"'], 2),
    ],
)
def test_a_file_that_is_missing_is_named(file: str, says: list[str], code: int, project: Path) -> None:
    (project / file).unlink()
    before = snapshot(project)
    ran = iceprint("card", "--lang", "es", cwd=project)
    _require(ran.err, [*says, "to fix:"])
    assert _named_twice(ran.err) == []
    assert ran.code == code
    assert snapshot(project) == before


def test_all_mistakes_of_a_file_are_named_at_once(project: Path) -> None:
    places = [
        in_fact("ice_tip_line", "dial", '"1"').make(project),
        in_fact("ice_tip_page", "address", "http://www.ice.gov/tipline").make(project),
        in_fact("hsi_tip_line", "vanity", "877-4-HSI-TOP").make(project),
    ]
    ran = iceprint("card", "--lang", "es", cwd=project)
    _require(ran.err, [*places, "3 mistakes"])
    assert ran.code == 4


def test_all_mistakes_of_a_language_are_named_at_once(project: Path) -> None:
    places = [
        in_spanish("card.headline", "").make(project),
        in_spanish("help.label", "Ayuda 24").make(project),
        in_spanish("report.label", "Denuncie {tip_line}").make(project),
    ]
    ran = iceprint("card", "--lang", "es", cwd=project)
    _require(ran.err, [*places, "3 mistakes"])
    assert ran.code == 5


def test_a_mistake_in_one_language_does_not_keep_the_other_from_being_printed(project: Path) -> None:
    in_spanish("card.headline", "").make(project)
    ran = iceprint("card", "--lang", "es,en", "--edition", "all", cwd=project)
    _require(ran.err, ["is not translated"])
    assert ran.code == 5
    old = {name for name in NAMES if (project / "output" / name).read_bytes() == OLD}
    assert old == {name for name in NAMES if ".es." in name}


def test_mistakes_of_several_families_together_give_the_code_1(project: Path) -> None:
    in_spanish("card.headline", "").make(project)
    ran = iceprint("card", "tip-card", "tip-crad", "--lang", "es,xx", cwd=project)
    _require(ran.err, ["is not translated", '"tip-crad"', '"xx"', "3 mistakes"])
    assert ran.code == 1


@pytest.mark.parametrize(
    "name", ["a quote that is missing", "plain http", "a tab that indents", "a key that nobody knows", "NUL"]
)
def test_machines_get_mistakes_as_json(name: str, project: Path) -> None:
    mistake = MISTAKES[name]
    file, _, line = mistake.make(project).partition(":")
    ran = iceprint("card", "--lang", mistake.language, "--json", cwd=project)
    errors = ran.json()["errors"]
    assert (file, int(line), mistake.code) in [(each["file"], each["line"], each["code"]) for each in errors]
    assert all(each["what"] and each["remedy"] and each["family"] for each in errors)
    assert (ran.code, ran.err) == (mistake.code, "")


@pytest.mark.parametrize("words", ["card --lang xx", "card zzz", "list zzz", "card --project content"])
def test_machines_get_a_wrong_command_line_as_json(words: str, project: Path) -> None:
    ran = iceprint(*words.split(), "--json", cwd=project)
    (error,) = ran.json()["errors"]
    assert error["code"] == ran.code
    assert ran.err == ""


@pytest.mark.parametrize(
    "words", ["card --lang es --edition all", "list", "check", "check --fit", "facts", "facts where emergency"]
)
def test_machines_get_results_as_json(words: str, project: Path) -> None:
    ran = iceprint(*words.split(), "--json", cwd=project)
    assert ran.json()
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("words", "says", "code"),
    [
        ("poster tip-card", ['"tip-card" is a card, not a poster', "use: iceprint card tip-card"], 2),
        ("build --material *-crad", ['no material has a name like "*-crad"'], 2),
        ("build --lang xx", ['no material like "*" has the language "xx"'], 2),
        ("poster --rule us-ca --sheet letter", ["built to a rule are not laid on sheets", "leave out --sheet"], 2),
        ("build --edition press,txt", ['there is no edition "txt"', 'did you mean "text"?'], 2),
        (
            "build --material human-trafficking-languages --edition text,large-print",
            ["has several languages; there is no large-print or text edition of it", "leave out --edition"],
            2,
        ),
    ],
)
def test_what_cannot_be_printed_so_is_told(words: str, says: list[str], code: int, project: Path) -> None:
    ran = iceprint(*words.split(), cwd=project)
    _require(ran.err, says)
    assert ran.code == code


def test_everything_is_built_and_counted_at_the_end(project: Path) -> None:
    words = ("build", "--material", "tip-c?rd", "--lang", "es,en", "--edition", "text")
    ran = iceprint(*words, cwd=project)
    assert (ran.code, ran.err) == (0, "")
    counts = "2 built, 0 unchanged, 0 refused of 2 files: 1 material in 2 languages, 0 mistakes"
    assert ran.out.splitlines()[-1] == counts
    assert len(iceprint(*words, "--json", cwd=project).json()["unchanged"]) == 2
    assert iceprint(*words, "-q", cwd=project).out == ""


def test_several_editions_are_named_in_a_list(project: Path) -> None:
    words = ("--lang", "es", "--edition", "text, press", "--json")
    told = iceprint("card", *words, cwd=project).json()["written"]
    assert [each["use"] for each in told] == ["press", "text"]
    told = iceprint("build", "--material", "tip-card", *words, cwd=project).json()["written"]
    assert [each["use"] for each in told] == ["press", "text"]


def test_what_there_is_not_of_an_edition_is_told_with_what_there_is(project: Path) -> None:
    note = "left out: the text edition of tip-card.es+en, which has several languages"
    words = ("--lang", "es,es+en", "--edition", "screen,text")
    for command in (("card", *words), ("build", "--material", "tip-card", *words)):
        ran = iceprint(*command, cwd=project)
        assert ran.code == 0, ran.said
        assert note in ran.out.splitlines()
    assert iceprint("card", *words, "--json", cwd=project).json()["notes"] == [note]
    assert iceprint(*command, "--json", cwd=project).json()["left_out"] == [note]


def test_every_edition_is_announced_with_its_place_and_its_size(project: Path) -> None:
    ran = iceprint("card", "--lang", "es", "--edition", "all", cwd=project)
    lines = [line.split() for line in ran.out.splitlines() if line.startswith("built")]
    assert [(line[1], line[2:4]) for line in lines] == [
        ("output/screen/tip-card.es.pdf", ["2", "pages,"]),
        ("output/press/tip-card.es.pdf", ["2", "pages,"]),
        ("output/large-print/tip-card.es.pdf", ["2", "pages,"]),
        ("output/text/tip-card.es.txt", ["plain", "text,"]),
    ]
    told = iceprint("card", "--lang", "es", "--edition", "all", "--json", cwd=project).json()["written"]
    assert [(each["use"], each["pages"]) for each in told] == [
        ("screen", 2),
        ("press", 2),
        ("large-print", 2),
        ("text", 0),
    ]


@pytest.mark.parametrize(("paper", "width", "height"), [("letter", 612, 792), ("a4", 595.28, 841.89)])
def test_large_print_is_set_for_the_paper_that_the_settings_name(
    paper: str, width: float, height: float, project: Path
) -> None:
    Edit(SETTINGS, r"(^large_print_paper: ).*$", paper).make(project)
    assert iceprint("card", "--lang", "es", "--edition", "large-print", cwd=project).code == 0
    with pikepdf.open(project / "output" / "large-print" / "tip-card.es.pdf") as pdf:
        assert [float(side) for side in list(pdf.pages[0].MediaBox)] == pytest.approx([0, 0, width, height], abs=0.01)


BARRIERS: dict[str, Callable[[Path, Path], object]] = {
    "a file in place of the output folder": lambda output, _: output.write_bytes(b"mine"),
    "a file in place of the folder of the edition": lambda output, _: (_made(output) / "screen").write_bytes(b"mine"),
    "a folder in place of the file": lambda output, _: (_made(output) / NAMES[1] / "mine").mkdir(parents=True),
    "a link in place of the file": lambda output, other: _linked(output / NAMES[1], _filled(other)),
    "a link to nothing in place of the file": lambda output, other: _linked(output / NAMES[1], other),
    "a link in place of the folder of the edition": lambda output, other: _linked(output / "screen", _made(other)),
}


@pytest.mark.parametrize("barrier", BARRIERS.values(), ids=BARRIERS)
def test_an_output_that_cannot_be_written_is_refused_and_no_link_is_followed(
    barrier: Callable[[Path, Path], object], tmp_path: Path
) -> None:
    project = copy_project(tmp_path / "project")
    barrier(project / "output", tmp_path / "other")
    before = snapshot(tmp_path)
    ran = iceprint("card", "--lang", "es", cwd=project)
    _require(ran.err, ["output", "to fix:", "--output"])
    assert ran.code == 8
    assert snapshot(tmp_path) == before


def test_an_output_folder_that_a_person_names_may_be_a_link(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    _linked(tmp_path / "shelf", _made(tmp_path / "other"))
    assert iceprint("card", "--lang", "es", "--output", tmp_path / "shelf", cwd=project).code == 0
    assert (tmp_path / "other" / "screen" / "tip-card.es.pdf").stat().st_size > 0


def test_a_project_may_lie_in_a_folder_with_any_name(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "año #1 {x} 'q' 漢")
    ran = iceprint("card", "--lang", "es", cwd=project / "content")
    assert ran.code == 0, ran.err
    assert (project / "output" / "screen" / "tip-card.es.pdf").exists()


def test_outside_of_any_project_the_built_in_one_is_printed_into_the_folder(tmp_path: Path) -> None:
    ran = iceprint("card", "--lang", "es", cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert sorted(snapshot(tmp_path)) == ["output", "output/screen", "output/screen/tip-card.es.pdf"]


def test_the_profile_of_the_shop_and_marks_reach_the_press_file(project: Path) -> None:
    (project / "shop.icc").write_bytes(profile())
    press = project / "output" / "press" / "tip-card.es.pdf"
    words = ["card", "--lang", "es", "--edition", "press"]
    made = []
    for more in ([], ["--marks"], ["--output-profile", "shop.icc"]):
        ran = iceprint(*words, *more, cwd=project)
        assert ran.code == 0, ran.err
        made.append(press.read_bytes())
    plain, marked, shop = made
    assert len(set(made)) == 3
    assert len(marked) > len(plain) > len(shop), "marks take room, and the shop's profile is small"


@pytest.mark.parametrize("name", ["no-such.icc", "iceprint.yaml", "content"])
def test_a_profile_that_is_none_is_refused_and_nothing_is_written(name: str, project: Path) -> None:
    before = snapshot(project)
    ran = iceprint("card", "--edition", "press", "--output-profile", name, cwd=project)
    _require(ran.err, [name, "to fix: "])
    assert ran.code == 10
    assert snapshot(project) == before


@pytest.mark.parametrize(
    "words", ["list -v", "card --lang es", "check", "check --fit", "facts -v", "card --lang xx", "card --json"]
)
def test_a_terminal_that_knows_only_ascii_gets_an_answer(words: str, project: Path) -> None:
    (project / CARD).write_text((project / CARD).read_text(encoding="utf-8") + "# ñ\n", encoding="utf-8")
    narrow = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    ran = iceprint(*words.split(), cwd=project, env=narrow)
    assert ran.code == (2 if "xx" in words else 0)
    assert ran.said


@pytest.mark.parametrize("words", ["list -v", "card --lang es", "card --lang es --json", "facts -v", "--help"])
def test_a_reader_who_leaves_early_gets_no_traceback(words: str, project: Path) -> None:
    command = [sys.executable, "-m", "iceprint", *words.split()]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def _require(text: str, fragments: list[str]) -> None:
    """Every fragment stands in the text."""
    assert [fragment for fragment in fragments if fragment not in text] == [], text


def _named_twice(text: str) -> list[str]:
    """The mistakes that stand there more than once; lines that are set in belong to the one above."""
    heads = [line for line in text.splitlines() if not line.startswith(" ")]
    return sorted({head for head in heads if heads.count(head) > 1})


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _filled(file: Path) -> Path:
    file.write_bytes(b"mine")
    return file


def _linked(path: Path, target: Path) -> None:
    _made(path.parent)
    path.symlink_to(target)


def test_a_poster_is_printed_as_the_law_of_a_state_asks_for(project: Path) -> None:
    ran = iceprint("poster", "--rule", "us-fl", cwd=project)
    assert ran.code == 0
    _require(ran.out, ["trafficking-florida-poster.es.us-fl.pdf", "not proven: ", "not legal advice", "--release"])
    files = sorted(path.name for path in (project / "output" / "screen").glob("*.us-fl.pdf"))
    assert files == ["trafficking-florida-poster.en.us-fl.pdf", "trafficking-florida-poster.es.us-fl.pdf"]
    told = iceprint("verify", *(f"output/screen/{name}" for name in files), cwd=project)
    assert told.code == 1  # the wording is not proven
    assert "0 failed, 1 could not run" in told.out


@pytest.mark.parametrize(
    ("words", "says", "code"),
    [
        ("poster --rule us-flo", ['there is no rule "us-flo"', 'did you mean "us-fl"?'], 2),
        ("poster --rule ../us-fl", ['there is no rule "../us-fl"'], 2),
        ("poster --rule us-fl --lang xx", ['the language "xx" is unknown'], 1),
        ("poster --rule us-fl --edition text", ["is built to a rule; there is no text edition of it"], 2),
        (
            "poster --rule us-fl privacy-poster",
            ['about "privacy"', 'does not print the fact "florida_hotline"'],
            1,
        ),
        ("poster --rule us-fl --release", ["rule us-fl: not proven: ", "is not checked by a lawyer"], 1),
        ("verify --rule us-flo tip.pdf", ['there is no rule "us-flo"'], 2),
        ("rules us-flo", ['there is no rule "us-flo"'], 2),
        ("card --rule us-fl", ["unrecognized arguments: --rule"], 2),
    ],
)
def test_what_cannot_be_printed_to_a_rule_is_told_and_nothing_is_written(
    words: str, says: list[str], code: int, project: Path
) -> None:
    before = snapshot(project)
    ran = iceprint(*words.split(), cwd=project)
    _require(ran.err, says)
    assert ran.code == code
    assert snapshot(project) == before


def test_rules_are_listed_with_source_date_doubts_and_a_warning(project: Path) -> None:
    ran = iceprint("rules", cwd=project)
    assert ran.code == 0
    _require(ran.out, ["us-ca", "us-tx-lodging", "at least 11 x 17 in", "  source ", "  doubt ", "as of        2026-"])
    assert ran.out.splitlines()[-1].startswith("Not legal advice")
    told = iceprint("rules", "us-ca", "--json", cwd=project).json()
    assert "not legal advice" in told["note"]
    (rule,) = told["rules"]
    assert (rule["id"], rule["least_type_pt"], rule["sheet_pt"]) == ("us-ca", 16.0, [612.0, 792.0])
