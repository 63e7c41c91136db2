"""The options of all commands that print, and the job that they describe."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from iceprint.errors import Place
from iceprint.model.edition import Use
from iceprint.model.job import Job

if TYPE_CHECKING:
    from iceprint.catalog.library import Library
    from iceprint.model.partner import Partner


def printing_options() -> argparse.ArgumentParser:
    printing = argparse.ArgumentParser(add_help=False)
    printing.add_argument("--lang", default="all", metavar="TAGS", help="es, or es,en, or all (default)")
    editions = [*(use.value for use in Use), "all"]
    printing.add_argument("--edition", default=Use.SCREEN.value, choices=editions, help="what for (default: screen)")
    printing.add_argument("--release", action="store_true", help="refuse what is not verified and signed off")
    printing.add_argument("--marks", action="store_true", help="press edition with crop and fold marks, slug line")
    printing.add_argument(
        "--output-profile", type=Path, metavar="FILE", help="the print shop's CMYK profile (default: FOGRA39)"
    )
    printing.add_argument("--imprint", type=Path, metavar="FILE", help="a file for each partner of a list (CSV)")
    return printing


def partners_of(options: argparse.Namespace, library: Library, job: Job) -> tuple[Partner, ...]:
    """The partners that are asked for, their logos for the press of the job; none without --imprint."""
    return tuple(library.partners(Path.cwd() / options.imprint, job.condition).values()) if options.imprint else ()


def tags_of(text: str) -> tuple[str, ...]:
    return tuple(tag.strip() for tag in text.split(","))


def job_of(options: argparse.Namespace) -> Job:
    from iceprint.catalog.profiles import read_condition

    return Job(
        uses=tuple(Use) if options.edition == "all" else (Use(options.edition),),
        release=options.release,
        marks=options.marks,
        condition=options.output_profile and read_condition(options.output_profile, Place(str(options.output_profile))),
    )
