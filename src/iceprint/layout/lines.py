"""Paragraph to lines of a given width: as few as possible, and among those the best looking.

Widths are in em of the paragraph's own size. "Best looking" is the classical sum of squared rests (Knuth and Plass,
"Breaking paragraphs into lines", 1981), without hyphenation and stretching.
"""

from __future__ import annotations

from iceprint.text.paragraph import Paragraph

Line = tuple[int, int]  # from stop to stop of a paragraph

_LONELY = 1e6  # cost of a last line of one short word: taken only where nothing else is possible
_SHORT = 0.4  # of the width: what a single word must fill to stand alone, as a telephone number does

_DANGLING = 0.3  # of the width: the rest that is preferred to a line ending in a one-letter word

Costs = dict[int, tuple[float, int]]  # stop -> the cheapest way there, and the stop where its last line starts


def fewest(paragraph: Paragraph, width: float) -> int | None:
    """How many lines the words need at least, or None if one unbreakable part is wider than the line."""
    lines = filled(paragraph, width)
    return len(lines) if lines else None


def filled(paragraph: Paragraph, width: float) -> tuple[Line, ...]:
    """The fewest lines, each as full as it can be; none if one unbreakable part is wider than the line."""
    lines, first = [], 0
    for last in range(1, paragraph.last + 1):
        if paragraph.width(first, last) > width:
            lines.append((first, last - 1))
            first = last - 1
            if paragraph.width(first, last) > width:
                return ()
    return (*lines, (first, paragraph.last))


def widest_part(paragraph: Paragraph) -> Line:
    """The widest part that cannot be broken."""
    return max(((first, first + 1) for first in range(paragraph.last)), key=lambda part: paragraph.width(*part))


def best(paragraph: Paragraph, width: float, *, balanced: bool) -> tuple[Line, ...]:
    """The fewest lines that hold the words, none with a short last word alone if that can be avoided.

    `balanced` (headings) also evens out the last line. The words must fit: `fewest` is not None.
    """
    count = fewest(paragraph, width)
    assert count is not None, "measure with fewest() first"
    if count == 1:
        return ((0, paragraph.last),)
    target = paragraph.width(0, paragraph.last) / count if balanced else width
    steps: list[Costs] = [{0: (0.0, 0)}]
    for number in range(1, count + 1):
        steps.append(_one_line_more(paragraph, steps[-1], width, target, last=number == count, balanced=balanced))
    if paragraph.last not in steps[-1]:  # more are wanted, but a part is wider alone than before its neighbour
        return best(paragraph, width, balanced=balanced)
    return _trace(steps, paragraph.last)


def _one_line_more(
    paragraph: Paragraph, before: Costs, width: float, target: float, *, last: bool, balanced: bool
) -> Costs:
    after: Costs = {}
    for begin, (cost, _) in before.items():
        for end in range(paragraph.last if last else begin + 1, paragraph.last + 1):
            wide = paragraph.width(begin, end)
            if wide > width:
                break
            rest = 0.0 if last and not balanced else (target - wide) ** 2
            if not last and _ends_with_a_letter(paragraph, begin, end):
                rest += (_DANGLING * width) ** 2
            lonely = last and wide < _SHORT * width and " " not in paragraph.words(begin, end).strip()
            total = cost + rest + (_LONELY if lonely else 0.0)
            if end not in after or total < after[end][0]:
                after[end] = (total, begin)
    return after


def _ends_with_a_letter(paragraph: Paragraph, begin: int, end: int) -> bool:
    """Whether the last word of a line is a single letter, such as the Spanish y, o and a."""
    words = paragraph.words(begin, end).split()
    return bool(words) and len(words[-1]) == 1 and words[-1].isalpha()


def _trace(steps: list[Costs], last: int) -> tuple[Line, ...]:
    lines, end = [], last
    for step in reversed(steps[1:]):
        begin = step[end][1]
        lines.append((begin, end))
        end = begin
    return tuple(reversed(lines))
