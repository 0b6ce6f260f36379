"""What theory says of a war whose causes are taken away, and what the war must not do."""

from __future__ import annotations

import pytest

from ceasefire.campaign.state import SETTLED
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.stage import make_plan

WARS = 300


@pytest.mark.parametrize("third", [{}, {"intervention": None}])
def test_without_disagreement_and_broken_treaties_there_is_no_war(winter, third):
    """Fearon (1995): war costs both, so they sign before the first shot.

    Surpluses are seen with some blur, so a few wars may begin.
    """
    peaceful = winter.change({"beliefs.common": True, "talks.commitment": False, **third})
    plan = make_plan(peaceful, 1, paths=1024)
    batch = fight_batch(peaceful, WARS, 1, plan=plan)
    unfought = (batch.outcome == SETTLED) & (batch.last_day == 0)
    assert unfought.mean() > 0.95


def test_talks_are_held_without_a_closed_door_too(winter, plan):
    """With contact open from the first shot nobody has to open it, and terms come no later."""
    open_door = winter.change({"contact.closed": False})
    other = make_plan(open_door, 1, paths=512)
    batch = fight_batch(open_door, 60, 1, plan=other)
    assert (batch.table.opened == 0).all()
    assert other.left(0) == 0 != plan.left(0)
    rung = batch.table.rung
    assert set(rung.ravel().tolist()) <= {0, -1}
