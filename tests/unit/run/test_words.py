"""Room for translators, and translations against the paper."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.design.products import template_for
from iceprint.errors import IceprintError, UsageError
from iceprint.layout.compose import compose
from iceprint.model.edition import Edition
from iceprint.project import Project
from iceprint.run import words
from iceprint.run.room_table import room_table
from iceprint.text.faces import Fonts
from tests.house.copies import SPANISH, copy_project, in_english, in_spanish

ROOT = Path(__file__).resolve().parents[3]
LIBRARY = Library(Project(ROOT, ROOT / "output", today=date(2026, 11, 25)))
UNPRINTED = ("title", "scan.alt")  # slots


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def library(project: Path) -> Library:
    return Library(Project(project, project / "output", today=date(2026, 11, 25)))


@cache
def table() -> dict[str, dict[str, int]]:
    return room_table(LIBRARY, LIBRARY.settings.languages)


def test_every_printed_message_has_a_room_in_every_language() -> None:
    materials = [LIBRARY.material(name) for name in LIBRARY.materials]
    for tag in LIBRARY.settings.languages:
        slots = (slot for each in materials if tag in each.languages for slot in each.messages.items())
        assert set(table()[tag]) == {name for slot, names in slots if slot not in UNPRINTED for name in names}


def test_what_is_shipped_keeps_within_its_room() -> None:
    for tag in LIBRARY.settings.languages[1:]:
        entries = LIBRARY.catalog(LIBRARY.language(tag)).entries
        texts = {name: entries[name].text for name in table()[tag]}
        over = [name for name, text in texts.items() if "{" not in text and len(text) > table()[tag][name]]
        assert over == [], tag


def test_wide_letters_have_less_room() -> None:
    """On the same paper: other materials of the program are printed in English only."""
    card = {name for names in LIBRARY.material("tip-card").messages.values() for name in names}
    both = card & table()["ja"].keys() & {name for name in table()["en"] if name.startswith("human-trafficking.signs.")}
    assert both
    for name in both:
        assert table()["ja"][name] <= table()["en"][name]


def test_words_that_fill_their_room_fit_the_paper_and_twice_as_many_do_not(project: Path) -> None:
    room = table()["es"]["human-trafficking.trafficking.name"]
    in_spanish("trafficking.name", ("trata de " * 20)[: room // 2].strip()).make(project)
    assert words.check(library(project), ["es"]).errors == ()
    in_spanish("trafficking.name", ("trata de personas " * 20)[: room * 4].strip()).make(project)
    assert any("does not fit zone" in error.what for error in words.check(library(project), ["es"]).errors)


def misfits(share: float) -> tuple[int, int]:
    """How many messages do not fit if their own words fill a share of their room; and how many were tried."""
    fonts = Fonts((ROOT / "fonts",))
    found: list[bool] = []
    for tag in LIBRARY.material("tip-card").languages:
        edition = resolve(LIBRARY, "tip-card", tag)
        for slot, copies in edition.copy.items():
            for number, copy in enumerate(copies):
                if copy.message_id in table()[tag] and not copy.spans:
                    text = drawn_out(copy.text, int(table()[tag][copy.message_id] * share))
                    others = (*copies[:number], copy._replace(text=text, foreign=()), *copies[number + 1 :])
                    found.append(not fits(edition._replace(copy=edition.copy | {slot: others}), fonts))
    return sum(found), len(found)


def drawn_out(text: str, length: int) -> str:
    """The words of a text over and over, up to a length; a text without spaces is cut anywhere."""
    whole = f"{text} " * (length // len(text) + 1)
    if " " not in text:
        return whole[:length].strip()
    return whole[: whole.rindex(" ", 0, max(length, text.index(" ")) + 1)]


def fits(edition: Edition, fonts: Fonts) -> bool:
    try:
        compose(edition, template_for(edition), fonts)
    except IceprintError:
        return False
    return True


def test_words_that_keep_within_nine_tenths_of_their_room_fit_in_every_language() -> None:
    none, tried = misfits(0.9)
    assert (none, tried > 250) == (0, True)


def test_the_room_is_not_told_too_small() -> None:
    """Half as many words again are too many, as a rule: a zone that is shared may have room that nobody else takes."""
    too_long, tried = misfits(1.5)
    assert too_long / tried > 0.6


def test_room_is_told_for_a_language_that_has_no_words_yet(project: Path) -> None:
    told = room_table(library(project), ("es",))["es"]
    (project / SPANISH).unlink()
    words.update(library(project))
    fresh = room_table(library(project), ("es",))["es"]
    assert set(fresh) == set(told)
    text = (project / SPANISH).read_text("utf-8")
    assert text.count("#. room: at most about ") == len(told)


def test_what_does_not_fit_is_told_although_another_message_is_not_translated(project: Path) -> None:
    in_spanish("help.label", "").make(project)
    in_spanish("trafficking.meaning", "una palabra " * 40 + "final").make(project)
    told = [error.what for error in words.check(library(project), ["es"]).errors]
    assert any("help.label" in what and "is not translated" in what for what in told)
    assert any("trafficking.meaning" in what and "does not fit zone" in what for what in told)


def test_large_print_is_tried_too(project: Path) -> None:
    in_spanish("report.scan-alt", "{tip_page} " + "palabra" * 20).make(project)  # not printed on the card
    assert words.check(library(project), ["es"]).errors == ()
    in_spanish("report.label", "palabra" * 20).make(project)
    told = [error.what for error in words.check(library(project), ["es"]).errors]
    for where in ("on the back", "on the large-print page"):
        assert any(where in what for what in told)


def test_a_letter_that_cannot_be_drawn_is_told(project: Path) -> None:
    in_spanish("help.label", "Ayuda \U0001f600").make(project)
    assert any("U+1F600" in error.what for error in words.check(library(project), ["es"]).errors)


def test_what_is_shipped_has_no_mistakes() -> None:
    assert words.check(LIBRARY, []).errors == ()


@pytest.mark.parametrize("tag", ["en", "en-XA", "xx"])
def test_a_language_that_is_not_translated_is_refused(tag: str) -> None:
    with pytest.raises(UsageError):
        words.check(LIBRARY, [tag])


def test_the_pseudo_language_tries_every_message_and_tells_what_does_not_fit() -> None:
    everything, one = words.pseudo(LIBRARY, []), words.pseudo(LIBRARY, ["tip-card"])
    assert {name.partition(".")[0] for name in everything.words} == set(LIBRARY.programs)
    assert {name.partition(".")[0] for name in one.words} == {"human-trafficking"}
    assert one.words.items() <= everything.words.items()
    assert all("(en-XA) does not fit zone" in error.what for error in everything.errors)


def test_a_shorter_text_fits_in_the_pseudo_language_too(project: Path) -> None:
    for message in ("trafficking.meaning", "smuggling.meaning", "help.note", "signs.minor"):
        in_english(message, "A crime").make(project)
    in_english("report.abroad", "'{tip_line_abroad}'").make(project)
    assert words.pseudo(library(project), ["tip-card"]).errors == ()
