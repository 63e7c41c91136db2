"""How the things of a project are called. Names become file names, message ids and identifiers in files."""

from __future__ import annotations

import re

WORDS_WITH_HYPHENS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z", re.ASCII)  # programs and materials: tip-card
MESSAGE = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*\Z", re.ASCII)  # within a program: help.note
FACT = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*\Z", re.ASCII)  # facts and choices: tip_line

PSEUDO_LANGUAGE = "en-XA"  # made from the source language, to try layouts with
SOURCE_LANGUAGE = "en"  # the language of content/, which needs no catalog


def program_of(message_id: str) -> str:
    """The program that defines a message: the part before the first dot, so that no other file need be read."""
    return message_id.partition(".")[0]
