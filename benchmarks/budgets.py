"""What iceprint may cost: the promises made to the people who wait for a card, or for two thousand files."""

from __future__ import annotations

COLD_MS = 150  # a person at a shell does not notice a wait below this
COLD_PEAK_MB = 60
CARD_MS = 6  # one more card in the same process, in any script; the best peer takes 7.5
BROCHURE_MS, POSTER_MS = 10, 7  # likewise; the best peer takes 11.6 and 7.9
LANGUAGES_MS = 60  # a poster in seventeen languages
CARD_VERIFIED_MS = 40  # the same, opened again, rendered and decoded
SCREEN_KB, BROCHURE_KB = 20, 40
LARGER = {"Hans": 2, "Hant": 2, "Jpan": 2, "Kore": 2}  # so many times that, where every letter has many strokes
PRESS_KB = 20  # plus the colour profile
PROCESS_PEAK_MB = 120  # while thousands of editions are made
GROWTH_MB = 2  # "flat": what an allocator may add over some hundred editions without any leak
TWO_OF_ONE = 1 / 1.8  # what two processes on two processors take of the time that one takes
UNCHANGED_MS = 1  # for each file, when nothing is to be done; with the start of the command
LIKE_FEW = 1.05  # what one more of thousands of editions costs, of what one more of hundreds does
