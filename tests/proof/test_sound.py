"""Is every file sound in the opinion of a program that repairs broken ones?"""

from __future__ import annotations

import pytest

from iceprint.model.edition import PIECES, Use
from tests.judges import qpdf
from tests.proof.conftest import Printed

USES = (*PIECES, Use.LARGE_PRINT)


@pytest.mark.judge("qpdf")
@pytest.mark.parametrize("use", USES)
def test_qpdf_finds_every_file_sound(printed: tuple[Printed, ...], catalogue: tuple[Printed, ...], use: Use) -> None:
    everything = [each for each in (*printed, *catalogue) if use in each.files]
    assert {each.name: qpdf.check(each.files[use]) for each in everything} == {each.name: [] for each in everything}
