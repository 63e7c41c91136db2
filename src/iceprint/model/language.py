"""A language as the press needs it: how it is tagged, drawn, spaced, broken into lines and strung into lists."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple


class Direction(StrEnum):
    LTR = "ltr"
    RTL = "rtl"


class Hyphenation(StrEnum):
    """Where words may be divided with a hyphen: nowhere, or in the running text of brochures."""

    NOWHERE = "nowhere"
    BROCHURE = "brochure"


class Quotes(NamedTuple):
    """Quotation marks around `{0}`, with the spaces that belong to them."""

    outer: str = "“{0}”"
    inner: str = "\u2018{0}\u2019"


class OtherJoint(NamedTuple):
    """Another last joint before words that sound alike: the Spanish "e" instead of "y" before i- and hi-."""

    joint: str
    starts: tuple[str, ...]
    unless: tuple[str, ...] = ()


class ListJoiner(NamedTuple):
    """How words become a list: `two` joins a pair, `more` all but the last of three or more, `last` the last."""

    two: str = "{0} and {1}"
    more: str = "{0}, {1}"
    last: str = "{0}, and {1}"
    other: OtherJoint | None = None

    def join(self, words: Sequence[str]) -> str:
        """The words as one list, in the language's own manner."""
        *before, last = words or [""]
        if not before:
            return last
        so_far = before[0]
        for word in before[1:]:
            so_far = self.more.format(so_far, word)
        return self._last_joint(last, pair=len(before) == 1).format(so_far, last)

    def _last_joint(self, word: str, *, pair: bool) -> str:
        start = word.lower()
        if self.other and start.startswith(self.other.starts) and not start.startswith(self.other.unless):
            return self.other.joint
        return self.two if pair else self.last


class BreakRules(NamedTuple):
    """What a line break must not do in a language, beyond what Unicode's rules say. The default forbids nothing.

    Spaces do not separate: what must not start a line does not start one after a space either.
    """

    no_start: str = ""  # characters that never start a line
    no_end: str = ""  # characters that never end one
    spaces_only: bool = False  # nothing but a space parts lines
    no_hyphen: bool = False  # a hyphen does not part lines: it would have to be written again on the next
    units: tuple[str, ...] = ()  # words that stay with the number before them
    units_before: tuple[str, ...] = ()  # words that stay with the number behind them
    with_next: tuple[str, ...] = ()  # words that never end a line
    letters_with_next: bool = False  # in headings: nor does a word of one letter
    whole: tuple[str, ...] = ()  # words that ICU would split: at any letter, or by its word list
    whole_in_headings: tuple[str, ...] = ()
    last_line: int = 1  # letters and digits that the last line must have


class Marks(NamedTuple):
    """Which marks a translator must type: a check of words, which setting never changes."""

    instead: tuple[tuple[str, str], ...] = ()  # a mark of another script, and the one of this: "," and "،"
    opened_by: tuple[tuple[str, str], ...] = ()  # a mark at the end, and its other half at the beginning: "?" and "¿"
    spaced: str = ""  # marks that have a no-break space (U+00A0 or U+202F) between them and the words


class Language(NamedTuple):
    """One language of `data/languages/`.

    Leading is a factor of the type size; floors are the smallest sizes permitted on paper, in points.
    `budget` is the length a translation may have, in characters per 100 of the English original.
    """

    tag: str  # BCP 47: file names, /Lang
    autonym: str
    english_name: str
    script: str  # ISO 15924
    direction: Direction
    catalog: str  # folder under translations/, in gettext's spelling: pt_BR
    families: tuple[str, ...]  # font families under fonts/: the first that has a character draws it
    line_break: str  # ICU locale key for line breaking
    leading_card: float
    leading_text: float
    floor_body: float
    floor_small: float
    budget: int
    heading_break: str = ""  # ICU locale key in headings, if another
    break_rules: BreakRules = BreakRules()
    quotes: Quotes = Quotes()
    list_joiner: ListJoiner = ListJoiner()
    hyphenation: Hyphenation = Hyphenation.NOWHERE
    space_gap: float = 0.0  # em between the script and Latin letters or digits, where no space is typed
    closing_marks: str = ""  # full-width marks with a blank right half, which they lose before another mark
    opening_marks: str = ""  # those with a blank left half, which they lose behind another opening mark
    marks: Marks = Marks()

    def __hash__(self) -> int:
        """By its tag: a hash of all fields takes ten times as long, and is asked for with every paragraph."""
        return hash(self.tag)

    @property
    def family(self) -> str:
        """The font family that the language is set in."""
        return self.families[0]
