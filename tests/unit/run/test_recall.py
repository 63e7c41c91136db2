"""The press register and what is found in it: which parcels carried an old number, how many, and where they went."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from iceprint.errors import ContentError, UsageError
from iceprint.handoff.register import is_sealed, record_of, seal_of, written
from iceprint.model.parcel import ParcelFile
from iceprint.model.record import Record
from iceprint.report.parcels import parcel_lines, recall_lines, runs_json
from iceprint.run.recall import Recalled, read_register, recall
from tests.specimens.parcels import NOT_VERIFIED, ORDER, TWO_PLACES, parcel
from tests.unit.catalog.desk import Desk, complaints

DAY = date(2026, 12, 2)
FOLDER = "content/register"
FACTS = "content/facts.yaml"


def made(day: date = DAY, *, proof: bool = False) -> Record:
    parcel_ = parcel(ORDER, NOT_VERIFIED) if proof else parcel()
    return record_of(parcel_, ParcelFile(f"{parcel_.name}.zip", b"zipped"), day)


def keep(desk: Desk, record: Record, name: str = "2026-12-02.spring") -> None:
    desk.write(f"{FOLDER}/{name}.json", written(record))


def recalled(desk: Desk, name: str = "hotline") -> Recalled:
    return recall(desk.library(), name)


def told(found: Recalled) -> list[str]:
    return list(recall_lines(found.name, found.now, found.runs))


def test_a_record_is_read_as_it_was_written(desk: Desk) -> None:
    record = made()
    keep(desk, record)
    read = desk.library().record("2026-12-02.spring")
    assert read._replace(place=record.place) == record
    assert is_sealed(read)
    assert written(read) == written(record)


def test_a_record_has_all_that_a_recall_asks_for() -> None:
    record = made()
    assert record.facts["hotline"] == ("1-888-373-7888", "+18883737888")
    assert [(each.material, each.tag, each.quantity, each.stamp) for each in record.editions][:2] == [
        ("tip-card", "en", 500, "0123ABCD"),
        ("tip-card", "es", 1500, "0123ABCD"),
    ]
    (delivery,) = record.deliveries
    assert (delivery.to, record.handed_over, record.proof) == (("Agency", "100 Example Street"), DAY, False)
    assert delivery.of(record.editions) == record.editions


def test_a_value_that_still_holds_is_no_reason_to_call_anything_back(desk: Desk) -> None:
    keep(desk, made())
    found = recalled(desk)
    assert [run.outdated for run in found.runs] == [""]
    assert told(found)[-1] == "0 runs carried an old value: 0 pieces to call back"


def renumber(desk: Desk) -> None:
    """The hotline has another number."""
    desk.change(FACTS, "1-888-373-7888", "1-888-373-7889")
    desk.change(FACTS, "+18883737888", "+18883737889")


def dispute(desk: Desk) -> None:
    desk.change(FACTS, "source: Leaflet\n", "source: Leaflet\n    disputed: true\n    doubt: dead\n")


@pytest.mark.parametrize(
    ("change", "why"),
    [(renumber, "it is now 1-888-373-7889"), (dispute, "the fact is disputed: dead")],
)
def test_an_old_value_is_told_with_quantities_languages_and_address(
    desk: Desk, change: Callable[[Desk], None], why: str
) -> None:
    keep(desk, made())
    change(desk)
    (run,) = recalled(desk).outdated
    assert run.outdated == why
    lines = "\n".join(told(recalled(desk)))
    assert "carried an old value  order spring, handed over 2026-12-02" in lines
    assert "tip-card  en 500, es 1,500" in lines
    assert "aid-brochure  en 300, ar 200" in lines
    assert "went to    Agency, 100 Example Street, by 2027-01-29" in lines
    assert lines.endswith("1 run carried an old value: 2,500 pieces to call back")


def shared() -> Record:
    return record_of(parcel(TWO_PLACES), ParcelFile("spring.zip", b"zipped"), DAY)


def test_a_record_of_several_destinations_is_read_as_it_was_written(desk: Desk) -> None:
    record = shared()
    keep(desk, record)
    read = desk.library().record("2026-12-02.spring")
    assert read._replace(place=record.place) == record
    assert is_sealed(read)
    spoilt = written(record).replace(b'"es": 500', b'"es": 400')
    desk.write(f"{FOLDER}/2026-12-02.spring.json", spoilt)
    assert "was changed after it was written" in recalled(desk).errors[0].what


def test_a_record_of_one_destination_is_written_as_it_always_was() -> None:
    """Older records have no quantities by destination, and their seals hold."""
    told = json.loads(written(made()))
    assert (told["deliver_to"], told["deliver_by"]) == (["Agency", "100 Example Street"], "2027-01-29")
    assert "deliveries" not in told


def test_a_recall_says_how_many_went_where(desk: Desk) -> None:
    keep(desk, shared())
    renumber(desk)
    lines = told(recalled(desk))
    assert lines[lines.index("    in all     2,500 pieces") + 1 : -1] == [
        "    went to    Agency, 100 Example Street, by 2027-01-29: 1,850 pieces",
        "               tip-card  en 500, es 1,000",
        "               aid-brochure  en 300, ar 50",
        "    went to    Field Office, 200 Example Avenue, by 2027-02-05: 650 pieces",
        "               tip-card  es 500",
        "               aid-brochure  ar 150",
    ]
    (run,) = runs_json(recalled(desk).runs)
    assert json.loads(json.dumps(run["deliveries"]))[1] == {
        "to": ["Field Office", "200 Example Avenue"],
        "by": "2027-02-05",
        "editions": [
            {"material": "tip-card", "edition": "es", "quantity": 500},
            {"material": "aid-brochure", "edition": "ar", "quantity": 150},
        ],
    }
    (line,) = parcel_lines(recalled(desk).runs)
    assert ", 2,500 pieces, to Agency and Field Office: printed" in line


def test_a_recall_passes_over_a_destination_that_got_nothing_of_it(desk: Desk) -> None:
    record = shared()
    cards = tuple(each._replace(facts=("hotline",)) for each in record.editions[:1])
    others = tuple(each._replace(facts=("tip_page",)) for each in record.editions[1:])
    record = record._replace(editions=cards + others)
    keep(desk, record._replace(seal=seal_of(record)))
    renumber(desk)
    assert [line for line in told(recalled(desk)) if "went to" in line] == [
        "    went to    Agency, 100 Example Street, by 2027-01-29: 500 pieces"
    ]


def test_a_number_that_is_printed_alike_and_dialled_otherwise_is_an_old_one_too(desk: Desk) -> None:
    record = made()
    facts = record.facts | {"hotline": record.facts["hotline"]._replace(target="+18883737880")}
    record = record._replace(facts=facts)
    keep(desk, record._replace(seal=seal_of(record)))
    assert [run.outdated for run in recalled(desk).runs] == ["it is now 1-888-373-7888 (+18883737888)"]


def test_a_proof_is_told_and_does_not_count(desk: Desk) -> None:
    keep(desk, made(proof=True))
    renumber(desk)
    assert [line for line in told(recalled(desk)) if line.startswith("PROOF (not for printing)")]
    assert told(recalled(desk))[-1] == "0 runs carried an old value: 0 pieces to call back"


def test_a_choice_that_has_fallen_on_another_fact_recalls_what_printed_the_first(desk: Desk) -> None:
    keep(desk, made())
    other = "  other: {kind: phone, printed: 1-866-347-2423, dial: '+18663472423', owner: o, source: s, verified: null}"
    desk.change(FACTS, "choices:", f"{other}\nchoices:")
    desk.change(FACTS, "of: [hotline]\n    chosen: hotline", "of: [hotline, other]\n    chosen: other")
    (run,) = recalled(desk, "line").outdated
    assert (run.fact, run.outdated) == ("hotline", 'the choice "line" has fallen on other since')
    assert recalled(desk, "hotline").outdated == ()


def test_a_fact_that_was_deleted_is_still_found(desk: Desk) -> None:
    keep(desk, made())
    (run,) = recalled(desk, "tip_page").outdated
    assert run.outdated == "the fact is not in the ledger any more"
    assert recalled(desk, "tip_page").now == "not in the ledger any more"


def test_a_fact_that_nobody_ever_knew(desk: Desk) -> None:
    keep(desk, made())
    with pytest.raises(UsageError) as refusal:
        recalled(desk, "tip_pag")
    assert refusal.value.remedy == 'did you mean "tip_page"?'


def test_a_register_without_records_is_empty(desk: Desk) -> None:
    assert (desk.library().records, recalled(desk).runs) == ((), ())
    assert list(parcel_lines(())) == ["past parcels: none on record in content/register"]


def test_past_parcels_are_named_where_a_fact_is_looked_for(desk: Desk) -> None:
    keep(desk, made())
    renumber(desk)
    (line,) = parcel_lines(recalled(desk).runs)
    where, _, what = line.partition(": printed ")
    assert where == "past parcel: order spring, handed over 2026-12-02, 2,500 pieces, to Agency"
    assert what == "1-888-373-7888 - it is now 1-888-373-7889"
    (run,) = runs_json(recalled(desk).runs)
    assert (run["pieces"], run["printed"], run["outdated"]) == (2500, "1-888-373-7888", "it is now 1-888-373-7889")


def spoiled(text: str) -> dict[str, str]:
    """A record as people spoil it, and what they are told."""
    return {
        text.replace('"quantity": 500', '"quantity": 50'): "was changed after it was written",
        text.replace("1-888-373-7888", "1-888-373-7889"): "was changed after it was written",
        text.replace('"proof": false', '"proof": true'): "was changed after it was written",
        text[:-200]: "this is not YAML",
        "": "the file holds no keys",
        "[]": "the file holds no keys",
        text.replace('"quantity": 500', '"quantity": "many"'): '"quantity" is "many", which is not a whole number',
        text.replace('"quantity": 500', '"quantity": -1'): '"quantity" is "-1"',
        text.replace('"hotline",', '"hotlin",', 1): 'the fact "hotlin" is not in this record',
        text.replace('"order": "spring"', '"order": "../spring"'): '"../spring" is no name',
        text.replace('"stamp": "0123ABCD"', '"stamp": "?"'): '"stamp" is "?", which is no stamp',
        text.replace('"seal": "', '"seal": "x'): '"seal" is no SHA-256',
        text.replace('"order"', '"ordr"'): 'the key "ordr" is unknown here',
        text.replace('"handed_over": "2026-12-02"', '"handed_over": "soon"'): '"handed_over" is "soon"',
    }


@pytest.mark.parametrize("number", range(14))
def test_a_record_that_was_edited_is_told_and_does_not_hide_the_others(desk: Desk, number: int) -> None:
    keep(desk, made(), "2026-12-01.other")
    text, words = list(spoiled(written(made()).decode()).items())[number]
    desk.write(f"{FOLDER}/2026-12-02.spring.json", text)
    found = recalled(desk)
    assert len(found.runs) == 1
    assert [error for error in found.errors if words in error.what and isinstance(error, ContentError)]
    assert {error.where.file for error in found.errors if error.where} == {f"{FOLDER}/2026-12-02.spring.json"}


def test_the_check_of_the_project_reads_the_register_too(desk: Desk) -> None:
    keep(desk, made())
    assert complaints(lambda: read_register(desk.library())) == []
    before = len(desk.check().errors)
    desk.write(f"{FOLDER}/2026-12-03.spring.json", "{}")
    assert len(desk.check().errors) > before


def test_a_seal_is_of_all_that_a_record_says() -> None:
    record = made()
    others = (
        record._replace(order="x"),
        record._replace(proof=True),
        record._replace(deliveries=(record.deliveries[0]._replace(to=("Elsewhere",)),)),
        record._replace(deliveries=record.deliveries * 2),
        record._replace(editions=record.editions[1:]),
    )
    assert [other for other in others if seal_of(other) == record.seal] == []
    assert json.loads(written(record))["seal"] == record.seal


def test_a_register_in_a_project_that_has_no_folder_for_it(desk: Desk) -> None:
    assert not (Path(desk.root) / FOLDER).exists()
    assert desk.library().records == ()
