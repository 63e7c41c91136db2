"""`iceprint handoff` and `iceprint recall` as an officer uses them: from an order to a parcel."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pypdfium2
import pytest
from pikepdf import Dictionary

from tests.house.command import Ran, iceprint
from tests.house.copies import FACTS, SETTINGS, copy_project, in_fact, snapshot
from tests.judges import verapdf
from tests.specimens.eyes import opened, scan

EPOCH = {"SOURCE_DATE_EPOCH": "1796083200"}  # 2026-12-01
DAY = "2026-12-01"
ORDER = """\
name: Small
date: 2026-12-01
contact: {name: A. Officer, phone: 202-555-0143, email: print@agency.example}
delivery: {to: [Agency, 100 Example Street], by: 2027-01-29}
proof: hard-copy
lines:
  - {material: tip-card, quantities: {es: 5000, en: 2000}, stock: gloss-cover-100, sheets: {sheet: 12x18}}
  - {material: human-trafficking-brochure, quantities: {en: 300}}
"""
SHEETS = "sheets/tip-card.en+es.12x18.gang.pdf"
EDITIONS = ("tip-card.en", "tip-card.es", "human-trafficking-brochure.en")
PAPERS = (
    "README.txt",
    "SHA256SUMS",
    "distribution.csv",
    "manifest.json",
    "specification.pdf",
    "specification.txt",
    "ticket.xjdf",
)
COMMAND = [sys.executable, "-m", "iceprint", "handoff", "small"]

pytestmark = pytest.mark.slow


def project_in(folder: Path, *, ready: bool) -> Path:
    """A copy of the shipped project with a small order; `ready`: with all that a release needs."""
    project = copy_project(folder / "project")
    (project / "content" / "orders" / "small.yaml").write_text(ORDER, "utf-8")
    if ready:
        settings, ledger = project / SETTINGS, project / FACTS
        settings.write_text(settings.read_text("utf-8").replace("machine_made: false", "machine_made: true"), "utf-8")
        facts = re.split(r"^(?=  \w+:\n)", ledger.read_text("utf-8"), flags=re.MULTILINE)
        word = f"verified: {{by: A. Tester, on: {DAY}, evidence: called}}"
        facts = [each if "disputed: true" in each else each.replace("verified: null", word) for each in facts]
        ledger.write_text("".join(facts).replace("decided_by: null", "decided_by: The owner"), "utf-8")
    return project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_in(tmp_path, ready=False)


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    return project_in(tmp_path, ready=True)


def handoff(project: Path, *words: str, env: dict[str, str] = EPOCH) -> Ran:
    return iceprint("handoff", "small", *words, cwd=project, env=env)


def unpacked(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as zipped:
        return {entry.filename: zipped.read(entry) for entry in zipped.infolist()}


def records(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((project / "content" / "register").glob("*"))}


def parcel(project: Path, name: str = "small.zip") -> Path:
    return project / "output" / "handoff" / name


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the PROOF parcel."""
    project = project_in(tmp_path_factory.mktemp("proof"), ready=False)
    ran = handoff(project, "--proof")
    assert ran.code == 0, ran.said
    return unpacked(parcel(project, "small.PROOF.zip").read_bytes())


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the parcel for printing, without the name of its folder."""
    project = project_in(tmp_path_factory.mktemp("release"), ready=True)
    ran = handoff(project)
    assert ran.code == 0, ran.said
    return {name.removeprefix("small/"): data for name, data in unpacked(parcel(project).read_bytes()).items()}


def test_the_parcel_holds_press_files_soft_proofs_and_papers_in_one_folder(release: dict[str, bytes]) -> None:
    files = [f"{folder}/{name}.pdf" for folder in ("press", "soft-proof") for name in EDITIONS]
    assert sorted(release) == sorted([*files, SHEETS, "sheets/plan.txt", *PAPERS, "verification.txt"])


def test_imposed_sheets_keep_fonts_and_vectors_and_their_codes_are_read(release: dict[str, bytes]) -> None:
    """The letters of a piece are on the sheet what they are in its own file: text in the same fonts, and no picture."""
    assert len(scan(release[SHEETS], 1, 200)) == 21
    single = release["press/tip-card.es.pdf"], release["press/tip-card.en.pdf"]
    assert fonts(release[SHEETS]) == {name for file in single for name in fonts(file)}
    assert b"/Subtype /Image" not in release[SHEETS]
    document = pypdfium2.PdfDocument(release[SHEETS])
    words = document[0].get_textpage().get_text_range()
    document.close()
    assert words.count("1-888-373-7888") == 21


def fonts(pdf: bytes) -> set[str]:
    """The names of the embedded fonts, without the mark of the subset."""
    with opened(pdf) as file:
        found = (each for each in file.objects if isinstance(each, Dictionary) and "/FontFile2" in each)
        return {str(each.FontName).rpartition("+")[2] for each in found}


def test_the_plan_of_the_sheets_is_told_to_people_and_to_machines(release: dict[str, bytes]) -> None:
    plan = release["sheets/plan.txt"].decode()
    (form,) = (line for line in plan.splitlines() if line.startswith(f"{SHEETS} "))
    assert re.search(r" [0-9A-F]{8} +1 of 1 +1-2 +334 +es 15, en 6$", form)
    assert "A form for each version would take 2 forms, 335 sheets, 0.5 % waste" in plan
    (told,) = json.loads(release["manifest.json"])["sheets"]
    assert told["file"] == SHEETS
    assert told["run"] == [334]
    assert told["plan"]["printed"] == {"en": 2004, "es": 5010}
    for paper in (plan, release["specification.txt"].decode()):
        map_of_form = paper.partition(f"Form 1 of 1: run 334, pages 1-2 of {SHEETS}\n")[2].splitlines()
        rows = [line.split() for line in map_of_form if line.startswith("Row ")][:14]
        front, back = ([row[2:] for row in side] for side in (rows[:7], rows[7:]))
        assert [row[::-1] for row in front] == back
        assert [tag for row in front for tag in row] == ["es"] * 15 + ["en"] * 6


def test_nothing_in_it_says_proof_or_tells_of_the_computer(release: dict[str, bytes]) -> None:
    texts = {name: data for name, data in release.items() if not name.endswith(".pdf")}
    assert [name for name, data in texts.items() if b"PROOF" in data] == []
    for name, data in texts.items():
        assert b"/tmp" not in data, name
        assert b"/home" not in data, name


def test_all_sums_are_right(release: dict[str, bytes]) -> None:
    lines = [line.split("  ") for line in release["SHA256SUMS"].decode().splitlines()]
    told = {name: digest for digest, name in lines}
    assert told == {name: hashlib.sha256(data).hexdigest() for name, data in release.items() if name != "SHA256SUMS"}


def test_every_file_was_checked_and_passed(release: dict[str, bytes]) -> None:
    first, *lines = release["verification.txt"].decode().splitlines()
    assert re.match(r"7 files, \d+ checks: all passed, none failed, all could run - ", first)
    heads = [match.groups() for line in lines if (match := re.match(r"(\S+): (\S+), edition (\S+), all", line))]
    assert sorted(name for name, _, _ in heads) == sorted(
        name for name in release if name.endswith(".pdf") and "/" in name
    )
    assert {claim for name, claim, _ in heads if not name.startswith("soft-proof/")} == {"PDF/X-4"}
    assert len(lines) < 200


def test_the_ticket_and_the_manifest_name_the_files_that_are_there(release: dict[str, bytes]) -> None:
    root = ET.fromstring(release["ticket.xjdf"])  # noqa: S314 - our own
    urls = [each.get("URL") for each in root.iter() if each.tag.endswith("}FileSpec")]
    assert [url.replace("%2B", "+") for url in urls if url] == [*(f"press/{name}.pdf" for name in EDITIONS), SHEETS]
    told = json.loads(release["manifest.json"])
    assert [each["press"] for each in told["editions"]] == urls[:-1]
    assert [each["quantity"] for each in told["editions"]] == [2000, 5000, 300]
    assert {each["file"] for each in told["files"]} <= set(release)


def test_the_specification_says_the_same_in_both_forms(release: dict[str, bytes]) -> None:
    document = pypdfium2.PdfDocument(release["specification.pdf"])
    shown = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    document.close()
    for line in release["specification.txt"].decode().splitlines():
        for words in re.split(r"  +", line.strip("=- ")):
            assert "".join(words.split()) in shown, words


def test_the_color_to_hold_is_that_of_the_large_areas_in_the_files(release: dict[str, bytes]) -> None:
    told = re.findall(r"^Color to hold +(.*)$", release["specification.txt"].decode(), re.MULTILINE)
    assert told == ["The large dark areas: C 95, M 45, Y 40, K 40; the same in all versions"] * 2
    for name in ("press/tip-card.en.pdf", "press/human-trafficking-brochure.en.pdf"):
        with opened(release[name]) as file:
            assert b" 0.95 0.45 0.4 0.4 k" in b"".join(page.Contents.read_bytes() for page in file.pages), name


@pytest.mark.judge("verapdf")
def test_everybody_can_read_the_specification(release: dict[str, bytes], tmp_path: Path) -> None:
    """Its tables, over several pages, are those of PDF/UA-1."""
    file = tmp_path / "specification.pdf"
    file.write_bytes(release["specification.pdf"])
    verdicts = verapdf.validate([file], ["ua1", "2a"])
    assert len(verdicts) == 2
    assert [str(verdict) for verdict in verdicts if not verdict.passed] == []


def test_its_stamps_are_those_in_the_files(release: dict[str, bytes]) -> None:
    for each in json.loads(release["manifest.json"])["editions"]:
        assert f"<xmpMM:VersionID>{each['stamp']}<".encode() in release[each["press"]]


def test_every_name_and_every_page_of_a_proof_says_so(proof: dict[str, bytes]) -> None:
    assert {name.split("/")[0] for name in proof} == {"small.PROOF"}
    assert [name for name in proof if "PROOF" not in name.rpartition("/")[2]] == []
    for name, data in proof.items():
        if name.endswith(".pdf"):
            document = pypdfium2.PdfDocument(data)
            assert document.get_metadata_dict()["Title"].startswith("PROOF: "), name
            document.close()
    assert b"NOTHING IN THIS PARCEL MAY BE PRINTED" in proof["small.PROOF/README.PROOF.txt"]
    lacks = json.loads(proof["small.PROOF/manifest.PROOF.json"])["lacks"]
    assert [lack for lack in lacks if "Spanish messages are not signed off, in tip-card.es" in lack]


def test_an_order_that_is_not_ready_is_refused_with_everything_that_is_missing(project: Path) -> None:
    before = snapshot(project)
    ran = handoff(project)
    assert (ran.code, ran.out) == (1, "")
    missing = iceprint("list", "tip-card", "--json", cwd=project, env=EPOCH).json()
    for lack in {lack["what"] for edition in missing for lack in edition["missing"]}:
        assert lack in ran.err
    assert "in tip-card.en, tip-card.es, human-trafficking-brochure.en" in ran.err
    assert snapshot(project) == before


def test_what_is_ready_can_be_handed_over_as_a_proof_and_is_marked_all_the_same(ready: Path) -> None:
    assert handoff(ready, "--proof").code == 0
    files = unpacked(parcel(ready, "small.PROOF.zip").read_bytes())
    for name in ("press/tip-card.es.PROOF.pdf", SHEETS.replace(".pdf", ".PROOF.pdf")):
        document = pypdfium2.PdfDocument(files[f"small.PROOF/{name}"])
        assert document.get_metadata_dict()["Title"].startswith("PROOF: "), name
        document.close()


def test_the_same_order_is_the_same_parcel_wherever_and_whenever_it_is_made(ready: Path) -> None:
    assert handoff(ready).code == 0
    first, kept = parcel(ready).read_bytes(), records(ready)
    again = handoff(ready, env=EPOCH | {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7", "HOME": "/"})
    assert again.code == 0
    assert (parcel(ready).read_bytes(), records(ready)) == (first, kept)
    assert list(kept) == [f"{DAY}.small.json"]


def test_another_parcel_on_the_same_day_has_a_record_of_its_own(ready: Path) -> None:
    assert handoff(ready).code == 0
    before = records(ready)
    order = ready / "content" / "orders" / "small.yaml"
    order.write_text(ORDER.replace("en: 300", "en: 400"), "utf-8")
    assert handoff(ready).code == 0
    assert records(ready) == before | {f"{DAY}.small.2.json": records(ready)[f"{DAY}.small.2.json"]}


def test_a_number_that_changes_recalls_the_parcels_that_carried_it(ready: Path) -> None:
    assert handoff(ready).code == 0
    good = iceprint("recall", "national_hotline", cwd=ready, env=EPOCH)
    assert "0 runs carried an old value" in good.out
    in_fact("national_hotline", "printed", '"1-888-373-7889"').make(ready)
    in_fact("national_hotline", "dial", '"+18883737889"').make(ready)
    ran = iceprint("recall", "national_hotline", cwd=ready, env=EPOCH)
    assert ran.code == 0, ran.said
    for words in (
        "printed    1-888-373-7888 (+18883737888) - it is now 1-888-373-7889",
        "tip-card  en 2,000, es 5,000",
        "human-trafficking-brochure  en 300",
        "went to    Agency, 100 Example Street, by 2027-01-29",
        "1 run carried an old value: 7,300 pieces to call back",
    ):
        assert words in ran.out
    where = iceprint("facts", "where", "national_hotline", cwd=ready, env=EPOCH)
    assert "past parcel: order small, handed over 2026-12-01, 7,300 pieces" in where.out
    (run,) = iceprint("recall", "national_hotline", "--json", cwd=ready, env=EPOCH).json()["runs"]
    assert (run["order"], run["pieces"], run["outdated"]) == ("small", 7300, "it is now 1-888-373-7889")


def to_two_places(cards: int) -> str:
    """The order, with so many Spanish cards for the field office."""
    one = "delivery: {to: [Agency, 100 Example Street], by: 2027-01-29}\n"
    two = (
        "delivery:\n"
        "  - to: [Agency, 100 Example Street]\n"
        "    by: 2027-01-29\n"
        "    quantities: {tip-card: {es: 3000, en: 2000}, human-trafficking-brochure: {en: 300}}\n"
        "  - to: [Field Office, 200 Example Avenue]\n"
        "    by: 2027-02-05\n"
        f"    quantities: {{tip-card: {{es: {cards}}}}}\n"
    )
    assert one in ORDER
    return ORDER.replace(one, two)


def test_all_papers_and_the_recall_say_how_many_go_where(ready: Path) -> None:
    (ready / "content" / "orders" / "small.yaml").write_text(to_two_places(2000), "utf-8")
    assert "to 2 destinations" in handoff(ready).out
    files = {name.removeprefix("small/"): data for name, data in unpacked(parcel(ready).read_bytes()).items()}
    agency, office = json.loads(files["manifest.json"])["deliveries"]
    assert (office["to"], office["by"]) == (["Field Office", "200 Example Avenue"], "2027-02-05")
    assert office["quantities"] == {"tip-card": {"es": 2000}}
    assert re.search(r"^Spanish \(es\) +3,000 +2,000 +5,000$", files["specification.txt"].decode(), re.MULTILINE)
    root = ET.fromstring(files["ticket.xjdf"])  # noqa: S314 - our own
    drops = [
        [int(each.get("Amount", "")) for each in params] for params in root.iter() if "DeliveryParams" in params.tag
    ]
    assert drops == [[2000, 3000, 300], [2000]]
    assert sum(map(sum, drops)) == 7300
    in_fact("national_hotline", "printed", '"1-888-373-7889"').make(ready)
    in_fact("national_hotline", "dial", '"+18883737889"').make(ready)
    ran = iceprint("recall", "national_hotline", cwd=ready, env=EPOCH)
    assert "went to    Agency, 100 Example Street, by 2027-01-29: 5,300 pieces" in ran.out
    assert "went to    Field Office, 200 Example Avenue, by 2027-02-05: 2,000 pieces" in ran.out
    assert agency["notes"] == []


def test_shares_that_do_not_add_up_are_told_with_the_line(project: Path) -> None:
    (project / "content" / "orders" / "small.yaml").write_text(to_two_places(1500), "utf-8")
    ran = handoff(project, "--proof")
    assert ran.code == 3
    assert 'small.yaml:10: the shares of "tip-card" do not add up to what is ordered: es 4,500 of 5,000' in ran.err
    assert "correct them, or the quantities on line 13" in ran.err


def test_a_record_that_was_edited_by_hand_is_told_with_an_exit_code(ready: Path) -> None:
    assert handoff(ready).code == 0
    path = ready / "content" / "register" / f"{DAY}.small.json"
    path.write_text(path.read_text("utf-8").replace('"quantity": 5000', '"quantity": 50'), "utf-8")
    for words in (["recall", "national_hotline"], ["facts", "where", "national_hotline"]):
        ran = iceprint(*words, cwd=ready, env=EPOCH)
        assert ran.code == 3
        assert f"content/register/{DAY}.small.json: this record of the press register was changed" in ran.err


@pytest.mark.parametrize("kilobytes", [1, 100, 300])
def test_on_a_full_disk_the_old_parcel_stays_whole_and_nothing_is_recorded(ready: Path, kilobytes: int) -> None:
    assert handoff(ready).code == 0
    before = snapshot(ready)
    order = ready / "content" / "orders" / "small.yaml"
    order.write_text(ORDER.replace("en: 300", "en: 400"), "utf-8")
    shell = ["bash", "-c", f'ulimit -f {kilobytes}; exec "$@"', "-", *COMMAND]
    ended = subprocess.run(shell, cwd=ready, env=os.environ | EPOCH, capture_output=True, check=False, text=True)
    assert ended.returncode == 8, ended.stderr
    assert "it cannot be written" in ended.stderr
    order.write_text(ORDER, "utf-8")
    after = snapshot(ready)
    assert [name for name in before | after if before.get(name, (0, b""))[1] != after.get(name, (0, b""))[1]] == []


def test_where_nothing_can_be_recorded_nothing_is_handed_over(ready: Path) -> None:
    shutil.rmtree(ready / "content" / "register", ignore_errors=True)  # where the copied project has printed already
    (ready / "content" / "register").write_text("in the way", "utf-8")
    ran = handoff(ready)
    assert ran.code == 8
    assert "the parcel cannot be put on record" in ran.err
    assert not parcel(ready).exists()


def test_killed_while_it_writes_it_leaves_the_old_parcel_and_goes_well_the_next_time(ready: Path) -> None:
    assert handoff(ready).code == 0
    whole = parcel(ready).read_bytes()
    for moment in (0.0, 0.001, 0.01):
        running = subprocess.Popen(COMMAND, cwd=ready, env=os.environ | EPOCH, stdout=subprocess.DEVNULL)
        while running.poll() is None and not list(parcel(ready).parent.glob(".*.part")):
            sleep(0.0005)
        sleep(moment)
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert parcel(ready).read_bytes() == whole
    assert handoff(ready).code == 0
    assert parcel(ready).read_bytes() == whole
    assert [path.name for path in parcel(ready).parent.iterdir()] == ["small.zip"]
    assert list(records(ready)) == [f"{DAY}.small.json"]


def test_two_at_once_make_one_parcel_and_one_record(ready: Path) -> None:
    both = [subprocess.Popen(COMMAND, cwd=ready, env=os.environ | EPOCH, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [each.wait() for each in both] == [0, 0]
    assert sorted(path.name for path in parcel(ready).parent.iterdir()) == ["small.zip"]
    assert list(records(ready)) == [f"{DAY}.small.json"]


@pytest.mark.parametrize("name", ["smal", "../small", "content/orders/small.yaml", "small/../small", ""])
def test_an_order_is_named_and_not_a_path(project: Path, name: str) -> None:
    before = snapshot(project)
    ran = iceprint("handoff", name, "--proof", cwd=project)
    assert (ran.code, ran.out) == (2, "")
    assert f'there is no order "{name}"' in ran.err
    assert snapshot(project) == before


def test_without_a_name_the_orders_are_listed(project: Path) -> None:
    assert iceprint("handoff", cwd=project).out.splitlines() == ["small", "trafficking-outreach"]


def test_fewer_inks_than_a_file_needs_are_refused_with_the_line(project: Path) -> None:
    order = project / "content" / "orders" / "small.yaml"
    order.write_text(ORDER.replace("en: 300}}", "en: 300}, inks: 4/1}"), "utf-8")
    ran = handoff(project, "--proof")
    assert ran.code == 3
    assert "small.yaml:8: human-trafficking-brochure.en needs 4/4 inks, 4/1 are ordered" in ran.err


def test_sheets_that_are_too_small_are_refused_with_the_line_and_nothing_is_written(project: Path) -> None:
    order = project / "content" / "orders" / "small.yaml"
    sheets = "sheets: {sheet: 12x18, scheme: turn}"
    order.write_text(ORDER.replace("en: 300}}", f"en: 300}}, {sheets}}}"), "utf-8")
    before = snapshot(project)
    ran = handoff(project, "--proof")
    assert (ran.code, ran.out) == (3, "")
    assert "content/orders/small.yaml:8: a piece of 279.4 x 215.9 mm does not fit the sheet" in ran.err
    assert "take one of these: 19x25, 20x26, 23x35" in ran.err
    assert snapshot(project) == before


def test_the_project_that_came_along_hands_nothing_over(tmp_path: Path) -> None:
    ran = iceprint("handoff", "trafficking-outreach", "--proof", cwd=tmp_path)
    assert ran.code == 10
    assert "the project that comes with iceprint keeps no records" in ran.err
