"""Why this room exists: another war gives another verdict, figure by figure, and for its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from ceasefire.claims import Evidence, ends, motives, parse_criterion
from ceasefire.claims.odds import chance
from ceasefire.claims.registry import REGISTRY
from ceasefire.scenario.claims import read_claims
from ceasefire.war.simulate import fight_one

WARS = 64


@pytest.fixture(scope="module")
def rows(winter):
    """Return the Winter War's claims by id."""
    return {row.id: row for row in read_claims(winter.folder).rows}


@pytest.fixture(scope="module")
def evidence(winter):
    """Return the Winter War, fought a few times."""
    return Evidence(winter, WARS, seed=3)


def verdict(evidence, row):
    """Return what follows for one claim."""
    figures = REGISTRY[row.how](evidence, row).named
    numbers = {name: figure.number for name, figure in figures.items()}
    numbers |= {} if row.quantity is None else {"claimed": row.quantity}
    return parse_criterion(row.criterion).verdict(numbers)


@pytest.mark.parametrize(
    ("claim", "settings", "before", "after"),
    [
        ("C22", {"shells": 10.0}, "partly", "fails"),
        ("C06", {"learning": "off"}, "holds", "fails"),
        ("C07", {"combat.attacker.loss_per_day": 0.001}, "holds", "fails"),
        ("C18", {"aid": "none"}, "holds", "fails"),
        ("C09", {"sectors.isthmus-west.lines.mannerheim.strength": 20.0}, "partly", "holds"),
        ("C29", {"sectors.isthmus-west.lines.mannerheim.strength": 20.0}, "partly", "fails"),
        ("C04", {"beliefs.attacker.mean": 5.0, "combat.pace_km": 90.0, "combat.cap_km": 90.0},
         "fails", "holds"),
        ("C24", {"combat.attacker.loss_per_day": 0.1}, "holds", "fails"),
        ("C21", {"combat.attacker.loss_per_day": 0.1}, "holds", "fails"),
    ],
)  # fmt: skip
def test_another_war_has_another_verdict(winter, evidence, rows, claim, settings, before, after):
    """Ten times the shells, a command that does not learn, no aid, a line that cannot be taken."""
    assert verdict(evidence, rows[claim]) == before
    assert verdict(Evidence(winter.change(settings), WARS, seed=3), rows[claim]) == after


def test_a_smaller_army_is_not_superior(winter, evidence, rows):
    """A third of the men, guns as before."""
    assert verdict(evidence, rows["C05"]) == "holds"
    forces = tuple(
        row.model_copy(update={"low": row.low / 4, "use": row.use / 3, "high": row.high / 3})
        if row.side == "attacker"
        else row
        for row in winter.forces
    )
    assert verdict(Evidence(replace(winter, forces=forces), 1), rows["C05"]) == "fails"


def test_help_comes_when_it_comes_in_the_war_itself(winter, evidence):
    """The prologue alone gives the days of the wars that are fought."""
    for war in (0, 5, WARS - 1):
        s, _, _ = fight_one(winter, 3, war)
        assert np.array_equal(s.fate.arrival[:, 0], evidence.arrivals.day[:, war])


def test_help_is_counted_once(evidence, rows):
    """Two halves of a month make the month."""
    whole = rows["C18"]
    halves = [
        whole.model_copy(update={"until": date(1940, 2, 14)}),
        whole.model_copy(update={"since": date(1940, 2, 15)}),
    ]
    finding = REGISTRY["aid-falls"](evidence, halves[1].model_copy(update={"how": "aid-falls"}))
    parts = [finding.figures[name].number for name in ("men_before", "men_after")]
    february = Evidence(evidence.scenario, WARS, seed=3).arrivals
    came = (february.day >= 63) & (february.day <= 92)
    assert sum(parts) == pytest.approx(1000 * np.mean(february.shipments.men @ came))


def test_a_chance_is_counted_among_those_who_still_hold():
    """Beside a count in plain Python."""
    rng = np.random.default_rng(5)
    end = np.where(rng.random(200) < 0.3, np.inf, rng.integers(1, 150, 200).astype(float))
    for day in (1, 40, 149):
        holding = [x for x in end if x > day]
        within = [x for x in holding if x <= day + 14]
        p, error = chance(end, day, 14)
        assert p == pytest.approx(len(within) / len(holding))
        assert error == pytest.approx((p * (1 - p) / len(holding)) ** 0.5)
    assert chance(np.array([3.0]), 5, 14) == (1.0, 0.0)


def test_the_median_war_stands_in_its_interval(evidence, rows):
    """For every computation of the fighting; none of them needs anybody to talk."""
    of_talks = {*ends.COMPUTATIONS, *motives.COMPUTATIONS}
    for row in rows.values():
        if row.how in {*REGISTRY} - of_talks and not row.about:
            found = REGISTRY[row.how](evidence, row)
            assert found.low <= found.value <= found.high, row.id
    assert "talked" not in vars(evidence)
