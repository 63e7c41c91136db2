"""The parcel as one ZIP file: the same bytes for the same files, and no name that leads out of its own folder."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from iceprint.model.parcel import Parcel, ParcelFile

SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9+._-]*(?:/[A-Za-z0-9][A-Za-z0-9+._-]*)*\Z", re.ASCII)
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP file can tell: it says nothing
UNIX, READABLE = 3, 0o100644


def package(parcel: Parcel, files: Sequence[ParcelFile]) -> ParcelFile:
    """The files in one folder of the parcel's name. They are stored as they are: PDF files are deflated inside."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as zipped:
        for file in sorted(files):
            name = f"{parcel.name}/{file.name}"
            assert SAFE.match(name), "names in a parcel are made of ids, which are safe"
            entry = ZipInfo(name, EPOCH)
            entry.create_system, entry.external_attr = UNIX, READABLE << 16
            zipped.writestr(entry, file.data)
    return ParcelFile(f"{parcel.name}.zip", out.getvalue())
