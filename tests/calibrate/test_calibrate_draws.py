"""What wars are born with: as stated to the last bit, or as a fit has it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.params import LATENT
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.slow.war import SlowWar
from ceasefire.campaign.state import new_state
from ceasefire.kernels.luck import PROLOGUE, normals4
from ceasefire.scenario.latents import births, stated
from ceasefire.scenario.posterior import Posterior
from ceasefire.war.born import fight_born
from ceasefire.war.probe import parse
from ceasefire.war.simulate import MOST_WARS, fight_batch

WARS, SEED = 4000, 3


@pytest.fixture
def fit(winter):
    """Return an invented fit of the war's draws, with correlations."""
    rng = np.random.default_rng(1)
    start = stated(winter.document)
    raw = np.corrcoef(rng.standard_normal((len(start), 30)))
    drawn = [
        {
            "id": name,
            "start": one._asdict(),
            "prior": one._asdict(),
            "posterior": {"mean": one.mean + 0.05 * i, "sd": 0.01 + 0.5 * one.sd},
        }
        for i, (name, one) in enumerate(start.items())
    ]
    raw = np.round(raw, 4)
    return Posterior.model_validate(
        {
            "schema": "ceasefire/posterior@1",
            "fit": "military",
            "made": {
                "command": "none", "seed": 1, "particles": 1, "populations": 1, "tolerance": 1.0,
                "inputs": "none",
            },
            "drawn": tuple(drawn),
            "correlation": tuple(
                (*(float(x) for x in row[:i]), 1.0) for i, row in enumerate(raw)
            ),
        }
    )  # fmt: skip


@pytest.fixture
def plain(winter):
    """Return the war without any fit."""
    return replace(winter, posterior=None)


def born(war, wars=WARS):
    """Return what wars are born with, shape (war, latent)."""
    p = compile_war(war)
    s = new_state(p, wars)
    begin(p, SEED, np.arange(wars), s)
    fate = s.fate
    return np.vstack([np.log(fate.factor), fate.theta[None], fate.dead]).T


def test_the_document_and_the_kernel_name_the_same_draws(winter):
    """In the same order."""
    assert tuple(stated(winter.document)) == LATENT


def test_without_a_fit_wars_are_as_stated_to_the_last_bit(plain):
    """A turn that turns nothing adds no rounding."""
    p, start = compile_war(plain), list(stated(plain.document).values())
    s = new_state(p, 3)
    begin(p, SEED, np.arange(3), s)
    for war in range(3):
        z = [normals4(SEED, war, 0, PROLOGUE + block) for block in range(3)]
        assert s.fate.theta[war] == start[8].mean + start[8].sd * z[2][0]
        assert s.fate.factor[5, war] == np.exp(start[5].sd * z[1][1])
        assert s.fate.dead[1, war] == start[10].mean + start[10].sd * z[2][3]
        assert s.sky.anomaly[war] == z[2][1]


def test_wars_are_drawn_as_the_fit_has_them(plain, fit):
    """Means, spreads and correlations, within the noise of so many wars."""
    values = born(replace(plain, posterior=fit))
    mean, sd = (
        np.array([getattr(one.posterior, part) for one in fit.drawn]) for part in ("mean", "sd")
    )
    assert np.abs((values.mean(axis=0) - mean) / sd).max() < 4.5 / np.sqrt(WARS)
    assert values.std(axis=0) == pytest.approx(sd, rel=0.06)
    assert np.corrcoef(values.T) == pytest.approx(np.array(fit.matrix()), abs=0.07)


def test_the_twin_is_born_alike(plain, fit):
    """By ordinary Python."""
    war = replace(plain, posterior=fit)
    values, p = born(war, 5), compile_war(war)
    for i in range(5):
        slow = SlowWar(p, SEED, i)
        assert np.log(slow.factor) == pytest.approx(values[i, :8], rel=1e-12)
        assert slow.theta == pytest.approx(values[i, 8], rel=1e-12)


def test_what_is_set_by_hand_leaves_the_fit(plain, fit):
    """The others keep theirs, and their correlations."""
    war = replace(plain, posterior=fit)
    changed = war.change({"beliefs.truth.mean": 0.4, "uncertain.line_wear.high": 1.5})
    found = births(changed.document, changed.posterior)
    names = list(stated(plain.document))
    wear, truth = names.index("line_wear"), names.index("effectiveness")
    assert found.by_hand == ("line_wear", "effectiveness")
    assert (found.mean[truth], found.mean[wear]) == (0.4, 0.0)
    assert found.mean[0] == fit.drawn[0].posterior.mean
    assert found.correlation[0, 1] == fit.matrix()[0][1]
    assert found.correlation[truth].sum() == found.correlation[wear].sum() == 1.0


def test_other_settings_keep_the_fit(plain, fit):
    """They multiply with it, or have nothing to do with it."""
    war = replace(plain, posterior=fit)
    assert births(war.change({"aid.shells": 2.0}).document, fit).by_hand == ()
    before, after = (compile_war(one).draw for one in (war, war.change({"frost": 0})))
    assert before.turn.tobytes() == after.turn.tobytes()


def test_common_beliefs_are_what_nature_draws_from(plain, fit):
    """With a fit, from the fit: a common prior that is wrong would be no benchmark."""
    common = replace(plain, posterior=fit).change({"beliefs.common": True})
    b, truth = compile_war(common).belief, fit.drawn[LATENT.index("effectiveness")].posterior
    assert b.prior_mean.tolist() == [truth.mean] * 2
    assert b.prior_sd.tolist() == [truth.sd] * 2
    start = plain.change({"beliefs.common": True})
    assert compile_war(start).belief.prior_sd.tolist() == [plain.document.beliefs.truth.sd] * 2


def test_wars_of_given_birth_are_the_wars_of_a_batch(plain):
    """Told what a batch draws, they answer what it answers; threads change nothing."""
    phrases = ("reached mannerheim", "lost attacker until 1939-12-31")
    probes = [parse(phrase, plain) for phrase in phrases]
    p = compile_war(plain)
    s = new_state(p, 300)
    begin(p, SEED, np.arange(300), s)
    fate = s.fate
    latent = np.vstack([np.log(fate.factor), fate.theta[None], fate.dead]).T
    index = np.arange(300)
    found = [fight_born(p, SEED, index, latent, 40, probes, threads=threads) for threads in (1, 2)]
    batch = fight_batch(plain, 300, SEED, probes=probes)
    early = batch.probes[:, 0] <= 40
    # exp(log(x)) is not quite x, so the losses agree to a few digits only.
    assert found[0].tobytes() == found[1].tobytes()
    assert found[0][early, 0] == pytest.approx(batch.probes[early, 0])
    assert found[0][:, 1] == pytest.approx(batch.probes[:, 1], rel=1e-5)


def test_no_batch_meets_the_luck_of_a_calibration():
    """Numbers of its wars begin where those of batches end, and fit into 32 bits."""
    from ceasefire.study.calibrate.smc import MOST_LUCK

    assert MOST_LUCK == MOST_WARS
    assert 2 * MOST_LUCK == 2**32
