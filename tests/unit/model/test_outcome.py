"""What a run came to: the exit code tells which family of mistakes it met."""

from __future__ import annotations

import pytest

from iceprint.errors import FactError, FitError, IceprintError, Place, Several
from iceprint.model.outcome import Outcome

FACT = FactError("it is disputed", remedy="call it", where=Place("facts.yaml", 3))
FIT = FitError("it is too long", remedy="shorten it")


@pytest.mark.parametrize(
    ("errors", "code"),
    [((), 0), ((FACT,), 4), ((FACT, FACT), 4), ((FIT,), 7), ((FACT, FIT), 1), ((Several([FIT, FIT]),), 7)],
)
def test_one_family_of_mistakes_gives_its_code_and_several_give_one(
    errors: tuple[IceprintError, ...], code: int
) -> None:
    assert Outcome((), errors).exit_code == code
