"""Recording a verification: who may, what for, and what happens to others who edit the ledger at the same time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from iceprint import whole_file
from iceprint.catalog import shared_file
from iceprint.catalog.ledger_file import given_verification, record
from iceprint.errors import FactError, IceprintError, OutputError, ProjectError, Refused, UsageError
from iceprint.model.fact import Fact, Verification
from tests.unit.catalog.desk import TODAY, Desk, complaints

FILE = "content/facts.yaml"


def verify(
    desk: Desk, fact: str = "hotline", by: str = "A. Tester", evidence: str = "called", on: str | None = None
) -> Fact:
    library = desk.library()
    return record(library, fact, given_verification(library, by, evidence, on))


def ledger(desk: Desk) -> str:
    return (desk.root / FILE).read_text("utf-8")


def test_what_was_done_stands_in_the_ledger_and_counts(desk: Desk) -> None:
    fact = verify(desk, by=" Ana  Núñez ", evidence='called:\n"HELP" answered')
    assert fact.verified == Verification("Ana Núñez", TODAY, 'called: "HELP" answered')
    assert fact == desk.library().ledger.facts["hotline"]
    assert [one.what for one in desk.resolve("en").missing] == ['choice "line" is not decided']


def test_it_may_have_been_done_earlier(desk: Desk) -> None:
    assert verify(desk, on="2026-11-02").good_until == date(2026, 11, 2) + timedelta(days=180)


@pytest.mark.parametrize(
    ("given", "family", "words"),
    [
        ({"by": ""}, UsageError, "--by is empty | say who has tried the fact"),
        ({"by": " \n "}, UsageError, "--by is empty"),
        ({"evidence": " "}, UsageError, "--evidence is empty"),
        ({"evidence": "x" * 501}, UsageError, "--evidence is 501 characters long | say it in 500"),
        ({"evidence": "a\u202eb"}, UsageError, "--evidence: U+202E RIGHT-TO-LEFT OVERRIDE"),
        ({"by": "a\udcff"}, UsageError, "--by: U+DCFF"),
        ({"on": "2026-11-26"}, UsageError, "--on is 2026-11-26, which is still to come | today is 2026-11-25"),
        ({"on": "2026-02-30"}, UsageError, '--on is "2026-02-30", which is not a date'),
        ({"on": "soon"}, UsageError, '--on is "soon", which is not a date'),
        ({"on": ""}, UsageError, '--on is "", which is not a date'),
        ({"fact": "hotlin"}, UsageError, 'there is no fact "hotlin" | did you mean "hotline"?'),
        ({"fact": "line"}, UsageError, '"line" is a choice, which stands for the fact "hotline" | verify the fact'),
        ({"fact": "old_page"}, FactError, 'fact "old_page" is disputed: moved | settle it first: correct the fact'),
        ({"fact": "page", "on": "2026-10-31"}, UsageError, "was verified later already, on 2026-11-01 by A. Reader"),
    ],
)
def test_what_may_not_be_recorded(desk: Desk, given: dict[str, str], family: type[IceprintError], words: str) -> None:
    before = ledger(desk)
    with pytest.raises(family) as caught:
        verify(desk, **given)
    assert words in complaints(lambda: verify(desk, **given))[0]
    assert type(caught.value) is family
    assert ledger(desk) == before


def test_only_people_whom_the_policy_lists_may_verify(desk: Desk) -> None:
    desk.change("iceprint.yaml", "languages:", "release: {verifiers: [Ana Núñez, B]}\nlanguages:")
    with pytest.raises(Refused, match='"Ana Nunez" may not verify facts') as caught:
        verify(desk, by="Ana Nunez")
    assert caught.value.remedy == 'did you mean "Ana Núñez"?'
    assert verify(desk, by="Ana Núñez").verified


def test_the_ledger_that_comes_with_the_program_is_not_edited(desk: Desk) -> None:
    library = desk.library()
    library.project = library.project._replace(builtin=True)
    with pytest.raises(ProjectError, match="the ledger that comes with iceprint is not edited"):
        record(library, "hotline", given_verification(library, "A", "called", None))


def test_what_an_editor_saves_in_the_same_moment_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody saves the ledger after it was read here and before it is replaced: once, and the edit is made again."""
    saves = iter(["# saved meanwhile\n"])

    def replaced(path: Path, old: bytes, new: bytes) -> bool:
        if line := next(saves, ""):
            desk.write(FILE, line + ledger(desk))
        return whole_file.replace_whole(path, old, new)

    monkeypatch.setattr(shared_file, "replace_whole", replaced)
    assert verify(desk).verified
    assert ledger(desk).startswith("# saved meanwhile\n")
    assert desk.library().ledger.facts["hotline"].verified


def test_an_editor_that_disputes_the_fact_in_the_same_moment_wins(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def replaced(path: Path, old: bytes, new: bytes) -> bool:
        desk.change(FILE, "    source: Leaflet\n", "    source: Leaflet\n    disputed: true\n    doubt: dead\n")
        return whole_file.replace_whole(path, old, new)

    monkeypatch.setattr(shared_file, "replace_whole", replaced)
    with pytest.raises(FactError, match="is disputed: dead"):
        verify(desk)
    assert desk.library().ledger.facts["hotline"].verified is None


def test_who_never_gets_a_quiet_moment_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_file, "replace_whole", lambda *_: False)
    with pytest.raises(OutputError, match="was changed by somebody else each time"):
        verify(desk)


def test_a_lock_that_was_left_behind_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_file, "PAUSE", 0.0)
    lock = desk.root / "content" / ".facts.yaml.lock"
    lock.touch()
    before = ledger(desk)
    with pytest.raises(OutputError) as caught:
        verify(desk)
    assert str(lock) in caught.value.what
    assert caught.value.remedy == "try again; if nobody is at work, delete that file"
    assert ledger(desk) == before


def test_a_ledger_behind_a_link_is_edited_where_it_is(desk: Desk, tmp_path: Path) -> None:
    real = (desk.root / FILE).rename(tmp_path / "shared.yaml")
    (desk.root / FILE).symlink_to(real)
    verify(desk)
    assert (desk.root / FILE).is_symlink()
    assert "A. Tester" in real.read_text("utf-8")
