"""Reads a list of partners: a CSV file with a row for each, whose numbers are facts of the ledger."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePosixPath

from iceprint.catalog import characters, names
from iceprint.catalog.source import decode_source, read_bytes
from iceprint.catalog.suggest import suggestion
from iceprint.errors import ContentError, FactError, IceprintError, Place, flatten, raise_all
from iceprint.model.edition import PROOF, Use
from iceprint.model.fact import FactKind, Ledger
from iceprint.model.partner import Logo, Partner

COLUMNS = ("id", "name", "fact", "logo")
HEAD = ",".join(COLUMNS)
MOST_ROWS = 10_000
LIMIT = 4 << 20  # bytes
MOST_SEGMENTS = 500_000  # pieces of outline in all logos together, which are kept in memory
MOST_PIXELS = 128 << 20  # bytes of all pictures together, likewise
MOST_REPORTED = 100
LONGEST_ID, LONGEST_NAME = 32, 100  # characters
MOST_DIGITS = 6  # in a row in a name: more is a number, and numbers are facts
TAKEN = (*Use, PROOF, "all")  # words that end the names of files for other reasons, as the ids of rules do
KINDS = (FactKind.PHONE, FactKind.WEB)


def read_partners(
    path: Path,
    file: str,
    ledger: Ledger,
    rules: Collection[str],
    logo_at: Callable[[Path], Logo],
) -> dict[str, Partner]:
    """All partners of a list by id, which is none of the `rules`. `logo_at` reads the file of a logo.

    Raises all mistakes of the list and its logos together.
    """
    data = read_bytes(path, file, ContentError, limit=LIMIT, if_missing="correct the path", if_large="split the list")
    text = decode_source(data, file, ContentError, permitted=characters.JOINERS | characters.WORD_BREAK)
    reader = _Reader(path.parent, file, ledger, rules, logo_at)
    reader.read(text)
    raise_all(reader.problems)
    return reader.partners


class _Reader:
    """One list; keeps its partners and its mistakes."""

    def __init__(
        self,
        folder: Path,
        file: str,
        ledger: Ledger,
        rules: Collection[str],
        logo_at: Callable[[Path], Logo],
    ) -> None:
        self.problems: list[IceprintError] = []
        self.partners: dict[str, Partner] = {}
        self._folder, self._file, self._ledger, self._logo_at = folder, file, ledger, logo_at
        self._taken = {*TAKEN, *rules}
        self._logos: dict[str, Logo | None] = {}
        self._segments = self._bytes = 0

    def read(self, text: str) -> None:
        """Read all rows, as long as it is worth while."""
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            if not self._head(next(rows, [])):
                return
            for count, row in enumerate(filter(None, rows), start=1):
                if count > MOST_ROWS:
                    self._refuse(rows.line_num, f"the list has more than {MOST_ROWS} partners", "split it")
                    return
                self._row(row, rows.line_num)
                if self._segments > MOST_SEGMENTS or self._bytes > MOST_PIXELS:
                    self._refuse(
                        rows.line_num, "the logos up to here are too much to be kept at once", "split the list"
                    )
                    return
                if len(self.problems) >= MOST_REPORTED:
                    self._refuse(rows.line_num, "what follows was not read: there are too many mistakes", "mend these")
                    return
        except csv.Error as error:
            self._refuse(rows.line_num, f"this is no row of a CSV file: {error}", "close what is quoted")
        if not self.partners and not self.problems:
            self._refuse(1, "the list has no partner", "add a row for each")

    def _head(self, row: list[str]) -> bool:
        if tuple(row) == COLUMNS:
            return True
        what = f'the columns are "{",".join(row)[:60]}"'
        remedy = f"begin with the line {HEAD}"
        if len(row) == 1 and ";" in row[0]:
            remedy = f"separate columns by commas; {remedy}"
        self._refuse(1, what, remedy)
        return False

    def _row(self, row: list[str], line: int) -> None:
        if len(row) != len(COLUMNS):
            what = f"the row has {len(row)} columns instead of {len(COLUMNS)}"
            self._refuse(line, what, "write all four, the last one empty without a logo; quote a name with a comma")
            return
        known = len(self.problems)
        partner_id, name, fact, logo = row
        self._judge_id(partner_id, line)
        self._judge_name(name, line)
        self._judge_fact(fact, name, line)
        found = self._logo(logo, line) if logo else None
        if len(self.problems) == known:
            self.partners[partner_id] = Partner(partner_id, name, fact, found, Place(self._file, line))

    def _judge_id(self, partner_id: str, line: int) -> None:
        if not names.WORDS_WITH_HYPHENS.match(partner_id) or len(partner_id) > LONGEST_ID:
            remedy = f"use small letters, digits and hyphens, {LONGEST_ID} at most: harbor-house"
            self._refuse(line, f'"{partner_id[:40]}" cannot name a partner: it becomes the name of a file', remedy)
        elif partner_id in self._taken:
            self._refuse(line, f'"{partner_id}" cannot name a partner: files end with it', "choose another id")
        elif partner_id in self.partners:
            first = self.partners[partner_id].place
            self._refuse(line, f'"{partner_id}" stands in line {first.line} already', "give each partner an id")

    def _judge_name(self, name: str, line: int) -> None:
        if not any(map(str.isalnum, name)) or name != " ".join(name.split()):
            what = (
                "the partner has no name" if not name.strip() else f'"{name[:40]}" has blanks too many, or no letters'
            )
            self._refuse(line, what, "write the name as it is to be printed")
        elif len(name) > LONGEST_NAME:
            self._refuse(line, f"the name has {len(name)} characters", f"use a form of at most {LONGEST_NAME}")
        elif _digits(name) > MOST_DIGITS:
            self._refuse(line, f'"{name[:40]}" has a number in it', "a number that readers may dial is a fact: name it")

    def _judge_fact(self, name: str, partner: str, line: int) -> None:
        fact = self._ledger.facts.get(name)
        where = Place(self._file, line)
        if fact is None:
            what = f'"{name[:40]}" is no fact of content/facts.yaml'
            remedy = (
                suggestion(name, self._ledger.facts) if name else "add the partner's number to the ledger, and name it"
            )
            self.problems.append(FactError(what, remedy=remedy, where=where))
        elif fact.kind not in KINDS:
            what = f'the fact "{name}" is of kind {fact.kind}'
            remedy = f"name a fact of kind {' or '.join(KINDS)}"
            self.problems.append(FactError(what, remedy=remedy, where=where))
        elif fact.owner != partner:
            what = f'the fact "{name}" belongs to "{fact.owner}", not to "{partner[:60]}"'
            remedy = f"write both names alike: here, and as `owner` at {fact.place}"
            self.problems.append(FactError(what, remedy=remedy, where=where))

    def _logo(self, name: str, line: int) -> Logo | None:
        """The logo of that name, read once."""
        if name not in self._logos:
            self._logos[name] = None
            pure = PurePosixPath(name)
            path = self._folder / pure
            outside = pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name
            if outside or not path.resolve().is_relative_to(self._folder.resolve()):
                what = f'the logo "{name[:40]}" does not lie beside the list'
                self._refuse(line, what, "put logos into the folder of the list, or one below it")
                return None
            try:
                self._logos[name] = logo = self._logo_at(path)
                self._segments += sum(len(shape.segments) for shape in logo.shapes)
                self._bytes += logo.pixels.weight if logo.pixels else 0
            except IceprintError as error:
                self.problems += flatten(error)
        return self._logos[name]

    def _refuse(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(ContentError(what, remedy=remedy, where=Place(self._file, line)))


def _digits(text: str) -> int:
    """How many digits stand in a row at most, with blanks, stops and hyphens between them."""
    return max(map(len, _runs(text)), default=0)


def _runs(text: str) -> Iterator[str]:
    run = ""
    for character in text:
        if character.isdigit():
            run += character
        elif character not in " .-()/":
            yield run
            run = ""
    yield run
