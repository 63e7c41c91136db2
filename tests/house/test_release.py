"""A proof looks like a proof (law 3), and only what is verified, decided and signed is released."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
import pytest

from iceprint.catalog.approvals import digest
from iceprint.catalog.library import Library
from iceprint.catalog.resolve import resolve
from iceprint.model.edition import Edition
from iceprint.project import Project
from tests.house.command import Ran, iceprint
from tests.house.copies import (
    APPROVALS,
    FACTS,
    LANGUAGES,
    MATERIAL,
    NAMES,
    PDFS,
    TEXTS,
    copy_project,
    editions,
    in_spanish,
    snapshot,
)

TODAY = date(2026, 12, 1)
EXPIRY = 180  # days, of a fact that does not say otherwise
INNER = 3.2 / 25.4 * 72  # points: what no trimming error reaches


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    project = copy_project(tmp_path_factory.mktemp("proofs") / "project")
    assert _print(project).code == 0
    return editions(project / "output")


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    project = _ready(tmp_path_factory.mktemp("releases") / "project")
    ran = _print(project, "--release")
    assert ran.code == 0, ran.err
    assert "PROOF" not in ran.out
    return editions(project / "output")


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    return _ready(tmp_path / "project")


@pytest.mark.parametrize("name", PDFS)
def test_what_is_shipped_is_a_proof_and_says_so_in_title_and_subject(name: str, proofs: dict[str, bytes]) -> None:
    title, subject = _said(proofs[name])
    assert title.startswith("PROOF: ")
    assert subject.startswith("Proof, not for release: ")
    assert 'fact "national_hotline"' in subject
    assert ("not signed off" in subject) is (".es." in name)


@pytest.mark.parametrize("name", PDFS)
def test_every_page_of_a_proof_shows_it_where_no_trimming_removes_it(name: str, proofs: dict[str, bytes]) -> None:
    assert min(_shares_of_proof_ink(proofs[name])) > 0.02


@pytest.mark.parametrize("name", PDFS)
def test_a_release_carries_no_trace_of_a_proof(name: str, releases: dict[str, bytes]) -> None:
    title, subject = _said(releases[name])
    assert "proof" not in f"{title} {subject}".lower()
    assert max(_shares_of_proof_ink(releases[name])) == 0.0


@pytest.mark.parametrize("name", TEXTS)
def test_plain_text_of_a_proof_says_so_in_its_first_line_and_that_of_a_release_does_not(
    name: str, proofs: dict[str, bytes], releases: dict[str, bytes]
) -> None:
    proof, release = (files[name].decode("utf-8") for files in (proofs, releases))
    first, blank, rest = proof.split("\n", 2)
    assert (first[:7], blank) == ("PROOF: ", "")
    assert rest == release
    assert "proof" not in release.lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_release_of_a_proof_is_refused_with_everything_that_is_missing(language: str, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    before = snapshot(project)
    ran = iceprint("card", "--lang", language, "--edition", "all", "--release", cwd=project, env=_on(TODAY))
    missing = _edition(project, language).missing
    assert [lack.what for lack in missing if lack.what not in ran.err] == []
    assert f"{len(missing)} mistakes" in ran.err
    assert (ran.code, ran.out) == (1, "")
    assert snapshot(project) == before


def test_the_refusal_is_data_for_machines(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    ran = iceprint("card", "--lang", "es", "--release", "--json", cwd=project, env=_on(TODAY))
    report = ran.json()
    assert report["written"] == []
    assert len(report["errors"]) == len(_edition(project, "es").missing)
    assert ran.code == 1


def test_what_is_ready_needs_no_option_to_lose_its_mark(ready: Path, releases: dict[str, bytes]) -> None:
    assert _print(ready).code == 0
    assert editions(ready / "output") == releases


def test_a_release_is_listed_as_one(ready: Path) -> None:
    ran = iceprint("list", MATERIAL, "--json", cwd=ready, env=_on(TODAY))
    assert [(each["language"], each["proof"], each["missing"]) for each in ran.json()] == [
        (language, False, []) for language in LANGUAGES
    ]


def test_a_signature_holds_only_for_the_words_that_were_signed(ready: Path) -> None:
    in_spanish("help.label", "Ayuda ya").make(ready)
    ran = _print(ready, "--release")
    assert "1 of" in ran.err
    assert "Spanish messages are not signed off" in ran.err
    assert ran.code == 1
    assert set(editions(ready / "output")) == {name for name in NAMES if ".en." in name}


def test_a_verification_expires(ready: Path) -> None:
    last_day = TODAY + timedelta(days=EXPIRY)
    assert _print(ready, "--release", on=last_day).code == 0
    ran = _print(ready, "--release", on=last_day + timedelta(days=1))
    assert f"was verified on {TODAY}, more than {EXPIRY} days ago" in ran.err
    assert ran.code == 1


def test_a_release_that_is_refused_leaves_the_older_release_in_its_place(ready: Path) -> None:
    assert _print(ready, "--release").code == 0
    before = snapshot(ready)
    assert _print(ready, "--release", on=TODAY + timedelta(days=EXPIRY + 1)).code == 1
    assert snapshot(ready) == before


def _print(project: Path, *words: str, on: date = TODAY) -> Ran:
    return iceprint("card", "--lang", "all", "--edition", "all", *words, cwd=project, env=_on(on))


def _on(day: date) -> dict[str, str]:
    """SOURCE_DATE_EPOCH is also the day on which facts are judged."""
    return {"SOURCE_DATE_EPOCH": str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))}


def _library(project: Path) -> Library:
    return Library(Project.locate(project, project=project, output=None, environ={}, today=TODAY))


def _edition(project: Path, language: str) -> Edition:
    return resolve(_library(project), MATERIAL, language)


def _ready(folder: Path) -> Path:
    """A copy of the shipped project with everything done that a release needs."""
    project = copy_project(folder)
    ledger = (project / FACTS).read_text(encoding="utf-8")
    verified = f"{{by: A. Tester, on: {TODAY}, evidence: called}}"
    for fact in _facts(project):
        key = re.compile(rf"(^  {fact}:\n(?:    .*\n)*?    verified: )null$", re.MULTILINE)
        ledger, count = key.subn(rf"\g<1>{verified}", ledger)
        assert count == 1, fact
    (project / FACTS).write_text(ledger.replace("decided_by: null", "decided_by: The owner"), encoding="utf-8")
    lines = [f"  {name}: {{by: A. Reviewer, on: {TODAY}, words: {words!r}}}" for name, words in _digests(project)]
    (project / APPROVALS).write_text("\n".join(["es:", *lines, ""]), encoding="utf-8")
    return project


def _facts(project: Path) -> set[str]:
    """The ids of all facts that the card prints."""
    edition = _edition(project, "en")
    spans = (span for copies in edition.copy.values() for copy in copies for span in copy.spans)
    return {fact.id for fact in (*edition.facts.values(), *(span.fact for span in spans))}


def _digests(project: Path) -> Iterator[tuple[str, str]]:
    """What a reviewer who has read every Spanish message signs."""
    library = _library(project)
    for entry in library.catalog(library.language("es")).entries.values():
        yield entry.message_id, digest(entry.message_id, entry.original, entry.text)


def _said(data: bytes) -> tuple[str, str]:
    """Title and subject, which the document information and the metadata must agree on."""
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_metadata() as metadata:
        title, subject = str(pdf.docinfo["/Title"]), str(pdf.docinfo["/Subject"])
        assert (metadata["dc:title"], metadata["dc:description"]) == (title, subject)
        return title, subject


def _shares_of_proof_ink(data: bytes) -> list[float]:
    """Page by page, how much of the inner part is tinted with the ink of the proof mark, the only one with magenta."""
    document = pypdfium2.PdfDocument(data)
    shares = []
    for page in document:
        left, bottom, right, top = page.get_trimbox()
        width, height = page.get_size()
        crop = (left + INNER, bottom + INNER, width - right + INNER, height - top + INNER)
        pixels: np.ndarray[Any, np.dtype[np.int16]] = (
            page.render(scale=150 / 72, crop=crop).to_numpy()[:, :, :3].astype(np.int16)
        )
        blue, green, red = pixels[:, :, 0], pixels[:, :, 1], pixels[:, :, 2]
        shares.append(float((np.minimum(red, blue) - green > 8).mean()))
    document.close()
    return shares
