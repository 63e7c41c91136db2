"""Which brackets belong together (UAX #9, BD14 to BD16)."""

from __future__ import annotations

MAX_OPEN = 63  # BD16

# Opening brackets whose partner is the next code point, as runs of code points two apart; then the others.
# From BidiBrackets.txt of Unicode 15.0; tests/proof/test_bidi.py compares the two.
_NEIGHBOURS = (
    (0x0028, 0x0028),
    (0x0F3A, 0x0F3C),
    (0x169B, 0x169B),
    (0x2045, 0x2045),
    (0x207D, 0x207D),
    (0x208D, 0x208D),
    (0x2308, 0x230A),
    (0x2329, 0x2329),
    (0x2768, 0x2774),
    (0x27C5, 0x27C5),
    (0x27E6, 0x27EE),
    (0x2983, 0x298B),
    (0x2991, 0x2997),
    (0x29D8, 0x29DA),
    (0x29FC, 0x29FC),
    (0x2E22, 0x2E28),
    (0x2E55, 0x2E5B),
    (0x3008, 0x3010),
    (0x3014, 0x301A),
    (0xFE59, 0xFE5D),
    (0xFF08, 0xFF08),
    (0xFF5F, 0xFF5F),
    (0xFF62, 0xFF62),
)
_OTHERS = {"[": "]", "{": "}", "\u298d": "\u2990", "\u298f": "\u298e", "\uff3b": "\uff3d", "\uff5b": "\uff5d"}

PAIRS = {chr(point): chr(point + 1) for first, last in _NEIGHBOURS for point in range(first, last + 1, 2)} | _OTHERS
SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}  # canonically equivalent: either closes the other
_BRACKETS = frozenset((*PAIRS, *PAIRS.values()))


def bracket_pairs(characters: str, classes: str) -> list[tuple[int, int]]:
    """Where the pairs open and close, in the order of their opening (BD16)."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []  # with what each must close
    for index, bracket in enumerate(characters):
        if bracket not in _BRACKETS or classes[index] != "o":  # BD14, BD15: overridden, it is no bracket any more
            continue
        character = SAME.get(bracket, bracket)
        if character in PAIRS:
            if len(opened) == MAX_OPEN:
                break  # what was found stays
            opened.append((PAIRS[character], index))
            continue
        for depth in reversed(range(len(opened))):
            closing, opening = opened[depth]
            if closing == character:
                pairs.append((opening, index))
                del opened[depth:]
                break
    return sorted(pairs)
