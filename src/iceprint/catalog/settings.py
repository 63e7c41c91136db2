"""Reads `iceprint.yaml`: who issues the material, which addresses may be printed, and what is made by default."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from iceprint.catalog.nodes import Keys, Scalar
from iceprint.catalog.scalars import WrongValueError, text_of
from iceprint.catalog.schema import Fields
from iceprint.errors import IceprintError, Place, raise_all
from iceprint.model.fact import EXPIRY
from iceprint.model.policy import ReleasePolicy

_HOST = re.compile(r"\.?[a-z0-9]+(?:[.-][a-z0-9]+)*\Z", re.ASCII)
_SPOT = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._+/&-]{0,59}\Z", re.ASCII)
_NO_SPOTS = ("all", "none", "cyan", "magenta", "yellow", "black", "gray", "grey")  # names that mean something else


class LargePrintPaper(StrEnum):
    """What large print is set for: the paper in the reader's printer."""

    LETTER = "letter"
    A4 = "a4"


class PressSettings(NamedTuple):
    """What the print shop wants: its output profile, a path from the project folder, and spot inks by our name."""

    output_profile: str | None = None
    spots: tuple[tuple[str, str, Place], ...] = ()
    place: Place = Place("")  # of the profile


class Authority(NamedTuple):
    """The message that the original counts, and the materials whose translations print it, by name or pattern."""

    message: str
    materials: tuple[str, ...]
    place: Place


class Settings(NamedTuple):
    """The settings of a project. `hosts` may begin with a dot: any host under it. `materials` is keyed by kind.

    `names` keep their form in all translations; each has the language in which it is read aloud.
    """

    issuer: str
    hosts: tuple[str, ...]
    materials: dict[str, str]
    languages: tuple[str, ...]
    large_print_paper: str  # a format
    names: dict[str, str]
    press: PressSettings = PressSettings()
    release: ReleasePolicy = ReleasePolicy()
    authority: Authority | None = None


def read_settings(document: Keys) -> Settings:
    """The settings in a file's mapping."""
    problems: list[IceprintError] = []
    fields = Fields(document, problems)
    hosts = fields.texts("hosts")
    for host, place in hosts:
        if not _HOST.match(host):
            fields.refuse(place, f'"{host}" is not a host', "write example.org, or .gov for every host under it")
    materials = fields.part("materials")
    settings = Settings(
        issuer=fields.text("issuer"),
        hosts=tuple(host for host, _ in hosts),
        materials={kind: materials.text(kind) for kind, _, _ in materials.each()},
        languages=fields.words("languages"),
        large_print_paper=LargePrintPaper.LETTER
        if fields.absent("large_print_paper")
        else fields.one_of("large_print_paper", LargePrintPaper),
        names={} if fields.absent("names") else _names(fields.part("names")),
        press=PressSettings() if fields.absent("press") else _press(fields.part("press")),
        release=ReleasePolicy() if fields.absent("release") else _release(fields.part("release")),
        authority=None if fields.absent("original_counts") else _authority(fields.part("original_counts")),
    )
    fields.done()
    raise_all(problems)
    return settings


def _names(fields: Fields) -> dict[str, str]:
    return {name: fields.text(name) for name, _, _ in fields.each()}


def _press(fields: Fields) -> PressSettings:
    profile = fields.maybe_text("output_profile")
    spots: list[tuple[str, str, Place]] = []
    if not fields.absent("spots"):
        inks = fields.part("spots")
        spots = [(ink, inks.value(ink, _spot_of, ""), place) for ink, place, _ in inks.each()]
    settings = PressSettings(profile, tuple(spots), fields.place("output_profile"))
    fields.done()
    return settings


def _release(fields: Fields) -> ReleasePolicy:
    policy = ReleasePolicy(
        verifiers=_people(fields, "verifiers"),
        signers=_people(fields, "signers"),
        expires_after_days=fields.days("expires_after_days", default=EXPIRY),
        machine_made=fields.truth("machine_made"),
    )
    fields.done()
    return policy


def _authority(fields: Fields) -> Authority:
    message, place = fields.text("message"), fields.place("message")
    authority = Authority(message, fields.words("materials"), place)
    fields.done()
    return authority


def _people(fields: Fields, key: str) -> tuple[str, ...] | None:
    """A list of names. Nobody at all cannot be said: nothing could be released."""
    return None if fields.absent(key) else fields.words(key)


def _spot_of(scalar: Scalar) -> str:
    """The name of a plate. It must be the same at every shop, so it holds nothing that somebody may read otherwise."""
    spot = text_of(scalar)
    if not _SPOT.match(spot):
        raise WrongValueError(
            f'is "{spot}", which is no name for a spot ink',
            "write letters A to Z, digits, spaces and . _ + / & -, 60 at most: PANTONE 3165 C",
        )
    if spot.lower() in _NO_SPOTS:
        raise WrongValueError(f'is "{spot}", which is a process ink or a reserved name', "write the name of a spot ink")
    return spot
