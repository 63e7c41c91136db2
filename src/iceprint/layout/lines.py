"""Paragraph to lines of a given width: as few as possible, and among those the best looking.

Widths are in em of the paragraph's own size. "Best looking" is the classical sum of squared rests (Knuth and Plass,
"Breaking paragraphs into lines", 1981), without hyphenation and stretching.
"""

from __future__ import annotations

from iceprint.text.paragraph import Paragraph

Line = tuple[int, int]  # from stop to stop of a paragraph

_LONELY = 1e6  # cost of a last line of one short word: taken only where nothing else is possible
_SHORT = 0.4  # of the width: what a single word must fill to stand alone, as a telephone number does

_MENDED = 1.0  # em by which a line that is shaped anew may be narrower than a shorter one
_DANGLING = 0.3  # of the width: the rest that is preferred to a line ending in a one-letter word

Costs = dict[int, tuple[float, int]]  # stop -> the cheapest way there, and the stop where its last line starts


def fewest(paragraph: Paragraph, width: float) -> int | None:
    """How many lines the words need at least, or None if one unbreakable part is wider than the line."""
    lines = filled(paragraph, width)
    return len(lines) if lines else None


def filled(paragraph: Paragraph, width: float) -> tuple[Line, ...]:
    """The fewest lines, each as full as it can be; none if one unbreakable part is wider than the line."""
    lines, first = [], 0
    while first < paragraph.last:
        last = paragraph.reach(first, width)
        if last == first:
            return ()
        lines.append((first, last))
        first = last
    return tuple(lines)


def widest_part(paragraph: Paragraph) -> Line:
    """The widest part that cannot be broken."""
    return max(((first, first + 1) for first in range(paragraph.last)), key=lambda part: paragraph.width(*part))


def best(paragraph: Paragraph, width: float, *, balanced: bool) -> tuple[Line, ...]:
    """The fewest lines that hold the words, none with a short last word alone if that can be avoided.

    `balanced` (headings) also evens out the last line. The words must fit: `fewest` is not None.
    """
    lines = filled(paragraph, width)
    assert lines, "measure with fewest() first"
    if len(lines) == 1:
        return lines
    target = paragraph.width(0, paragraph.last) / len(lines) if balanced else width
    steps: list[Costs] = [{0: (0.0, 0)}]
    for earliest in _earliest_ends(paragraph, width, len(lines)):
        steps.append(_one_line_more(paragraph, steps[-1], width, target, earliest))
    steps.append(_last_line(paragraph, steps[-1], width, target if balanced else None))
    return _trace(steps, paragraph.last)


def _earliest_ends(paragraph: Paragraph, width: float, count: int) -> list[int]:
    """Where each line but the last may end at the earliest, so that the lines after it still hold the rest."""
    ends = [paragraph.last]
    for _ in range(count - 1):
        begin = ends[-1]
        while begin and paragraph.width(begin - 1, ends[-1]) <= width + _MENDED:
            begin -= 1
        ends.append(begin)
    return ends[:0:-1]


def _one_line_more(paragraph: Paragraph, before: Costs, width: float, target: float, earliest: int) -> Costs:
    """The cheapest ways to all stops where one line more may end, from `earliest` on."""
    after: Costs = {}
    for begin, (cost, _) in before.items():
        for end in range(max(begin + 1, earliest), paragraph.reach(begin, width) + 1):
            rest = (target - paragraph.width(begin, end)) ** 2
            if _ends_with_a_letter(paragraph, begin, end):
                rest += (_DANGLING * width) ** 2
            total = cost + rest
            if end not in after or total < after[end][0]:
                after[end] = (total, begin)
    return after


def _last_line(paragraph: Paragraph, before: Costs, width: float, target: float | None) -> Costs:
    """The cheapest way to the end. Without a target it may stay empty as far as it likes."""
    ways: list[tuple[float, int]] = []
    for begin, (cost, _) in before.items():
        wide = paragraph.width(begin, paragraph.last)
        if begin < paragraph.last and wide <= width:
            rest = 0.0 if target is None else (target - wide) ** 2
            lonely = wide < _SHORT * width and " " not in paragraph.words(begin, paragraph.last).strip()
            ways.append((cost + rest + (_LONELY if lonely else 0.0), begin))
    return {paragraph.last: min(ways)}


def _ends_with_a_letter(paragraph: Paragraph, begin: int, end: int) -> bool:
    """Whether the last word of a line is a single letter, such as the Spanish y, o and a."""
    words = paragraph.words(begin, end).rstrip()
    return words[-1:].isalpha() and not words[-2:-1].strip()


def _trace(steps: list[Costs], last: int) -> tuple[Line, ...]:
    lines, end = [], last
    for step in reversed(steps[1:]):
        begin = step[end][1]
        lines.append((begin, end))
        end = begin
    return tuple(reversed(lines))
