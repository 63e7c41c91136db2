"""What a worker does with one order: it makes the files of an edition that are not there yet, and delivers them."""

from __future__ import annotations

import hashlib

from iceprint.catalog.library import Library
from iceprint.errors import IceprintError
from iceprint.model.build import Entry, Made, Piece, State
from iceprint.run.fingerprint import Fingerprints
from iceprint.run.order import Order, Setting
from iceprint.run.outbox import deliver
from iceprint.run.recipe import Bench, edition_for
from iceprint.run.record import Journal, stands


class Workshop:
    """Opened once a process. What it has read and shaped serves for all its orders."""

    def __init__(self, setting: Setting) -> None:
        self._library, self._job = Library(setting.project, setting.data), setting.job
        self._fingerprints = Fingerprints(self._library, setting.job, setting.program)
        self._output = setting.project.output
        self._journal = Journal(self._output)

    def fill(self, order: Order) -> tuple[Made, ...]:
        """All pieces of the order. What fails is told, and does not stop the others."""
        first = order.pieces[0]
        try:
            edition = edition_for(self._library, first.material, first.language, self._job, order.partner)
        except IceprintError as error:
            return tuple(Made.refused(piece, error) for piece in order.pieces)
        bench = Bench(edition, self._library, self._job)
        return tuple(self._piece(piece, bench, order.known.get(piece.name)) for piece in order.pieces)

    def _piece(self, piece: Piece, bench: Bench, known: Entry | None) -> Made:
        try:
            inputs = self._fingerprints.of(bench.edition, piece.use)
            if known and known.inputs == inputs and stands(self._output, piece.name, known):
                return Made(piece, State.UNCHANGED, known)
            file = bench.make(piece.use)
            sha256, missing = hashlib.sha256(file.data).hexdigest(), len(bench.edition.missing)
            entry = Entry(inputs, sha256, len(file.data), file.pages, file.checks, missing)
            self._journal.note(piece.name, entry)
            deliver(self._output, piece.name, file.data)
        except IceprintError as error:
            return Made.refused(piece, error)
        return Made(piece, State.BUILT, entry)
