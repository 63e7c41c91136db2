"""The ZIP file, its sums and its names: the same bytes each time, and nothing that leads out of its folder."""

from __future__ import annotations

import io
import json
from hashlib import sha256
from itertools import permutations
from zipfile import ZIP_STORED, ZipFile

import pytest

from iceprint.handoff.package import package
from iceprint.handoff.papers import manifest, readme, sums
from iceprint.model.parcel import ParcelFile
from tests.specimens.parcels import NOT_VERIFIED, ORDER, TWO_PLACES, parcel

FILES = [ParcelFile("press/b.pdf", b"b"), ParcelFile("README.txt", b"read"), ParcelFile("press/a.pdf", b"a")]


def test_the_same_files_are_the_same_bytes_in_whatever_order_they_come() -> None:
    orders = {package(parcel(), files) for files in permutations(FILES)}
    assert len(orders) == 1


def test_all_lies_in_one_folder_uncompressed_readable_and_without_a_date() -> None:
    packed = package(parcel(), FILES)
    with ZipFile(io.BytesIO(packed.data)) as zipped:
        assert zipped.testzip() is None
        entries = zipped.infolist()
    assert packed.name == "spring.zip"
    assert [entry.filename for entry in entries] == ["spring/README.txt", "spring/press/a.pdf", "spring/press/b.pdf"]
    assert {(entry.date_time, entry.compress_type, entry.external_attr >> 16) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), ZIP_STORED, 0o100644)
    }


@pytest.mark.parametrize(
    "name", ["../x", "/etc/x", "press/../../x", "a//b", "C:\\x", "press/.x", "press/é.pdf", "a\nb", ""]
)
def test_a_name_that_leads_elsewhere_is_never_packed(name: str) -> None:
    with pytest.raises(AssertionError):
        package(parcel(), [ParcelFile(name, b"")])


def test_every_name_in_a_proof_says_so() -> None:
    proof = parcel(ORDER, NOT_VERIFIED)
    assert package(proof, FILES).name == "spring.PROOF.zip"
    assert proof.named("press/tip-card.es.pdf") == "press/tip-card.es.PROOF.pdf"
    assert proof.named("SHA256SUMS") == "SHA256SUMS.PROOF"
    assert parcel().named("SHA256SUMS") == "SHA256SUMS"


def test_the_sums_are_as_sha256sum_reads_them() -> None:
    first = sums(FILES).decode().splitlines()[0]
    assert first == f"{sha256(b'read').hexdigest()}  README.txt"


def test_the_readme_says_what_is_what_in_few_lines() -> None:
    text, proof = readme(parcel()).decode(), readme(parcel(ORDER, NOT_VERIFIED)).decode()
    assert len(text.splitlines()) <= 14
    assert "specification.pdf  start here" in text
    assert "Deliver 2,500 pieces by 2027-01-29: Agency, 100 Example Street" in text
    assert "For a quotation you need only specification.pdf" in text
    assert "PROOF" not in text
    assert "PROOF - NOTHING IN THIS PARCEL MAY BE PRINTED" in proof
    assert "sha256sum -c SHA256SUMS.PROOF" in proof
    assert "print from these" not in proof


def test_the_readme_names_a_few_destinations_and_counts_many() -> None:
    first, second = TWO_PLACES.deliveries
    told = readme(parcel(TWO_PLACES)).decode()
    assert "Deliver 650 pieces by 2027-02-05: Field Office, 200 Example Avenue" in told
    many = readme(parcel(TWO_PLACES._replace(deliveries=(first, *[second] * 9)))).decode()
    assert "Deliver 2,500 pieces to 10 destinations from 2027-01-29 to 2027-02-05" in many


def test_the_manifest_has_stamps_facts_and_sums() -> None:
    told = json.loads(manifest(parcel(ORDER, NOT_VERIFIED), FILES))
    assert (told["proof"], told["lacks"]) == (True, [NOT_VERIFIED.what])
    assert told["facts"]["hotline"] == {"printed": "1-888-373-7888", "target": "+18883737888"}
    card = told["editions"][1]
    assert (card["material"], card["edition"], card["quantity"], card["stamp"]) == ("tip-card", "es", 1500, "0123ABCD")
    assert card["ink_percent"][0]["plates"]["Cyan"] == 28.0
    assert [each["file"] for each in told["files"]] == sorted(file.name for file in FILES)
