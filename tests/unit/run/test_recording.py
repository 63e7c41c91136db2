"""Putting a parcel on record: one file for one parcel, however many runs there are at once."""

from __future__ import annotations

import shutil
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context

import pytest

from iceprint.errors import OutputError
from iceprint.handoff.register import record_of
from iceprint.model.parcel import ParcelFile
from iceprint.model.record import Record
from iceprint.run.recording import on_record
from tests.specimens.parcels import parcel
from tests.unit.catalog.desk import Desk

FOLDER = "content/register"


def record(data: bytes = b"zipped") -> Record:
    return record_of(parcel(), ParcelFile("spring.zip", data), date(2026, 12, 2))


def test_a_parcel_is_recorded_once_and_another_one_of_the_day_beside_it(desk: Desk) -> None:
    library = desk.library()
    names = [on_record(library, record(data)).name for data in (b"one", b"one", b"two", b"one", b"two")]
    assert names == [f"2026-12-02.spring{again}.json" for again in ("", "", ".2", "", ".2")]


def put(desk: Desk) -> str:
    return on_record(desk.library(), record()).name


def test_runs_at_once_agree_on_one_record(desk: Desk) -> None:
    with ProcessPoolExecutor(4, get_context("fork")) as runs:
        for _ in range(12):
            shutil.rmtree(desk.root / FOLDER, ignore_errors=True)
            assert set(runs.map(put, [desk] * 4)) == {"2026-12-02.spring.json"}
            assert [path.name for path in (desk.root / FOLDER).iterdir()] == ["2026-12-02.spring.json"]


def test_where_the_register_cannot_be_nothing_is_recorded(desk: Desk) -> None:
    desk.write(FOLDER, "in the way")
    with pytest.raises(OutputError, match="the parcel cannot be put on record"):
        on_record(desk.library(), record())
