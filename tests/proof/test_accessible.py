"""Can everybody read the files, and archives keep them, in the opinion of veraPDF?"""

from __future__ import annotations

import pytest

from iceprint.model.edition import Use
from tests.judges import verapdf
from tests.proof.conftest import Printed


@pytest.mark.slow
@pytest.mark.judge("verapdf")
@pytest.mark.parametrize("use", Use)
def test_every_file_is_pdf_ua_1_and_pdf_a_2a(printed: tuple[Printed, ...], use: Use) -> None:
    files = [each.files[use] for each in printed]
    verdicts = verapdf.validate(files, ["ua1", "2a"])
    assert len(verdicts) == 2 * len(files)
    assert [str(verdict) for verdict in verdicts if not verdict.passed] == []
