"""For which press are the colours meant?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.document import Node
from iceprint.verify.remedies import AGAIN

_HEADER = 128  # bytes of an ICC profile before its tags (ICC.1, 7.2)


def ask(case: Case) -> Iterator[Fault]:
    intents = [each for each in case.document.catalog.nodes("OutputIntents") if each.name("S") == "GTS_PDFX"]
    if len(intents) != 1:
        yield Fault(f"the file has {len(intents)} output intents for the press; one is needed")
        return
    (intent,) = intents
    if not intent.text("OutputConditionIdentifier"):
        yield Fault("the output intent does not name its printing condition")
    profile = intent.node("DestOutputProfile")
    if not profile.is_stream:
        yield Fault("the output intent embeds no profile")
        return
    yield from _profile(profile)


def _profile(profile: Node) -> Iterator[Fault]:
    content = profile.content()
    if len(content) < _HEADER or content[36:40] != b"acsp" or int.from_bytes(content[:4], "big") != len(content):
        yield Fault("the embedded profile is not a whole ICC profile")
        return
    device, space = content[12:16].decode("latin-1"), content[16:20].decode("latin-1")
    if (device, space) != ("prtr", "CMYK"):
        yield Fault(f"the embedded profile is for {device.strip()} in {space.strip()}, not for a press in CMYK")
    if profile.real("N") != 4:  # noqa: PLR2004 - CMYK
        yield Fault("the embedded profile is not declared to have four inks")


CHECK = Check(
    "output-intent",
    "Exactly one output intent, with a CMYK press profile inside",
    "Numbers of ink are colours only together with the press they were made for.",
    "ISO 15930-7, 6.2.2",
    AGAIN,
    ask,
    PRESS,
)
