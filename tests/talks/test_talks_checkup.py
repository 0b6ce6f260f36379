"""``ceasefire run --diagnostics``: what it finds, and that it says so in both languages."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from ceasefire.bargain.chunks import workers
from ceasefire.bargain.fit import blank
from ceasefire.cli import main
from ceasefire.l10n import Tongue
from ceasefire.report.checkup import as_numbers, pages
from ceasefire.report.columns import WIDTH, seen
from ceasefire.war.talks import checkup as room
from ceasefire.war.talks.checkup import checkup, total_variation
from ceasefire.war.talks.leave import payoffs
from ceasefire.war.talks.stage import make_plan

PATHS, SEEDS, WARS = 256, 2, 24


@pytest.fixture(scope="module")
def found(winter):
    """Return what small plans of the war are like."""
    return checkup(winter, 1, paths=PATHS, seeds=SEEDS, wars=WARS)


def test_every_round_is_examined(found):
    """With shares that are shares; and nothing is better than it can be."""
    assert len(found.rounds) == 22
    for one in found.rounds:
        assert min(one.settling, one.tied, one.clipped) >= 0.0
        assert max(one.settling, one.tied, one.clipped) <= 1.0
        assert (one.r2 <= 1.0).all()
        assert (one.condition >= 1.0).all()
        assert (one.effective_share > 0.4).all()
    assert found.values.shape == (SEEDS, 2)
    assert (found.spread > 0.0).all()
    assert found.apart.shape == found.moved.shape == (1,)
    assert 0.0 <= found.apart[0] <= found.moved[0] <= 1.0


def test_threads_change_nothing(winter, found):
    """Nor does it matter when it is asked."""
    again = checkup(winter, 1, paths=PATHS, seeds=SEEDS, wars=WARS, threads=1)
    assert as_numbers(again) == as_numbers(found)


def test_the_distance_between_two_samples():
    """Against the definition: the largest difference of the chances of any event."""
    one, other = np.array([1, 1, 2, 5]), np.array([2, 2, 5, 7])
    values = np.unique(np.concatenate((one, other)))
    events = [values[[bool(k >> i & 1) for i in range(values.size)]] for k in range(2**values.size)]
    most = max(abs(np.isin(one, e).mean() - np.isin(other, e).mean()) for e in events)
    assert total_variation(one, other) == pytest.approx(most)
    assert total_variation(one, one) == 0.0


def test_a_spoilt_plan_can_be_exploited(winter):
    """A side that has forgotten what war is worth to it does better by remembering."""
    plan = make_plan(winter, 1, paths=PATHS)
    nothing = blank(len(plan.rungs[0][0].center))
    spoilt = replace(plan, rungs=tuple((nothing,) * len(fits) for fits in plan.rungs))
    with workers(None) as pool:
        paid = partial(payoffs, side=1, seed=99, wars=256, pool=pool)
        assert paid(plan, plan).mean() > paid(spoilt, spoilt).mean() + 0.02


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_it_is_said_in_lines_that_fit(found, winter, lang):
    """One a round and a few sentences; English has no isolates, Arabic no English."""
    lines = list(pages(found, winter.document, Tongue(lang)))
    assert all(seen(line) <= WIDTH for line in lines)
    text = "\n".join(lines)
    assert len(lines) > 22 + 7
    if lang == "en":
        assert "Finland could gain" in text
        assert not re.search("[\u2066-\u2069]", text)
    else:
        assert re.findall("[A-Za-z]{2,}", text) == []


@pytest.fixture
def small(monkeypatch):
    """Let the program plan less."""
    from ceasefire.war import facade

    monkeypatch.setattr(room, "checkup", partial(checkup, paths=PATHS, seeds=SEEDS, wars=WARS))
    monkeypatch.setattr(facade, "make_plan", partial(make_plan, paths=PATHS))


@pytest.mark.usefixtures("small")
def test_the_program_has_it_under_its_own_key(capsys, found):
    """And only if it is asked for."""
    told = []
    for more in ([], ["--diagnostics"]):
        with pytest.raises(SystemExit) as left:
            main(["run", "winter-war", "-n", "20", "--json", *more])
        assert left.value.code == 0
        told.append(json.loads(capsys.readouterr().out, parse_constant=pytest.fail))
    assert set(told[1]) - set(told[0]) == {"diagnostics"}
    assert told[1]["diagnostics"] == json.loads(json.dumps(as_numbers(found)))


def test_a_war_without_talks_is_refused(capsys, toy_path):
    """With one sentence, before it is fought."""
    with pytest.raises(SystemExit) as left:
        main(["run", str(toy_path), "-n", "5", "--diagnostics"])
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    assert "toy-war: has no talks.yaml" in err
