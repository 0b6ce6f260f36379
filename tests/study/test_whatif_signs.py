"""Causes switched off move the Winter War's end or its terms the way theory says they must."""

from __future__ import annotations

import pytest

from ceasefire.study.twins import Effort, fight_twin
from ceasefire.study.whatif import contrast

# Of plans from 1,024 paths the effect of learning on the end takes either sign, by the seed.
EFFORT = Effort(wars=400, seed=1, plans=4, paths=4096)

# What theory says of each, as measure and sign; one of them has to be seen clearly.
THEORY = {
    # Who disagrees fights on because each expects the other to learn (Yildiz 2004, "Waiting to
    # persuade", QJE 119:223). Who faces an enemy that cannot learn gives in earlier, or gives more.
    "learning": ({"learning": 0}, {"end_day": -1, "defender_loss": 1}),
    # Hope of help is worth fighting for: without it a defender signs earlier, or worse terms.
    "hope": ({"intervention": None}, {"end_if_fought": -1, "defender_loss": 1}),
    # So are shells: who has more than he can fire fights longer, or signs better terms.
    "shells": ({"shells": 10}, {"end_if_fought": 1, "defender_loss": -1}),
}


@pytest.fixture(scope="module")
def as_it_was(winter):
    """Return the war with nothing changed, fought once for all tests."""
    return fight_twin(winter, EFFORT)


@pytest.mark.slow
@pytest.mark.parametrize("cause", THEORY)
def test_the_end_or_the_terms_move_as_theory_says(winter, as_it_was, cause):
    """The interval leaves zero out, on the right side of it."""
    settings, signs = THEORY[cause]
    found = contrast(as_it_was, fight_twin(winter.change(settings), EFFORT), EFFORT)
    moved = {name: found[name].change for name in signs}
    assert any(one.clear and one.value * signs[name] > 0 for name, one in moved.items()), moved
