"""Is the file tagged, and does it say in which language?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import SCREEN, Check, Fault
from iceprint.verify.remedies import AGAIN
from iceprint.verify.structure import structure_of

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z", re.ASCII)  # BCP 47, in form


def ask(case: Case) -> Iterator[Fault]:
    catalog = case.document.catalog
    if catalog.node("MarkInfo").get("Marked") is not True:
        yield Fault("the file is not marked as tagged")
    if catalog.node("MarkInfo").get("Suspects") is True:
        yield Fault("the file doubts its own tags")
    if not catalog.node("StructTreeRoot"):
        yield Fault("the file has no structure tree")


def ask_language(case: Case) -> Iterator[Fault]:
    language = case.document.catalog.text("Lang")
    if not language:
        yield Fault("the file does not say in which language it is")
    elif not _LANGUAGE.match(language):
        yield Fault(f"{language!r} is not a language tag")
    for element in structure_of(case):
        own = element.node.text("Lang")
        if own is not None and not _LANGUAGE.match(own):
            yield Fault(f"{own!r} on a {element.role} is not a language tag")


def ask_title(case: Case) -> Iterator[Fault]:
    if case.document.catalog.node("ViewerPreferences").get("DisplayDocTitle") is not True:
        yield Fault("a reader shows the name of the file, not the title")


CHECK = Check(
    "tags",
    "The file is tagged",
    "Without tags a reading aid guesses what is a heading, and in which order to read.",
    "ISO 14289-1, 6.2 and 7.1",
    AGAIN,
    ask,
    SCREEN,
    tagged=True,
)
LANGUAGE = Check(
    "language",
    "The file says in which language it is",
    "A reading aid would read Khmer with an English voice.",
    "ISO 14289-1, 7.2",
    AGAIN,
    ask_language,
    SCREEN,
    tagged=True,
)
TITLE = Check(
    "title-shown",
    "A reader shows the title, not the name of the file",
    "A person who hears many windows knows this one by its title.",
    "ISO 14289-1, 7.1",
    AGAIN,
    ask_title,
    SCREEN,
    tagged=True,
)
