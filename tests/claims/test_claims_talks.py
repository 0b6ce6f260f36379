"""Why this room exists: claims about talks follow from what was said; other talks judge anew."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from ceasefire.campaign.state import FIGHTING, SETTLED
from ceasefire.campaign.trace import BY_SECTOR
from ceasefire.claims import Evidence, Judged, parse_criterion
from ceasefire.claims.evidence import ClaimError
from ceasefire.claims.registry import REGISTRY
from ceasefire.cli.claims_text import ISOLATES, sentence
from ceasefire.l10n import LANGUAGES, Tongue
from ceasefire.scenario.claims import read_claims
from ceasefire.study.moment import round_of
from ceasefire.study.signing import package_worth

WARS = 64
# A rough plan signs before the first shot, where it is asked; a fair one lets wars last.
ROUGH, FAIR = 256, 2048
EVE = date(1939, 11, 29)
FIGURES = re.compile(r"\d+(?:[.,:]\d+)*")
OF_TALKS = ("C01", "C08", "C10", "C11", "C17", "C19", "C30")


@pytest.fixture(scope="module")
def rows(winter):
    """Return the Winter War's claims by id."""
    return {row.id: row for row in read_claims(winter.folder).rows}


@pytest.fixture(scope="module")
def told(winter):
    """Return a function that gives evidence of changed wars; each is fought once."""
    known = {}

    def tell(**settings):
        key = repr(settings)
        if key not in known:
            changes = {name.replace("__", "."): value for name, value in settings.items()}
            scenario = winter.change(changes) if changes else winter
            known[key] = Evidence(scenario, WARS, seed=3, paths=ROUGH)
        return known[key]

    return tell


@pytest.fixture(scope="module")
def fair(winter):
    """Return the Winter War, fought and talked through a few times."""
    return Evidence(winter, WARS, seed=3, paths=FAIR)


def found(evidence, row):
    """Return the finding for one claim."""
    return REGISTRY[row.how](evidence, row)


def verdict(evidence, row):
    """Return what follows for one claim."""
    numbers = {name: figure.number for name, figure in found(evidence, row).named.items()}
    numbers |= {} if row.quantity is None else {"claimed": row.quantity}
    return parse_criterion(row.criterion).verdict(numbers)


def on_the_eve(row):
    """Return a claim of the round before the first shot."""
    return row.model_copy(update={"since": EVE if row.since else None, "until": EVE})


def test_wars_with_talks_are_the_same_to_the_day_of_the_treaty(fair):
    """The fighting of a claim is that of the war itself; a treaty only hides what follows."""
    talked, silent = fair.talked.batch, fair.batch
    assert not np.any(silent.outcome == SETTLED)
    front = BY_SECTOR.index("front")
    settled = np.flatnonzero(talked.outcome == SETTLED)
    assert np.sum(talked.last_day[settled] > 30) > WARS / 2
    for war in settled:
        days = talked.last_day[war]
        here, there = (b.panel.sector[front, :, :days, war] for b in (talked, silent))
        assert np.array_equal(here, there)


def test_refusal_is_by_the_price_of_the_treaty(fair, rows, winter):
    """Beside a count in plain Python, of the wars that are still fought."""
    row = rows["C17"]
    held = round_of(winter, row.until)
    _, kept = package_worth(fair.treaty(row.about), winter)
    worth = [float(x) for x in fair.talked.ledger.reservation[held, 1] if not np.isnan(x)]
    refusal = found(fair, row)
    assert refusal.figures["terms"].number == pytest.approx(1 - kept)
    assert refusal.figures["refused"].number == sum(kept < x for x in worth) / len(worth)


def test_a_side_that_can_only_win_refuses(told, rows):
    """If war is free and even defeat leaves everything, nobody gives land away."""
    proud = told(talks__defender__if_conquered=1.0, talks__defender__if_intervention=1.0,
                 talks__ground_kept=0.0, talks__defender__cost_per_round=0.0,
                 talks__defender__cost_per_thousand_lost=0.0)  # fmt: skip
    for row in (rows["C01"], on_the_eve(rows["C17"])):
        assert verdict(told(), row) == "fails"
        assert verdict(proud, row) == "holds"


def test_an_open_door_is_used_before_the_war(told, fair, rows):
    """With no other government recognised, contact is open from the first day."""
    assert found(told(contact__closed=False), rows["C11"]).value == 0
    assert found(fair, rows["C11"]).value > 0


def test_a_dear_war_is_short(told, fair, rows):
    """A week that costs half of everything is not fought for three months."""
    dear = told(talks__attacker__cost_per_round=0.5, talks__defender__cost_per_round=0.5)
    assert verdict(fair, rows["C08"]) in {"holds", "partly"}
    assert verdict(dear, rows["C08"]) == "fails"
    assert verdict(dear, rows["C30"]) == "fails"


def test_ends_are_counted_as_they_came(fair, rows):
    """Beside a count in plain Python; a war still fought at the horizon has no end."""
    batch = fair.talked.batch
    pairs = list(zip(batch.outcome.tolist(), batch.last_day.tolist(), strict=True))
    longer = [outcome == FIGHTING or day > 91.3 for outcome, day in pairs]
    ended = found(fair, rows["C08"])
    assert ended.figures["longer"].number == sum(longer) / WARS
    signed = [day for outcome, day in pairs if outcome == SETTLED]
    treaty = found(fair, rows["C30"])
    assert treaty.value in signed
    for one in (ended, treaty, found(fair, rows["C11"]), found(fair, rows["C17"])):
        assert one.low <= one.value <= one.high
    assert treaty.figures["settled"].number == len(signed) / WARS


def test_hope_is_worth_something_only_if_there_is_any(told, rows):
    """Without a third side the same wars are compared with themselves."""
    row = on_the_eve(rows["C19"])
    hoped, alone = (found(told(**change), row) for change in ({}, {"intervention": None}))
    assert hoped.value == pytest.approx(0.3)
    assert hoped.figures["saved"].number > 0
    assert alone.figures["saved"].number == 0
    assert verdict(told(intervention=None), row) == "fails"


def test_plenty_of_shells_lacks_nothing(told, rows):
    """Whoever has ten times the shells would not fight on more gladly with as many."""
    row = on_the_eve(rows["C10"])
    short, rich = (found(told(**change), row) for change in ({}, {"shells": 10.0}))
    assert short.value > 0
    assert (rich.value, rich.figures["kept"].number) == (0, 1)
    assert verdict(told(shells=10.0), row) == "fails"


def test_what_no_war_lasts_to_see_is_said(told, rows):
    """A war that is over on the day of the claim bears nothing out."""
    dear = told(talks__attacker__cost_per_round=0.5, talks__defender__cost_per_round=0.5)
    for claim in ("C10", "C17", "C19"):
        assert found(dear, rows[claim]).words == "claim-over"
        assert verdict(dear, rows[claim]) == "fails"


@pytest.mark.parametrize("claim", OF_TALKS)
def test_both_languages_tell_all_of_it(told, rows, claim):
    """The same numbers, none of them missing."""
    row = rows[claim] if claim in {"C08", "C11", "C30"} else on_the_eve(rows[claim])
    one = Judged(row, found(told(), row), "fails")
    texts = [ISOLATES.sub("", sentence(told(), one, Tongue(lang))) for lang in LANGUAGES]
    assert not any("{" in text or "claim-" in text for text in texts)
    english, arabic = (sorted(FIGURES.findall(text)) for text in texts)
    assert english == arabic
    assert len(english) > 4


@pytest.mark.parametrize("claim", OF_TALKS)
def test_a_war_whose_sides_cannot_talk_says_so(winter, rows, claim):
    """Not by a crash."""
    with pytest.raises(ClaimError, match=r"talks\.yaml"):
        found(Evidence(replace(winter, talks=None), 2), rows[claim])
