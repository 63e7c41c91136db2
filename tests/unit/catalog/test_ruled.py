"""A material is held against a rule before anything is made: everything that keeps it from meeting the rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.catalog.ruled import built_to, large_enough, planned
from iceprint.errors import Refused
from iceprint.model.material import TOGETHER, Material
from iceprint.model.rule import Demand, Rule, Sheet, Sheets
from iceprint.model.units import mm
from iceprint.project import Project
from tests.unit.catalog.desk import complaints

ROOT = Path(__file__).resolve().parents[3]
POSTER = "trafficking-california-poster"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25)))


@pytest.fixture
def rule(library: Library) -> Rule:
    return library.rule("us-ca")


@pytest.fixture
def poster(library: Library) -> Material:
    return library.material(POSTER)


def reasons(library: Library, rule: Rule, material: Material, asked: Sequence[str] = ()) -> list[str]:
    return complaints(lambda: planned(library, rule, material, asked))


def tags(library: Library, rule: Rule, material: Material, *asked: str) -> tuple[str, ...]:
    return planned(library, rule, material, asked)[1]


def test_a_poster_that_meets_a_rule_is_printed_in_its_languages_on_its_own_paper(
    library: Library, rule: Rule, poster: Material
) -> None:
    ruled, editions = planned(library, rule, poster, ())
    assert (ruled.paper.id, ruled.languages, editions) == ("letter-poster", ("en", "es"), ("en", "es"))


def test_a_third_language_is_one_that_the_person_names(library: Library, rule: Rule, poster: Material) -> None:
    assert tags(library, rule, poster, "vi", "es") == ("en", "es", "vi")


@pytest.mark.parametrize(
    ("sheets", "material", "asked", "editions"),
    [
        pytest.param(Sheets.TOGETHER, {"pairs": True}, (), ("en+es",), id="one sheet is asked for"),
        pytest.param(Sheets.EITHER, {"pairs": True}, ("es+en", "vi"), ("es+en", "vi"), id="a pair is named"),
        pytest.param(Sheets.EITHER, {"together": True}, (), (TOGETHER,), id="all stand on each piece anyway"),
        pytest.param(Sheets.SEPARATE, {"pairs": True}, (), ("en", "es"), id="each on its own is asked for"),
    ],
)
def test_languages_share_sheets_as_the_rule_asks(
    sheets: Sheets,
    material: dict[str, Any],
    asked: tuple[str, ...],
    editions: tuple[str, ...],
    library: Library,
    rule: Rule,
    poster: Material,
) -> None:
    assert tags(library, rule._replace(sheets=sheets), poster._replace(**material), *asked) == editions


@pytest.mark.parametrize(
    ("sheets", "material", "asked", "says"),
    [
        (Sheets.TOGETHER, {"pairs": False}, (), "its design has no place for en and es on one sheet, as the rule asks"),
        (Sheets.TOGETHER, {"pairs": True}, ("vi",), "no place for en and es and vi on one sheet"),
        (Sheets.SEPARATE, {"together": True}, (), "the rule wants each language on a sheet of its own"),
        (Sheets.SEPARATE, {"pairs": True}, ("es+en",), "the rule wants each language on a sheet of its own"),
    ],
    ids=["no place for two", "no place for three", "all together", "a pair is named"],
)
def test_sheets_that_are_not_shared_as_the_rule_asks(
    sheets: Sheets,
    material: dict[str, Any],
    asked: tuple[str, ...],
    says: str,
    library: Library,
    rule: Rule,
    poster: Material,
) -> None:
    (told,) = reasons(library, rule._replace(sheets=sheets), poster._replace(**material), asked)
    assert says in told


def test_everything_that_is_missing_is_told_at_once(library: Library, rule: Rule) -> None:
    asked = rule._replace(demands=(Demand("what it is", ("posting-laws.florida",), fixed=False, place=rule.place),))
    told = reasons(library, asked, library.material("public-affairs-card"), ("vi", "xx"))
    assert [one.partition(": ")[2].partition(" | ")[0] for one in told] == [
        "it is a card, and rules are for posters",
        'it is about "public-affairs", for which the rule is not',
        "Wallet card CR80 is smaller than 8.5 x 11 in, the least sheet",
        "it is not published in Vietnamese (vi)",
        'the language "xx" is unknown',
        'it does not print the fact "national_hotline" (1-888-373-7888)',
        'it does not print the fact "national_hotline_text" (233733)',
        'it does not print the fact "cast_line" (1-888-539-2373)',
        'it does not print "posting-laws.florida", which says: what it is',
    ]
    assert all(" | " in one for one in told)


def test_a_single_reason_is_a_refusal_too(library: Library, rule: Rule, poster: Material) -> None:
    with pytest.raises(Refused, match="not published in Bengali"):
        planned(library, rule, poster, ("bn",))


def test_a_sheet_that_is_too_small_is_replaced_by_the_next_that_is_large_enough(
    library: Library, rule: Rule, poster: Material
) -> None:
    ruled, _ = planned(library, rule._replace(sheet=Sheet(mm(279.4), mm(431.8))), poster, ())
    assert ruled.paper.id == "tabloid-poster"


def test_where_no_sheet_is_large_enough_the_poster_is_refused(library: Library, rule: Rule, poster: Material) -> None:
    (told,) = reasons(library, rule._replace(sheet=Sheet(mm(1900), mm(1900))), poster)
    assert told.endswith("the least sheet | print another poster")


def test_of_a_folded_sheet_nobody_sees_the_whole(library: Library, rule: Rule, poster: Material) -> None:
    """However large it is: the least sheet is asked for of what is seen."""
    tent = poster._replace(product="table-tent", format="table-tent")
    (told,) = reasons(library, rule._replace(sheet=Sheet(mm(90), mm(60))), tent)
    assert "Table tent is folded, so that nobody sees" in told
    assert reasons(library, rule._replace(sheet=None), tent) == []


@pytest.mark.parametrize(("own", "larger"), [("a4-poster", "letter-poster"), ("a4", "letter")])
def test_a_poster_of_the_press_stays_one_and_so_does_that_of_an_office(
    own: str, larger: str, library: Library, rule: Rule, poster: Material
) -> None:
    ruled, _ = planned(library, rule, poster._replace(format=own), ())
    assert ruled.paper.id == larger


def test_a_paper_of_another_kind_is_not_replaced_but_the_right_ones_are_named(
    library: Library, rule: Rule, poster: Material
) -> None:
    (told,) = reasons(library, rule._replace(sheet=library.rule("us-tx-lodging").sheet), poster._replace(format="a4"))
    assert "A4 is smaller than 11 x 17 in, the least sheet | set `format` in" in told
    assert "to tabloid-poster or " in told


def test_large_enough_papers_are_those_that_the_design_takes_the_smallest_first(library: Library) -> None:
    poster, strips = library.products["program-poster"], library.products["tear-off-poster"]
    papers = large_enough(library, poster, Sheet(612.0, 792.0))
    assert [paper.id for paper in papers][:3] == ["letter", "letter-poster", "legal-poster"]
    assert sorted(papers, key=lambda paper: paper.width * paper.height) == list(papers)
    assert set(papers) < set(large_enough(library, poster, None))
    assert large_enough(library, strips, Sheet(612.0, 792.0))[0].id == "tear-off-letter"


def test_what_is_not_proven_and_not_checked_keeps_an_edition_a_proof(library: Library, poster: Material) -> None:
    ruled, _ = planned(library, library.rule("us-ca"), poster, ())
    edition = built_to(resolve(library, POSTER, "en"), ruled)
    told = [lack.what for lack in edition.missing if lack.what.startswith("rule us-ca")]
    assert [one.partition(" (")[0] for one in told] == [
        "rule us-ca: not proven: the paragraph that addresses victims and names both lines",
        "rule us-ca: not proven: the list of six facts about the lines",
        "rule us-ca",
    ]
    assert told[-1].endswith("is not checked by a lawyer")
    assert edition.name == f"{POSTER}.en.us-ca"


def test_a_rule_that_is_proven_and_checked_adds_nothing_to_what_is_missing(library: Library, poster: Material) -> None:
    checked = library.rule("us-ca")._replace(demands=(), checked_by="A. Lawyer")
    ruled, _ = planned(library, checked, poster, ())
    edition = resolve(library, POSTER, "en")
    assert built_to(edition, ruled).missing == edition.missing
