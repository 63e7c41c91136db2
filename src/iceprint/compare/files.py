"""Everything that differs between two files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from iceprint.compare.facts import fact_changes
from iceprint.compare.pixels import differences, laid
from iceprint.compare.words import aligned, moves, word_changes
from iceprint.model.comparison import FileComparison, PictureChange, PropertyChange, Way
from iceprint.model.inspected import Inspected, InspectedPage, Property, Word

SHEET = "specification.pdf"  # of a parcel: full of numbers that nobody dials; what changes in it is told by its words
LEAST_SHARED = 0.25  # of the words: two languages share numbers, addresses and names


def unrelated(old: Inspected, new: Inspected) -> bool:
    """True if they name no common edition and have little text in common: nobody printed the one for the other."""
    if old.edition and old.edition == new.edition:
        return False
    words = [Counter(word.text for page in file.pages for word in page.words) for file in (old, new)]
    most = max(each.total() for each in words)
    return most > 0 and (words[0] & words[1]).total() < LEAST_SHARED * most


def compare(name: str, old: Inspected, new: Inspected) -> FileComparison:
    """Compare page by page. Raises ValueError if what was found in a file makes no sense."""
    pairs = list(enumerate(zip(old.pages, new.pages, strict=False), start=1))
    steps = {number: aligned(before.words, after.words) for number, (before, after) in pairs}
    words = [
        change
        for number, (before, after) in pairs
        for change in word_changes(number, before.words, after.words, steps[number])
    ]
    for number, before, after in _alone(old, new):
        words += word_changes(number, before, after, aligned(before, after))
    return FileComparison(
        name,
        Way.CHANGED,
        facts=() if PurePosixPath(name).name == SHEET else fact_changes(old, new),
        words=tuple(words),
        moves=tuple(
            move
            for number, (before, after) in pairs
            for move in moves(number, before.words, after.words, steps[number])
        ),
        properties=tuple(_properties(old, new)),
        pictures=tuple(_pictures(old.pages, new.pages)),
        compared=True,
    )


def _alone(old: Inspected, new: Inspected) -> Iterator[tuple[int, tuple[Word, ...], tuple[Word, ...]]]:
    """The words of pages that only one file has."""
    both = min(len(old.pages), len(new.pages))
    for number, page in enumerate(old.pages[both:], start=both + 1):
        yield number, page.words, ()
    for number, page in enumerate(new.pages[both:], start=both + 1):
        yield number, (), page.words


def _properties(old: Inspected, new: Inspected) -> Iterator[PropertyChange]:
    yield from _changed(0, old.properties, new.properties)
    for number, (before, after) in enumerate(zip(old.pages, new.pages, strict=False), start=1):
        yield from _changed(number, before.properties, after.properties)


def _changed(page: int, old: Sequence[Property], new: Sequence[Property]) -> Iterator[PropertyChange]:
    before, after = dict(old), dict(new)
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield PropertyChange(page, name, before.get(name, ""), after.get(name, ""))


def _pictures(old: Sequence[InspectedPage], new: Sequence[InspectedPage]) -> Iterator[PictureChange]:
    both = min(len(old), len(new))
    for number, (before, after) in enumerate(zip(old, new, strict=False), start=1):
        if before.picture == after.picture:
            continue
        found = differences(laid(before.picture, after.picture))
        if found.areas or (before.picture.dpi != after.picture.dpi):
            yield PictureChange(number, Way.CHANGED, found.share, found.areas, before.picture, after.picture)
    for number, page in enumerate(old[both:], start=both + 1):
        yield PictureChange(number, Way.GONE, 1.0, (), page.picture, None)
    for number, page in enumerate(new[both:], start=both + 1):
        yield PictureChange(number, Way.NEW, 1.0, (), None, page.picture)
