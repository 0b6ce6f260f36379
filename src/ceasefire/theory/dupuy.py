"""Why this room exists: Dupuy's quantified judgement reduces a battle to one ratio of combat power.

Only the ratio is kept. The casualty part of the method has documented logical holes (Geldenhuys and
Botha).
"""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag
from ceasefire.theory.kinds import POSITIVE

__all__ = ["GAME", "CombatPower", "solve"]


@dataclass(frozen=True, slots=True)
class CombatPower:
    """The ratio of combat power.

    Parameters
    ----------
    ratio
        Friendly combat power over the enemy's.
    implied_effectiveness
        Relative combat effectiveness that the result of the battle implies.
    """

    ratio: float
    implied_effectiveness: float


def solve(
    *,
    strength_f: float,
    variables_f: float,
    effectiveness_f: float,
    strength_e: float,
    variables_e: float,
    effectiveness_e: float,
    result_ratio: float,
) -> CombatPower:
    """Compare combat power: strength times circumstances times effectiveness, ``P = S V CEV``.

    The effectiveness implied by a battle is its ratio of results over the ratio of ``S V``. Source:
    Dupuy (1979), as summarised by The Dupuy Institute.
    """
    bare = (strength_f * variables_f) / (strength_e * variables_e)
    return CombatPower(bare * effectiveness_f / effectiveness_e, result_ratio / bare)


def explain(power: CombatPower) -> list[str]:
    """Say who is stronger."""
    stronger = "friendly" if power.ratio > 1.0 else "enemy"
    return [
        f"The ratio of combat power is {power.ratio:.4g}: the {stronger} side is stronger.",
        f"Its result implies a relative effectiveness of {power.implied_effectiveness:.4g}.",
    ]


GAME = Game(
    name="dupuy-qjm",
    title="Dupuy's combat power ratio",
    section=Section.DYNAMICS,
    tag=Tag.CLOSED_FORM,
    citation="Dupuy (1979), Numbers, Predictions and War, Bobbs-Merrill",
    solve=solve,
    parameters=(
        Parameter("strength_f", POSITIVE, 100.0, "friendly strength"),
        Parameter(
            "variables_f", POSITIVE, 0.8, "friendly circumstances: terrain, posture, weather"
        ),
        Parameter("effectiveness_f", POSITIVE, 1.0, "friendly combat effectiveness value"),
        Parameter("strength_e", POSITIVE, 50.0, "enemy strength"),
        Parameter("variables_e", POSITIVE, 1.2, "enemy circumstances"),
        Parameter("effectiveness_e", POSITIVE, 1.5, "enemy combat effectiveness value"),
        Parameter("result_ratio", POSITIVE, 1.0, "friendly over enemy result of the battle"),
    ),
    explain=explain,
)
