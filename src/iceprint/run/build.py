"""`iceprint build`: everything that is asked for and not there yet, made by several processes, each file at most once.

Two questions decide whether a file is made. Has anything changed in the project or the program since it was found to be
right (`inputs`)? Then nothing is opened but the files themselves. Else a worker resolves its edition and compares the
fingerprint of all that this one file is made of (`fingerprint`). Neither asks when a file was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from iceprint.catalog.names import WORDS_WITH_HYPHENS
from iceprint.errors import IceprintError, OutputError, raise_all
from iceprint.model.build import Built, Made, Piece, State
from iceprint.model.job import Job
from iceprint.model.partner import Partner
from iceprint.project import PACKAGE, Project
from iceprint.run.claim import FOLDER, claimed
from iceprint.run.inputs import Inputs, read_inputs, touched
from iceprint.run.order import Order, Setting
from iceprint.run.record import Record, Survey, has_size, stands
from iceprint.run.selection import Selection, left_out_of, matching, pieces_of, read_selection, unheard
from iceprint.run.workers import work
from iceprint.whole_file import sweep

Editions = list[tuple[Piece, ...]]


class Wish(NamedTuple):
    """What somebody wants to have built: materials by a pattern of the shell, languages, and how.

    `jobs` is how many processes may work at a time. With `force` nothing counts as unchanged. With `partners` every
    edition is made for each of them, of materials that have an imprint.
    """

    pattern: str
    languages: tuple[str, ...]
    job: Job
    jobs: int = 1
    force: bool = False
    partners: tuple[Partner, ...] = ()


class Watcher(NamedTuple):
    """Who is told that a build waits for another, how many files it is about, and what became of each, in order."""

    waits: Callable[[], None]
    begins: Callable[[int], None]
    made: Callable[[Made], None]


def build(project: Project, wish: Wish, watcher: Watcher, data: Path = PACKAGE / "data") -> Built:
    """Bring the output folder up to date. What fails is told in the end, and stops nothing else.

    Raises UsageError if nothing is like the wish, or nothing of it can be made, and OutputError if the folder cannot be
    written.
    """
    output = project.output
    with claimed(output, watcher.waits):
        for folder in (output, output / FOLDER, *output.glob("*/")):
            if not folder.is_symlink():
                sweep(folder)
        return _Build(project, wish, watcher, data).run()


class _Build:
    """One build, while the folder is claimed for it."""

    def __init__(self, project: Project, wish: Wish, watcher: Watcher, data: Path) -> None:
        self._project, self._wish, self._watcher, self._data = project, wish, watcher, data
        self._record = Record(project.output)
        self._others = tuple(map(Path, self._record.survey.others))
        self._partners = {partner.id: partner for partner in wish.partners}
        self._told = self._told_of_partners()
        self._inputs = self._read_inputs()
        self._errors: tuple[IceprintError, ...] = ()

    def run(self) -> Built:
        """Find what is there, have the rest made, and remember it."""
        selection = self._remembered() or self._read()
        self._errors = selection.errors
        partners = tuple(self._partners) or ("",)
        editions = list(pieces_of(selection.editions, self._wish.languages, self._wish.job.uses, partners))
        left_out = left_out_of(selection.editions, self._wish.languages, self._wish.job.uses)
        if not editions and not self._errors:
            raise_all([each.error for each in left_out])
        self._watcher.begins(sum(map(len, editions)))
        built = Built(tuple(self._made(editions)), self._errors, tuple(each.note for each in left_out))
        try:
            self._remember(built, selection)
        except OutputError as error:  # the files are there; the next build looks at them again
            return built._replace(errors=(*built.errors, error))
        return built

    def _read_inputs(self) -> Inputs:
        return read_inputs(self._project, self._wish.job, self._others, self._told)

    def _told_of_partners(self) -> str:
        """The digest of all partners. Without any, nothing that tells one noun from another is loaded."""
        if not self._partners:
            return ""
        from iceprint.run.fingerprint import digest_of  # noqa: PLC0415 - needs the catalog

        return digest_of(self._wish.partners)

    def _remembered(self) -> Selection | None:
        """What is wanted, if nothing has changed since it was read."""
        survey, wish = self._record.survey, self._wish
        if wish.force or wish.partners or survey.stamp != self._inputs.stamp:
            return None
        files = (path.stem for path in (self._project.root / "content" / "materials").glob("*.yaml"))
        names = matching(sorted(filter(WORDS_WITH_HYPHENS.match, files)), wish.pattern)
        editions = {name: survey.editions[name] for name in names if name in survey.editions}
        whole = editions and len(editions) == len(names) and not unheard(editions, wish.languages)
        return Selection(editions, ()) if whole else None

    def _read(self) -> Selection:
        """The same, from the files of the project."""
        from iceprint.catalog.library import Library  # noqa: PLC0415 - reads YAML, which an unchanged project is spared

        library = Library(self._project, self._data)
        wish = self._wish
        selection = read_selection(library, wish.pattern, wish.languages, imprint=bool(wish.partners))
        if selection.editions:  # then the settings can be read
            profile = library.settings.press.output_profile
            others = (self._project.root / profile,) if profile else ()
            if others != self._others:
                self._others = others
                self._inputs = self._read_inputs()
        return selection

    def _made(self, editions: Editions) -> Iterator[Made]:
        """What became of every piece, in order."""
        there = [{piece.name: made for piece in pieces if (made := self._there(piece))} for pieces in editions]
        orders: dict[int, Order] = {}  # by the number of the edition
        for number, pieces in enumerate(editions):
            if rest := tuple(piece for piece in pieces if piece.name not in there[number]):
                known = {} if self._wish.force else self._record.entries
                found = {piece.name: known[piece.name] for piece in rest if piece.name in known}
                orders[number] = Order(rest, found, self._partners.get(rest[0].partner))
        if orders:
            self._record.open_again()
        setting = Setting(self._project, self._data, self._wish.job, self._inputs.program)
        numbers = tuple(orders)
        with closing(work(tuple(orders.values()), self._wish.jobs, setting)) as answers:
            for number, pieces in enumerate(editions):
                while any(piece.name not in there[number] for piece in pieces):
                    which, answer = next(answers)
                    there[numbers[which]].update({made.piece.name: made for made in answer})
                for piece in pieces:
                    made = there[number][piece.name]
                    self._watcher.made(made)
                    yield made

    def _there(self, piece: Piece) -> Made | None:
        """The piece, if nothing has changed since it was found to be right, and the file is as it was."""
        entry = self._record.entries.get(piece.name)
        if entry is None or self._wish.force or entry.stamp != self._inputs.stamp:
            return None
        if self._wish.job.release and entry.missing:
            return None
        return Made(piece, State.UNCHANGED, entry) if stands(self._project.output, piece.name, entry) else None

    def _remember(self, built: Built, selection: Selection) -> None:
        """Write down what is there. If somebody wrote to the project meanwhile, nobody knows what was read."""
        quiet = touched(self._project, self._others) == self._inputs.touched
        record, stamp = self._record, self._inputs.stamp if quiet else ""
        asked = {made.piece.name for made in built.made}
        kept = {name: entry for name, entry in record.entries.items() if name not in asked}
        record.entries = {name: entry for name, entry in kept.items() if has_size(record.output, name, entry)}
        for made in built.made:
            if made.entry:
                known = made.entry.inputs if quiet or made.state is State.UNCHANGED else ""
                record.entries[made.piece.name] = made.entry._replace(inputs=known, stamp=stamp)
        if quiet and not self._errors:
            before = record.survey.editions if record.survey.stamp == stamp else {}
            record.survey = Survey(stamp, tuple(map(str, self._others)), before | selection.editions)
        record.close()
