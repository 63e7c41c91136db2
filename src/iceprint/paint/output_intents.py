"""What the colours of a file mean: sRGB on a screen, a printing condition on the press (ISO 32000-1, 14.11.5)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from iceprint.model.edition import Use
from iceprint.model.intent import Intent
from iceprint.paint.objects import Dictionary, Stream, deflate, dictionary, name, text_string
from iceprint.paint.pdf_file import PdfFile

SRGB = Path(__file__).parents[1] / "data" / "icc" / "sRGB-v4.icc"
FOR_ARCHIVES = "GTS_PDFA1"  # ISO 19005-2, 6.2.3
FOR_PRINT = "GTS_PDFX"  # ISO 15930-7, 6.2


def output_intents(file: PdfFile, intent: Intent) -> Iterator[Dictionary]:
    """The output intents of a file. That for archives and that for print, if both, must share one profile.

    Sheets are not for archives.
    """
    if intent.imposed and intent.use is not Use.PRESS:
        return
    if intent.use is not Use.PRESS:
        profile = file.add(Stream(_deflated_srgb(), {"N": 3}, "deflated"))
        yield _output_intent(FOR_ARCHIVES, "sRGB", "sRGB IEC61966-2.1", profile)
        return
    condition = intent.condition
    assert condition is not None, "a press file is meant for a printing condition"
    profile = file.add(Stream(condition.deflated_profile, {"N": 4}, "deflated"))
    for standard in (FOR_PRINT,) if intent.imposed else (FOR_PRINT, FOR_ARCHIVES):
        yield _output_intent(standard, condition.identifier, condition.description, profile, condition.registry)


def _output_intent(
    standard: str, identifier: str, description: str, profile: object, registry: str | None = None
) -> Dictionary:
    return dictionary(
        Type=name("OutputIntent"),
        S=name(standard),
        OutputConditionIdentifier=text_string(identifier),
        RegistryName=text_string(registry) if registry else None,
        Info=text_string(description),
        DestOutputProfile=profile,
    )


@cache
def _deflated_srgb() -> bytes:
    return deflate(SRGB.read_bytes())
