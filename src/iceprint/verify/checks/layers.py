"""Is everything that can be seen always to be seen?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.document import Node
from iceprint.verify.interpreter import is_step


def ask(case: Case) -> Iterator[Fault]:
    properties = case.document.catalog.node("OCProperties")
    if not properties:
        return
    layers = [each for each in properties.node("OCGs").values() if isinstance(each, Node)]
    if not layers or not all(map(is_step, layers)):
        yield Fault("the file has layers")
    default = properties.node("D")
    if default.node("OFF").values() or default.name("BaseState") == "OFF" or properties.node("Configs").values():
        yield Fault("a layer can be hidden, or is")


CHECK = Check(
    "layers",
    "The file has no layers but those of processing steps",
    "What is printed must not depend on what somebody has switched off.",
    "this project, stricter than ISO 15930-7, 6.15; GWG 2015, optional content; ISO 19593-1",
    "flatten the layers",
    ask,
    PRESS,
)
