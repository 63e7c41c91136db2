"""The languages that can be set: `data/languages/<tag>.yaml`, one file each, read when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from iceprint.catalog.nodes import Keys, Scalar
from iceprint.catalog.scalars import WrongValueError, text_of
from iceprint.catalog.schema import Fields
from iceprint.catalog.yaml_files import read_yaml
from iceprint.errors import IceprintError, raise_all
from iceprint.model.language import BreakRules, Direction, Hyphenation, Language, ListJoiner, Marks, OtherJoint, Quotes


class Languages(Mapping[str, Language]):
    """All languages by BCP 47 tag. Which there are is told by the names of the files, without reading them."""

    def __init__(self, folder: Path, place: Callable[[Path], str]) -> None:
        self._files = {path.stem: path for path in sorted(folder.glob("*.yaml"))}
        self._place = place
        self._read: dict[str, Language] = {}

    def __getitem__(self, tag: str) -> Language:
        if tag not in self._read:
            path = self._files[tag]
            self._read[tag] = read_language(tag, read_yaml(path, self._place(path)))
        return self._read[tag]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __contains__(self, tag: object) -> bool:
        return tag in self._files


def read_language(tag: str, document: Keys) -> Language:
    """One language in a file's mapping."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    leading_card, leading_text = fields.numbers("leading", 2)
    floor_body, floor_small = fields.numbers("floors", 2)
    language = Language(
        tag=tag,
        autonym=fields.text("autonym"),
        english_name=fields.text("english_name"),
        script=fields.text("script"),
        direction=fields.one_of("direction", Direction),
        catalog=fields.text("catalog"),
        families=fields.words("families"),
        line_break=fields.text("line_break"),
        leading_card=leading_card,
        leading_text=leading_text,
        floor_body=floor_body,
        floor_small=floor_small,
        budget=fields.whole("budget"),
        heading_break=fields.maybe_text("heading_break") or "",
        break_rules=BreakRules() if fields.absent("break_rules") else _break_rules(fields.part("break_rules")),
        quotes=_quotes(fields.part("quotes")),
        list_joiner=_list_joiner(fields.part("list_joiner")),
        hyphenation=fields.one_of("hyphenation", Hyphenation),
        space_gap=0.0 if fields.absent("space_gap") else fields.number("space_gap"),
        closing_marks=fields.maybe_text("closing_marks") or "",
        opening_marks=fields.maybe_text("opening_marks") or "",
        marks=Marks() if fields.absent("marks") else _marks(fields.part("marks")),
    )
    fields.done()
    raise_all(problems)
    return language


def _break_rules(fields: Fields) -> BreakRules:
    rules = BreakRules(
        no_start=fields.maybe_text("no_start") or "",
        no_end=fields.maybe_text("no_end") or "",
        spaces_only=fields.truth("spaces_only"),
        no_hyphen=fields.truth("no_hyphen"),
        units=fields.words("units", optional=True),
        units_before=fields.words("units_before", optional=True),
        with_next=fields.words("with_next", optional=True),
        letters_with_next=fields.truth("letters_with_next"),
        whole=fields.words("whole", optional=True),
        whole_in_headings=fields.words("whole_in_headings", optional=True),
        last_line=fields.whole("last_line", default=1),
    )
    fields.done()
    return rules


def _marks(fields: Fields) -> Marks:
    marks = Marks(_maybe_pairs(fields, "instead"), _maybe_pairs(fields, "opened_by"), fields.maybe_text("spaced") or "")
    fields.done()
    return marks


def _maybe_pairs(fields: Fields, key: str) -> tuple[tuple[str, str], ...]:
    if fields.absent(key):
        return ()
    part = fields.part(key)
    return tuple((mark, part.text(mark)) for mark, _, _ in part.each())


def _quotes(fields: Fields) -> Quotes:
    quotes = Quotes(fields.value("outer", _around_one, ""), fields.value("inner", _around_one, ""))
    fields.done()
    return quotes


def _list_joiner(fields: Fields) -> ListJoiner:
    joiner = ListJoiner(
        two=fields.value("two", _between_two, ""),
        more=fields.value("more", _between_two, ""),
        last=fields.value("last", _between_two, ""),
        other=None if fields.absent("other") else _other_joint(fields.part("other")),
    )
    fields.done()
    return joiner


def _other_joint(fields: Fields) -> OtherJoint:
    joint = OtherJoint(
        fields.value("joint", _between_two, ""), fields.words("starts"), fields.words("unless", optional=True)
    )
    fields.done()
    return joint


def _around_one(scalar: Scalar) -> str:
    return _pattern_of(scalar, ["{0}"])


def _between_two(scalar: Scalar) -> str:
    return _pattern_of(scalar, ["{0}", "{1}"])


def _pattern_of(scalar: Scalar, places: list[str]) -> str:
    pattern = text_of(scalar)
    if re.findall(r"\{\d\}|[{}]", pattern) != places:
        raise WrongValueError(
            f'is "{pattern}", which does not say where the words go',
            f"write {' and '.join(places)} once, in this order",
        )
    return pattern
