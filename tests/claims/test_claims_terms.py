"""Why this room exists: other terms give other verdicts, by the sums of the treaty's account."""

from __future__ import annotations

import math
from datetime import timedelta

import numpy as np
import pytest

from ceasefire.aftermath.terms import Terms
from ceasefire.aftermath.world import known
from ceasefire.claims import Evidence, parse_criterion
from ceasefire.claims.afterwards import patron_by
from ceasefire.claims.registry import REGISTRY
from ceasefire.scenario.claims import read_claims
from ceasefire.treaty.accounts import account
from ceasefire.treaty.clauses import Cession, Lease

FINAL = "moscow-1940"


@pytest.fixture(scope="module")
def rows(winter):
    """Return the Winter War's claims by id."""
    return {row.id: row for row in read_claims(winter.folder).rows}


@pytest.fixture(scope="module")
def evidence(winter):
    """Return the Winter War and its terms."""
    return Evidence(winter)


@pytest.fixture
def other(winter, evidence):
    """Return a function that changes the clauses of the treaty."""

    def change(clause):
        treaty = evidence.treaty(FINAL)
        clauses = tuple(c for c in map(clause, treaty.clauses) if c is not None)
        return Evidence(winter, other_terms={FINAL: treaty.model_copy(update={"clauses": clauses})})

    return change


def verdict(evidence, row):
    """Return what follows for one claim."""
    found = REGISTRY[row.how](evidence, row)
    numbers = {name: figure.number for name, figure in found.named.items()}
    numbers |= {} if row.quantity is None else {"claimed": row.quantity}
    return parse_criterion(row.criterion).verdict(numbers)


def without(*names):
    """Return a change of clauses that leaves districts where they are."""

    def clause(one):
        if not isinstance(one, Cession):
            return one
        left = tuple(name for name in one.districts if name not in names)
        return one.model_copy(update={"districts": left}) if left else None

    return clause


LADOGA = ("suistamo", "salmi", "suojarvi", "korpiselka-east", "impilahti", "salla-east")


@pytest.mark.parametrize(
    ("claim", "clause", "before", "after"),
    [
        ("C34", without(*LADOGA), "holds", "fails"),
        ("C35", without("viipuri", "viipuri-rural", *LADOGA), "holds", "fails"),
        ("C37", without("salla-east"), "holds", "fails"),
        ("C33", without("suojarvi"), "partly", "fails"),
        (
            "C38",
            lambda c: c.model_copy(update={"years": 50}) if isinstance(c, Lease) else c,
            "holds",
            "fails",
        ),
        ("C38", lambda c: None if isinstance(c, Lease) else c, "holds", "fails"),
        (
            "C39",
            lambda c: c.model_copy(update={"years": 1}) if isinstance(c, Lease) else c,
            "partly",
            "holds",
        ),
        (
            "C31",
            lambda c: (
                c.model_copy(update={"at": "1940-03-13T11:00"}) if c.kind == "ceasefire" else c
            ),
            "holds",
            "partly",
        ),
        (
            "C41",
            lambda c: (
                c.model_copy(update={"districts": ("terijoki",)}) if isinstance(c, Cession) else c
            ),
            "holds",
            "fails",
        ),
    ],
)
def test_other_terms_have_another_verdict(evidence, rows, other, claim, clause, before, after):
    """Fewer districts, another lease, another hour."""
    assert verdict(evidence, rows[claim]) == before
    assert verdict(other(clause), rows[claim]) == after


def test_a_patron_is_found_because_of_the_terms(evidence, rows, other):
    """Terms that are the demands from before the war explain nothing."""
    asked = evidence.treaty("demands-1939").clauses
    mild = Evidence(
        evidence.scenario,
        other_terms={FINAL: evidence.treaty(FINAL).model_copy(update={"clauses": asked})},
    )
    harsh = REGISTRY["patron"](evidence, rows["C43"])
    assert harsh.figures["caused"].number > 0.1
    signed = mild.treaty(FINAL).signed
    row = rows["C43"].model_copy(update={"until": rows["C43"].until + timedelta(days=1)})
    assert signed is not None
    assert REGISTRY["patron"](mild, row).figures["caused"].number == pytest.approx(0, abs=1e-9)


def test_sums_are_those_of_the_account(evidence, rows):
    """What ``ceasefire treaty`` prints and what a claim rests on is one number."""
    books = account(evidence.settled(FINAL))
    lost = REGISTRY["area-lost"](evidence, rows["C34"])
    assert lost.value == pytest.approx(books.ceded_share)
    assert lost.figures["area"].number == pytest.approx(books.ceded_km2)
    moved = REGISTRY["people-moved"](evidence, rows["C35"])
    assert (moved.low, moved.value, moved.high) == pytest.approx(
        (books.displaced.low, books.displaced.use, books.displaced.high)
    )


def test_the_chance_of_a_patron_is_an_integral(evidence):
    """Beside a sum in plain Python, day by day."""
    aftermath = evidence.atlas.peace.aftermath
    begins = evidence.treaty(FINAL).signed
    world, loss, days = known(aftermath, begins), 0.2, 400
    rate = sum(
        world.patron_per_year
        * (loss * math.exp(-(day + 0.5) / 365.25 / world.fade_years)) ** world.patron_exponent
        / 365.25
        for day in range(max(world.patron_day, 0), days)
    )
    terms = Terms(loss=loss, gain=0.3, works=0.0, depth=0.0, sea=0.0, means=0.0)
    found = patron_by(terms, world, days)
    assert np.ndim(found) == 0
    assert float(found) == pytest.approx(1 - math.exp(-rate), rel=1e-3)


def test_lists_are_asked_in_the_order_of_their_days(evidence, rows):
    """The Isthmus by 12 February, the shores of Ladoga by the 23rd."""
    first = {
        claim: REGISTRY["terms-cede"](evidence, rows[claim]).figures["first"].number
        for claim in ("C13", "C14", "C15")
    }
    days = [evidence.treaty(f"list-1940-02-{day}").dated.toordinal() for day in (12, 23)]
    assert first == {"C13": days[0], "C14": days[0], "C15": days[1]}
