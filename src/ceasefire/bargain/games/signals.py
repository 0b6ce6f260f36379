"""Why this room exists: the textbook's wars speak in battles won or lost, and all speak alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.kernels.draws import binary

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats, Measure

__all__ = ["binary_ranks", "binary_step"]


def binary_step(
    chances: Floats, truth: float, luck: Floats, measure: Measure
) -> tuple[Floats, Floats, Floats]:
    """Draw a yes-or-no signal under a measure.

    The latent strength is integrated out (Rao-Blackwell): the ratio is that of the signal's
    probabilities.

    Parameters
    ----------
    chances
        Probability of a yes in the eyes of A and B, shape (2, m).
    truth
        The true probability.
    luck
        Uniforms, shape (m,).
    measure
        The law to draw from.

    Returns
    -------
    signal, ratios, surprises
        Shapes (m,), (2, m) and (2, m, 1).
    """
    chance = (1.0 - measure.share_b) * chances[0] + measure.share_b * chances[1]
    if measure.truth:
        chance = np.full(luck.size, truth)
    signal, ratio_a, ratio_b, off_a, off_b = binary(luck, chances[0], chances[1], chance)
    return signal, np.stack((ratio_a, ratio_b)), np.stack((off_a, off_b))[:, :, None]


def binary_ranks(chances: Floats, truth: float, signal: Floats, luck: Floats) -> Floats:
    """Return the randomised probability integral transform of yes-or-no signals, shape (3, m).

    Parameters
    ----------
    chances
        Probability of a yes in the eyes of A and B, shape (2, m).
    truth
        The true probability.
    signal, luck
        What came, and uniforms to break ties, shape (m,).

    References
    ----------
    Czado, Gneiting and Held (2009), "Predictive model assessment for count data", Biometrics
    65:1254.
    """
    yes = np.concatenate((chances, np.full((1, luck.size), truth)))
    return np.where(signal > 0.0, 1.0 - yes + luck * yes, luck * (1.0 - yes))
