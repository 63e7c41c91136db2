"""Are there plates only for inks that are meant?"""

from __future__ import annotations

from collections.abc import Iterator

from iceprint.verify.case import Case
from iceprint.verify.check import PRESS, Check, Fault
from iceprint.verify.marks import ALL, PROCESS, Mark

CARRIERS = ("DeviceCMYK", "DeviceGray", "ICCBasedCMYK", "ICCBasedGray")


def ask(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.marks:
            yield from (Fault(what, page.number, mark.box) for what in _wrong(mark))


def _wrong(mark: Mark) -> Iterator[str]:
    if mark.colour.space not in {"Separation", "DeviceN"}:
        return
    if mark.colour.base not in CARRIERS:
        yield f"a spot ink falls back on {mark.colour.base or 'nothing'}, not on the inks of the press"
    if len(mark.colour.plates) > len(PROCESS) or not mark.colour.plates:
        yield f"a mark mixes {len(mark.colour.plates)} named inks"


def ask_names(case: Case) -> Iterator[Fault]:
    spellings: dict[str, str] = {}
    for page in case.painted:
        for mark in page.marks:
            if mark.colour.space not in {"Separation", "DeviceN"}:
                continue
            for name, _ in mark.colour.plates:
                if not name or name != " ".join(name.split()) or not name.isprintable() or "\ufffd" in name:
                    yield Fault(f"the spot ink {name!r} has a name that a person cannot read", page.number, mark.box)
                first = spellings.setdefault("".join(name.lower().split()), name)
                if first != name:
                    yield Fault(f"the spot ink {name!r} is also called {first!r}: two plates", page.number, mark.box)


def ask_registration(case: Case) -> Iterator[Fault]:
    for page in case.painted:
        for mark in page.marks:
            if ALL in mark.colour.inked and page.holds(mark):
                yield Fault("something inside the bleed is printed on all plates", page.number, mark.box)


CHECK = Check(
    "inks",
    "Spot inks fall back on the inks of the press",
    "A proof, or a press without that ink, must show the colour that was meant.",
    "ISO 15930-7, 6.2.3; GWG 2015, spot colour use",
    "give the spot ink its CMYK values in data/inks.yaml",
    ask,
    PRESS,
)
NAMES = Check(
    "spot-names",
    "Every spot ink has one readable name",
    "Two spellings are two plates, and somebody pays for both.",
    "GWG 2015, spot colour naming",
    "spell the ink in one way, as its maker does",
    ask_names,
    PRESS,
)
REGISTRATION = Check(
    "registration",
    "Nothing inside the bleed is printed on all plates",
    "Registration colour is for marks: in the piece it is far too much ink.",
    "GWG 2015, separation All",
    "use black for what is black, and keep marks outside the bleed",
    ask_registration,
    PRESS,
)
