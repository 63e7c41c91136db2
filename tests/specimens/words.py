"""Words as the text room sees them: shaped, or a paragraph; and strategies that invent them."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from iceprint.model.language import Language
from iceprint.model.template import Weight
from iceprint.text.faces import Fonts
from iceprint.text.paragraph import Paragraph, make_paragraph
from iceprint.text.shape import Script, Shaping, shape
from tests.specimens import editions
from tests.specimens.faces import SHIPPED

LATIN = Script("Latn", "en", "ltr")
TILDE = "\u0303"  # a combining mark

# Laws are tried with the same examples in every run, and never against the clock.
law = settings(deadline=None, derandomize=True, database=None, max_examples=60)


def fuzz(examples: int) -> settings:
    """For a law about anything at all: with the profile `many`, a hundred times as many examples, each time others."""
    if settings.get_current_profile_name() == "many":
        return settings(law, max_examples=100 * examples, derandomize=False)
    return settings(law, max_examples=examples)


# Letters that kern, join into ligatures, carry marks or stand beyond U+FFFF.
LETTERS = "AVTWYLo.,fiflaenñéÁq" + TILDE + "\U00010780-"
some_words = st.lists(st.text(LETTERS, min_size=1, max_size=9), min_size=1, max_size=14).map(" ".join)
plain_words = st.lists(st.text("abc", min_size=1, max_size=7), min_size=1, max_size=14).map(" ".join)


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file with a few stretches overwritten, cut out or put in."""
    content = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        content[at : at + draw(st.integers(0, 9))] = draw(st.binary(max_size=4))
    return bytes(content)


def shaped(text: str, cuts: tuple[int, ...] = (), weight: Weight = Weight.REGULAR) -> Shaping:
    return shape(text, 0, len(text), SHIPPED.face("NotoSans", weight), LATIN, cuts)


def paragraph(
    text: str,
    fonts: Fonts = SHIPPED,
    weight: Weight = Weight.REGULAR,
    language: Language = editions.ENGLISH,
) -> Paragraph:
    """A paragraph of words in which `{fact}` stands for a fact."""
    return make_paragraph(editions.copy(text, language=language), language, fonts, weight)
