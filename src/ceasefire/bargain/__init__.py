"""Why this room exists: when and on what terms two sides that fight would rather sign.

It knows no war: it takes a game (:class:`Game`) that can simulate one, and works out backwards what
fighting on is worth to each side in its own eyes, who would sign what, and what follows. It
computes the recursion with common or transparent beliefs, or with myopic screening of one private
reservation; it does not compute perfect Bayesian equilibria.
"""

from __future__ import annotations

from ceasefire.bargain.causes import Causes, war_causes
from ceasefire.bargain.degenerate import Degeneracy, degeneracies
from ceasefire.bargain.diagnose import Diagnosis, diagnose
from ceasefire.bargain.exploit import Exploit, exploit
from ceasefire.bargain.game import Beliefs, Ending, Game, Hazard, Measure, Step
from ceasefire.bargain.histories import Histories, Proposer, histories
from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.regimes import CommonBeliefs, Regime, Transparent
from ceasefire.bargain.result import BargainResult, DateReport, Policy
from ceasefire.bargain.screening import Screening
from ceasefire.bargain.seeds import Convergence, SeedStudy, converge, solve_seeds
from ceasefire.bargain.settings import Settings, Weighting
from ceasefire.bargain.solve import solve

__all__ = [
    "BargainResult",
    "Beliefs",
    "Causes",
    "CommonBeliefs",
    "Convergence",
    "DateReport",
    "Degeneracy",
    "Diagnosis",
    "Ending",
    "Exploit",
    "Game",
    "Hazard",
    "Histories",
    "Luck",
    "Measure",
    "Policy",
    "Proposer",
    "Purpose",
    "Regime",
    "Screening",
    "SeedStudy",
    "Settings",
    "Step",
    "Transparent",
    "Weighting",
    "converge",
    "degeneracies",
    "diagnose",
    "exploit",
    "histories",
    "solve",
    "solve_seeds",
    "war_causes",
]
