"""What helps against faults that only a program can make."""

from __future__ import annotations

AGAIN = "build the file again; if it stays so, this is a fault of iceprint: please report it"
