#!/usr/bin/env python3
"""Writes src/iceprint/text/script_table.py, which characters belong to which script, from the data of fontTools.

Run `.venv/bin/python tools/scripts.py` when a language brings a script that is not in SCRIPTS.
"""

from __future__ import annotations

import textwrap
from itertools import pairwise
from pathlib import Path

from fontTools import unicodedata, version

TABLE = Path(__file__).resolve().parents[1] / "src" / "iceprint" / "text" / "script_table.py"
SCRIPTS = (
    *("Latn", "Grek", "Cyrl", "Arab", "Deva", "Beng", "Guru", "Gujr", "Thai"),
    *("Laoo", "Khmr", "Mymr", "Ethi", "Hani", "Hira", "Kana", "Hang"),
)
LAST = 0x3FFFF  # no character of a living script stands beyond


def ranges(script: str) -> str:
    """The characters of a script as hexadecimal ranges. Unassigned gaps are closed: no text has them."""
    points = [point for point in range(LAST) if unicodedata.script(chr(point)) == script]
    starts, ends = [points[0]], []
    for before, after in pairwise(points):
        if any(unicodedata.script(chr(gap)) != "Zzzz" for gap in range(before + 1, after)):
            ends.append(before)
            starts.append(after)
    ends.append(points[-1])
    return " ".join(f"{a:X}" if a == b else f"{a:X}-{b:X}" for a, b in zip(starts, ends, strict=True))


def source() -> str:
    lines = [
        f'"""Which characters belong to which script (Scripts.txt of the UCD, by fontTools {version}).',
        "",
        "Written by tools/scripts.py. Characters of no listed script are common: they follow their neighbours.",
        '"""',
        "",
        "RANGES = {",
    ]
    for script in SCRIPTS:
        parts = textwrap.wrap(ranges(script), 96)
        lines.append(f'    "{script}": (')
        lines += [f'        "{part} "' for part in parts]
        lines.append("    ),")
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    TABLE.write_text(source(), "utf-8")
