"""How much of a machine a file of unknown origin may use."""

from __future__ import annotations

MOST_BYTES = 100 * 2**20  # of a file: a card has 150 thousand
MOST_MEMORY = 2**30  # of the process that opens it, as address space
MOST_SECONDS = 30
