"""Is everything that can be seen always to be seen?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault


def ask(case: Case) -> Iterator[Fault]:
    if case.document.catalog.node("OCProperties"):
        yield Fault("the file has layers")


CHECK = Check(
    "layers",
    "The file has no layers that can be hidden",
    "What is printed must not depend on what somebody has switched off.",
    "this project, stricter than ISO 15930-7, 6.15; GWG 2015, optional content",
    "flatten the layers",
    ask,
    PRESS,
)
