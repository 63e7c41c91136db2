"""Printing to the rule of a jurisdiction, and proving of finished files that they meet it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.catalog.ruled import built_to, planned
from iceprint.design.products import template_for
from iceprint.errors import FitError, IceprintError, Refused, UsageError
from iceprint.model.deliverable import Deliverable
from iceprint.model.edition import PIECES, Use
from iceprint.model.job import Job
from iceprint.model.outcome import Outcome
from iceprint.model.rule import Rule
from iceprint.model.verdict import Answer, Result, Verdict
from iceprint.project import Project
from iceprint.run.fingerprint import Fingerprints
from iceprint.run.promise import promise_for
from iceprint.run.recipe import print_edition
from iceprint.run.rules import print_to_rule
from iceprint.run.verification import verify_files
from tests.specimens import eyes

ROOT = Path(__file__).resolve().parents[3]
POSTER = "trafficking-california-poster"
SCREEN = Job((Use.SCREEN,))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(Project(ROOT, tmp_path / "output", today=date(2026, 11, 25)))


@pytest.fixture
def proven(library: Library) -> Rule:
    """The rule of California as if it prescribed no wording, and a lawyer had read it."""
    rule = library.rule("us-ca")._replace(demands=(), checked_by="A. Lawyer")
    library._rules[rule.id] = rule  # noqa: SLF001 - instead of a copy of the whole project
    return rule


def names(outcome: Outcome) -> list[str]:
    return [made.name for _, made in outcome.written]


def sizes(made: Deliverable) -> set[float]:
    """The sizes that a file sets its fonts to, but for the imprint. Found by text search: our pages scale no words."""
    content = b"".join(page.Contents.read_bytes() for page in eyes.opened(made.data).pages)
    (imprint,) = {fit.size for fit in made.fits if fit.zone == "imprint"}
    found = {float(size) for size in re.findall(rb"/\w+ ([\d.]+) Tf", content)}
    assert imprint in found
    return found - {imprint}


def results(verdict: Verdict) -> dict[str, Answer]:
    return {answer.check: answer for answer in verdict.answers if answer.check.startswith("rule-")}


@pytest.mark.parametrize("rule", ["us-ca", "us-fl", "us-ga", "us-tx-lodging"])
@pytest.mark.parametrize("use", PIECES)
def test_a_poster_is_printed_in_the_languages_of_the_rule_at_its_size_and_in_its_type(
    use: Use, rule: str, library: Library
) -> None:
    wanted = library.rule(rule)
    outcome = print_to_rule(library, rule, (), ("all",), Job((use,), marks=True))
    assert outcome.errors == ()
    assert names(outcome) == [f"{use}/{wanted.material}.{tag}.{rule}.pdf" for tag in wanted.languages]
    for _, made in outcome.written:
        assert min(sizes(made)) >= wanted.least_type == 16.0
        assert wanted.sheet is not None
        assert wanted.sheet.met_by(made.edition.format.width, made.edition.format.height)


@pytest.mark.parametrize("use", PIECES)
def test_languages_that_must_share_a_sheet_are_printed_as_a_pair(use: Use, library: Library) -> None:
    outcome = print_to_rule(library, "us-tx", (), ("all",), Job((use,), marks=True))
    assert outcome.errors == ()
    assert names(outcome) == [f"{use}/trafficking-texas-poster.en+es.us-tx.pdf"]
    (verdict,) = verify_files(library, [path for path, _ in outcome.written])
    assert results(verdict)["rule-languages"].result is Result.PASSED
    assert [each.check for each in verdict.answers if each.result is not Result.PASSED] == ["rule-words"]


@pytest.mark.parametrize(("pair", "paper"), [("es+en", "legal-poster"), ("vi+km", "tabloid-poster")])
def test_two_languages_on_one_sheet_take_the_first_that_has_room_for_the_type_of_the_rule(
    pair: str, paper: str, library: Library
) -> None:
    outcome = print_to_rule(library, "us-ca", (), (pair,), Job(PIECES))
    assert outcome.errors == ()
    (screen, press) = (made for _, made in outcome.written if made.edition.tag == pair)
    assert screen.edition.format.id == press.edition.format.id == paper
    assert min(sizes(screen)) >= library.rule("us-ca").least_type
    one, _, other = pair.partition("+")
    assert f"{POSTER} is printed on {paper}: {one} and {other} need it in type of 16 pt" in outcome.notes
    for verdict in verify_files(library, [path for path, made in outcome.written if made.edition.tag == pair]):
        asked = [each for each in verdict.answers if each.check not in ("rule-words", "rule-languages")]
        assert {each.result for each in asked} == {Result.PASSED}, "the sheet is known again by its size"


def test_two_languages_that_no_sheet_holds_are_refused_with_what_has_no_room(library: Library, proven: Rule) -> None:
    library._rules[proven.id] = proven._replace(least_type=200.0)  # noqa: SLF001
    outcome = print_to_rule(library, "us-ca", (), ("es+en",), SCREEN)
    assert outcome.written == ()
    assert (outcome.exit_code, {type(error) for error in outcome.errors}) == (7, {FitError})
    assert 'does not fit zone "words" on the front' in str(outcome.errors[0])
    assert "has no room for es and en in 200 pt on any of its papers" in str(outcome.errors[-1])
    assert "print a sheet for each: --lang es,en" in outcome.errors[-1].remedy


def test_what_is_built_to_a_rule_is_not_taken_for_what_is_not(library: Library, proven: Rule) -> None:
    """By builds, which make nothing again that has the same fingerprint."""
    ordinary, fingerprints = resolve(library, POSTER, "en"), Fingerprints(library, SCREEN, "")
    ruled, _ = planned(library, proven, library.material(POSTER), ())
    larger = ruled._replace(rule=proven._replace(least_type=18.0))
    editions = [ordinary, built_to(ordinary, ruled), built_to(ordinary, larger)]
    assert len({fingerprints.of(edition, Use.SCREEN) for edition in editions}) == len(editions)


def test_the_floor_of_the_rule_is_that_of_the_build(library: Library, proven: Rule) -> None:
    (ordinary,) = print_edition(library, POSTER, "en", SCREEN)
    assert min(sizes(ordinary)) == 19.0
    library._rules[proven.id] = proven._replace(least_type=19.4)  # noqa: SLF001
    outcome = print_to_rule(library, "us-ca", (), ("all",), SCREEN)
    assert [min(sizes(made)) for _, made in outcome.written] == [19.5, 19.5]


def test_the_ordinary_poster_is_left_alone(library: Library) -> None:
    ordinary = library.project.output / f"screen/{POSTER}.es.pdf"
    ordinary.parent.mkdir(parents=True)
    ordinary.write_bytes(b"an older file")
    assert print_to_rule(library, "us-ca", (), ("all",), SCREEN).errors == ()
    assert ordinary.read_bytes() == b"an older file"


def test_other_languages_are_printed_beside_those_of_the_rule(library: Library) -> None:
    outcome = print_to_rule(library, "us-ca", (), ("vi",), SCREEN)
    assert [name.split(".")[1] for name in names(outcome)] == ["en", "es", "vi"]


def test_if_one_language_fails_nothing_is_written(library: Library, proven: Rule) -> None:
    library._rules[proven.id] = proven._replace(least_type=21.0)  # noqa: SLF001
    outcome = print_to_rule(library, "us-ca", (), ("km",), SCREEN)
    assert outcome.errors
    assert outcome.exit_code == 7
    assert not library.project.output.exists()


def test_what_the_material_lacks_is_told_and_nothing_is_written(library: Library) -> None:
    outcome = print_to_rule(library, "us-ca", ("tip-line-poster", POSTER, "nothing"), ("en",), SCREEN)
    assert len(names(outcome)) == 2
    assert [type(error) for error in outcome.errors] == [Refused, Refused, Refused, UsageError]


def test_notes_say_what_is_not_proven_and_that_it_is_not_legal_advice(library: Library) -> None:
    notes = "\n".join(print_to_rule(library, "us-ca", (), ("all",), SCREEN).notes)
    assert "rule us-ca: California Civil Code 52.6" in notes
    assert "not legal advice" in notes
    assert "not proven: the list of six facts about the lines" in notes
    assert "other languages: in some counties a third" in notes


def test_a_larger_sheet_than_that_of_the_material_is_told(library: Library, proven: Rule) -> None:
    lodging = library.rule("us-tx-lodging")
    library._rules["us-ca"] = proven._replace(sheet=lodging.sheet)  # noqa: SLF001
    outcome = print_to_rule(library, "us-ca", (), ("all",), SCREEN)
    assert {made.edition.format.id for _, made in outcome.written} == {"tabloid-poster"}
    assert outcome.notes[0] == f"{POSTER} is printed on tabloid-poster: the rule asks for at least 11 x 17 in"


@pytest.mark.parametrize("use", [Use.LARGE_PRINT, Use.TEXT])
def test_a_rule_is_about_the_piece(use: Use, library: Library) -> None:
    outcome = print_to_rule(library, "us-ca", (), ("all",), Job((use,)))
    assert outcome.written == ()
    assert f"is built to a rule; there is no {use} edition of it" in str(outcome.errors[0])


def test_a_release_is_refused_until_everything_is_proven_and_checked(library: Library) -> None:
    outcome = print_to_rule(library, "us-ca", (), ("all",), Job((Use.SCREEN,), release=True))
    assert outcome.written == ()
    told = "\n".join(map(str, outcome.errors))
    assert "rule us-ca: not proven: the paragraph that addresses victims and names both lines" in told
    assert "rule us-ca (California Civil Code 52.6" in told
    assert "is not checked by a lawyer" in told


def test_the_file_says_by_which_rule_it_was_built(library: Library) -> None:
    outcome = print_to_rule(library, "us-ca", (), ("all",), Job(PIECES))
    for path, _ in outcome.written:
        pdf = eyes.opened(path.read_bytes())
        packet = pdf.Root.Metadata.read_bytes().decode()
        assert re.search(r"<dc:identifier>trafficking-california-poster\.e[ns]\.us-ca</dc:identifier>", packet)
        assert "Built to rule us-ca: California Civil Code 52.6" in packet
        assert "not legal advice. Proof, not for release: " in packet


def test_no_letter_is_promised_below_the_rule_but_where_it_is_exempt(library: Library, proven: Rule) -> None:
    material = library.material(POSTER)
    ruled, _ = planned(library, proven, material, ())
    strict = built_to(resolve(library, POSTER, "en"), ruled._replace(rule=proven._replace(exempt={})))
    assert set(promise_for(strict, template_for(strict), Use.SCREEN).pages[0].floors) == {16.0}
    edition = built_to(resolve(library, POSTER, "en"), ruled)
    template = template_for(edition)
    page = promise_for(edition, template, Use.SCREEN).pages[0]
    small = [words for words, floor in zip(page.words, page.floors, strict=True) if floor < 16.0]
    assert small == ["U.S. Immigration and Customs Enforcement", f"{POSTER}.en.us-ca 11/2026"]


@pytest.mark.usefixtures("proven")
def test_all_files_of_a_rule_together_are_proven(library: Library) -> None:
    paths = [path for path, _ in print_to_rule(library, "us-ca", (), ("vi",), Job(PIECES)).written]
    verdicts = verify_files(library, paths)
    assert [verdict for verdict in verdicts if not verdict.passed] == []
    assert all(len(results(verdict)) == 5 for verdict in verdicts)


def test_what_is_not_proven_is_never_passed(library: Library) -> None:
    paths = [path for path, _ in print_to_rule(library, "us-ca", (), ("all",), SCREEN).written]
    for verdict in verify_files(library, paths):
        assert not verdict.passed
        assert results(verdict)["rule-words"].why is not None
        assert [each.check for each in verdict.answers if each.result is not Result.PASSED] == ["rule-words"]


@pytest.mark.usefixtures("proven")
def test_one_language_alone_is_not_the_whole_notice(library: Library) -> None:
    paths = [path for path, _ in print_to_rule(library, "us-ca", (), ("all",), SCREEN).written]
    (verdict,) = verify_files(library, paths[:1])
    assert [each.check for each in verdict.answers if each.result is not Result.PASSED] == ["rule-languages"]


@pytest.mark.usefixtures("proven")
def test_a_poster_that_was_not_built_to_a_rule_is_held_against_the_one_that_is_named(
    library: Library, tmp_path: Path
) -> None:
    paths = []
    for tag in ("en", "es"):
        (made,) = print_edition(library, "tip-line-poster", tag, SCREEN)
        paths.append(tmp_path / f"{tag}.pdf")
        paths[-1].write_bytes(made.data)
    for verdict in verify_files(library, paths, "us-ca"):
        assert [each.check for each in verdict.answers if each.result is Result.FAILED] == ["rule-facts"]
    assert all(results(verdict) == {} for verdict in verify_files(library, paths))


def test_of_an_unknown_rule_nothing_is_asked(library: Library) -> None:
    with pytest.raises(IceprintError, match='there is no rule "us-caa"'):
        verify_files(library, [], "us-caa")
